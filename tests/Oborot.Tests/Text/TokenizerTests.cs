using Oborot.Text;

namespace Oborot.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("trade grew", "trade|grew")]
    [InlineData("$1млрд", "$|1|млрд")]
    [InlineData("50дөн", "50|дөн")]
    [InlineData("133,4 млн", "133|,|4|млн")]
    [InlineData("Côte d'Ivoire", "Côte|d'Ivoire")]
    [InlineData("year's", "year's")]
    [InlineData("years' trade", "years|'|trade")]
    [InlineData("year-on-year", "year|-|on|-|year")]
    [InlineData("增长了", "增|长|了")]
    [InlineData("1\u00A0000\u202F000", "1|000|000")]
    [InlineData("экс\u00ADпорт", "экс\u00ADпорт")]
    [InlineData("a\r\nb\nc", "a|\r\n|b|\n|c")]
    [InlineData("😀5", "😀|5")]
    [InlineData("", "")]
    [InlineData(" \t\u200B", "")]
    public void Text_is_cut_into(string text, string tokens) =>
        Assert.Equal(tokens.Length == 0 ? [] : tokens.Split('|'), Cut(text));

    [Fact]
    public void Tokens_do_not_overlap_and_stand_in_order()
    {
        const string Text = "В 2024 году — «экспорт» +5,5% (на $133 млн)…\n第一 \uD83D x\u0301y";
        var tokens = new TokenBuffer();
        Tokenizer.Run(Text, 0, Text.Length, tokens);
        for (var i = 1; i < tokens.Count; i++)
        {
            Assert.True(tokens[i].Start >= tokens[i - 1].End);
        }
    }

    [Fact]
    public void Only_the_given_stretch_is_cut()
    {
        var tokens = new TokenBuffer();
        Tokenizer.Run("12 345 67", 3, 6, tokens);
        Assert.Equal(new Token(3, 3, TokenKind.Digits), Assert.Single(tokens.Tokens.ToArray()));
    }

    private static List<string> Cut(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Run(text, 0, text.Length, tokens);
        return [.. tokens.Tokens.ToArray().Select(t => t.In(text).ToString())];
    }
}
