namespace Oborot.Statistics.Indices;

/// <summary>
/// Intra-industry trade: how far exports and imports of the same goods balance, from 0 (one way only) to 1 (as much each way).
/// Source: H. Grubel and P. Lloyd, Intra-Industry Trade (1975).
/// </summary>
/// <remarks>The coarser the products, the higher the index: give the level of the classification with it.</remarks>
public static class GrubelLloyd
{
    /// <summary>GL = 1 - |X - M| / (X + M) of one product.</summary>
    /// <returns>Null where nothing is traded either way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A flow is below zero.</exception>
    public static decimal? Of(decimal exports, decimal imports) => Of([(exports, imports)]);

    /// <summary>The index of many products: 1 - sum|X - M| / sum(X + M), the mean of the products' own weighted by their trade.</summary>
    /// <returns>Null where nothing is traded in any of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A flow is below zero.</exception>
    public static decimal? Of(IEnumerable<(decimal Exports, decimal Imports)> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var (apart, together) = (0m, 0m);
        foreach (var (exports, imports) in products)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(exports);
            ArgumentOutOfRangeException.ThrowIfNegative(imports);
            apart += Math.Abs(exports - imports);
            together += exports + imports;
        }
        return together == 0 ? null : 1 - (apart / together);
    }
}
