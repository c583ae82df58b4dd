namespace Oborot.Statistics.Indices;

/// <summary>How two structures of trade resemble each other, from 0 (nothing in common) to 100 (the same shares).</summary>
/// <remarks>They compare shares, not sizes: a small and a large country may fit perfectly. Finer products give lower values.</remarks>
public static class StructureIndices
{
    /// <summary>
    /// Trade complementarity, whether one country imports what another exports: 100 (1 - sum_k |m_k - x_k| / 2) with shares in the
    /// importer's imports from and the exporter's exports to everybody. Source: the form that the World Bank's WITS uses, after
    /// M. Michaely (1996).
    /// </summary>
    /// <returns>Null where one of the two trades nothing.</returns>
    public static decimal? Complementarity(TradeMatrix exports, string exporter, TradeMatrix imports, string importer) =>
        Overlap(exports, exporter, imports, importer);

    /// <summary>
    /// Export similarity of two rivals: 100 sum_k min(x_ak, x_bk) with shares in their exports. Source: J. Finger and M. Kreinin, A
    /// Measure of "Export Similarity" and Its Possible Uses, The Economic Journal 89 (1979).
    /// </summary>
    /// <returns>Null where one of the two exports nothing.</returns>
    public static decimal? ExportSimilarity(TradeMatrix exports, string country, string rival) => Overlap(exports, country, exports, rival);

    // The two forms are one: shares add up to one on both sides, so that 1 - sum|a - b|/2 = sum min(a, b).
    private static decimal? Overlap(TradeMatrix first, string country, TradeMatrix second, string other)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (whole, otherWhole) = (first.OfCountry(country), second.OfCountry(other));
        return whole == 0 || otherWhole == 0 ? null : 100 * first.Row(country).Sum(p => Math.Min(p.Value / whole, second.Of(other, p.Key) / otherWhole));
    }
}
