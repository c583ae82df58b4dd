using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>What was really traded, by month, in dollars: the series that most claims agree with.</summary>
/// <remarks>
/// Products add up to all goods with a rest, months to years, countries to blocs and the world. What the importer counts
/// differs from what the exporter counts by a factor of the pair and year, as mirror statistics do.
/// </remarks>
internal sealed class TrueTrade
{
    /// <summary>All goods.</summary>
    public const int AllGoods = -1;

    /// <summary>The first year of which something is told.</summary>
    public const int FirstYear = 2010;

    /// <summary>The last year of which something is told.</summary>
    public const int LastYear = 2025;

    /// <summary>The products by number.</summary>
    public static readonly string[] Products =
        ["wheat", "grain", "food", "honey", "cotton", "potatoes", "chemical products", "machinery", "oil", "metals", "textiles", "vehicles"];

    // Growth is told of 2010 too, and periods may run into the year after the last; a slipped label adds a year to both.
    private const int EarliestYear = FirstYear - 3;
    private const int Years = LastYear + 3 - EarliestYear;
    private const double Largest = 2e9;
    private const double MeanGrowth = 0.10;
    private const double GrowthSpread = 0.12;
    private readonly Dictionary<(int From, int To, int Product, int Year, bool ByImporter), double[]> sums = [];
    private readonly double[] yearly = new double[Parties.Countries * Parties.Countries * Years];

    public TrueTrade()
    {
        for (var from = 0; from < Parties.Countries; from++)
        {
            for (var to = 0; to < Parties.Countries; to++)
            {
                Grow(from, to);
            }
        }
    }

    /// <summary>An amount of trade as the statistics of one side have it, in dollars.</summary>
    /// <param name="indicator">Exports, imports, turnover or balance, seen from the reporter.</param>
    /// <param name="byPartner">True when the partner's statistics are meant.</param>
    public double Amount(string indicator, int reporter, int partner, int product, Span span, bool byPartner) => indicator switch
    {
        Subject.Exports => Flow(reporter, partner, product, span, byPartner),
        Subject.Imports => Flow(partner, reporter, product, span, !byPartner),
        Subject.Turnover => Flow(reporter, partner, product, span, byPartner) + Flow(partner, reporter, product, span, !byPartner),
        _ => Flow(reporter, partner, product, span, byPartner) - Flow(partner, reporter, product, span, !byPartner),
    };

    /// <summary>Dollars that a tonne of a product costs.</summary>
    public static double Price(int product) => 200 + (4800 * Noise.Even(60, product));

    private double Flow(int from, int to, int product, Span span, bool byImporter) => span.Sum(year => Months(from, to, product, year, byImporter));

    private void Grow(int from, int to)
    {
        var amount = from == to ? 0 : Largest * Weight(from) * Weight(to) * Math.Exp(0.7 * Noise.Bell(10, from, to));
        for (var i = 0; i < Years; i++)
        {
            yearly[At(from, to) + i] = amount;
            amount *= Math.Exp(MeanGrowth + (GrowthSpread * Noise.Bell(20, from, to, i)));
        }
    }

    private static double Weight(int country) => Math.Pow(country + 1, -0.6) * (0.5 + Noise.Even(15, country));

    private static int At(int from, int to) => ((from * Parties.Countries) + to) * Years;

    private double[] Months(int from, int to, int product, int year, bool byImporter)
    {
        if (Parties.IsCountry(from) && Parties.IsCountry(to))
        {
            return Pair(from, to, product, year, byImporter);
        }
        var key = (from, to, product, year, byImporter);
        return sums.TryGetValue(key, out var known) ? known : sums[key] = Sum(from, to, product, year, byImporter);
    }

    private double[] Sum(int from, int to, int product, int year, bool byImporter)
    {
        var sum = new double[12];
        foreach (var member in Parties.Members(Parties.IsCountry(from) ? to : from))
        {
            var months = Parties.IsCountry(from) ? Pair(from, member, product, year, byImporter) : Pair(member, to, product, year, byImporter);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += months[i];
            }
        }
        return sum;
    }

    private double[] Pair(int from, int to, int product, int year, bool byImporter)
    {
        var (months, weights) = (new double[12], 0.0);
        for (var i = 0; i < months.Length; i++)
        {
            weights += months[i] = 1 + (0.3 * Noise.Even(30, from, to, i)) + (0.2 * Noise.Even(31, At(from, to), year, i));
        }
        var amount = yearly[At(from, to) + year - EarliestYear] / weights * Part(from, to, product, year) * (byImporter ? Mirror(from, to, year) : 1);
        for (var i = 0; i < months.Length; i++)
        {
            months[i] *= amount;
        }
        return months;
    }

    // Freight and insurance make the importer's figure larger, goods that go another way smaller.
    private static double Mirror(int from, int to, int year) => 0.9 + (0.35 * Noise.Even(40, from, to)) + (0.04 * Noise.Even(41, from, to, year));

    private static double Part(int from, int to, int product, int year)
    {
        if (product == AllGoods)
        {
            return 1;
        }
        var all = 0.5;
        for (var i = 0; i < Products.Length; i++)
        {
            all += Size(from, to, i);
        }
        return Size(from, to, product) * (0.6 + (0.4 * Noise.Even(51, At(from, to), product, year))) / all;
    }

    private static double Size(int from, int to, int product) => Math.Pow(Noise.Even(50, from, to, product), 2);
}
