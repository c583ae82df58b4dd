using Oborot.Languages;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Languages;

public class PackTests
{
    [Theory]
    [InlineData("Товарооборот двух стран в этом году составил более миллиарда долларов.", "ru")]
    [InlineData("Trade between the two countries has exceeded a billion dollars this year.", "en")]
    public void Language_is_told_from_the_text(string text, string language) => Assert.Equal(language, Packs.All.Identify(text));

    [Theory]
    [InlineData("ru", "Киргизии", "KG")]
    [InlineData("ru", "Кыргызстаном", "KG")]
    [InlineData("ru", "КЫРГЫЗСТАН", "KG")]
    [InlineData("ru", "Республикой Беларусь", "BY")]
    [InlineData("en", "Belarus's", "BY")]
    [InlineData("en", "the UAE", null)]
    [InlineData("en", "chad", null)]
    [InlineData("en", "Chad", "TD")]
    [InlineData("ru", "Кабо-Верде", "CV")]
    [InlineData("en", "Guinea-Bissau", "GW")]
    public void Names_are_known_in_their_forms(string language, string name, string? party) =>
        Assert.Equal(party, Packs.All[language].FindKey(name, SenseKind.Party));

    [Theory]
    [InlineData("ru", "экспортировал", "exports")]
    [InlineData("ru", "товарооборота", "trade_turnover")]
    [InlineData("ru", "импортом", "imports")]
    [InlineData("en", "imported", "imports")]
    [InlineData("en", "bilateral trade", "trade_turnover")]
    public void Indicators_are_known_in_their_forms(string language, string word, string key) =>
        Assert.Equal(key, Packs.All[language].FindKey(word, SenseKind.Indicator));

    [Theory]
    [InlineData("Кот-д'Ивуар", true)]
    [InlineData("кот-д'Ивуар", false)]
    [InlineData("Кот-Д'Ивуар", true)]
    public void A_capital_is_wanted_of_a_hyphenated_word_at_its_start(string text, bool isKnown)
    {
        var builder = new PackBuilder("ru", new Grammar(',', new Dictionary<string, EndingClass>()));
        builder.Add("parties", "CI", "^Кот-д'Ивуар");
        Assert.Equal(isKnown ? "CI" : null, builder.Build().FindKey(text, SenseKind.Party));
    }

    [Fact]
    public void Unknown_words_have_no_key() => Assert.Null(Packs.All["ru"].FindKey("абракадабра", SenseKind.Party, SenseKind.Indicator));

    [Fact]
    public void An_unknown_language_is_named_in_the_error() =>
        Assert.Contains("'xx'", Assert.Throws<KeyNotFoundException>(() => Packs.All["xx"]).Message, StringComparison.Ordinal);
}
