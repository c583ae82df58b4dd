using System.Globalization;
using Oborot.Edges.Statistics;

namespace Oborot.Bench.Synthetic;

/// <summary>One flow of goods that never was: who, what, when and how much.</summary>
/// <param name="Year">The year.</param>
/// <param name="Exporter">The exporter's place in <see cref="SyntheticBaci.Countries"/>.</param>
/// <param name="Importer">The importer's.</param>
/// <param name="Product">Six digits as a number, so that a leading zero is lost as in BACI.</param>
/// <param name="Value">In thousand dollars.</param>
/// <param name="Quantity">In tons; NaN where there is none.</param>
internal readonly record struct SyntheticFlow(int Year, int Exporter, int Importer, int Product, double Value, double Quantity);

/// <summary>
/// World trade made up by a seed, as full of holes as the true one: a pair of countries trades the more products the larger both are,
/// so that a few pairs trade nearly all of them and half of all pairs nearly none.
/// </summary>
internal sealed class SyntheticBaci
{
    private const int CountryCount = 200;
    private const int ProductCount = 5_000;
    private const int Chapters = 97;
    private const int FirstYear = 1996;
    private const int YearCount = 25;
    private const double SizeSpread = 1.3;
    private const double MostOfProducts = 0.9;
    private const double MeanLog = 3;
    private const double SpreadLog = 2.6;
    private const double NoQuantity = 0.03;

    private readonly int seed;
    private readonly double[] sizes;
    private readonly double factor;

    /// <summary>Prepares for about so many flows.</summary>
    public SyntheticBaci(int flows, int seed, Areas areas)
    {
        this.seed = seed;
        Numbers = [.. Enumerable.Range(1, 899).Where(n => areas.FromNumber(n) is { } code && areas.KindOf(code) == AreaKind.Country).DistinctBy(n => areas.FromNumber(n)).Take(CountryCount)];
        Countries = [.. Numbers.Select(n => areas.FromNumber(n)!)];
        var random = new Random(seed);
        sizes = [.. Countries.Select(_ => Math.Exp(SizeSpread * Normal(random)))];
        factor = Calibrated(flows / (double)YearCount);
    }

    /// <summary>The numbers that UN Comtrade gives the countries, ascending.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The countries' codes, in that order.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>The two countries that trade most with each other.</summary>
    public (string, string) Largest => Enumerable.Range(0, sizes.Length).OrderByDescending(i => sizes[i]).Take(2).ToArray() is [var a, var b] ? (Countries[a], Countries[b]) : default;

    /// <summary>The flows in BACI's order: year, exporter, importer, product.</summary>
    public IEnumerable<SyntheticFlow> Flows()
    {
        var random = new Random(seed + 1);
        for (var year = FirstYear; year < FirstYear + YearCount; year++)
        {
            for (var pair = 0; pair < sizes.Length * sizes.Length; pair++)
            {
                var (exporter, importer) = (pair / sizes.Length, pair % sizes.Length);
                foreach (var flow in exporter == importer ? [] : OfPair(year, exporter, importer, random))
                {
                    yield return flow;
                }
            }
        }
    }

    /// <summary>Writes them as BACI does.</summary>
    /// <returns>How many.</returns>
    public int Write(TextWriter text)
    {
        text.Write("\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n");
        var count = 0;
        foreach (var flow in Flows())
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{flow.Year},{Numbers[flow.Exporter]},{Numbers[flow.Importer]},{flow.Product},{flow.Value:0.000},\""));
            text.Write((double.IsNaN(flow.Quantity) ? "NA" : flow.Quantity.ToString("0.000", CultureInfo.InvariantCulture)).PadLeft(13));
            text.Write("\"\n");
            count++;
        }
        return count;
    }

    // Leaps from one traded product to the next: each is traded with the same chance.
    private IEnumerable<SyntheticFlow> OfPair(int year, int exporter, int importer, Random random)
    {
        var share = Share(exporter, importer, factor);
        var leap = Math.Log(1 - share);
        for (var at = Leap(); at < ProductCount; at += 1 + Leap())
        {
            var value = Math.Max(0.001, Math.Round(Math.Exp(MeanLog + (SpreadLog * Normal(random))), 3));
            var quantity = random.NextDouble() < NoQuantity ? double.NaN : value / UnitValue((int)at) * Math.Exp(Normal(random));
            yield return new SyntheticFlow(year, exporter, importer, Code((int)at), value, quantity);
        }

        double Leap() => Math.Floor(Math.Log(1 - random.NextDouble()) / leap);
    }

    private double Share(int exporter, int importer, double scale) => Math.Min(MostOfProducts, scale * sizes[exporter] * sizes[importer]);

    private double Calibrated(double flowsOfYear)
    {
        var (low, high) = (0d, 1e6);
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Expected(middle) < flowsOfYear ? (middle, high) : (low, middle);
        }
        return high;
    }

    private double Expected(double scale) =>
        Enumerable.Range(0, sizes.Length).Sum(i => Enumerable.Range(0, sizes.Length).Where(j => j != i).Sum(j => Share(i, j, scale))) * ProductCount;

    // Ascending, in all chapters alike.
    private static int Code(int at) => ((1 + (at * Chapters / ProductCount)) * 10_000) + (at * Chapters % ProductCount / Chapters * 100) + 10;

    private static double UnitValue(int product) => Math.Exp(product * 7919 % 1000 / 200d);

    // Box and Muller.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
