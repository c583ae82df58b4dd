namespace Oborot.Statistics.Indices;

/// <summary>What one country trades in one product.</summary>
/// <param name="Country">A code of the country, of any list, as long as it is one list.</param>
/// <param name="Product">A code of the product. All cells of a matrix stand at one level of one classification.</param>
/// <param name="Value">The value, zero or more, in the currency of the whole matrix.</param>
public readonly record struct TradeCell(string Country, string Product, decimal Value);

/// <summary>One flow of one period, by country and product, in one currency.</summary>
/// <remarks>
/// Sparse: a pair that is not there counts as zero, since published tables leave out both what was not traded and what is not
/// published, and do not tell which. Products must not contain each other (a chapter beside its headings): see <see cref="Goods.HsLevels"/>.
/// </remarks>
public sealed class TradeMatrix
{
    private readonly Dictionary<(string Country, string Product), decimal> cells = [];
    private readonly SortedDictionary<string, SortedDictionary<string, decimal>> rows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> totals = new(StringComparer.Ordinal);

    /// <summary>Makes a matrix of its cells, in any order.</summary>
    /// <exception cref="ArgumentException">A value is below zero, or a pair of country and product is there twice.</exception>
    public TradeMatrix(IEnumerable<TradeCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var cell in cells)
        {
            Add(cell);
        }
    }

    /// <summary>The countries that have a cell, in ordinal order.</summary>
    public IReadOnlyCollection<string> Countries => rows.Keys;

    /// <summary>The products that have a cell, in ordinal order.</summary>
    public IReadOnlyCollection<string> Products => products.Keys;

    /// <summary>The sum of all cells.</summary>
    public decimal Total { get; private set; }

    /// <summary>What a country trades in a product; zero where nothing is told.</summary>
    public decimal Of(string country, string product) => cells.GetValueOrDefault((country, product));

    /// <summary>What a country trades in all; zero for a country that has no cell.</summary>
    public decimal OfCountry(string country) => totals.GetValueOrDefault(country);

    /// <summary>What all countries trade in a product; zero for a product that has no cell.</summary>
    public decimal OfProduct(string product) => products.GetValueOrDefault(product);

    /// <summary>The products of a country with their values, in ordinal order of the products.</summary>
    public IReadOnlyDictionary<string, decimal> Row(string country) =>
        rows.TryGetValue(country, out var row) ? row : new SortedDictionary<string, decimal>(StringComparer.Ordinal);

    private void Add(TradeCell cell)
    {
        var (country, product, value) = cell;
        if (value < 0)
        {
            throw new ArgumentException($"{country} {product}: a value of trade is never below zero", nameof(cell));
        }
        if (!cells.TryAdd((country, product), value))
        {
            throw new ArgumentException($"{country} {product} is there twice; add its parts up first, or keep the levels of the classification apart", nameof(cell));
        }
        rows.TryAdd(country, new SortedDictionary<string, decimal>(StringComparer.Ordinal));
        rows[country].Add(product, value);
        products[product] = OfProduct(product) + value;
        totals[country] = OfCountry(country) + value;
        Total += value;
    }
}
