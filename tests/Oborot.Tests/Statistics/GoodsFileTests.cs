using System.Text.RegularExpressions;
using Oborot.Edges.Statistics;
using Oborot.Statistics.Goods;
using Oborot.Tests.House;
using Xunit.Abstractions;
using YamlDotNet.RepresentationModel;

namespace Oborot.Tests.Statistics;

/// <summary>The labels of goods in claims have their HS codes, and the codes their names.</summary>
public sealed partial class GoodsFileTests(ITestOutputHelper output)
{
    private static readonly ProductNames Products = ProductNames.Load(Repository.At("data/statistics/products.yaml"));
    private static readonly GoodsFile Goods = GoodsFile.Load(Repository.At("data/statistics/goods.yaml"), Products);

    private const string FewProducts = """
        sections:
          II: {en: Plants, ru: Растения}
        chapters:
          "10": {section: II, en: Cereals, ru: Зерновые}
          "11": {section: II, en: Milling, ru: Мука}
        headings:
          "1001": Wheat
        """;

    private const string FewGoods = """
        goods:
          grain: {hs: ["10"], limits: {en: a, ru: б}}
        unmapped:
          - {en: c, ru: д, labels: [services]}
        """;

    [Fact]
    public void Every_label_of_the_packs_has_codes_or_a_reason()
    {
        var labels = Labels();
        output.WriteLine($"{labels.Count} labels, {Goods.Labels.Count} with codes, {Goods.Unmapped.Count} without, {Goods.Labels.Count(l => Goods.Find(l)!.Limits is not null)} with limits");
        Assert.True(labels.Count > 300, "labels are found");
        Assert.DoesNotContain(labels, l => Goods.Find(l) is null && !Goods.Unmapped.ContainsKey(l));
    }

    [Fact]
    public void Nothing_is_mapped_that_no_pack_has() => Assert.Empty(Goods.Labels.Concat(Goods.Unmapped.Keys).Except(Labels()));

    [Theory]
    [InlineData("grain", "10")]
    [InlineData("wheat", "1001")]
    [InlineData("flour", "1101")]
    [InlineData("sugar", "1701")]
    [InlineData("coal", "2701")]
    [InlineData("oil", "2709")]
    [InlineData("oil products", "2710")]
    [InlineData("motor cars", "8703")]
    [InlineData("tractors", "870194")]
    [InlineData("dairy products", "0402")]
    [InlineData("meat", "02")]
    [InlineData("textiles", "6109")]
    [InlineData("machinery and equipment", "85")]
    [InlineData("agricultural products", "24")]
    public void A_code_lies_within_its_label(string label, string code) => Assert.True(Goods.IsWithin(code, label));

    [Theory]
    [InlineData("wheat", "10")]
    [InlineData("wheat", "1002")]
    [InlineData("dairy products", "0407")]
    [InlineData("oil", "2710")]
    [InlineData("services", "10")]
    [InlineData("no such label", "10")]
    public void Another_does_not(string label, string code) => Assert.False(Goods.IsWithin(code, label));

    [Fact]
    public void All_texts_are_in_both_languages()
    {
        var texts = Goods.Labels.Select(l => Goods.Find(l)!.Limits).OfType<Bilingual>().Concat(Goods.Unmapped.Values).ToList();
        Assert.All(texts, t => Assert.True(Cyrillic().IsMatch(t.Ru) && !Cyrillic().IsMatch(t.En), t.En));
        Assert.All(Products.Chapters, c => Assert.True(Cyrillic().IsMatch(Products.NameOf(c, "ru")!) && !Cyrillic().IsMatch(Products.NameOf(c, "en")!), c));
    }

    [Fact]
    public void Codes_are_called_by_their_closest_name()
    {
        Assert.Equal((97, 1229), (Products.Chapters.Count, Products.Headings.Count));
        Assert.Equal(("Cereals", "Зерновые"), (Products.NameOf("10", "en"), Products.NameOf("10", "ru")));
        Assert.Equal(("Wheat and meslin", null), (Products.NameOf("1001", "en"), Products.NameOf("1001", "ru")));
        Assert.Equal(("1001", "Wheat and meslin"), Products.Closest("100119", "en"));
        Assert.Equal(("10", "Зерновые"), Products.Closest("100119", "ru"));
        Assert.Equal(("II", "Продукты растительного происхождения"), Products.SectionOf("1001", "ru"));
        Assert.Null(Products.Closest("77", "en"));
        Assert.Null(Products.NameOf("77", "en"));
        Assert.Null(Products.SectionOf("99", "en"));
        Assert.Null(Products.SectionOf("", "en"));
    }

    [Fact]
    public void The_shipped_files_are_these()
    {
        var shipped = GoodsFile.LoadShipped(ProductNames.LoadShipped());
        Assert.Equal(Goods.Labels, shipped.Labels);
    }

