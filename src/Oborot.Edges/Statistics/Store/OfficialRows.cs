using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Oborot.Edges.Ledgers;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Store;

/// <summary>What all figures of a file mostly share.</summary>
internal sealed record Measure(string Classification, string Currency, Valuation Valuation, PartnerBasis Basis);

/// <summary>Makes figures of a pair's rows.</summary>
/// <param name="publications">Those to take figures of; rows of others are passed over.</param>
/// <param name="measures">By id.</param>
/// <param name="reporter">Whose rows they are.</param>
/// <param name="partner">Whose trade with the reporter they tell.</param>
internal sealed class OfficialRows(Dictionary<long, Publication> publications, Dictionary<long, Measure> measures, string reporter, string partner)
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public const string Columns = "product, flow, start, months, measure, publication, value, weight, status, place";

    private readonly Dictionary<(long, long), Period> periods = [];
    private byte[] productBytes = [];
    private string product = "";

    /// <summary>Reads rows in the order of the table's key.</summary>
    /// <returns>The figures in the order of <see cref="Vintages.Order"/>.</returns>
    public List<Official> Read(RawStatement rows)
    {
        var found = new List<Official>();
        var (first, isOrdered, last) = (0, true, (Product: "", Flow: TradeFlow.Exports, Period: default(Period)));
        while (rows.Step())
        {
            if (publications.TryGetValue(rows.Integer(5), out var publication))
            {
                var observation = ObservationOf(rows);
                var (series, period) = (observation.Series, observation.Period);
                if (!ReferenceEquals(series.Product, last.Product) || series.Flow != last.Flow)
                {
                    SortTo(found, first, found.Count, isOrdered);
                    (first, isOrdered) = (found.Count, true);
                }
                isOrdered &= found.Count == first || last.Period < period;
                last = (series.Product, series.Flow, period);
                found.Add(new Official(observation, publication));
            }
        }
        SortTo(found, first, found.Count, isOrdered);
        return found;
    }

    // The key's order is that of vintages as far as product and flow go.
    private static void SortTo(List<Official> found, int first, int end, bool isOrdered)
    {
        if (!isOrdered)
        {
            CollectionsMarshal.AsSpan(found)[first..end].Sort(Vintages.Order);
        }
    }

    private Observation ObservationOf(RawStatement rows)
    {
        var measure = measures[rows.Integer(4)];
        var series = new Series(reporter, partner, (TradeFlow)rows.Integer(1), Product(rows.Bytes(0)), measure.Classification);
        return new Observation(series, PeriodOf(rows.Integer(2), rows.Integer(3)), rows.Number(6), PlaceOf(rows))
        {
            Currency = measure.Currency,
            Valuation = measure.Valuation,
            Basis = measure.Basis,
            Status = rows.Text(8) is { } status && Words.TryParse<ObservationStatus>(status, out var told) ? told : ObservationStatus.Normal,
            NetWeight = rows.Number(7),
        };
    }

    // One text for all figures of a product, which stand side by side.
    private string Product(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.SequenceEqual(productBytes))
        {
            (productBytes, product) = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        }
        return product;
    }

    private Period PeriodOf(long start, long months)
    {
        if (!periods.TryGetValue((start, months), out var period))
        {
            var last = (int)(start + months - 1);
            periods[(start, months)] = period = new Period(new DateOnly((int)start / 12, ((int)start % 12) + 1, 1), Period.LastDay(last / 12, (last % 12) + 1));
        }
        return period;
    }

    private static string PlaceOf(RawStatement rows) => rows.IsInteger(9) ? string.Create(CultureInfo.InvariantCulture, $"line {rows.Integer(9)}") : rows.Text(9)!;
}
