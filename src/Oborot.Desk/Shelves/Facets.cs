using Oborot.Model;

namespace Oborot.Desk.Shelves;

/// <summary>What there is to choose from when searching, the most frequent first.</summary>
/// <param name="Parties">Codes of parties.</param>
/// <param name="Indicators">Keys of indicators.</param>
/// <param name="Languages">Languages of texts.</param>
public sealed record Facets(IReadOnlyList<string> Parties, IReadOnlyList<string> Indicators, IReadOnlyList<string> Languages)
{
    private const int Most = 200;

    /// <summary>Counts what articles have.</summary>
    internal static Facets Of(IReadOnlyList<Article> articles)
    {
        var claims = articles.SelectMany(a => a.Reading.Claims).ToList();
        return new(Frequent(claims.SelectMany(Parties)), Frequent(claims.Select(c => c.Subject.Indicator)), Frequent(articles.Select(a => a.Reading.Language)));

        static IEnumerable<string> Parties(Claim claim) => new[] { claim.Subject.Reporter, claim.Subject.Partner }.OfType<string>();
    }

    private static IReadOnlyList<string> Frequent(IEnumerable<string> words) =>
        [.. words.CountBy(w => w, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(Most).Select(w => w.Key)];
}
