using System.Text;
using Oborot.Edges.Documents;

namespace Oborot.Tests.Edges;

public sealed class TextDecoderTests
{
    private const string Russian = "Товарооборот составил 133 млн долларов.\r\nРост — 5,5%, сообщил «Белстат».\n";

    public static TheoryData<string> Texts => [Russian, "Trade was $133 million.\n", "Товар 5", "Түрк 😀 соода 7 миллиард", "a", "Ё"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_utf8_with_and_without_a_mark(string text)
    {
        Assert.Equal(text, Decode(new UTF8Encoding(false).GetBytes(text)));
        Assert.Equal(text, Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_utf16_with_a_mark(string text)
    {
        Assert.Equal(text, Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal(text, Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
    }

    [Theory]
    [InlineData(Russian)]
    [InlineData("Trade was $133 million.\n")]
    [InlineData("Сүт азыктары 40 миң тонна")]
    public void Reads_utf16_without_a_mark(string text)
    {
        Assert.Equal(text, Decode(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(text, Decode(Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Theory]
    [InlineData(Russian)]
    [InlineData("Тавараабарот склаў 166 млн долараў, паведаміў «Белстат»")]
    [InlineData("Date: 28.09.2025. Экспорт USD 5 mln")]
    public void Reads_windows_1251(string text) =>
        Assert.Equal(text, Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text)));

    [Theory]
    [InlineData(1252, "Der Außenhandel wächst für Österreich, größer als früher")]
    [InlineData(20866, "Товарооборот составил 133 млн долларов")]
    public void Refuses_what_it_cannot_tell(int codePage, string text) =>
        Assert.Null(Decode(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text)));

    [Fact]
    public void Refuses_broken_utf8_rather_than_taking_it_for_windows_1251()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian).ToList();
        bytes.RemoveAt(1);
        Assert.Null(Decode([.. bytes]));
    }

    [Fact]
    public void Refuses_files_that_are_no_text()
    {
        Assert.Null(Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]));
        Assert.Null(Decode([.. "%PDF-1.4\n"u8, 0xE2, 0xE3, 0xCF, 0xD3, 0, 1, 2]));
        Assert.Null(Decode([0xFF, 0xFE, 0x41]));
        Assert.Null(Decode([0xEF, 0xBB, 0xBF, 0xC0, 0xC1]));
    }

    private static string? Decode(byte[] bytes) => TextDecoder.TryDecode(bytes, out var text, out _) ? text : null;
}
