using System.Globalization;
using Oborot.Bench.Synthetic;
using Oborot.Edges.Statistics;
using Oborot.Statistics.Mirror;
using Oborot.Tests.House;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Two reports of a flow become one.</summary>
public sealed class BaciReconciliationTests(ITestOutputHelper output)
{
    private const int Countries = 40, Products = 200, Years = 5;

    private static readonly string[] Nowhere = [.. Enumerable.Range(0, Countries).Select(i => $"country {i}")];

    // No country has a place, so nothing is taken off imports.
    private static readonly CifRates NoFreight = new(Nowhere, [.. Enumerable.Repeat(1.0, Products)], CifRatesTests.World());

    // The published scale stretches what lies between reporters, the more so the less it is; see docs/statistics-methods.md.
    [Theory]
    [InlineData(SigmaFrom.Distances, 0.1, 0.8, 0.98, 0.97, 0.07)]
    [InlineData(SigmaFrom.Distances, 0.3, 0.4, 0.93, 0.85, 0.20)]
    [InlineData(SigmaFrom.Squares, 0.1, 0.8, 0.98, 0.97, 0.03)]
    [InlineData(SigmaFrom.Squares, 0.3, 0.4, 0.93, 0.90, 0.03)]
    public void Known_errors_are_found_again(SigmaFrom method, double least, double most, double ranks, double better, double off)
    {
        var sigmas = Between(least, most);
        var found = BaciReconciliation.Fit(Flows(sigmas), NoFreight, Years, method);
        var exporters = RankCorrelation(sigmas, [.. All.Select(c => found.Exporter(c)!.Value.Sigma)]);
        var importers = RankCorrelation(sigmas, [.. All.Select(c => found.Importer(c)!.Value.Sigma)]);
        var weights = Weights(found, sigmas);
        output.WriteLine($"{method}, {least} to {most}: ranks of exporters {exporters:F3}, of importers {importers:F3}; weights off by {weights.Off:F3}, the better side heavier in {weights.Better:P1} of pairs");
        Assert.True(exporters > ranks);
        Assert.True(importers > ranks);
        Assert.True(weights.Better > better);
        Assert.True(weights.Off < off);
    }

    // With errors of nothing the same seed gives the true values.
    [Theory]
    [InlineData(SigmaFrom.Distances)]
    [InlineData(SigmaFrom.Squares)]
    public void Estimates_are_nearer_to_the_truth_than_either_side(SigmaFrom method)
    {
        var flows = Flows(Between(0.1, 0.8));
        var found = BaciReconciliation.Fit(flows, NoFreight, Years, method);
        var (estimate, exporter, importer) = (0d, 0d, 0d);
        foreach (var (flow, truth) in flows.Zip(Flows(new double[Countries]), (f, t) => (f, t.Exported)))
        {
            estimate += Math.Abs(found.Of(flow).Estimate!.Value - truth) / truth / flows.Length;
            exporter += Math.Abs(flow.Exported - truth) / truth / flows.Length;
            importer += Math.Abs(flow.Imported - truth) / truth / flows.Length;
        }
        output.WriteLine($"{method}: mean error of estimates {estimate:P1}, of exporters {exporter:P1}, of importers {importer:P1}");
        Assert.True(estimate < 0.7 * Math.Min(exporter, importer));
    }

    [Fact]
    public void Squares_give_the_errors_themselves()
    {
        var sigmas = Between(0.1, 0.8);
        var found = BaciReconciliation.Fit(Flows(sigmas), NoFreight, Years, SigmaFrom.Squares);
        Assert.All(All, c => Assert.Equal(sigmas[c], found.Exporter(c)!.Value.Sigma, 0.08));
    }

    [Theory]
    [InlineData(SigmaFrom.Distances)]
    [InlineData(SigmaFrom.Squares)]
    public void Reporters_alike_in_every_flow_count_alike(SigmaFrom method)
    {
        var flows = Array.ConvertAll(Flows(Between(0.3, 0.3)), f => f with { Imported = f.Exporter % 2 == 0 ? f.Exported * 1.2 : f.Exported / 1.2 });
        Assert.Equal(0, Weights(BaciReconciliation.Fit(flows, NoFreight, Years, method), Between(0.3, 0.3)).Off, 1e-6);
    }

