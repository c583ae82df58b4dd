using System.Globalization;
using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Shared.Speaking;

/// <summary>What the model says, in the words of a newspaper reader of one language.</summary>
/// <param name="phrases">The words of the language.</param>
/// <param name="partyName">The name of a party by its code, in the language.</param>
internal sealed class Speech(Phrases phrases, Func<string, string> partyName)
{
    // In the order in which POSIX asks them.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The languages there are words for; the first is taken where nobody asks for another.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "ky"];

    /// <summary>The words.</summary>
    public Phrases Phrases => phrases;

    /// <summary>The reader's language; null where it does not matter.</summary>
    public string? Language { get; init; }

    /// <summary>Amounts and ranges.</summary>
    public Figures Figures { get; } = new(phrases);

    /// <summary>The language of a reader by the environment's locale: <c>ru_RU.UTF-8</c> asks for Russian.</summary>
    /// <param name="environment">The value of a variable.</param>
    public static string LanguageOf(Func<string, string?> environment)
    {
        var locale = LocaleVariables.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        var language = locale.Split('_', '-', '.', '@')[0];
        return Languages.FirstOrDefault(l => l.Equals(language, StringComparison.OrdinalIgnoreCase), Languages[0]);
    }

    /// <summary>The whole claim in one line: "trade turnover Kyrgyzstan – Belarus, 2024: $133 million".</summary>
    public string Short(Claim claim)
    {
        var parties = Parties(claim);
        return phrases.Fill("claims", parties.Length > 0 ? "whole" : "without_parties", ("about", About(claim)), ("parties", parties), ("period", PeriodOf(claim)), ("value", Value(claim)));
    }

