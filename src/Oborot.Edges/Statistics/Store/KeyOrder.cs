namespace Oborot.Edges.Statistics.Store;

/// <summary>The order of the table's key; of one figure told twice the first that came is first.</summary>
/// <param name="areas">The ranks of reporters and partners.</param>
/// <param name="products">The ranks of products.</param>
internal sealed class KeyOrder(int[] areas, int[] products) : IComparer<FigureRow>
{
    /// <inheritdoc/>
    public int Compare(FigureRow a, FigureRow b) => Compare(in a, in b);

    private int Compare(in FigureRow a, in FigureRow b)
    {
        var order = areas[a.Reporter].CompareTo(areas[b.Reporter]);
        order = order != 0 ? order : areas[a.Partner].CompareTo(areas[b.Partner]);
        order = order != 0 ? order : products[a.Product].CompareTo(products[b.Product]);
        order = order != 0 ? order : a.Flow.CompareTo(b.Flow);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        order = order != 0 ? order : a.Months.CompareTo(b.Months);
        order = order != 0 ? order : a.Measure.CompareTo(b.Measure);
        return order != 0 ? order : a.Arrival.CompareTo(b.Arrival);
    }
}
