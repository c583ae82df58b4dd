using System.Globalization;
using Oborot.Briefs;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;
using Oborot.Statistics;

namespace Oborot.Shared.Briefing;

/// <summary>What documents are called.</summary>
/// <param name="Title">The headline; null where there is none.</param>
/// <param name="Publisher">Who published it; null where not told.</param>
internal sealed record DocumentName(string? Title, string? Publisher)
{
    private const int LongestHeadline = 160;

    /// <summary>The name of a document: its own headline, else its first line where that is short enough for one.</summary>
    public static DocumentName Of(Text.Document document)
    {
        var body = document.Text.AsSpan(document.BodyStart).TrimStart();
        var end = body.IndexOf('\n');
        var line = (end < 0 ? body : body[..end]).Trim();
        return new DocumentName(document.Title ?? (line.Length is > 0 and <= LongestHeadline ? line.ToString() : null), document.Publisher);
    }
}

/// <summary>How a brief speaks: words of one language, and sources of whatever is told.</summary>
/// <param name="speech">The language.</param>
/// <param name="dossier">What is told of.</param>
/// <param name="names">What documents are called, by id.</param>
internal sealed class BriefVoice(Speech speech, Dossier dossier, IReadOnlyDictionary<string, DocumentName> names)
{
    private const string Group = "brief";
    private const int LeastGaps = 3;
    private const int LongestSentence = 165;

    /// <summary>The language.</summary>
    public Speech Speech => speech;

    /// <summary>What is told of.</summary>
    public Dossier Dossier => dossier;

    /// <summary>The first country's name.</summary>
    public string First => speech.PartyOf(dossier.First);

    /// <summary>The second country's name.</summary>
    public string Second => speech.PartyOf(dossier.Second);

    /// <summary>A phrase of a brief.</summary>
    public string this[string key] => speech.Phrases[Group, key];

    /// <summary>A phrase of a brief with its places filled.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Place, string Text)> values) => speech.Phrases.Fill(Group, key, values);

    /// <summary>A note of how many more there are; nothing where there are none.</summary>
    public IEnumerable<BriefBlock> More(int count) => count <= 0 ? [] : [new BriefNote(Fill("more", ("count", Number(count))))];

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A year as a period: "2024", "2024 год".</summary>
    public string Year(int year) => speech.Of(Period.Year(year));

    /// <summary>An amount of money or another unit.</summary>
    public string Amount(decimal value, string unit) => speech.Figures.Bounds(value, value, unit);

    /// <summary>A change in percent with its sign.</summary>
    public string Percent(decimal share) => (share < 0 ? "−" : "+") + speech.Figures.Bounds(Rounded(Math.Abs(share)), Rounded(Math.Abs(share)), "percent");

    /// <summary>Which trade it is: turnover, or an arrow from one country to the other.</summary>
    public string Flow(PairFlow flow) => flow switch
    {
        PairFlow.Turnover => speech.IndicatorName(Subject.Turnover),
        PairFlow.Out => Fill("flow", ("from", First), ("to", Second)),
        _ => Fill("flow", ("from", Second), ("to", First)),
    };

    /// <summary>A line of words with their sources.</summary>
    public static BriefLine Line(string text, params IEnumerable<BriefSource> sources) => new(Phrases.Sentence(text), sources);

    /// <summary>A line that ends in what a thing is called.</summary>
    public BriefLine Line(string text, Thing thing, string after, params IEnumerable<BriefSource> sources) =>
        new(Phrases.Sentence(text), sources.Prepend(Of(thing.Title))) { Quote = Shown(thing.Title), QuoteLanguage = thing.Title.Language, After = after };

    /// <summary>The words that tell a commitment to somebody who has not read the text: its sentence; of a long one what the quote begins, or the quote where that stands alone.</summary>
    public static string Shown(Commitment told)
    {
        var quote = told.Evidence.Quote.Trim();
        var at = told.Sentence.IndexOf(quote, StringComparison.Ordinal);
        var words = at < 0 || (told.Sentence.Length > LongestSentence && char.IsUpper(quote[0]) && quote.Count(char.IsWhiteSpace) >= LeastGaps) ? quote
            : at + quote.Length <= LongestSentence ? told.Sentence : "…" + told.Sentence[at..];
        return Cleaned.Cut(words, LongestSentence).TrimEnd('.', ',', ';', ':');
    }

    /// <summary>Where a claim stands.</summary>
    public BriefSource Of(Claim claim) => new()
    {
        Document = claim.Evidence.Document,
        Publisher = names.GetValueOrDefault(claim.Evidence.Document)?.Publisher ?? Speech.Outlet(claim),
        Words = claim.Evidence.Quote,
        Day = claim.Published,
        Title = names.GetValueOrDefault(claim.Evidence.Document)?.Title,
        Address = claim.Url,
        Language = claim.Language,
    };

    /// <summary>Where a commitment stands.</summary>
    public BriefSource Of(Commitment told) => new()
    {
        Document = told.Evidence.Document,
        Publisher = names.GetValueOrDefault(told.Evidence.Document)?.Publisher ?? Outlet(told),
        Words = told.Evidence.Quote,
        Day = told.Published,
        Title = names.GetValueOrDefault(told.Evidence.Document)?.Title,
        Address = told.Url,
        Language = told.Language,
    };

    /// <summary>Where official figures stand.</summary>
    public static BriefSource Of(OfficialTotal total) => new()
    {
        Document = total.Publication.Hash,
        Publisher = total.Publication.Agency,
        Words = string.Join("; ", total.Terms.Select(t => t.Official.Observation.Place).Distinct()),
        Day = total.Publication.Published,
        Title = total.Publication.File,
        Address = total.Publication.Url,
        IsStatistics = true,
    };

    /// <summary>Where a series stands: the places of its first and its last year.</summary>
    public static BriefSource Of(IReadOnlyCollection<OfficialTotal> series)
    {
        var (first, last) = (Of(series.First()), Of(series.Last()));
        return first.Words == last.Words ? last : last with { Words = $"{first.Words} … {last.Words}" };
    }

    private static decimal Rounded(decimal share) => Math.Round(share * 100, 1);

    private static string Outlet(Commitment told) => Uri.TryCreate(told.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : told.Evidence.Document;
}
