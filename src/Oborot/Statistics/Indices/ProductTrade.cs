namespace Oborot.Statistics.Indices;

/// <summary>What is known of one product when two countries' export potential is asked for, in one currency and over the same years.</summary>
public sealed record ProductTrade
{
    /// <summary>Makes it of four totals.</summary>
    /// <param name="product">The code of the product.</param>
    /// <param name="exports">What the exporter exports of it to everybody.</param>
    /// <param name="imports">What the importer imports of it from everybody.</param>
    /// <param name="world">What everybody exports of it.</param>
    /// <param name="now">What goes from the exporter to the importer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is below zero, or the exporter exports more than the world.</exception>
    /// <remarks>
    /// What goes between the two may exceed either total: mirror statistics, re-exports and CIF against FOB make that happen in true data.
    /// </remarks>
    public ProductTrade(string product, decimal exports, decimal imports, decimal world, decimal now)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exports);
        ArgumentOutOfRangeException.ThrowIfNegative(imports);
        ArgumentOutOfRangeException.ThrowIfNegative(now);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exports, world);
        (Product, Exports, Imports, World, Now) = (product, exports, imports, world, now);
    }

    /// <summary>The code of the product.</summary>
    public string Product { get; }

    /// <summary>What the exporter exports of it to everybody.</summary>
    public decimal Exports { get; }

    /// <summary>What the importer imports of it from everybody: the demand.</summary>
    public decimal Imports { get; }

    /// <summary>What everybody exports of it.</summary>
    public decimal World { get; }

    /// <summary>What goes from the exporter to the importer.</summary>
    public decimal Now { get; }

    /// <summary>The exporter's share in world exports of the product, 0 to 1: the supply. Zero where nobody exports it.</summary>
    public decimal Supply => World == 0 ? 0 : Exports / World;
}
