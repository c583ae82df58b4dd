using Oborot.Bench.Synthetic;
using Oborot.Statistics.Mirror;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Two reports of a flow become one.</summary>
public sealed class BaciReconciliationTests(ITestOutputHelper output)
{
    private const int Countries = 40, Products = 200, Years = 5;

    private static readonly string[] Nowhere = [.. Enumerable.Range(0, Countries).Select(i => $"country {i}")];

    // No country has a place, so nothing is taken off imports.
    private static readonly CifRates NoFreight = new(Nowhere, [.. Enumerable.Repeat(1.0, Products)], CifRatesTests.World());

    [Fact]
    public void Known_errors_are_found_again()
    {
        var sigmas = SyntheticReports.Spread(Countries, seed: 3);
        var flows = new SyntheticReports(Countries, Products, Years, seed: 1) { OfExporters = sigmas, OfImporters = sigmas }.Make(200_000, NoFreight);
        var found = BaciReconciliation.Fit(flows, NoFreight, Years);
        var ranks = RankCorrelation(sigmas, [.. Nowhere.Index().Select(c => found.Exporter(c.Index)!.Value.Sigma)]);
        var importers = RankCorrelation(sigmas, [.. Nowhere.Index().Select(c => found.Importer(c.Index)!.Value.Sigma)]);
        var (off, sameSide) = Weights(found, sigmas);
        output.WriteLine($"rank correlation of exporters {ranks:F3}, of importers {importers:F3}; weights off by {off:F3} on average, the better side heavier in {sameSide:P1} of pairs");
        foreach (var c in Enumerable.Range(0, 12)) output.WriteLine($"{sigmas[c]:F3} {found.Exporter(c)!.Value} {found.Importer(c)!.Value.Sigma:F3}");
    }


    private static (double Off, double SameSide) Weights(BaciReconciliation found, double[] sigmas)
    {
        var pairs = from i in Enumerable.Range(0, Countries)
                    from j in Enumerable.Range(0, Countries)
                    where i != j
                    let true_ = MinimumVariance.WeightOfFirst(sigmas[i], sigmas[j])
                    let weight = found.Of(new MirrorFlow((short)i, (short)j, 0, 0, 1, 1)).ExporterWeight
                    select (Off: Math.Abs(weight - true_), Same: weight > 0.5 == true_ > 0.5);
        return (pairs.Average(p => p.Off), pairs.Average(p => p.Same ? 1.0 : 0));
    }

    private static double RankCorrelation(double[] a, double[] b)
    {
        static double[] Ranks(double[] x) => [.. x.Select(v => (double)x.Count(o => o < v))];
        var (r, s) = (Ranks(a), Ranks(b));
        var (mr, ms) = (r.Average(), s.Average());
        return r.Zip(s, (x, y) => (x - mr) * (y - ms)).Sum() / Math.Sqrt(r.Sum(x => (x - mr) * (x - mr)) * s.Sum(y => (y - ms) * (y - ms)));
    }
}
