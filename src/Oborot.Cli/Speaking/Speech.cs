using System.Globalization;
using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Cli.Views;

/// <summary>What the model says, in the words of a newspaper reader.</summary>
internal sealed class PlainWords(Street street)
{
    /// <summary>The whole claim in one line: "trade turnover Kyrgyzstan – Belarus, 2024: $133 million".</summary>
    public string Short(Claim claim) => $"{About(claim)} {Parties(claim)}, {PeriodOf(claim)}: {Value(claim)}";

    /// <summary>What the claim counts: indicator, product and what is left out.</summary>
    public static string About(Claim claim) => About(claim.Subject, claim.Kind);

    /// <summary>Whose figure it is and with whom; the arrow shows which way goods go.</summary>
    public string Parties(Claim claim)
    {
        var sign = claim.Subject.Flow switch { Flow.Exports => "→", Flow.Imports => "←", _ => "–" };
        var (reporter, partner) = (Party(claim, claim.Subject.Reporter, "reporter"), Party(claim, claim.Subject.Partner, "partner"));
        return (reporter, partner) switch
        {
            (null, null) => "",
            ({ } one, null) => one,
            (null, { } other) => $"{sign} {other}",
            _ => $"{reporter} {sign} {partner}",
        };
    }

    /// <summary>A text in brackets when the field was found outside the claim's own clause: the speaker did not say it there.</summary>
    public static string Marked(Claim claim, string field, string text) =>
        text.Length > 0 && claim.Inherited.Any(i => i.Key == field) ? $"({text})" : text;

    /// <summary>A pair as a heading: both names, the smaller code first.</summary>
    public string Pair(Subject subject)
    {
        var names = new[] { subject.Reporter, subject.Partner }.OfType<string>().Order(StringComparer.Ordinal).Select(street.PartyName).ToList();
        return names.Count == 0 ? "parties not told" : string.Join(" – ", names);
    }

    /// <summary>The amount with its direction: "up 5.5 %".</summary>
    public static string Value(Claim claim)
    {
        var figure = Figures.Of(claim.Value);
        return (claim.Kind, claim.Direction, claim.Value.Unit) switch
        {
            (ClaimKind.Change, Direction.Up, not ("times" or "index_percent")) => $"up {figure}",
            (ClaimKind.Change, Direction.Down, not ("times" or "index_percent")) => $"down {figure}",
            (ClaimKind.Target, _, _) => $"aim: {figure}",
            _ => claim.Modality == Modality.Stated ? figure : $"{figure} ({Of(claim.Modality)})",
        };
    }

    /// <summary>The days the claim covers.</summary>
    public static string PeriodOf(Claim claim) => claim.Period is not { } period ? "period not told"
        : period.Start is null && claim.Kind is not ClaimKind.Target ? $"as of {Day(period.End)}"
        : Of(period);

    /// <summary>A period: "2024", "January–November 2024", "by 2030".</summary>
    public static string Of(Period period) => period switch
    {
        { Start: null } p => p.End is { Month: 12, Day: 31 } ? $"by {Year(p.End)}" : $"by {Day(p.End)}",
        { IsCalendarYear: true } p => Year(p.End),
        { MonthCount: { } months } p => Months(p.Start!.Value, p.End, months),
        { } p => p.Start == p.End ? Day(p.End) : $"{Day(p.Start!.Value)} to {Day(p.End)}",
    };

    /// <summary>A date: "2025-09-28".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who said it, and whose statistics it is where that is told.</summary>
    public string Source(Claim claim)
    {
        var parts = new List<string> { Outlet(claim) };
        if (claim.Published is { } day)
        {
            parts.Add(Day(day));
        }
        if (claim.Speaker is { } speaker)
        {
            parts.Add($"said by {Marked(claim, "speaker", speaker)}");
        }
        if (claim.Side is { } side)
        {
            parts.Add($"data of {Marked(claim, "side", street.PartyName(side))}");
        }
        return string.Join(", ", parts);
    }