    /// <summary>What the claim counts: indicator, product and what is left out.</summary>
    public string About(Claim claim)
    {
        var what = Indicator(claim.Subject.Indicator);
        what = claim.Subject.Product is { } product ? phrases.Fill("claims", "of_product", ("what", what), ("product", Label(product))) : what;
        what = claim.Subject.Coverage is { } coverage ? phrases.Fill("claims", "of_coverage", ("what", what), ("coverage", Label(coverage))) : what;
        return claim.Kind is ClaimKind.Change or ClaimKind.Share or ClaimKind.Pledge ? phrases.Fill("claims", Words.Of(claim.Kind), ("what", what)) : what;
    }

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
        var names = new[] { subject.Reporter, subject.Partner }.OfType<string>().Order(StringComparer.Ordinal).Select(partyName).ToList();
        return names.Count == 0 ? phrases["claims", "no_parties"] : string.Join(" – ", names);
    }

    /// <summary>The amount with its direction: "up 5.5 %".</summary>
    public string Value(Claim claim)
    {
        var (value, figure) = (claim.Value, Figures.Of(claim.Value));
        return (claim.Kind, claim.Direction) switch
        {
            (ClaimKind.Change, Direction.Up) when value.Unit != "index_percent" => Change(value, "up"),
            (ClaimKind.Change, Direction.Down) when value.Unit != "index_percent" => Change(value, "down"),
            (ClaimKind.Target, _) => phrases.Fill("claims", "aim", ("figure", figure)),
            _ => claim.Modality == Modality.Stated ? figure : phrases.Fill("claims", "not_firm", ("figure", figure), ("modality", phrases.Of("modalities", claim.Modality))),
        };
    }

    /// <summary>The days the claim covers.</summary>
    public string PeriodOf(Claim claim) => claim.Period is not { } period ? phrases["periods", "not_told"]
        : period.Start is null && claim.Kind is not ClaimKind.Target ? phrases.Fill("periods", "as_of", ("day", Day(period.End)))
        : Of(period);

    /// <summary>A period: "2024", "January–November 2024", "by 2030".</summary>
    public string Of(Period period) => period switch
    {
        { Start: null } p => p.End is { Month: 12, Day: 31 } ? phrases.Fill("periods", "by_year", ("year", Year(p.End))) : phrases.Fill("periods", "by_day", ("day", Day(p.End))),
        { MonthCount: { } count } p => Months(p.Start!.Value, p.End, count),
        { } p => p.Start == p.End ? Day(p.End) : phrases.Fill("periods", "days", ("from", Day(p.Start!.Value)), ("to", Day(p.End))),
    };

    /// <summary>A date: "2025-09-28".</summary>
    public string Day(DateOnly day) => phrases.Fill("periods", "day", ("year", Year(day)), ("month", TwoDigits(day.Month)), ("day", TwoDigits(day.Day)));

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
            parts.Add(phrases.Fill("claims", "said_by", ("speaker", Marked(claim, "speaker", speaker))));
        }
        if (claim.Side is { } side)
        {
            parts.Add(phrases.Fill("claims", "data_of", ("party", Marked(claim, "side", partyName(side)))));
        }
        AddReview(parts, claim.Review);
        return string.Join(", ", parts);
    }

    /// <summary>Where a commitment stands and who says it.</summary>
    public string Source(Commitment told)
    {
        var parts = new List<string> { Uri.TryCreate(told.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : told.Evidence.Document };
        if (told.Published is { } day)
        {
            parts.Add(Day(day));
        }
        if (told.Speaker is { } speaker)
        {
            parts.Add(phrases.Fill("claims", "said_by", ("speaker", told.Inherited.Any(i => i.Key == "speaker") ? $"({speaker})" : speaker)));
        }
        AddReview(parts, told.Review);
        return string.Join(", ", parts);
    }

    // Whatever a person said of it is never told without the person.
    private void AddReview(List<string> parts, Review? review)
    {
        if (review is not null)
        {
            parts.Add(Reviews.Short(review));
        }
    }

    /// <summary>What people said.</summary>
    public ReviewSpeech Reviews => new(this);

    /// <summary>A commitment in few words: "project: interest".</summary>
    public string Short(Commitment told) => $"{phrases.Of("commitment_types", told.Type)}: {phrases.Of("commitment_statuses", told.Status)}";

    /// <summary>Who published it: the outlet, else the address's host, else the document.</summary>
    public static string Outlet(Claim claim) =>
        claim.Sources.FirstOrDefault(s => s.Role == SourceRole.Outlet)?.Name
        ?? (Uri.TryCreate(claim.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : claim.Evidence.Document);

    /// <summary>What a finding says.</summary>
    public string Of(FindingKind kind) => phrases.Of("kinds", kind);

    /// <summary>What a finding takes for granted.</summary>
    public string Of(Assumption assumption) => phrases.Of("assumptions", assumption);

    /// <summary>Why a figure is no claim.</summary>
    public string Of(LeftoverReason reason) => phrases.Of("leftovers", reason);

    /// <summary>How far from the claim's clause something stood.</summary>
    public string Of(Scope scope) => phrases.Of("scopes", scope);

    /// <summary>A part of a claim.</summary>
    public string Field(string field) => phrases.Find("fields", field) ?? field.Replace('_', ' ');

    /// <summary>The kind of a finding, with how much it matters.</summary>
    public string Title(Finding finding) => finding.Severity == Severity.Info ? KindOf(finding)
        : phrases.Fill("explain", "title", ("kind", KindOf(finding)), ("severity", phrases.Of("severities", finding.Severity)));

    private string KindOf(Finding finding) => finding is { Kind: FindingKind.Restated, Commitments.Count: > 0 } ? phrases["kinds", PhraseKeys.Reworded] : Of(finding.Kind);

    /// <summary>The name of a slip.</summary>
    public string SlipName(string slip) => phrases.Find("slips", slip) ?? slip.Replace('_', ' ');

    /// <summary>What a step's result is: "growth of exports of Kyrgyzstan to Belarus, 2024".</summary>
    public string Of(Naming naming)
    {
        var it = naming.Subject is { } subject ? phrases.Fill("measured", Words.Of(naming.Measured), ("it", Topic("topics", subject)), ("of_it", Topic("topics_of", subject))) : phrases["topic_parts", "none"];
        it = naming.Period is { } period ? phrases.Fill("topic_parts", "dated", ("it", it), ("period", Of(period))) : it;
        return phrases.Fill("aspects", Words.Of(naming.Aspect), ("it", it));
    }

    private string Topic(string form, Subject subject)
    {
        var key = subject.Flow != Flow.None ? subject.Indicator : subject.Partner is null ? "other_of_one" : "other";
        var product = subject.Product is { } label ? phrases.Fill("topic_parts", "product", ("product", Label(label))) : "";
        return phrases.Fill(form, key, ("indicator", Indicator(subject.Indicator)), ("reporter", PartyInText(subject.Reporter)), ("partner", PartyInText(subject.Partner)), ("product", product));
    }

    private string PartyInText(string? code) => code is null ? phrases["topic_parts", "no_party"] : phrases.Find("parties", code) ?? partyName(code);

    /// <summary>A party's name by its code.</summary>
    public string PartyOf(string? code) => code is null ? "" : partyName(code);

    private string? Party(Claim claim, string? code, string field) => code is null ? null : Marked(claim, field, partyName(code));

    /// <summary>An indicator by its key.</summary>
    public string IndicatorName(string key) => Indicator(key);

    private string Indicator(string key) => phrases.Find("indicators", key) ?? Label(Street.IndicatorName(key));

    // Of the forms of a label the first is its name.
    private string Label(string label) => phrases.Find(PhraseKeys.Labels, label)?.Split('|')[0].TrimEnd() ?? label;

    private string Change(Quantity value, string way) => phrases.Fill("claims", value.Unit == "times" ? $"{way}_times" : way,
        ("hedge", Figures.HedgeOfChange(value.Hedge)), ("figure", Figures.Bare(value)));

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private string Month(DateOnly day) => phrases["months", day.Month.ToString(CultureInfo.InvariantCulture)];

    private string Months(DateOnly start, DateOnly end, int count)
    {
        var key = count == 1 ? "month"
            : start.Month == 1 && end.Month == 12 ? start.Year == end.Year ? "year" : "years"
            : start.Year == end.Year ? "months" : "months_of_years";
        return phrases.Fill("periods", key, ("month", Month(end)), ("from", Month(start)), ("to", Month(end)), ("from_year", Year(start)), ("year", Year(end)));
    }
}
