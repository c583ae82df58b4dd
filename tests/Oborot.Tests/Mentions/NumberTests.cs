using Oborot.Model;
using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Mentions;

/// <summary>Numbers with their units and hedges, as any text may tell them.</summary>
public class NumberTests
{
    private static readonly Reader Reader = Packs.Reader();

    [Theory]
    [InlineData("133,4 млн долларов", 133_400_000, 100_000)]
    [InlineData("133.4 млн долларов", 133_400_000, 100_000)]
    [InlineData("1 340 500 долларов", 1_340_500, 1)]
    [InlineData("1\u00A0340\u00A0500 долларов", 1_340_500, 1)]
    [InlineData("1\u202F340\u202F500 долларов", 1_340_500, 1)]
    [InlineData("1.340.500 долларов", 1_340_500, 1)]
    [InlineData("1'340'500 долларов", 1_340_500, 1)]
    [InlineData("1 340,5 тыс. долларов", 1_340_500, 100)]
    [InlineData("13 млн 49 тыс. долларов", 13_049_000, 1000)]
    [InlineData("2 млрд 125,8 млн долларов", 2_125_800_000, 100_000)]
    [InlineData("полтора миллиарда долларов", 1_500_000_000, 100_000_000)]
    [InlineData("полмиллиарда долларов", 500_000_000, 500_000_000)]
    [InlineData("сто двадцать пять миллионов долларов", 125_000_000, 1_000_000)]
    [InlineData("1,234 млрд долларов", 1_234_000_000, 1_000_000)]
    [InlineData("0,5 млн долларов", 500_000, 100_000)]
    public void Russian_numbers(string text, long value, long lastDigit) => Check("ru", text, value, lastDigit, "USD");

    [Theory]
    [InlineData("$1.34bn", 1_340_000_000, 10_000_000)]
    [InlineData("$1,340,500", 1_340_500, 1)]
    [InlineData("USD 1,763.8 million", 1_763_800_000, 100_000)]
    [InlineData("1 340 500 dollars", 1_340_500, 1)]
    [InlineData("twenty-five million dollars", 25_000_000, 1_000_000)]
    [InlineData("half a billion dollars", 500_000_000, 500_000_000)]
    [InlineData("3.5 lakh dollars", 350_000, 10_000)]
    [InlineData("$56,000 crore", 560_000_000_000, 10_000_000)]
    [InlineData("a billion dollars", 1_000_000_000, 1_000_000_000)]
    public void English_numbers(string text, long value, long lastDigit) => Check("en", text, value, lastDigit, "USD");

    [Theory]
    [InlineData("ru", "экспорт вырос на 5,5%", "percent", 5.5)]
    [InlineData("ru", "экспорт вырос в 2,3 раза", "times", 2.3)]
    [InlineData("ru", "экспорт вырос вдвое", "times", 2)]
    [InlineData("en", "exports rose by 3 percentage points", "percentage_points", 3)]
    [InlineData("en", "exports doubled", "times", 2)]
    [InlineData("ru", "вывезли 500 кг меда", "tonne", 0.5)]
    public void Units(string language, string text, string unit, double value)
    {
        var found = Assert.Single(Amounts(language, text));
        Assert.Equal((unit, (decimal)value), (found.Unit, found.Figure));
    }

    [Theory]
    [InlineData("около 5%", Hedge.About)]
    [InlineData("почти 5%", Hedge.Almost)]
    [InlineData("свыше 5%", Hedge.MoreThan)]
    [InlineData("не более 5%", Hedge.LessThan)]
    [InlineData("не менее 5%", Hedge.MoreThan)]
    [InlineData("максимум 5%", Hedge.UpTo)]
    [InlineData("3-5%", Hedge.Range)]
    [InlineData("5%", Hedge.Exact)]
    public void Hedges(string text, Hedge hedge) => Assert.Equal(hedge, Assert.Single(Amounts("ru", $"рост составил {text}")).Hedge);

    [Theory]
    [InlineData("123456789012345678901234567890 долларов")]
    [InlineData("999999999999999999999999999999999999999 трлн долларов")]
    [InlineData("1,00000000000000000000000000000000001%")]
    public void Numbers_beyond_all_measure_are_no_amounts(string text) =>
        Assert.DoesNotContain(Amounts("ru", text), a => a.Figure > 1e25m);

    [Theory]
    [InlineData("COVID19")]
    [InlineData("G20")]
    [InlineData("A380")]
    public void Digits_of_a_name_are_no_amount(string text) => Assert.Empty(Amounts("en", text));

    private static void Check(string language, string text, decimal value, decimal lastDigit, string unit)
    {
        var found = Assert.Single(Amounts(language, text));
        Assert.Equal((value, lastDigit, unit), (found.Low!.Value, found.LastDigit, found.Unit));
    }

    private static List<Quantity> Amounts(string language, string text) =>
        [.. Reader.FindMentions(new Document("a", text) { Language = language }).Select(m => m.Value).OfType<Quantity>()];
}
