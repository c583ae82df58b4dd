namespace Oborot.Statistics.Indices;

/// <summary>
/// Revealed comparative advantage: how many times as large a product's share in a country's exports is as its share in world
/// exports. Source: B. Balassa, Trade Liberalisation and "Revealed" Comparative Advantage, The Manchester School 33 (1965).
/// </summary>
/// <remarks>The world is what the matrix holds: leave out a big exporter and everybody's advantages change.</remarks>
public static class RevealedAdvantage
{
    /// <summary>RCA = (x_cp / X_c) / (X_p / X), zero or more; a country is said to have the advantage from 1 on.</summary>
    /// <returns>Null where the country exports nothing or nobody exports the product: there is no share to compare.</returns>
    public static decimal? Of(TradeMatrix exports, string country, string product)
    {
        ArgumentNullException.ThrowIfNull(exports);
        var (own, world) = (exports.OfCountry(country), exports.OfProduct(product));
        return own == 0 || world == 0 ? null : exports.Of(country, product) / own / (world / exports.Total);
    }

    /// <summary>The products that a country has the advantage in (RCA at least 1), in ordinal order.</summary>
    public static IEnumerable<string> Products(TradeMatrix exports, string country)
    {
        ArgumentNullException.ThrowIfNull(exports);
        return exports.Row(country).Keys.Where(p => Of(exports, country, p) >= 1);
    }

    /// <summary>Diversity: how many products a country has the advantage in (Hidalgo and Hausmann, 2009).</summary>
    public static int Diversity(TradeMatrix exports, string country) => Products(exports, country).Count();

    /// <summary>Ubiquity: how many countries have the advantage in a product (Hidalgo and Hausmann, 2009).</summary>
    public static int Ubiquity(TradeMatrix exports, string product)
    {
        ArgumentNullException.ThrowIfNull(exports);
        return exports.Countries.Count(c => Of(exports, c, product) >= 1);
    }
}
