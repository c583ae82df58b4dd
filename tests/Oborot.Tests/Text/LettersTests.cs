using System.Globalization;
using Oborot.Text;

namespace Oborot.Tests.Text;

public class LettersTests
{
    [Theory]
    [InlineData("ЭКСПОРТ", "экспорт")]
    [InlineData("Ёлка", "елка")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("d’Ivoire", "d'ivoire")]
    [InlineData("oʻzbek", "o'zbek")]
    [InlineData("２０２４％", "2024%")]
    [InlineData("экс\u00ADпорт", "экспорт")]
    [InlineData("о\u0301бщий", "общий")]
    [InlineData("a–b—c−d", "a-b-c-d")]
    [InlineData("", "")]
    public void Words_are_folded(string word, string folded) => Assert.Equal(folded, Letters.Fold(word));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1), c => Assert.Equal(Letters.Fold((char)c), Letters.Fold(Letters.Fold((char)c))));

    [Fact]
    public void Folding_does_not_depend_on_culture()
    {
        var before = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("imports", Letters.Fold("IMPORTS"));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    [Fact]
    public void A_word_longer_than_the_buffer_has_no_folded_form() =>
        Assert.Equal(-1, Letters.Fold("abcdef", stackalloc char[3]));
}
