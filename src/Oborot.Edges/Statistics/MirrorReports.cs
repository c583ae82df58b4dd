using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics;

/// <summary>Both sides' reports of many flows; flows tell countries, years and products by their places in these lists.</summary>
/// <param name="Countries">The codes of the countries, in order.</param>
/// <param name="Years">The years on end.</param>
/// <param name="Products">Six-digit codes, in order.</param>
/// <param name="UnitValues">By product, the median of dollars a kilogram over all reports that tell a weight; NaN where none does.</param>
/// <param name="Flows">By exporter, importer, product and year.</param>
public sealed record MirrorReports(IReadOnlyList<string> Countries, IReadOnlyList<int> Years, IReadOnlyList<string> Products, IReadOnlyList<double> UnitValues, MirrorFlow[] Flows)
{
    /// <summary>How many reports the flows are made of.</summary>
    public long Count => Flows.Sum(f => (double.IsNaN(f.Exported) ? 0L : 1) + (double.IsNaN(f.Imported) ? 0 : 1));
}
