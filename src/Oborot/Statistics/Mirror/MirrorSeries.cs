using Oborot.Model;

namespace Oborot.Statistics.Mirror;

/// <summary>Both sides' reports of one flow in one period.</summary>
/// <param name="Period">The year or month.</param>
/// <param name="Exported">What the exporter reports; null where it does not.</param>
/// <param name="Imported">What the importer reports; null where it does not.</param>
/// <param name="ImportedFob">The latter without freight and insurance, where the importer counts them in.</param>
/// <param name="Reconciled">An estimate from both reports that some source publishes; null where none does.</param>
/// <param name="Band">Of a year, within what the ratio of import to export is expected, from the years before; null for months.</param>
public sealed record MirrorPoint(Period Period, Official? Exported, Official? Imported, decimal? ImportedFob, Official? Reconciled, MirrorBand? Band)
{
    /// <summary>How far apart the reports are.</summary>
    public Asymmetry Asymmetry { get; } = new(Number(Exported), Number(Imported));

    /// <summary>Whether they differ by what is usual for the pair; null where one is missing or there are too few years before.</summary>
    public bool? IsUsual => Band is { IsDefault: false } band && Number(Exported) is { } exported && Number(Imported) is { } imported ? band.Holds(exported, imported) : null;

    private static double? Number(Official? official) => (double?)official?.Observation.Value;
}

/// <summary>A flow from one country to another, as both report it.</summary>
/// <param name="Exporter">Where it leaves.</param>
/// <param name="Importer">Where it arrives.</param>
/// <param name="Points">By period.</param>
public sealed record MirrorSeries(string Exporter, string Importer, IReadOnlyList<MirrorPoint> Points)
{
    /// <summary>Puts both reports side by side.</summary>
    /// <param name="figures">Official figures.</param>
    /// <param name="exporter">Where the goods leave.</param>
    /// <param name="importer">Where they arrive.</param>
    /// <param name="rules">What is looked at, and how.</param>
    public static MirrorSeries Of(IOfficialFigures figures, string exporter, string importer, MirrorRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        var outwards = figures.Reports(exporter, importer, [rules.Product]);
        var exports = Reports(outwards, SourceKind.Reported, TradeFlow.Exports, rules);
        var imports = Reports(figures.Reports(importer, exporter, [rules.Product]), SourceKind.Reported, TradeFlow.Imports, rules);
        var estimates = Reports(outwards, SourceKind.Reconciled, TradeFlow.Exports, rules);
        var history = exports.Keys.Where(p => imports.ContainsKey(p) && p.IsCalendarYear)
            .Select(p => new MirrorYear(p.End.Year, (double)exports[p].Observation.Value!, (double)imports[p].Observation.Value!)).ToList();
        return new MirrorSeries(exporter, importer,
        [
            .. exports.Keys.Union(imports.Keys).Union(estimates.Keys).Order().Select(p => new MirrorPoint(p, Find(exports, p), Find(imports, p),
                Find(imports, p) is { Observation: var import } ? import.Value / (rules.HoldsFreight(import) ? rules.CifFob : 1) : null, Find(estimates, p),
                p.IsCalendarYear ? MirrorBand.For(p.End.Year, history, rules.Coverage, new DefaultBand(1 / (double)rules.Otherwise, (double)rules.Otherwise)) : null)),
        ]);
    }

    // Of several sources the one with most periods; of several bases of an import the country that sent the goods, which the exporter counts as well.
    // No report is below zero: a correction that some offices publish for a month is none of the flow.
    private static Dictionary<Period, Official> Reports(IReadOnlyList<Official> reports, SourceKind kind, TradeFlow flow, MirrorRules rules) =>
        Vintages.Latest(reports)
            .Where(o => o.Publication.Kind == kind && o.Observation.Series.Flow == flow && o.Observation is { Value: >= 0 } told && told.Currency == rules.Currency
                && (rules.IsMonthly ? o.Observation.Period.MonthCount == 1 : o.Observation.Period.IsCalendarYear))
            .GroupBy(o => (o.Publication.Source, o.Observation.Basis, o.Observation.Series.Classification, o.Observation.Valuation))
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Basis == PartnerBasis.Consignment).ThenBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Classification, StringComparer.Ordinal).ThenBy(g => g.Key.Valuation)
            .FirstOrDefault()?.ToDictionary(o => o.Observation.Period) ?? [];

    private static Official? Find(Dictionary<Period, Official> series, Period period) => series.TryGetValue(period, out var found) ? found : null;
}

/// <summary>What is looked at in a mirror comparison, and the numbers of judgement.</summary>
/// <param name="CifFob">How much dearer goods are at the importer's border.</param>
/// <param name="Coverage">The share of years that a band is made to hold.</param>
/// <param name="Otherwise">The ratio that is nothing unusual for a pair without a history.</param>
/// <param name="CountsFreight">Whether an importer counts freight and insurance in.</param>
public sealed record MirrorRules(decimal CifFob, double Coverage, decimal Otherwise, Func<string, bool> CountsFreight)
{
    /// <summary>The product's code.</summary>
    public string Product { get; init; } = Statistics.Series.AllGoods;

    /// <summary>Months instead of years.</summary>
    public bool IsMonthly { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Whether an import holds freight and insurance: as its table says, else as the importer is known to count.</summary>
    internal bool HoldsFreight(Observation import) => import.Valuation == Valuation.Cif || (import.Valuation == Valuation.NotStated && CountsFreight(import.Series.Reporter));
}