    // With errors of one size, chance makes some reporters look better. The published scale has nothing to hold that against.
    [Fact]
    public void Reporters_with_equal_errors_count_about_alike_by_squares_only()
    {
        var flows = Flows(Between(0.3, 0.3));
        var squares = Weights(BaciReconciliation.Fit(flows, NoFreight, Years, SigmaFrom.Squares), Between(0.3, 0.3)).Off;
        var distances = Weights(BaciReconciliation.Fit(flows, NoFreight, Years), Between(0.3, 0.3)).Off;
        output.WriteLine($"weights off one half by {squares:F3} (squares) and {distances:F3} (distances)");
        Assert.InRange(squares, 0, 0.02);
        Assert.InRange(distances, 0.1, 0.2);
    }

    [Fact]
    public void Order_of_flows_does_not_matter()
    {
        var flows = Flows(Between(0.1, 0.8))[..20_000];
        var there = BaciReconciliation.Fit(flows, NoFreight, Years);
        Array.Reverse(flows);
        var back = BaciReconciliation.Fit(flows, NoFreight, Years);
        Assert.All(All, c => Assert.Equal(there.Importer(c)!.Value.Sigma, back.Importer(c)!.Value.Sigma, 1e-9));
    }

    [Fact]
    public void Flow_is_brought_together()
    {
        var found = BaciReconciliation.Fit(Flows(Between(0.1, 0.8)), NoFreight, Years);
        var both = found.Of(new MirrorFlow(1, 2, 0, 0, 100, 200));
        Assert.Equal((100.0, 200.0, 200.0), (both.Exported, both.Imported, both.ImportedFob));
        Assert.Equal((100 * both.ExporterWeight) + (200 * both.ImporterWeight), both.Estimate!.Value, 1e-9);
        Assert.Equal(1, both.ExporterWeight + both.ImporterWeight, 12);
        Assert.Equal((100.0, 1.0, 0.0), Shares(found.Of(new MirrorFlow(1, 2, 0, 0, 100, double.NaN))));
        Assert.Equal((200.0, 0.0, 1.0), Shares(found.Of(new MirrorFlow(1, 2, 0, 0, double.NaN, 200))));
        Assert.Equal((null, 0.0, 0.0), Shares(found.Of(new MirrorFlow(1, 2, 0, 0, double.NaN, double.NaN))));
        Assert.Equal(100 * both.ExporterWeight, found.Of(new MirrorFlow(1, 2, 0, 0, 100, 0)).Estimate!.Value, 1e-9);
        Assert.Equal((0.0, -5.0), (found.Of(new MirrorFlow(1, 2, 0, 0, double.NaN, -5)).Estimate, found.Of(new MirrorFlow(1, 2, 0, 0, double.NaN, -5)).Imported));
    }

    [Fact]
    public void Freight_is_taken_off_imports_that_have_it()
    {
        var rates = new CifRates(["A", "B", "C"], [1], CifRatesTests.World("C"));
        var found = BaciReconciliation.Fit([], rates, 1);
        var flow = found.Of(new MirrorFlow(0, 1, 0, 0, 100, 120));
        Assert.Equal(120 / rates.Rate(0, 1, 0), flow.ImportedFob!.Value, 1e-9);
        Assert.True(flow.ImportedFob < 110);
        Assert.Equal((100 + flow.ImportedFob.Value) / 2, flow.Estimate!.Value, 1e-9);
        Assert.Equal(120, found.Of(new MirrorFlow(0, 2, 0, 0, 100, 120)).ImportedFob);
    }

    // Exports of 0 to 1 and of 1 to 0 tell nothing of who errs; so do two groups that do not trade with each other.
    [Fact]
    public void What_cannot_be_compared_has_no_accuracy_and_counts_alike()
    {
        var flows = Flows(Between(0.1, 0.8));
        var two = BaciReconciliation.Fit(flows.Where(f => f.Exporter < 2 && f.Importer < 2).ToArray(), NoFreight, Years);
        Assert.Equal(0.5, two.Of(new MirrorFlow(0, 1, 0, 0, 1, 1)).ExporterWeight);
        var apart = BaciReconciliation.Fit(flows.Where(f => f.Exporter < 10 == f.Importer < 10).ToArray(), NoFreight, Years);
        Assert.NotEqual(apart.Exporter(5) is null, apart.Exporter(15) is null);
        Assert.Equal(0.5, apart.Of(new MirrorFlow(5, 15, 0, 0, 1, 1)).ExporterWeight);
    }

