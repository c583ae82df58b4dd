using System.Collections.Concurrent;

namespace Oborot.Statistics;

/// <summary>Official figures from several places, each pair of parties looked up once.</summary>
/// <param name="places">Where to look.</param>
public sealed class JoinedFigures(params IReadOnlyList<IOfficialFigures> places) : IOfficialFigures
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Official>> known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null) =>
        known.GetOrAdd($"{reporter}|{partner}|{(products is null ? "*" : string.Join(',', products))}", _ => [.. places.SelectMany(p => p.Reports(reporter, partner, products)).Order(Vintages.Order)]);
}
