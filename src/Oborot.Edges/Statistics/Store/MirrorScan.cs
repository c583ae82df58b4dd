using System.Text;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics.Store;

/// <summary>Pairs the reports of a table in one pass over it: sixteen bytes are held for each, which are then sorted so that the two of a flow stand side by side.</summary>
/// <param name="publications">Those to take reports of.</param>
/// <param name="measures">By id.</param>
/// <param name="areas">Tells countries from groups of them.</param>
internal sealed class MirrorScan(Dictionary<long, Publication> publications, Dictionary<long, Measure> measures, Areas areas)
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public const string Columns = "reporter, partner, product, flow, start, measure, publication, value, weight";

    private const int StopEvery = 1 << 16;
    private const int Months = 12;

    private readonly Names countries = new();
    private readonly Names products = new();
    private readonly List<ulong> keys = [];
    private readonly List<double> values = [];
    private readonly List<List<float>> unitValues = [];
    private readonly Dictionary<long, int> publicationRanks = Ranks(publications.Where(p => p.Value.Kind == SourceKind.Reported),
        p => (p.Published.DayNumber, p.Source, p.Hash));
    private readonly Dictionary<long, int> measureRanks = Ranks(measures.Where(m => m.Value.Currency == "USD" && m.Value.Classification.StartsWith("HS", StringComparison.Ordinal)),
        m => (m.Basis == PartnerBasis.Consignment ? 0 : 1, m.Classification, $"{m.Valuation}{m.Basis}"));
    private readonly CodeOf reporter = new();
    private readonly CodeOf partner = new();
    private readonly CodeOf product = new();

    /// <summary>Reads rows in the order of the table's key.</summary>
    public MirrorReports Read(RawStatement rows, CancellationToken stop)
    {
        var (best, bestRank, read) = (0UL, (-1, -1), 0L);
        while (rows.Step())
        {
            if (read++ % StopEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
            }
            if (!publicationRanks.TryGetValue(rows.Integer(6), out var vintage) || !measureRanks.TryGetValue(rows.Integer(5), out var measure) || KeyOf(rows) is not { } key)
            {
                continue;
            }
            var rank = (vintage, measure);
            if (keys.Count == 0 || key != best)
            {
                keys.Add(key);
                values.Add(rows.Real(7));
                AddUnitValue(rows);
                (best, bestRank) = (key, rank);
            }
            else if (rank.CompareTo(bestRank) > 0)
            {
                values[^1] = rows.Real(7);
                bestRank = rank;
            }
        }
        return Paired();
    }

    // By whether goods flow, from whom, to whom, what, when, who says so; null for groups of countries.
    private ulong? KeyOf(RawStatement rows)
    {
        var (own, other) = (reporter.Read(rows.Bytes(0), Country), partner.Read(rows.Bytes(1), Country));
        if (own < 0 || other < 0)
        {
            return null;
        }
        var isImport = rows.Integer(3) == (int)TradeFlow.Imports;
        return ReportKey.Of(isImport ? other : own, isImport ? own : other, product.Read(rows.Bytes(2), Product), (int)(rows.Integer(4) / Months), isImport);
    }

    private int Country(string code) => areas.KindOf(code) == AreaKind.Country ? countries[code] : -1;

    private int Product(string code)
    {
        var number = products[code];
        if (number == unitValues.Count)
        {
            unitValues.Add([]);
        }
        return number;
    }

    private void AddUnitValue(RawStatement rows)
    {
        if (rows.Real(8) is > 0 and var kilograms && rows.Real(7) is > 0 and var dollars)
        {
            unitValues[product.Last].Add((float)(dollars / kilograms));
        }
    }

    private MirrorReports Paired()
    {
        var (areaRanks, productRanks) = (countries.Ranks(), products.Ranks());
        var (ordered, reported) = (keys.ConvertAll(k => ReportKey.Renumbered(k, areaRanks, productRanks)).ToArray(), values.ToArray());
        keys.Clear();
        values.Clear();
        Array.Sort(ordered, reported);
        var first = ordered.Length == 0 ? 0 : ordered.Min(ReportKey.Year);
        var last = ordered.Length == 0 ? -1 : ordered.Max(ReportKey.Year);
        return new MirrorReports(
            InOrder(countries, areaRanks), [.. Enumerable.Range(first, last - first + 1)], InOrder(products, productRanks),
            [.. productRanks.Index().OrderBy(r => r.Item).Select(r => Median(unitValues[r.Index]))], Flows(ordered, reported, first));
    }

    private static MirrorFlow[] Flows(ulong[] keys, double[] values, int firstYear)
    {
        var flows = new MirrorFlow[keys.Length - Enumerable.Range(1, Math.Max(0, keys.Length - 1)).Count(i => ReportKey.IsSameFlow(keys[i - 1], keys[i]))];
        for (var (i, at) = (0, 0); i < keys.Length; at++)
        {
            var isPair = i + 1 < keys.Length && ReportKey.IsSameFlow(keys[i], keys[i + 1]);
            var exported = isPair || !ReportKey.IsImport(keys[i]) ? values[i] : double.NaN;
            var imported = isPair ? values[i + 1] : ReportKey.IsImport(keys[i]) ? values[i] : double.NaN;
            flows[at] = ReportKey.Flow(keys[i], firstYear, exported, imported);
            i += isPair ? 2 : 1;
        }
        return flows;
    }

    private static string[] InOrder(Names names, int[] ranks) => [.. ranks.Index().OrderBy(r => r.Item).Select(r => names.Text(r.Index))];

    private static double Median(List<float> numbers)
    {
        numbers.Sort();
        return numbers.Count == 0 ? double.NaN : (numbers[(numbers.Count - 1) / 2] + (double)numbers[numbers.Count / 2]) / 2;
    }

    private static Dictionary<long, int> Ranks<T>(IEnumerable<KeyValuePair<long, T>> all, Func<T, (int, string, string)> by) =>
        all.OrderBy(a => by(a.Value).Item1).ThenBy(a => by(a.Value).Item2, StringComparer.Ordinal).ThenBy(a => by(a.Value).Item3, StringComparer.Ordinal)
            .Index().ToDictionary(a => a.Item.Key, a => a.Index);

    // A code that mostly is the one of the row before.
    private sealed class CodeOf
    {
        private byte[] bytes = [];

        public int Last { get; private set; }

        public int Read(ReadOnlySpan<byte> utf8, Func<string, int> number)
        {
            if (!utf8.SequenceEqual(bytes))
            {
                bytes = utf8.ToArray();
                Last = number(Encoding.UTF8.GetString(utf8));
            }
            return Last;
        }
    }
}

