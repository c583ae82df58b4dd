namespace Oborot.Statistics.Indices;

/// <summary>
/// Concentration: the sum of squared shares, of products in a country's exports or of partners in its trade. Source: O. Herfindahl
/// (1950) and A. Hirschman (1945); the World Bank's WITS gives it by partners.
/// </summary>
/// <remarks>It depends on how finely the parts are told apart: give that with it. Parts that are missing make it too high.</remarks>
public static class HerfindahlHirschman
{
    /// <summary>From 1/n (n equal parts) to 1 (one part has everything).</summary>
    /// <returns>Null where the parts add up to zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is below zero.</exception>
    public static decimal? Of(IEnumerable<decimal> parts)
    {
        decimal[] all = [.. parts];
        Array.ForEach(all, p => ArgumentOutOfRangeException.ThrowIfNegative(p));
        var total = all.Sum();
        return total == 0 ? null : all.Sum(p => p / total * (p / total));
    }

    /// <summary>The same with shares in percent, as competition authorities give it: up to 10000.</summary>
    /// <returns>Null where the parts add up to zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is below zero.</exception>
    public static decimal? InPoints(IEnumerable<decimal> parts) => Of(parts) * 10_000;
}
