using System.Globalization;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Numbers, periods and subjects in plain English, always written alike whatever the machine's language.</summary>
internal static class Plain
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (decimal Size, string Name)[] Scales = [(1e12m, " trillion"), (1e9m, " billion"), (1e6m, " million")];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AE"] = "the Emirates",
        ["AF"] = "Afghanistan",
        ["AM"] = "Armenia",
        ["AZ"] = "Azerbaijan",
        ["BY"] = "Belarus",
        ["CN"] = "China",
        ["DE"] = "Germany",
        ["EG"] = "Egypt",
        ["ES"] = "Spain",
        ["FR"] = "France",
        ["GB"] = "the United Kingdom",
        ["GE"] = "Georgia",
        ["ID"] = "Indonesia",
        ["IN"] = "India",
        ["IR"] = "Iran",
        ["IT"] = "Italy",
        ["JP"] = "Japan",
        ["KE"] = "Kenya",
        ["KG"] = "Kyrgyzstan",
        ["KR"] = "South Korea",
        ["KZ"] = "Kazakhstan",
        ["LA"] = "Laos",
        ["LT"] = "Lithuania",
        ["LV"] = "Latvia",
        ["MD"] = "Moldova",
        ["MN"] = "Mongolia",
        ["MY"] = "Malaysia",
        ["NG"] = "Nigeria",
        ["PK"] = "Pakistan",
        ["PL"] = "Poland",
        ["RS"] = "Serbia",
        ["RU"] = "Russia",
        ["RW"] = "Rwanda",
        ["TJ"] = "Tajikistan",
        ["TM"] = "Turkmenistan",
        ["TR"] = "Turkey",
        ["TZ"] = "Tanzania",
        ["UA"] = "Ukraine",
        ["UG"] = "Uganda",
        ["US"] = "the United States",
        ["UY"] = "Uruguay",
        ["UZ"] = "Uzbekistan",
        ["VN"] = "Vietnam",
        ["ZW"] = "Zimbabwe",
        ["WORLD"] = "the world",
        ["CA5"] = "Central Asia",
        ["EU"] = "the EU",
        ["EAEU"] = "the EAEU",
        ["CIS"] = "the CIS",
    };

    /// <summary>A country's name, or the code where it is not listed.</summary>
    public static string Party(string? code) => code is null ? "an unnamed party" : Names.GetValueOrDefault(code, code);

    /// <summary>A number with at most four significant places after scaling: <c>313.6 million</c>, <c>24.7</c>.</summary>
    public static string Number(decimal value)
    {
        foreach (var (size, name) in Scales)
        {
            if (Math.Abs(value) >= size)
            {
                return Trim(value / size) + name;
            }
        }
        return Math.Abs(value) >= 10_000 ? Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture) : Trim(value);
    }

    /// <summary>A number with its unit: <c>313.6 million USD</c>, <c>5.5 %</c>.</summary>
    public static string Amount(decimal value, string unit) => WithUnit(Number(value), unit);

    /// <summary>A claim's amount as said: <c>about 133 million USD</c>.</summary>
    public static string Said(Claim claim)
    {
        var value = claim.Value;
        var amount = value is { Hedge: Hedge.Range, Low: { } low, High: { } high }
            ? $"{Number(low)} to {Amount(high, value.Unit)}"
            : WithUnit(AsTold(value.Figure ?? 0, value.LastDigit), value.Unit);
        var isSigned = claim.Kind == ClaimKind.Change && value.Unit is not ("times" or "index_percent");
        var sign = !isSigned ? "" : claim.Direction == Direction.Down != value.Figure < 0 ? "−" : "+";
        return Balance(claim) + HedgeWord(value.Hedge) + sign + (IsDeficit(claim) || isSigned ? amount.Replace("−", "", StringComparison.Ordinal) : amount);
    }

    /// <summary>An equals sign where the figures are equal as told, else one for "but for rounding".</summary>
    public static string Equals(Expression left, Expression right) => left.Nominal() is { } a && a == right.Nominal() ? "=" : "≈";

    /// <summary>An interval of one unit: <c>250.9 to 350.9 million USD</c>, <c>at most 3.95 %</c>.</summary>
    public static string Range(Interval range, string unit) => (range.Low, range.High) switch
    {
        ({ } low, { } high) when Number(low) == Number(high) => Amount(low, unit),
        ({ } low, { } high) => $"{Number(low)} to {Amount(high, unit)}",
        ({ } low, null) => "at least " + Amount(low, unit),
        (null, { } high) => "at most " + Amount(high, unit),
        _ => "anything",
    };

    /// <summary>How far apart two ways are: in percent, or in the unit where that is too little to tell.</summary>
    public static string Gap(Outcome outcome, string before, string unit, string after = "") =>
        outcome.Gap is >= 0.001m and { } gap ? $"{before}at least {Percent(gap)}{after}"
        : outcome.Distance is { } distance ? $"{before}at least {Amount(distance, unit)}{after}" : "";

    /// <summary>A ratio minus one in whole percents, or with one place below ten.</summary>
    public static string Percent(decimal share) => Trim(Math.Round(share * 100, Math.Abs(share) < 0.1m ? 1 : 0)) + " %";

    /// <summary>A period: <c>2024</c>, <c>January–November 2024</c>, <c>by the end of 2030</c>.</summary>
    public static string Time(Period? period)
    {
        if (period is not { } p)
        {
            return "an unnamed period";
        }
        if (p.Start is not { } start)
        {
            return p.End is { Month: 12, Day: 31 } ? $"by {Year(p.End)}" : $"by {Day(p.End)}";
        }
        return p.IsCalendarYear ? Year(p.End)
            : !p.IsWholeMonths ? $"{Day(start)} to {Day(p.End)}"
            : p.MonthCount == 1 ? $"{Months[start.Month - 1]} {Year(p.End)}"
            : start.Year == p.End.Year ? $"{Months[start.Month - 1]}–{Months[p.End.Month - 1]} {Year(p.End)}"
            : $"{Months[start.Month - 1]} {Year(start)} – {Months[p.End.Month - 1]} {Year(p.End)}";
    }

    /// <summary>What a claim is about, with its period: <c>exports of Kyrgyzstan to Belarus, 2024</c>.</summary>
    public static string About(Claim claim)
    {
        return Prefix(claim.Kind) + Topic(claim.Subject) + (claim.Period is null ? "" : ", " + Time(claim.Period));
    }

    private static string Prefix(ClaimKind kind) =>
        kind switch { ClaimKind.Change => "growth of ", ClaimKind.Share => "share of ", ClaimKind.Target => "target for ", ClaimKind.Pledge => "pledged ", _ => "" };

    private static string What(string indicator) =>
        indicator.Replace("trade_", "", StringComparison.Ordinal).Replace("other:", "", StringComparison.Ordinal).Replace('_', ' ');

    /// <summary>What a claim is about, without the parties and the period that it shares with an unknown: <c>growth of imports</c>.</summary>
    public static string About(Claim claim, Unknown unknown)
    {
        var topic = Checks.Topic.Of(claim);
        var (own, other) = (topic.Sorted(), unknown.Topic.Sorted());
        var isPair = own.From == other.From && own.To == other.To;
        var what = isPair ? What(claim.Subject.Indicator) + (claim.Subject.Product is { } product ? $" of {product}" : "") : Topic(claim.Subject);
        return Prefix(claim.Kind) + what + (claim.Period == unknown.Period || claim.Period is null ? "" : ", " + Time(claim.Period));
    }

    /// <summary>What a step of a proof shows, in words.</summary>
    public static string About(Naming naming) => naming.Subject is null ? Number(naming.Aspect) : naming.Aspect switch
    {
        Aspect.FromShare or Aspect.Itself => Thing(naming),
        Aspect.Rest => "the rest of the " + Thing(naming),
        Aspect.FromParts => Thing(naming) + ", from its parts",
        Aspect.FromGrowth => Thing(naming) + ", from its base and growth",
        Aspect.FromBothForms => Thing(naming) + ", from both forms of the growth",
        Aspect.BeforeGrowth => Thing(naming) + ", before the growth",
        Aspect.OtherSide => Thing(naming) + ", seen from the other side",
        Aspect.WithinBand => Thing(naming) + ", within what two sides' statistics usually differ by",
        Aspect.NewToOld => Thing(naming) + ", new to old",
        Aspect.Counted or Aspect.CountedTogether => Thing(naming) + ", as counted",
        Aspect.AgainstCounted => Thing(naming) + ", stated to counted",
        Aspect.Added => Thing(naming) + ", added to the base",
        Aspect.RunRate => Thing(naming) + ", at the pace of its first months",
        Aspect.OtherDirection => "how much the turnover grew less the direction told",
        Aspect.OtherDirectionShrank => "the direction's share of the base above which the other direction shrank",
        _ => Number(naming.Aspect),
    };

    private static string Thing(Naming naming)
    {
        var what = naming.Measured switch { Measured.Growth or Measured.Rise => "growth of ", Measured.Share => "share of ", _ => "" };
        return $"{what}{Topic(naming.Subject!)}{(naming.Period is { } period ? ", " + Time(period) : "")}";
    }

    private static string Number(Aspect aspect) => aspect switch
    {
        Aspect.BothFlows => "exports and imports together",
        Aspect.FlowsDifference => "exports minus imports",
        Aspect.PartsTogether => "the parts together",
        Aspect.SharesTogether => "the shares together",
        Aspect.Together => "the figures together, each as often as the relations take it",
        Aspect.NothingLeft => "what the relations leave of them",
        Aspect.Floor => "a flow is not less than nothing",
        Aspect.One => "the base as one",
        Aspect.Hundred => "the whole in percent",
        Aspect.Band => "how far two sides' figures of one flow usually differ",
        Aspect.Months => "the number of months",
        Aspect.Counted or Aspect.CountedTogether => "what is counted",
        _ => "anything",
    };

    /// <summary>What an unknown is, in words.</summary>
    public static string About(Unknown unknown) => About(unknown.Naming);

    /// <summary>The values of an unknown: growth as a change in percent.</summary>
    public static string Range(Interval range, Unknown unknown) => unknown.Measured switch
    {
        Measured.Growth => "a change of " + Range((range - Interval.Exactly(1)) * Interval.Exactly(100), "percent"),
        Measured.Share => Range(range, "percent"),
        _ => Range(range, unknown.Unit),
    };

    /// <summary>What a subject is, in words.</summary>
    public static string Topic(Subject subject)
    {
        var (a, b) = (Party(subject.Reporter), Party(subject.Partner));
        var of = subject.Product is { } product ? $" in {product}" : "";
        var what = What(subject.Indicator);
        return subject.Indicator switch
        {
            Subject.Turnover => $"turnover of {a} and {b}{of}",
            Subject.Exports => $"exports of {a} to {b}{of}",
            Subject.Imports => $"imports of {a} from {b}{of}",
            Subject.Balance => $"balance of {a} with {b}{of}",
            _ => subject.Partner is null ? $"{what} of {a}{of}" : $"{what} of {a} and {b}{of}",
        };
    }

    /// <summary>The first letter in upper case.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // As many places as were told, so that two figures that differ also look different.
    private static string AsTold(decimal value, decimal lastDigit)
    {
        var (size, name) = Scales.FirstOrDefault(s => Math.Abs(value) >= s.Size, (1, ""));
        var fine = value / size;
        return lastDigit > 0 && size > 1 && Math.Abs(value) / lastDigit < 1_000_000
            ? Math.Round(fine, Places(size / lastDigit)).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−') + name
            : Number(value);
    }

    private static int Places(decimal ratio)
    {
        var places = 0;
        for (var power = 1m; power < ratio && places < 6; power *= 10)
        {
            places++;
        }
        return places;
    }

    private static string WithUnit(string number, string unit) => unit switch
    {
        "percent" or "index_percent" => number + " %",
        "percentage_points" => number + " percentage points",
        "times" => number + " times",
        "tonne" => number + " tonnes",
        _ => $"{number} {unit}",
    };

    private static bool IsDeficit(Claim claim) => claim.Subject.Indicator == Subject.Balance && claim.Kind == ClaimKind.Level && claim.Value.Figure < 0;

    private static string Balance(Claim claim) =>
        IsDeficit(claim) ? "a deficit of " : claim.Subject.Indicator == Subject.Balance && claim.Kind == ClaimKind.Level ? "a surplus of " : "";

    private static string HedgeWord(Hedge hedge) => hedge switch
    {
        Hedge.About => "about ",
        Hedge.Almost => "almost ",
        Hedge.MoreThan => "more than ",
        Hedge.LessThan => "less than ",
        Hedge.UpTo => "up to ",
        _ => "",
    };

    private static string Trim(decimal value)
    {
        var places = Math.Abs(value) switch { >= 1000 => 1, >= 100 => 1, >= 1 => 2, _ => 3 };
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Months[day.Month - 1]} {Year(day)}";
}