    [Theory]
    [InlineData("[\"10\"]", "[\"1O\"]", 2, 16, "\"1O\" is no code of the Harmonized System")]
    [InlineData("[\"10\"]", "[\"1002\"]", 2, 16, "there is no 1002 in the list of products")]
    [InlineData("[\"10\"]", "[\"10-12\"]", 2, 16, "there is no 12 in the list of products")]
    [InlineData("[\"10\"]", "[\"10\", \"1001\"]", 2, 22, "1001 overlaps 10 of the same label")]
    [InlineData("[\"10\"]", "[]", 2, 15, "grain has no codes; a label without any belongs to unmapped")]
    [InlineData("[\"10\"]", "10", 2, 15, "expected a list")]
    [InlineData("hs:", "codes:", 2, 11, "unknown key \"codes\"; known: hs, limits")]
    [InlineData("ru: б", "", 2, 31, "ru is missing here")]
    [InlineData("[services]", "[grain]", 4, 29, "\"grain\" stands in this file already")]
    [InlineData("goods:", "gods:", 1, 1, "unknown key \"gods\"; known: goods, unmapped")]
    [InlineData("unmapped:", "  grain: {hs: [\"11\"]}\nunmapped:", 3, 3, "")]
    public void What_is_wrong_with_goods_is_told_with_its_place(string part, string other, int line, int column, string message)
    {
        var products = ProductNames.Parse(FewProducts, "products.yaml");
        Assert.NotNull(GoodsFile.Parse(FewGoods, "g.yaml", products));
        var text = FewGoods.Replace(part, other, StringComparison.Ordinal);
        AssertTold($"g.yaml({line},{column}): {message}", () => GoodsFile.Parse(text, "g.yaml", products));
    }

    [Theory]
    [InlineData("\"1001\"", "1001a", 7, 3, "\"1001a\" is no code of four digits")]
    [InlineData("\"1001\"", "\"1201\"", 7, 3, "heading 1201 is in no chapter of this file")]
    [InlineData("\"11\"", "1", 5, 3, "\"1\" is no code of two digits; write it in quotes, with its zeros")]
    [InlineData("section: II, en: Cereals", "section: IV, en: Cereals", 4, 19, "no section IV in this file")]
    [InlineData("ru: Мука", "ru: \"\"", 5, 40, "expected a word or a text here")]
    [InlineData("\"10\": {", "\"10\": {section: I, section: I, ", 4, 22, "")]
    public void What_is_wrong_with_products_is_told_with_its_place(string part, string other, int line, int column, string message) =>
        AssertTold($"p.yaml({line},{column}): {message}", () => ProductNames.Parse(FewProducts.Replace(part, other, StringComparison.Ordinal), "p.yaml"));

    // YamlDotNet tells the place of most slips, but not of this one.
    [Fact]
    public void A_bracket_that_is_never_closed_is_told() =>
        AssertTold("p.yaml: is not valid YAML", () => ProductNames.Parse(FewProducts.Replace("sections:", "sections: [", StringComparison.Ordinal), "p.yaml"));

    [Fact]
    public void A_file_that_is_empty_is_told() => AssertTold("p.yaml: expected one YAML document", () => ProductNames.Parse("", "p.yaml"));

    // The nomenclature that the names come from, where it is at hand: every code that is used is in it, and every name is its own.
    [Fact]
    public void Codes_and_names_are_those_of_the_source()
    {
        if (ExamTable.Rows("ref/harmonized-system_datahub.csv", output) is not { } rows)
        {
            return;
        }
        var names = rows.ToDictionary(r => r["hscode"], r => Spaces().Replace(r["description"], " ").Trim());
        Assert.Equal(rows.Where(r => r["level"] is "2" or "4").Select(r => r["hscode"]).Order(StringComparer.Ordinal), Products.Chapters.Concat(Products.Headings).Order(StringComparer.Ordinal));
        Assert.All(Products.Chapters.Concat(Products.Headings), c => Assert.Equal(names[c], Products.NameOf(c, "en")));
        Assert.All(rows.Where(r => r["level"] == "2" && r["section"] != "TOTAL"), r => Assert.Equal(r["section"], Products.SectionOf(r["hscode"], "en")?.Number));
        Assert.All(Goods.Labels.SelectMany(l => Goods.Find(l)!.Codes).SelectMany(r => new[] { r.First, r.Last }), c => Assert.Contains(c, names));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_culture_changes_nothing(string culture) => Assert.True(DeterminismTests.In(culture, () =>
        HsLevels.LevelOf("TOTAL") == HsLevel.Total && GoodsFile.Load(Repository.At("data/statistics/goods.yaml"), Products).Find("milk") is { Codes: [{ First: "0401" }] }));

    private static HashSet<string> Labels() => [.. from path in Repository.Files("packs").Where(f => f.EndsWith("/products.yaml", StringComparison.Ordinal))
                                                   from key in Labelled(path).Children.Keys
                                                   select ((YamlScalarNode)key).Value!];

    private static YamlMappingNode Labelled(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(path)));
        return (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["products"];
    }

    private static void AssertTold(string message, Action action) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(action).Message, StringComparison.Ordinal);

    [GeneratedRegex("[а-яё]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
