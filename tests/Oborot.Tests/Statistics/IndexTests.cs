using FsCheck;
using FsCheck.Fluent;
using Oborot.Statistics.Indices;

namespace Oborot.Tests.Statistics;

/// <summary>The indices of trade, on tables small enough to do by hand and on any table.</summary>
public sealed class IndexTests
{
    // KG exports gold 60, fruit 40; UZ cotton 80, fruit 20; CN cotton 100: together gold 60, fruit 60, cotton 180, all 300.
    private static readonly TradeMatrix Exports = new(
        [new("KG", "gold", 60), new("KG", "fruit", 40), new("UZ", "cotton", 80), new("UZ", "fruit", 20), new("CN", "cotton", 100), new("TJ", "fruit", 0)]);

    private static readonly TradeMatrix Imports = new([new("BY", "fruit", 30), new("BY", "gold", 10), new("RU", "steel", 5)]);

    private static readonly Gen<TradeMatrix> Matrices =
        from values in Gen.Choose(0, 900).ArrayOf(12)
        select new TradeMatrix(values.Select((v, i) => new TradeCell($"C{i % 3}", $"P{i / 3}", v)));

    [Fact]
    public void A_matrix_adds_up_by_country_and_product()
    {
        Assert.Equal(["CN", "KG", "TJ", "UZ"], Exports.Countries);
        Assert.Equal(["cotton", "fruit", "gold"], Exports.Products);
        Assert.Equal((300, 100, 60, 40, 0), (Exports.Total, Exports.OfCountry("KG"), Exports.OfProduct("fruit"), Exports.Of("KG", "fruit"), Exports.Of("KG", "cotton")));
        Assert.Equal((0, 0), (Exports.OfCountry("XX"), Exports.Row("XX").Count));
    }

