using Oborot.Desk.Shelves;
using Oborot.Model;

namespace Oborot.Desk.Search;

/// <summary>One article that was found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Snippet">The passage with the words; null where none were asked for.</param>
/// <param name="Claims">Its claims that fit.</param>
public sealed record Hit(Article Article, string? Snippet, IReadOnlyList<Claim> Claims);

/// <summary>What fits a question.</summary>
/// <param name="Hits">The articles shown, the best first, or the latest where no words were asked for.</param>
/// <param name="Articles">How many articles fit.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Facets">What the ledger has to choose from: parties, indicators and languages, the most frequent first.</param>
public sealed record Found(IReadOnlyList<Hit> Hits, int Articles, int Claims, Facets Facets)
{
    private const int MostTexts = 500;
    private const int MostHits = 40;

    /// <summary>Looks for it.</summary>
    internal static Found By(Question asked, Snapshot now)
    {
        var hits = (asked.Words.Length > 0 ? ByWords(asked, now) : now.Articles.Select(a => HitOf(a, null, asked)))
            .Where(h => h.Claims.Count > 0 || (asked.IsOfWordsAlone && asked.Words.Length > 0)).ToList();
        return new Found([.. hits.Take(MostHits)], hits.Count, hits.Sum(h => h.Claims.Count), now.Facets);
    }

    private static IEnumerable<Hit> ByWords(Question asked, Snapshot now) =>
        now.Texts.Find(asked.Words, MostTexts).Select(t => HitOf(now.Articles[t.Number], t.Snippet, asked));

    private static Hit HitOf(Article article, string? snippet, Question asked) =>
        new(article, snippet, [.. article.Reading.Claims.Where(c => asked.Fits(c, article.Reading.Language))]);
}