/// <summary>Which report it is, as one number that sorts by exporter, importer, product, year; the exporter's before the importer's.</summary>
internal static class ReportKey
{
    private const int AreaBits = 12;
    private const int ProductBits = 24;
    private const int YearBits = 14;

    public static ulong Of(int exporter, int importer, int product, int year, bool isImport) =>
        (exporter | importer) >> AreaBits == 0 && product >> ProductBits == 0
            ? (((((((ulong)(uint)exporter << AreaBits) | (uint)importer) << ProductBits) | (uint)product) << YearBits) | (uint)year) << 1 | (isImport ? 1UL : 0)
            : throw new LedgerException("the ledger", "has more countries or products than can be compared at once", "choose fewer years");

    public static bool IsImport(ulong key) => (key & 1) == 1;

    public static bool IsSameFlow(ulong a, ulong b) => a >> 1 == b >> 1;

    public static int Year(ulong key) => Bits(key >> 1, YearBits);

    public static ulong Renumbered(ulong key, int[] areas, int[] products) =>
        Of(areas[Exporter(key)], areas[Importer(key)], products[Product(key)], Year(key), IsImport(key));

    public static MirrorFlow Flow(ulong key, int firstYear, double exported, double imported) =>
        new((short)Exporter(key), (short)Importer(key), (short)(Year(key) - firstYear), Product(key), exported, imported);

    private static int Product(ulong key) => Bits(key >> (1 + YearBits), ProductBits);

    private static int Importer(ulong key) => Bits(key >> (1 + YearBits + ProductBits), AreaBits);

    private static int Exporter(ulong key) => Bits(key >> (1 + YearBits + ProductBits + AreaBits), AreaBits);

    private static int Bits(ulong key, int count) => (int)(key & ((1UL << count) - 1));
}
