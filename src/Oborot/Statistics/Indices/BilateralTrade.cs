namespace Oborot.Statistics.Indices;

/// <summary>What one country exported to another in one product and year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Exporter">Who exported.</param>
/// <param name="Importer">Who imported.</param>
/// <param name="Product">A code of the product. All cells stand at one level of one classification.</param>
/// <param name="Value">The value, zero or more, in one currency and, as far as can be, at one valuation (FOB).</param>
public readonly record struct BilateralCell(int Year, string Exporter, string Importer, string Product, decimal Value);

/// <summary>Exports by exporter, importer, product and year. Sparse: what is not there counts as zero. The world is the sum of all countries in it.</summary>
public sealed class BilateralTrade
{
    private readonly IReadOnlyList<BilateralCell> cells;

    /// <summary>Makes it of its cells, in any order.</summary>
    /// <exception cref="ArgumentException">A value is below zero, a country trades with itself, or a cell is there twice.</exception>
    public BilateralTrade(IEnumerable<BilateralCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        this.cells = [.. cells];
        var seen = new HashSet<(int, string, string, string)>();
        foreach (var cell in this.cells)
        {
            Check(cell, seen.Add((cell.Year, cell.Exporter, cell.Importer, cell.Product)));
        }
    }

    /// <summary>Each product of the years asked for, as a mean over these years, in ordinal order of the products.</summary>
    /// <remarks>A year without any cell of the product counts as zero: the mean is over all years asked for.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The last year comes before the first.</exception>
    public IReadOnlyList<ProductTrade> Between(string exporter, string importer, int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        var years = lastYear - firstYear + 1;
        return [.. cells.Where(c => c.Year >= firstYear && c.Year <= lastYear)
            .GroupBy(c => c.Product, StringComparer.Ordinal).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new ProductTrade(
                p.Key,
                Mean(p.Where(c => c.Exporter == exporter)),
                Mean(p.Where(c => c.Importer == importer)),
                Mean(p),
                Mean(p.Where(c => c.Exporter == exporter && c.Importer == importer))))];

        decimal Mean(IEnumerable<BilateralCell> some) => some.Sum(c => c.Value) / years;
    }

    private static void Check(BilateralCell cell, bool isFirst)
    {
        var place = $"{cell.Exporter} to {cell.Importer}, {cell.Product}, {cell.Year}";
        var wrong = cell.Value < 0 ? "a value of trade is never below zero"
            : cell.Exporter == cell.Importer ? "a country does not trade with itself"
            : isFirst ? null : "is there twice; add its parts up first, or keep the levels of the classification apart";
        if (wrong is not null)
        {
            throw new ArgumentException($"{place}: {wrong}", nameof(cell));
        }
    }
}
