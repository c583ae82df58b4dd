using Oborot.Statistics.Mirror;

namespace Oborot.Bench.Synthetic;

/// <summary>
/// Mirror flows made up by a seed: a true value, which each side reports with an error that is lognormal with its country's own
/// σ (equation 2 of Gaulier and Zignago 2010), and freight on top of the import. Few countries and products have most flows.
/// </summary>
internal sealed class SyntheticReports(int countries, int products, int years, int seed)
{
    private const double MeanLog = 12;
    private const double SpreadLog = 2;
    private const double Skew = 1.5;

    private readonly Random random = new(seed);

    /// <summary>σ of each country's reports of its exports.</summary>
    public double[] OfExporters { get; init; } = [];

    /// <summary>σ of each country's reports of its imports.</summary>
    public double[] OfImporters { get; init; } = [];

    /// <summary>Standard deviations, one a country, spread evenly between two ends; the same for a seed.</summary>
    public static double[] Spread(int countries, int seed, double least = 0.1, double most = 0.8)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, countries).Select(_ => least + ((most - least) * random.NextDouble()))];
    }

    /// <summary>Makes flows that both sides report.</summary>
    public MirrorFlow[] Make(int count, CifRates rates)
    {
        var flows = new MirrorFlow[count];
        for (var i = 0; i < count; i++)
        {
            flows[i] = One(rates);
        }
        return flows;
    }

    private MirrorFlow One(CifRates rates)
    {
        var exporter = Pick(countries);
        var importer = (exporter + 1 + Pick(countries - 1)) % countries;
        var (year, product) = (random.Next(years), Pick(products));
        var value = Math.Exp(MeanLog + (SpreadLog * Normal()));
        var exported = value * Math.Exp(OfExporters[exporter] * Normal());
        var imported = value * Math.Exp(OfImporters[importer] * Normal()) * rates.Rate(exporter, importer, product);
        return new MirrorFlow((short)exporter, (short)importer, (short)year, product, exported, imported);
    }

    private int Pick(int count) => (int)(count * Math.Pow(random.NextDouble(), Skew));

    // Box and Muller.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
