namespace Oborot.Statistics.Indices;

/// <summary>
/// Trade intensity: how many times as large a partner's share in a country's exports is as its share in world exports; above 1
/// the two trade more with each other than the partner's size alone tells. Source: A. Brown (1949), K. Kojima (1964); the form of
/// UNESCAP's handbook of trade indices.
/// </summary>
public static class TradeIntensity
{
    /// <summary>(x_ij / X_i) / (x_wj / X_w), zero or more. All four are exports in one currency and period.</summary>
    /// <param name="between">What i exports to j.</param>
    /// <param name="exporter">What i exports in all.</param>
    /// <param name="worldToPartner">What the world exports to j.</param>
    /// <param name="world">What the world exports in all.</param>
    /// <returns>Null where the exporter exports nothing or nobody exports to the partner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is below zero, or a part is larger than its whole.</exception>
    public static decimal? Of(decimal between, decimal exporter, decimal worldToPartner, decimal world)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(between);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(between, exporter);
        ArgumentOutOfRangeException.ThrowIfNegative(worldToPartner);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(worldToPartner, world);
        return exporter == 0 || worldToPartner == 0 ? null : between / exporter / (worldToPartner / world);
    }
}
