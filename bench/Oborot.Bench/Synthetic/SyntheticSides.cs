using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Bench.Synthetic;

/// <summary>What both sides of made-up flows would report: each with an error of its country's size, the importer with freight, some not at all.</summary>
internal sealed class SyntheticSides(SyntheticBaci baci, int seed)
{
    /// <summary>So many reports come of a flow on average.</summary>
    public const double PerFlow = 2 * Reported;

    private const double Reported = 0.9;
    private const double Freight = 1.06;
    private const double Thousand = 1000;

    /// <summary>The reports, flow by flow.</summary>
    public IEnumerable<Observation> Observations()
    {
        var random = new Random(seed + 2);
        var (exporters, importers) = (SyntheticReports.Spread(baci.Countries.Count, seed + 3), SyntheticReports.Spread(baci.Countries.Count, seed + 4));
        var products = Enumerable.Range(0, 1_000_000).Select(p => p % 10 == 0 ? p.ToString("000000", CultureInfo.InvariantCulture) : "").ToArray();
        var line = 1;
        foreach (var flow in baci.Flows())
        {
            var (exporter, importer, period) = (baci.Countries[flow.Exporter], baci.Countries[flow.Importer], Period.Year(flow.Year));
            if (random.NextDouble() < Reported)
            {
                yield return One(new Series(exporter, importer, TradeFlow.Exports, products[flow.Product], "HS1992"), Math.Exp(exporters[flow.Exporter] * Normal(random)));
            }
            if (random.NextDouble() < Reported)
            {
                yield return One(new Series(importer, exporter, TradeFlow.Imports, products[flow.Product], "HS1992"), Freight * Math.Exp(importers[flow.Importer] * Normal(random)));
            }

            Observation One(Series series, double error) => new(series, period, (decimal)Math.Round(Thousand * flow.Value * error), string.Create(CultureInfo.InvariantCulture, $"line {++line}"))
            {
                NetWeight = double.IsNaN(flow.Quantity) ? null : (decimal)Math.Round(Thousand * flow.Quantity),
            };
        }
    }

    // Box and Muller.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
