namespace Oborot.Statistics.Indices;

/// <summary>A product in which a country has an advantage.</summary>
/// <param name="Product">Its code.</param>
/// <param name="Advantage">The Balassa index: its weight in the country's exports over its weight in the world's.</param>
/// <param name="Exports">What the country exports of it.</param>
public sealed record AdvantageIn(string Product, decimal Advantage, decimal Exports);

/// <summary>What trade by product tells of one country as the exporter to another. Null where there is nothing to divide by.</summary>
/// <param name="Complementarity">How far its exports are what the other imports, 0 to 100.</param>
/// <param name="Intensity">How many times as much it sends to the other as the world does.</param>
/// <param name="Concentration">The Herfindahl-Hirschman index of its exports over products, 0 to 10,000.</param>
/// <param name="IntraIndustry">The Grubel-Lloyd index of the two countries' trade: 1 when both send each other the same goods.</param>
/// <param name="Advantages">The products it exports more of than the world does, by worth.</param>
public sealed record PairIndices(decimal? Complementarity, decimal? Intensity, decimal? Concentration, decimal? IntraIndustry, IReadOnlyList<AdvantageIn> Advantages)
{
    private const string Exporter = "exporter";
    private const string Others = "others";
    private const string Importer = "importer";

    /// <summary>Works the indices out.</summary>
    /// <param name="outwards">What is known of each product from the exporter to the importer.</param>
    /// <param name="inwards">The same the other way round.</param>
    public static PairIndices Of(IReadOnlyList<ProductTrade> outwards, IReadOnlyList<ProductTrade> inwards)
    {
        var exports = new TradeMatrix(outwards.SelectMany(p => new[] { new TradeCell(Exporter, p.Product, p.Exports), new TradeCell(Others, p.Product, p.World - p.Exports) }));
        var imports = new TradeMatrix(outwards.Select(p => new TradeCell(Importer, p.Product, p.Imports)));
        var back = inwards.ToDictionary(p => p.Product, p => p.Now, StringComparer.Ordinal);
        var both = outwards.Select(p => (p.Now, back.GetValueOrDefault(p.Product))).Concat(inwards.Where(p => outwards.All(o => o.Product != p.Product)).Select(p => (0m, p.Now)));
        return new PairIndices(
            StructureIndices.Complementarity(exports, Exporter, imports, Importer),
            TradeIntensity.Of(outwards.Sum(p => p.Now), outwards.Sum(p => p.Exports), outwards.Sum(p => p.Imports), outwards.Sum(p => p.World)),
            HerfindahlHirschman.InPoints(outwards.Select(p => p.Exports)),
            GrubelLloyd.Of(both),
            [
                .. RevealedAdvantage.Products(exports, Exporter).Select(k => new AdvantageIn(k, RevealedAdvantage.Of(exports, Exporter, k)!.Value, exports.Of(Exporter, k)))
                    .OrderByDescending(a => a.Exports).ThenBy(a => a.Product, StringComparer.Ordinal),
            ]);
    }
}