    [Fact]
    public void A_matrix_takes_no_nonsense()
    {
        Assert.Contains("KG gold: a value of trade is never below zero", Assert.Throws<ArgumentException>(() => new TradeMatrix([new("KG", "gold", -1)])).Message, StringComparison.Ordinal);
        Assert.Contains("KG gold is there twice", Assert.Throws<ArgumentException>(() => new TradeMatrix([new("KG", "gold", 1), new("KG", "gold", 2)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Advantage_is_the_share_at_home_over_the_share_in_the_world()
    {
        Assert.Equal(0.6m / 0.2m, RevealedAdvantage.Of(Exports, "KG", "gold"));
        Assert.Equal(2, RevealedAdvantage.Of(Exports, "KG", "fruit"));
        Assert.Equal(1, RevealedAdvantage.Of(Exports, "UZ", "fruit"));
        Assert.Equal(0, RevealedAdvantage.Of(Exports, "KG", "cotton"));
        Assert.Null(RevealedAdvantage.Of(Exports, "TJ", "fruit"));
        Assert.Null(RevealedAdvantage.Of(Exports, "KG", "steel"));
    }

    [Fact]
    public void Advantages_are_counted_from_one_on()
    {
        Assert.Equal(["cotton", "fruit"], RevealedAdvantage.Products(Exports, "UZ"));
        Assert.Equal((2, 1, 0), (RevealedAdvantage.Diversity(Exports, "UZ"), RevealedAdvantage.Diversity(Exports, "CN"), RevealedAdvantage.Diversity(Exports, "TJ")));
        Assert.Equal((2, 2, 1, 0), (RevealedAdvantage.Ubiquity(Exports, "fruit"), RevealedAdvantage.Ubiquity(Exports, "cotton"), RevealedAdvantage.Ubiquity(Exports, "gold"), RevealedAdvantage.Ubiquity(Exports, "steel")));
    }

    [Fact]
    public void Advantages_weighted_by_exports_average_to_one() => Check.QuickThrowOnFailure(Prop.ForAll(Matrices.ToArbitrary(), m =>
        m.Products.Where(p => m.OfProduct(p) > 0).All(p => IsNear(1, m.Countries.Sum(c => m.OfCountry(c) / m.Total * (RevealedAdvantage.Of(m, c, p) ?? 0))))));

    [Fact]
    public void Advantages_do_not_depend_on_the_currency() => Check.QuickThrowOnFailure(Prop.ForAll(Matrices.ToArbitrary(), m =>
        m.Countries.All(c => m.Products.All(p => IsNear(RevealedAdvantage.Of(m, c, p) ?? 0, RevealedAdvantage.Of(Scaled(m, 87.25m), c, p) ?? 0)))));

    [Theory]
    [InlineData(50, 50, 1.0)]
    [InlineData(100, 0, 0.0)]
    [InlineData(30, 10, 0.5)]
    [InlineData(0, 0, null)]
    public void Intra_industry_trade_of_one_product(int exports, int imports, double? expected) => Assert.Equal((decimal?)expected, GrubelLloyd.Of(exports, imports));

    [Fact]
    public void Intra_industry_trade_of_many_is_weighted_by_trade()
    {
        Assert.Equal(1 - (60m / 200), GrubelLloyd.Of([(30, 10), (80, 40), (20, 20)]));
        Assert.Null(GrubelLloyd.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => GrubelLloyd.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => GrubelLloyd.Of(1, -2));
    }

    [Fact]
    public void Coarser_products_never_show_less_intra_industry_trade() => Check.QuickThrowOnFailure(Prop.ForAll(Matrices.ToArbitrary(), m =>
    {
        var fine = m.Products.Select(p => (m.Of("C0", p), m.Of("C1", p))).ToList();
        return (GrubelLloyd.Of(m.OfCountry("C0"), m.OfCountry("C1")) ?? 0) >= (GrubelLloyd.Of(fine) ?? 0);
    }));

    [Fact]
    public void Concentration_is_one_over_the_number_of_equal_parts()
    {
        Assert.Equal(0.25m, HerfindahlHirschman.Of([5, 5, 5, 5]));
        Assert.Equal(0.38m, HerfindahlHirschman.Of([50, 30, 20]));
        Assert.Equal(3800, HerfindahlHirschman.InPoints([50, 30, 20]));
        Assert.Equal((1, 10_000), (HerfindahlHirschman.Of([7, 0]), HerfindahlHirschman.InPoints([7])));
        Assert.Null(HerfindahlHirschman.Of([0, 0]));
        Assert.Null(HerfindahlHirschman.InPoints([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HerfindahlHirschman.Of([1, -1]));
    }

    [Fact]
    public void Concentration_stays_between_equal_parts_and_one() => Check.QuickThrowOnFailure(Prop.ForAll(Matrices.ToArbitrary(), m =>
        HerfindahlHirschman.Of(m.Row("C0").Values) is not { } h || (h <= 1.0000001m && h >= 0.2499999m)));

    // 133 million in 2024, 500 aimed at by 2030.
    [Fact]
    public void Growth_that_a_target_needs() => Assert.Equal(0.247, AnnualGrowth.Between(133, 500, 6)!.Value, 0.0005);

    [Fact]
    public void Growth_at_its_edges()
    {
        Assert.Equal(0.1, AnnualGrowth.Between(100, 121, 2)!.Value, 12);
        Assert.Equal(-1, AnnualGrowth.Between(100, 0, 3));
        Assert.Null(AnnualGrowth.Between(0, 100, 3));
        Assert.Null(AnnualGrowth.Between(-5, 5, 3));
        Assert.Null(AnnualGrowth.Between(5, -5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualGrowth.Between(1, 2, 0));
    }

    // Shares: KG exports gold .6, fruit .4; BY imports fruit .75, gold .25. 100 (1 - (.35 + .35)/2) = 65.
    [Fact]
    public void Complementarity_compares_what_one_sells_with_what_another_buys()
    {
        Assert.Equal(65, StructureIndices.Complementarity(Exports, "KG", Imports, "BY"));
        Assert.Equal(0, StructureIndices.Complementarity(Exports, "KG", Imports, "RU"));
        Assert.Null(StructureIndices.Complementarity(Exports, "TJ", Imports, "BY"));
        Assert.Null(StructureIndices.Complementarity(Exports, "KG", Imports, "XX"));
    }

    [Fact]
    public void Similarity_is_what_two_structures_share()
    {
        Assert.Equal(20, StructureIndices.ExportSimilarity(Exports, "KG", "UZ"));
        Assert.Equal(100, StructureIndices.ExportSimilarity(Exports, "UZ", "UZ"));
        Assert.Equal(0, StructureIndices.ExportSimilarity(Exports, "KG", "CN"));
    }

    [Fact]
    public void Structures_are_compared_as_the_formula_with_differences_says() => Check.QuickThrowOnFailure(Prop.ForAll(Matrices.ToArbitrary(), m =>
        StructureIndices.Complementarity(m, "C0", m, "C1") is not { } overlap
        || IsNear(overlap, 100 * (1 - m.Products.Sum(p => Math.Abs((m.Of("C0", p) / m.OfCountry("C0")) - (m.Of("C1", p) / m.OfCountry("C1"))) / 2)))));

    [Fact]
    public void Intensity_compares_a_partners_share_with_its_share_in_the_world()
    {
        Assert.Equal(2, TradeIntensity.Of(20, 100, 1000, 10_000));
        Assert.Equal(0, TradeIntensity.Of(0, 100, 1000, 10_000));
        Assert.Null(TradeIntensity.Of(0, 0, 1000, 10_000));
        Assert.Null(TradeIntensity.Of(0, 100, 0, 10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => TradeIntensity.Of(101, 100, 1000, 10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => TradeIntensity.Of(1, 100, 10_001, 10_000));
    }

    private static TradeMatrix Scaled(TradeMatrix matrix, decimal by) =>
        new(matrix.Countries.SelectMany(c => matrix.Row(c).Select(p => new TradeCell(c, p.Key, p.Value * by))));

    private static bool IsNear(decimal expected, decimal actual) => Math.Abs(expected - actual) <= 1e-15m * Math.Max(1, Math.Abs(expected));
}
