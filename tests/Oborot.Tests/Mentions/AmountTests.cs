using Oborot.Model;
using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Mentions;

/// <summary>Amounts of any text: how their parts are joined, what bounds them, and what is no amount.</summary>
public class AmountTests
{
    private static readonly Reader Reader = Packs.Reader();

    [Theory]
    [InlineData("en", "one hundred twenty five thousand dollars", 125_000, "USD")]
    [InlineData("en", "one thousand and five hundred dollars", 1500, "USD")]
    [InlineData("en", "three thousand nine hundred and sixty five dollars", 3965, "USD")]
    [InlineData("en", "three point two five percent", 3.25, "percent")]
    [InlineData("en", "10 1/2 miles", 10.5, "mile")]
    [InlineData("en", "2½ miles", 2.5, "mile")]
    [InlineData("en", "1/2 gallon", 0.5, "gallon")]
    [InlineData("en", "half a tonne", 0.5, "tonne")]
    [InlineData("en", "half a percent", 0.5, "percent")]
    [InlineData("ru", "сорок тысяч пятьсот семь тонн", 40_507, "tonne")]
    [InlineData("ru", "три целых пять десятых процента", 3.5, "percent")]
    [InlineData("ru", "полтонны", 0.5, "tonne")]
    [InlineData("en", "a tenth of a gallon", 0.1, "gallon")]
    [InlineData("en", "tenth of a gallon", 0.1, "gallon")]
    [InlineData("ru", "10к долларов", 10_000, "USD")]
    [InlineData("kk", "төрт жүз тоқсан мың сегіз жүз тоқсан сегіз теңге", 490_898, "KZT")]
    [InlineData("kk", "он төрт бүтін оннан алты миллиард теңге", 14_600_000_000, "KZT")]
    [InlineData("kk", "бір бүтін жүзден жетпіс бес пайыз", 1.75, "percent")]
    public void Numbers_in_words_and_fractions(string language, string text, double value, string unit) => Single(language, text, value, value, unit);

    [Theory]
    [InlineData("en", "20 dollars 43 cents", 20.43, "USD")]
    [InlineData("en", "$20 and 43c", 20.43, "USD")]
    [InlineData("en", "it costs 15 dollars 50.", 15.5, "USD")]
    [InlineData("en", "3 UAH 4 kopiykas", 3.04, "UAH")]
    [InlineData("en", "50 cents", 0.5, "USD")]
    [InlineData("en", "30 grand", 30_000, "USD")]
    [InlineData("en", "30 MUSD", 30_000_000, "USD")]
    [InlineData("en", "2 km and 1 metre", 2.001, "km")]
    [InlineData("en", "5 feet 6 inches", 5.5, "foot")]
    [InlineData("ru", "20 долларов 43 цента", 20.43, "USD")]
    [InlineData("ru", "3 тонны 250 кг", 3.25, "tonne")]
    [InlineData("ru", "20 т. р.", 20_000, "RUB")]
    public void Small_units_are_part_of_the_large(string language, string text, double value, string unit) => Single(language, text, value, value, unit);

    [Theory]
    [InlineData("imports of 20 million dollars and 40 thousand dollars")]
    [InlineData("20 tonnes, 10 tonnes")]
    [InlineData("50 dollars 40 yuan")]
    [InlineData("20 dollars 43 times")]
    public void Two_amounts_of_one_kind_stay_two(string text) => Assert.Equal(2, Found("en", text).Count);

