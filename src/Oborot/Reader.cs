using Oborot.Claims;
using Oborot.Commitments;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot;

/// <summary>What one document holds: its claims and, for every other figure, why it is none.</summary>
/// <param name="Document">The document that was read.</param>
/// <param name="Language">Its own language, ISO 639-1; a claim tells the language of its paragraph.</param>
/// <param name="Claims">In the order of the text.</param>
/// <param name="Leftovers">In the order of the text.</param>
public sealed record Reading(Document Document, string Language, IReadOnlyList<Claim> Claims, IReadOnlyList<Leftover> Leftovers)
{
    /// <summary>
    /// What the document's title tells where it is not part of the text. It retells the text, so it counts for nothing but
    /// what it changes of it: <see cref="Place.Title"/>, offsets of the title.
    /// </summary>
    public IReadOnlyList<Claim> OfTitle { get; init; } = [];

    /// <summary>What it tells of agreements, projects, pledges and meetings, in the order of the text; empty where nobody asked for it.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Claims that a person found wrong: they count for nothing. Empty as long as nobody looked.</summary>
    public IReadOnlyList<Claim> Rejected { get; init; } = [];

    /// <summary>Commitments that a person found wrong.</summary>
    public IReadOnlyList<Commitment> RejectedCommitments { get; init; } = [];
}

/// <summary>An amount or a period found in any text, whatever it is about. Offsets count code points.</summary>
/// <param name="Start">Offset of the first code point.</param>
/// <param name="End">Offset after the last code point.</param>
/// <param name="Type"><c>money</c>, <c>percent</c>, <c>quantity</c>, <c>number</c> or <c>period</c>.</param>
/// <param name="Value">The amount; null for a period.</param>
/// <param name="Period">The period; null for an amount, and for a period that cannot be resolved.</param>
public sealed record FoundMention(int Start, int End, string Type, Quantity? Value, Period? Period);

/// <summary>The street itself: a document's text becomes tokens, mentions and claims.</summary>
/// <param name="packs">The languages that can be read.</param>
/// <param name="calendars">Business years of countries.</param>
/// <remarks>Not safe for use by several threads at once: a reader keeps its working memory. Make one for each thread.</remarks>
public sealed class Reader(PackSet packs, Calendars calendars)
{
    private readonly Sheet sheet = new();
    private readonly Sheet title = new();
    private readonly Stack<Sheet> spare = new();
    private readonly List<Sheet> quoted = [];
    private readonly Spotter spotter = new();
    private readonly ClaimReader claims = new(calendars);
    private readonly CommitmentReader commitments = new();

    /// <summary>Reads the claims of a document. A paragraph that is clearly in another language is read in that one.</summary>
    public Reading Read(Document document) => Read(document, withCommitments: false);

    /// <summary>Reads the claims of a document, and what it tells of promises, agreements, projects, meetings and what became of them.</summary>
    public Reading ReadAll(Document document) => Read(document, withCommitments: true);

    private Reading Read(Document document, bool withCommitments)
    {
        Spot(document);
        var headline = HasOwnTitle(document) ? title : null;
        var (found, leftovers) = claims.Read(sheet, headline);
        var promises = withCommitments ? Commitments(sheet, headline, null, found) : [];
        foreach (var page in quoted)
        {
            var (more, left) = claims.Read(page, headline, sheet);
            promises = withCommitments ? [.. promises.Concat(Commitments(page, headline, sheet, more)).OrderBy(c => c.Evidence.Start)] : promises;
            found = [.. found.Concat(more).OrderBy(c => c.Evidence.Start)];
            leftovers = [.. leftovers.Concat(left).OrderBy(l => l.Evidence.Start)];
        }
        var told = headline is null || found.Count == 0 ? [] : claims.Read(headline, null, sheet, isTitle: true).Claims;
        return new Reading(document, sheet.Pack.Language, found, leftovers) { OfTitle = told, Commitments = promises };
    }

    private IReadOnlyList<Commitment> Commitments(Sheet page, Sheet? headline, Sheet? around, IReadOnlyList<Claim> found) =>
        packs.Deeds(page.Pack.Language) is { } lexicon && commitments.Spot(page, lexicon) ? commitments.Read(page, headline, around, found) : [];

    /// <summary>Finds every amount and period of a document, whatever it is about, in the order of the text.</summary>
    public IReadOnlyList<FoundMention> FindMentions(Document document)
    {
        Spot(document);
        return quoted.Count == 0 ? MentionList.Of(sheet) : [.. quoted.Prepend(sheet).SelectMany(MentionList.Of).OrderBy(m => m.Start)];
    }

    private void Spot(Document document)
    {
        var parts = packs.Divide(document);
        spotter.Run(sheet, document, packs[parts.Language], parts.Stretches);
        if (HasOwnTitle(document))
        {
            spotter.Run(title, new Document(document.Id, document.Title!) { Published = document.Published }, packs[parts.Language]);
        }
        quoted.ForEach(spare.Push);
        quoted.Clear();
        foreach (var language in parts.Others)
        {
            var page = spare.TryPop(out var old) ? old : new Sheet();
            spotter.Run(page, document, packs[language], parts.Stretches);
            quoted.Add(page);
        }
    }

    // A title that the text repeats tells nothing new.
    private static bool HasOwnTitle(Document document) =>
        document.Title is { Length: > 0 and < 400 } told && !document.Text.AsSpan(document.BodyStart).TrimStart().StartsWith(told, StringComparison.Ordinal);
}