    /// <summary>Who published it: the outlet, else the address's host, else the document.</summary>
    public static string Outlet(Claim claim) =>
        claim.Sources.FirstOrDefault(s => s.Role == SourceRole.Outlet)?.Name
        ?? (Uri.TryCreate(claim.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : claim.Evidence.Document);

    /// <summary>What a finding says.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Conflict => "cannot all be true",
        FindingKind.SidesDisagree => "the sides differ",
        FindingKind.Suspicious => "worth a look",
        FindingKind.Confirmed => "confirmed",
        FindingKind.Repeated => "told again",
        FindingKind.Derived => "follows from it",
        FindingKind.Restated => "told anew with another figure",
        FindingKind.Drift => "headline and quotation differ",
        FindingKind.MovedGoalpost => "deadline moved",
        FindingKind.Target => "aim",
        _ => "against official statistics",
    };

    /// <summary>What a finding takes for granted.</summary>
    public static string Of(Assumption assumption) => assumption switch
    {
        Assumption.SameSide => "the figures come from the same side's statistics",
        Assumption.SameCoverage => "they count the same things",
        Assumption.CalendarYear => "the year meant is the calendar year",
        Assumption.OutletSide => "the outlet's country tells whose figure it is",
        Assumption.WordsTolerance => "words such as \"about\" bend a figure only so far",
        _ => "a part of the flow is not published",
    };

    /// <summary>Why a figure is no claim.</summary>
    public static string Of(LeftoverReason reason) => reason switch
    {
        LeftoverReason.Date => "a date or a year",
        LeftoverReason.Rank => "a place in a ranking",
        LeftoverReason.Ordinal => "the number of a meeting or a phase",
        LeftoverReason.Age => "an age",
        LeftoverReason.Duration => "a length of time",
        LeftoverReason.ListSize => "the size of a list",
        LeftoverReason.Address => "part of an address or a name",
        LeftoverReason.Phone => "a telephone number",
        LeftoverReason.Repeated => "a line told before",
        LeftoverReason.Furniture => "page furniture",
        LeftoverReason.NoIndicator => "not understood: of what?",
        LeftoverReason.AmbiguousUnit => "not understood: in what unit?",
        LeftoverReason.LostMagnitude => "not understood: the text lost its size",
        LeftoverReason.UnresolvedPeriod => "not understood: when?",
        _ => "not understood",
    };

    /// <summary>How far from the claim's clause something stood.</summary>
    public static string Of(Scope scope) => scope switch
    {
        Scope.Own => "in the same clause",
        Scope.Clause => "elsewhere in the sentence",
        Scope.Paragraph => "elsewhere in the paragraph",
        Scope.Headline => "in the headline",
        Scope.Document => "elsewhere in the text",
        _ => "from who published it",
    };

    /// <summary>How firmly it was said.</summary>
    public static string Of(Modality modality) => modality switch
    {
        Modality.Forecast => "forecast",
        Modality.Potential => "possible",
        Modality.Negated => "denied",
        _ => "stated",
    };

    private string? Party(Claim claim, string? code, string field) => code is null ? null : Marked(claim, field, street.PartyName(code));

    private static string About(Subject subject, ClaimKind kind)
    {
        var name = Street.IndicatorName(subject.Indicator);
        var product = subject.Product is { } of ? $"{name}: {of}" : name;
        var coverage = subject.Coverage is { } only ? $"{product} ({only})" : product;
        return kind switch
        {
            ClaimKind.Change => $"{coverage}, growth",
            ClaimKind.Share => $"{coverage}, share",
            ClaimKind.Pledge => $"{coverage}, promised",
            _ => coverage,
        };
    }

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Months(DateOnly start, DateOnly end, int months)
    {
        var c = CultureInfo.InvariantCulture;
        return months == 1 ? end.ToString("MMMM yyyy", c)
            : start.Month == 1 && end.Month == 12 ? $"{Year(start)}–{Year(end)}"
            : start.Year == end.Year ? $"{start.ToString("MMMM", c)}–{end.ToString("MMMM yyyy", c)}"
            : $"{start.ToString("MMMM yyyy", c)}–{end.ToString("MMMM yyyy", c)}";
    }
}
