namespace Oborot.Statistics;

/// <summary>Vintages: what was published of one figure on one day after the other.</summary>
public static class Vintages
{
    /// <summary>By product, flow, period, source and measure; of one figure the newest vintage first.</summary>
    public static IComparer<Official> Order { get; } = Comparer<Official>.Create(Compare);

    /// <summary>Of every figure of a source the newest vintage alone.</summary>
    /// <param name="officials">In any order.</param>
    public static IReadOnlyList<Official> Latest(IEnumerable<Official> officials) => [.. officials.Order(Order).DistinctBy(FigureOf)];

    /// <summary>The figures as they stood on each day on which a source published before its newest: what an earlier statement could quote.</summary>
    /// <param name="officials">In any order.</param>
    public static IEnumerable<IReadOnlyList<Official>> Earlier(IReadOnlyCollection<Official> officials) =>
        from source in officials.GroupBy(o => o.Publication.Source, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        from day in source.Select(o => o.Publication.Published).Distinct().OrderDescending().Skip(1)
        select Latest(source.Where(o => o.Publication.Published <= day));

    /// <summary>What tells one figure from others, whenever it was published.</summary>
    private static (Series, Model.Period, string, Valuation, PartnerBasis, string) FigureOf(Official o) =>
        (o.Observation.Series, o.Observation.Period, o.Observation.Currency, o.Observation.Valuation, o.Observation.Basis, o.Publication.Source);

    private static int Compare(Official a, Official b)
    {
        var (x, y) = (a.Observation, b.Observation);
        ReadOnlySpan<int> order =
        [
            string.CompareOrdinal(x.Series.Product, y.Series.Product), x.Series.Flow.CompareTo(y.Series.Flow), x.Period.CompareTo(y.Period),
            string.CompareOrdinal(a.Publication.Source, b.Publication.Source), string.CompareOrdinal(x.Series.Classification, y.Series.Classification),
            string.CompareOrdinal(x.Currency, y.Currency), x.Valuation.CompareTo(y.Valuation), x.Basis.CompareTo(y.Basis),
            b.Publication.Published.CompareTo(a.Publication.Published), string.CompareOrdinal(b.Publication.Hash, a.Publication.Hash),
        ];
        var at = order.IndexOfAnyExcept(0);
        return at < 0 ? 0 : order[at];
    }
}
