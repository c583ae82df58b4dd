using System.Collections.Concurrent;

namespace Oborot.Statistics;

/// <summary>Official figures from several places, each pair of parties looked up once.</summary>
/// <param name="places">Where to look.</param>
public sealed class JoinedFigures(params IReadOnlyList<IOfficialFigures> places) : IOfficialFigures
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Official>> known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null) =>
        known.GetOrAdd($"{reporter}|{partner}|{(products is null ? "*" : string.Join(',', products))}",
            _ => Joined([.. places.Select(p => p.Reports(reporter, partner, products)).Where(r => r.Count > 0)]));

    // What one place alone knows is in order already.
    private static IReadOnlyList<Official> Joined(IReadOnlyList<IReadOnlyList<Official>> found) =>
        found is [var alone] ? alone : [.. found.SelectMany(r => r).Order(Vintages.Order)];
}
