using System.Globalization;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>What is asked of a source: the trade of one reporter with some partners over some periods.</summary>
/// <param name="Reporter">The reporter's code, as in data/parties.yaml.</param>
/// <param name="Partners">The partners' codes; empty for all partners.</param>
/// <param name="Periods">The first days of the years or months, one after another without a gap; never empty.</param>
/// <param name="Monthly">True for months.</param>
/// <param name="Products">The source's codes of goods.</param>
/// <param name="Flows">The source's codes of flows.</param>
public sealed record FetchRequest(string Reporter, IReadOnlyList<string> Partners, IReadOnlyList<DateOnly> Periods, bool Monthly, IReadOnlyList<string> Products, IReadOnlyList<string> Flows)
{
    /// <summary>The years, for people and file names: <c>2023</c>, <c>2015-2023</c>, <c>2023-01-2023-06</c>.</summary>
    public string Span
    {
        get
        {
            var form = Monthly ? "yyyy-MM" : "yyyy";
            var (first, last) = (Periods[0].ToString(form, CultureInfo.InvariantCulture), Periods[^1].ToString(form, CultureInfo.InvariantCulture));
            return first == last ? first : $"{first}-{last}";
        }
    }

    /// <summary>The parts that a source takes in one request each: within its limits, and too small for its cap on rows as far as can be foreseen.</summary>
    internal IEnumerable<FetchRequest> Fitted(Endpoint endpoint)
    {
        var most = endpoint.Most;
        var parts = from periods in Periods.Chunk(most.Periods)
                    from partners in Partners.Count == 0 ? [[]] : Partners.Chunk(most.Partners)
                    from products in Products.Chunk(most.Products)
                    from flows in Flows.Chunk(most.Flows)
                    select this with { Periods = periods, Partners = partners, Products = products, Flows = flows };
        return parts.SelectMany(p => p.UnderTheCap(endpoint));
    }

    /// <summary>Two halves that make up the whole, by time if it can be.</summary>
    /// <returns>Nothing where one period, one partner or all, one product and one flow are left.</returns>
    internal IReadOnlyList<FetchRequest> Halves() =>
        Periods.Count > 1 ? [this with { Periods = Half(Periods, 0) }, this with { Periods = Half(Periods, 1) }]
        : Partners.Count > 1 ? [this with { Partners = Half(Partners, 0) }, this with { Partners = Half(Partners, 1) }]
        : Products.Count > 1 ? [this with { Products = Half(Products, 0) }, this with { Products = Half(Products, 1) }]
        : Flows.Count > 1 ? [this with { Flows = Half(Flows, 0) }, this with { Flows = Half(Flows, 1) }]
        : [];

    // At the cap nobody could tell a whole answer from a cut one.
    private IEnumerable<FetchRequest> UnderTheCap(Endpoint endpoint) =>
        RowsOf(endpoint) >= endpoint.Most.Rows && Halves() is { Count: > 0 } halves ? halves.SelectMany(h => h.UnderTheCap(endpoint)) : [this];

    private long RowsOf(Endpoint endpoint) => (long)Periods.Count * Flows.Count * Products.Sum(p => endpoint.Products.Rows.GetValueOrDefault(p, 1))
        * (Partners.Count == 0 ? endpoint.Areas.AllRows : Partners.Count);

    private static IReadOnlyList<T> Half<T>(IReadOnlyList<T> list, int which) =>
        which == 0 ? [.. list.Take((list.Count + 1) / 2)] : [.. list.Skip((list.Count + 1) / 2)];
}
