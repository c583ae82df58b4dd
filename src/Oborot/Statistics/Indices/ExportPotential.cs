namespace Oborot.Statistics.Indices;

/// <summary>One product of an export potential.</summary>
/// <param name="Product">The code of the product.</param>
/// <param name="Supply">The exporter's share in world exports of it, 0 to 1.</param>
/// <param name="Demand">What the importer imports of it from everybody.</param>
/// <param name="Now">What goes from the exporter to the importer now.</param>
/// <param name="Potential">What would go at the supply, the demand and the ease of the pair.</param>
public sealed record PotentialPosition(string Product, decimal Supply, decimal Demand, decimal Now, decimal Potential)
{
    /// <summary>Potential less what goes now; zero, never less, where more goes than the potential.</summary>
    public decimal Unrealised => Math.Max(0, Potential - Now);
}

/// <summary>
/// What one country could export to another by product, and how much of that it does not yet. The idea is that of the
/// International Trade Centre's export potential indicator, supply x ease x demand; the figures are not ITC's.
/// </summary>
/// <remarks>
/// <para>Potential of product k = ease x supply_k x demand_k; supply is the exporter's share in world exports of k, demand the importer's
/// imports of k; ease = sum_k now_k / sum_k (supply_k x demand_k), how many times as much the two trade as supply and demand alone tell.</para>
/// <para>Computed from trade alone: ITC's projections of growth, tariffs, distances and corrections for re-exports are not in it. With the
/// observed ease the potential adds up to what is traded now: it says which products lag behind the pair's own others, not that the
/// total can grow, and a pair that trades nothing has none. Give an ease to ask what trade would be at another one (1: as
/// between two countries of the world at large). An unrealised potential is no forecast and no promise.</para>
/// <para>ITC's method paper (Decreux and Spies, 2016) could not be read when this was written; the form follows ITC's public lectures.
/// See docs/statistics-indices.md.</para>
/// </remarks>
public sealed class ExportPotential
{
    private ExportPotential(decimal? ease, IReadOnlyList<PotentialPosition> positions)
    {
        Ease = ease;
        Positions = positions;
    }

    /// <summary>How many times as much the two trade as supply and demand alone tell; null where supply meets no demand in any product.</summary>
    public decimal? Ease { get; }

    /// <summary>The products that have a supply and a demand or are traded now: the largest unrealised potential first, then by code.</summary>
    public IReadOnlyList<PotentialPosition> Positions { get; }

    /// <summary>What the two trade now.</summary>
    public decimal Now => Positions.Sum(p => p.Now);

    /// <summary>The potential of all products; the same as what is traded now, up to rounding, when the ease is the observed one.</summary>
    public decimal Potential => Positions.Sum(p => p.Potential);

    /// <summary>The unrealised potential of all products; what is traded beyond other products' potential is not set off against it.</summary>
    public decimal Unrealised => Positions.Sum(p => p.Unrealised);

    /// <summary>The positions with some unrealised potential of at least so much, with what they are worth together.</summary>
    /// <param name="threshold">The least worth of a position, in the currency of the input. Positions worth nothing never count.</param>
    public (int Count, decimal Worth) AtLeast(decimal threshold)
    {
        var found = Positions.Where(p => p.Unrealised > 0 && p.Unrealised >= threshold).ToList();
        return (found.Count, found.Sum(p => p.Unrealised));
    }

    /// <summary>The potential of a pair over some years, from everybody's trade with everybody.</summary>
    /// <param name="trade">Exports of all countries. The fewer countries it holds, the larger everybody's supply looks.</param>
    /// <param name="exporter">Who would export.</param>
    /// <param name="importer">Who would import.</param>
    /// <param name="firstYear">The first year of the mean that everything is taken from.</param>
    /// <param name="lastYear">The last one; several years smooth out single deliveries.</param>
    /// <param name="ease">The ease to ask for; null for the observed one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last year comes before the first, or the ease is below zero.</exception>
    public static ExportPotential Of(BilateralTrade trade, string exporter, string importer, int firstYear, int lastYear, decimal? ease = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        return Of(trade.Between(exporter, importer, firstYear, lastYear), ease);
    }

    /// <summary>The potential of a pair from four totals of each product, as published tables with a row "world" give them.</summary>
    /// <exception cref="ArgumentException">A product is there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ease is below zero.</exception>
    public static ExportPotential Of(IEnumerable<ProductTrade> products, decimal? ease = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ease ?? 0);
        List<ProductTrade> all = [.. products];
        if (all.CountBy(p => p.Product, StringComparer.Ordinal).FirstOrDefault(p => p.Value > 1).Key is { } twice)
        {
            throw new ArgumentException($"{twice} is there twice", nameof(products));
        }
        ease ??= Observed(all);
        return new ExportPotential(ease, [.. all.Select(p => Position(p, ease ?? 0))
            .Where(p => p.Now > 0 || (p.Supply > 0 && p.Demand > 0))
            .OrderByDescending(p => p.Unrealised).ThenBy(p => p.Product, StringComparer.Ordinal)]);
    }

    private static decimal? Observed(List<ProductTrade> products)
    {
        var expected = products.Sum(p => p.Supply * p.Imports);
        return expected == 0 ? null : products.Sum(p => p.Now) / expected;
    }

    private static PotentialPosition Position(ProductTrade p, decimal ease) => new(p.Product, p.Supply, p.Imports, p.Now, ease * p.Supply * p.Imports);
}
