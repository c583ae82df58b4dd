using Oborot.Model;
using Oborot.Statistics.Goods;

namespace Oborot.Statistics;

/// <summary>Picks what stands for goods out of tables that tell them at several levels of the Harmonized System at once.</summary>
internal static class ForGoods
{
    /// <summary>For each range of codes, of one source, flow and period, the figures of the coarsest level that is fine enough: parts never stand beside their total.</summary>
    public static IEnumerable<Official> Pick(IEnumerable<Official> officials, IReadOnlyList<HsRange> goods) =>
        from table in officials.Where(IsHs).GroupBy(Table)
        from range in goods
        let within = table.Where(o => range.Contains(o.Observation.Series.Product)).GroupBy(o => HsLevels.LevelOf(o.Observation.Series.Product)).MinBy(g => g.Key)
        where within is not null
        from official in within
        select official;

    private static bool IsHs(Official official) => official.Observation.Series.Classification.StartsWith("HS", StringComparison.Ordinal);

    private static (string, string, string, TradeFlow, Period, PartnerBasis, DateOnly) Table(Official o) =>
        (o.Publication.Source, o.Observation.Series.Classification, o.Observation.Series.Reporter, o.Observation.Series.Flow, o.Observation.Period, o.Observation.Basis, o.Publication.Published);
}
