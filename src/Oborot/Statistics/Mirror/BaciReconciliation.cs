namespace Oborot.Statistics.Mirror;

/// <summary>How a reporter's σ follows from its mean.</summary>
public enum SigmaFrom
{
    /// <summary>As published: π/2 of what the mean reporting distance lies above the best reporter's of the same direction, less two standard errors of that.</summary>
    Distances,

    /// <summary>
    /// Ours: σ² is what the mean squared distance lies above half of the average one. E[ln²(X/M)] is σ² of the exporter and σ² of the
    /// importer added, with no shift to choose; exporters and importers are taken to report equally well on the whole.
    /// </summary>
    Squares,
}

/// <summary>
/// Brings the two reports of a flow together after Gaulier and Zignago, <i>BACI: International Trade Database at the Product-Level</i>
/// (CEPII working paper 2010-23): freight and insurance are taken off the import, and each side counts by how well it reports.
/// </summary>
/// <remarks>
/// How well a country reports is learnt from all flows with both reports, by their reporting distance (equation 5). A flow of a
/// thousand dollars or less, or with a report of zero, tells nothing there. The estimates do not depend on the order of the flows but
/// for rounding. docs/statistics-methods.md tells where the paper can be read in two ways and how this reads it.
/// </remarks>
public sealed class BaciReconciliation
{
    private const double Thousand = 1000;
    private const double Unknown = 0.5;

    private readonly CifRates rates;
    private readonly ReportingAccuracy?[] exporters;
    private readonly ReportingAccuracy?[] importers;
    private readonly double[,] weights;

    private BaciReconciliation(CifRates rates, ReportingAccuracy?[] exporters, ReportingAccuracy?[] importers)
    {
        (this.rates, this.exporters, this.importers) = (rates, exporters, importers);
        weights = new double[rates.Countries, rates.Countries];
        for (var i = 0; i < rates.Countries; i++)
        {
            for (var j = 0; j < rates.Countries; j++)
            {
                weights[i, j] = exporters[i] is { } from && importers[j] is { } to ? MinimumVariance.WeightOfFirst(from.Sigma, to.Sigma) : Unknown;
            }
        }
    }

    /// <summary>Learns how well countries report.</summary>
    /// <param name="flows">The flows; those with one report may be among them and tell nothing.</param>
    /// <param name="rates">How to take freight off imports; it also tells how many countries and products there are.</param>
    /// <param name="years">How many years there are.</param>
    /// <param name="sigmas">How σ is worked out.</param>
    /// <exception cref="IndexOutOfRangeException">A flow has a country, year or product that is not among those.</exception>
    public static BaciReconciliation Fit(ReadOnlySpan<MirrorFlow> flows, CifRates rates, int years, SigmaFrom sigmas = SigmaFrom.Distances)
    {
        var connected = Connected(flows, rates);
        var model = new EffectsModel(rates.Countries, rates.Countries, years, rates.Products);
        foreach (ref readonly var flow in flows)
        {
            var weight = Weight(flow, rates);
            if (weight > 0 && connected[flow.Exporter])
            {
                var distance = Math.Abs(Math.Log(flow.Exported / Fob(flow, rates)));
                model.Add(flow, sigmas == SigmaFrom.Squares ? distance * distance : distance, weight);
            }
        }
        var fit = model.Solve();
        return new BaciReconciliation(rates, Accuracy(fit, 0, rates.Countries, sigmas), Accuracy(fit, rates.Countries, rates.Countries, sigmas));
    }

    /// <summary>How well a country reports its exports; null where its flows tell nothing that could be compared.</summary>
    public ReportingAccuracy? Exporter(int country) => exporters[country];

    /// <summary>How well a country reports its imports; null where its flows tell nothing that could be compared.</summary>
    public ReportingAccuracy? Importer(int country) => importers[country];

    /// <summary>Brings the reports of a flow together.</summary>
    /// <remarks>
    /// With one report that is the estimate. With two, each counts by the accuracy of both countries, and they count alike where the
    /// accuracy of one is not known. A negative amount, as corrections make it, counts as zero.
    /// </remarks>
    public ReconciledFlow Of(in MirrorFlow flow)
    {
        double? exported = double.IsNaN(flow.Exported) ? null : flow.Exported;
        double? imported = double.IsNaN(flow.Imported) ? null : flow.Imported;
        double? fob = imported is null ? null : Math.Max(0, Fob(flow, rates));
        var weight = exported is null ? 0 : fob is null ? 1 : weights[flow.Exporter, flow.Importer];
        var estimate = exported is null ? fob : (weight * Math.Max(0, exported.Value)) + ((1 - weight) * (fob ?? 0));
        return new ReconciledFlow(estimate, exported, imported, fob, weight);
    }

    private static bool[] Connected(ReadOnlySpan<MirrorFlow> flows, CifRates rates)
    {
        var partners = new Partners(rates.Countries);
        foreach (ref readonly var flow in flows)
        {
            if (Weight(flow, rates) > 0)
            {
                partners.Connect(flow.Exporter, flow.Importer);
            }
        }
        return partners.LargestGroup();
    }

    // Of a flow in equation 5, its amounts being in thousands as BACI's are; zero for one that tells nothing.
    private static double Weight(in MirrorFlow flow, CifRates rates) =>
        flow.Exported > 0 && flow.Imported > 0 ? Math.Max(0, Math.Log((flow.Exported + Fob(flow, rates)) / Thousand)) : 0;

    private static double Fob(in MirrorFlow flow, CifRates rates) => flow.Imported / rates.Rate(flow.Exporter, flow.Importer, flow.Product);

    private static ReportingAccuracy?[] Accuracy(EffectsFit? fit, int first, int countries, SigmaFrom sigmas)
    {
        var means = Enumerable.Range(first, countries).Select(c => fit?.MeanOf(c)).ToArray();
        var best = means.Where(m => m is not null).OrderBy(m => m!.Value.Mean).FirstOrDefault();
        var floor = best is { } b ? b.Mean - (2 * b.StandardError) : 0;
        double Sigma(double mean, double error) => sigmas == SigmaFrom.Squares ? OfSquares(mean, error, fit!.Level) : Math.PI / 2 * (mean - floor);
        return Array.ConvertAll(means, m => m is var (mean, error, flows) ? new ReportingAccuracy(mean, error, Sigma(mean, error), flows) : (ReportingAccuracy?)null);
    }

    // Nobody reports better than can be told from no error at all.
    private static double OfSquares(double mean, double error, double level) => Math.Sqrt(Math.Max(mean - (level / 2), 2 * error));
}