    [Fact]
    public void Small_and_zero_reports_tell_nothing()
    {
        var flows = Flows(Between(0.1, 0.8))[..20_000];
        MirrorFlow[] more = [.. flows, new(3, 4, 0, 0, 400, 500), new(3, 4, 0, 0, 0, 1e6), new(3, 4, 0, 0, 1e6, double.NaN), new(3, 4, 0, 0, -1e6, 1e6)];
        Assert.Equal(BaciReconciliation.Fit(flows, NoFreight, Years).Exporter(3), BaciReconciliation.Fit(more, NoFreight, Years).Exporter(3));
    }

    // Fifteen large traders, 2011 to 2020, all goods together.
    [Fact]
    public void Real_trade_is_brought_together()
    {
        if (MirrorTables.Rows("mirror_pairs_dots15_monthly.csv.gz", output) is not { } rows)
        {
            return;
        }
        string[] countries = ["BR", "CA", "CN", "DE", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "NL", "RU", "SG", "US"];
        string[] codes = ["BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR", "NLD", "RUS", "SGP", "USA"];
        var rates = new CifRates(countries, [double.NaN], GeographyFile.Load(Repository.At("data/statistics/geography.yaml")));
        var flows = rows.GroupBy(r => (From: r["exporter"], To: r["importer"], Year: int.Parse(r["year"], CultureInfo.InvariantCulture))).OrderBy(g => g.Key)
            .Select(g => new MirrorFlow((short)Array.IndexOf(codes, g.Key.From), (short)Array.IndexOf(codes, g.Key.To), (short)(g.Key.Year - 2011), 0, g.Sum(r => r.Number("x_rep")), g.Sum(r => r.Number("m_rep")))).ToArray();
        var found = BaciReconciliation.Fit(flows, rates, 10);
        foreach (var (i, code) in codes.Index())
        {
            output.WriteLine($"{code}: exports {found.Exporter(i)}, imports {found.Importer(i)}");
        }
        Assert.Equal(2100, flows.Length);
        Assert.All(Enumerable.Range(0, 15), c => Assert.True(found.Exporter(c)!.Value.Sigma > 0 && found.Importer(c)!.Value.Sigma > 0));
        Assert.All(flows, f =>
        {
            var flow = found.Of(f);
            Assert.InRange(flow.Estimate!.Value, Math.Min(f.Exported, flow.ImportedFob!.Value) * (1 - 1e-12), Math.Max(f.Exported, flow.ImportedFob.Value) * (1 + 1e-12));
        });
    }

    private static IEnumerable<int> All => Enumerable.Range(0, Countries);

    private static (double?, double, double) Shares(ReconciledFlow flow) => (flow.Estimate, flow.ExporterWeight, flow.ImporterWeight);

    private static double[] Between(double least, double most) => SyntheticReports.Spread(Countries, seed: 3, least, most);

    private static MirrorFlow[] Flows(double[] sigmas) =>
        new SyntheticReports(Countries, Products, Years, seed: 1) { OfExporters = sigmas, OfImporters = sigmas }.Make(200_000, NoFreight);

    private static (double Off, double Better) Weights(BaciReconciliation found, double[] sigmas)
    {
        var pairs = from i in All
                    from j in All
                    where i != j
                    let best = MinimumVariance.WeightOfFirst(sigmas[i], sigmas[j])
                    let weight = found.Of(new MirrorFlow((short)i, (short)j, 0, 0, 1, 1)).ExporterWeight
                    select (Off: Math.Abs(weight - best), Better: weight > 0.5 == best > 0.5);
        return (pairs.Average(p => p.Off), pairs.Average(p => p.Better ? 1.0 : 0));
    }

    private static double RankCorrelation(double[] a, double[] b)
    {
        static double[] Ranks(double[] x) => [.. x.Select(v => (double)x.Count(o => o < v))];
        var (r, s) = (Ranks(a), Ranks(b));
        var (mr, ms) = (r.Average(), s.Average());
        return r.Zip(s, (x, y) => (x - mr) * (y - ms)).Sum() / Math.Sqrt(r.Sum(x => (x - mr) * (x - mr)) * s.Sum(y => (y - ms) * (y - ms)));
    }
}