    [Theory]
    [InlineData("en", "from 10 dollars to 20 dollars", 10, 20, "USD")]
    [InlineData("en", "$10-$20", 10, 20, "USD")]
    [InlineData("en", "between 2 kg and about 7 kg", 0.002, 0.007, "tonne")]
    [InlineData("en", "between 5 and about 7 million dollars", 5_000_000, 7_000_000, "USD")]
    [InlineData("en", "more than 10 and less than 20 dollars", 10, 20, "USD")]
    [InlineData("en", "at most 100 dollars and at least 20 dollars", 20, 100, "USD")]
    [InlineData("en", "The range is 1000 - 5000.", 1000, 5000, "")]
    [InlineData("en", "scores between negative ten and fifteen", -10, 15, "")]
    [InlineData("ru", "от 10 долларов до 20", 10, 20, "USD")]
    [InlineData("ru", "пять-шесть тысяч тонн", 5000, 6000, "tonne")]
    [InlineData("kk", "жетпіс мың – сексен мың теңгеден", 70_000, 80_000, "KZT")]
    [InlineData("kk", "6 – 7 адам", 6, 7, "people")]
    public void Ranges(string language, string text, double low, double high, string unit) => Single(language, text, low, high, unit);

    [Theory]
    [InlineData("en", "greater than or equal to 30 dollars", 30.0, null)]
    [InlineData("en", "30 dollars or more", 30.0, null)]
    [InlineData("en", "exceeds 30 dollars", 30.0, null)]
    [InlineData("en", "30 dollars or less", null, 30.0)]
    [InlineData("en", "<= 30 dollars", null, 30.0)]
    [InlineData("ru", "выше 30 долларов", 30.0, null)]
    [InlineData("ru", "превысил 30 долларов", 30.0, null)]
    public void Open_ends(string language, string text, double? low, double? high)
    {
        var found = Assert.Single(Found(language, text));
        Assert.Equal((low, high), ((double?)found.Low, (double?)found.High));
    }

    [Theory]
    [InlineData("grew from $10 million to $20 million", 2)]
    [InlineData("exports went over the year from $10 million to $20 million", 2)]
    [InlineData("$5 a barrel", 1)]
    [InlineData("the price of a barrel", 0)]
    [InlineData("more than a tonne", 1)]
    [InlineData("about half an hour", 1)]
    public void Levels_and_measures_are_no_ranges_and_no_figures(string text, int figures) => Assert.Equal(figures, Found("en", text).Count);

    [Theory]
    [InlineData("ru", "двадцать пятый")]
    [InlineData("ru", "две тысячи двадцать пятого года")]
    [InlineData("kk", "екі мың жиырмасыншы жылы")]
    [InlineData("kk", "жүздеген компания")]
    [InlineData("ru", "в 17-м округе")]
    [InlineData("en", "Ryder Cup 2018")]
    [InlineData("en", "the tenth of May")]
    public void Places_in_an_order_are_no_amounts(string language, string text) => Assert.Empty(Found(language, text));

    [Theory]
    [InlineData("ru", "$10,000", 10_000, "USD")]
    [InlineData("ru", "20,000 руб", 20_000, "RUB")]
    [InlineData("ru", "1,234 млрд руб", 1_234_000_000, "RUB")]
    [InlineData("ru", "1,234 тонны", 1.234, "tonne")]
    [InlineData("ru", "500 г золота", 0.0005, "tonne")]
    [InlineData("ru", "выросла на 10 к прежней", 10, "")]
    [InlineData("en", "3 USD50 cards", 50, "USD")]
    [InlineData("en", "24703m2", 24_703, "m2")]
    [InlineData("en", "20 (kg)", 0.02, "tonne")]
    [InlineData("en", "minus five percent", -5, "percent")]
    [InlineData("en", "c $ 16.4 million", 16_400_000, "CAD")]
    public void Marks_signs_and_units(string language, string text, double value, string unit) =>
        Assert.Contains(((decimal?)value, (decimal?)value, unit), Found(language, text).Select(f => (f.Low, f.High, f.Unit)));

    private static void Single(string language, string text, double low, double high, string unit)
    {
        var found = Assert.Single(Found(language, text));
        Assert.Equal(((decimal)low, (decimal)high, unit), (found.Low, found.High, found.Unit));
    }

    private static List<Quantity> Found(string language, string text) =>
        [.. Reader.FindMentions(new Document("a", text) { Language = language }).Select(m => m.Value).OfType<Quantity>()];
}
