using Oborot.Text;

namespace Oborot.Tests.Text;

public class DocumentTests
{
    private const string Text = "😀 $5 🇰🇬 и 7";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(6, 5)]
    [InlineData(8, 6)]
    [InlineData(10, 7)]
    [InlineData(13, 10)]
    public void Offsets_go_to_code_points_and_back(int utf16, int codePoints)
    {
        var document = new Document("a", Text);
        Assert.Equal(codePoints, document.ToCodePoints(utf16));
        Assert.Equal(utf16, document.ToUtf16(codePoints));
    }

    [Fact]
    public void Without_surrogates_offsets_are_the_same() =>
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal((i, i), (new Document("a", "товар").ToCodePoints(i), new Document("a", "товар").ToUtf16(i))));

    [Fact]
    public void Half_a_pair_counts_as_one() => Assert.Equal(2, new Document("a", "\uD83Dab").ToCodePoints(2));

    [Fact]
    public void Two_high_halves_and_a_low_one_are_two() => Assert.Equal(2, new Document("a", "\uD83D\uD83D\uDE00").ToCodePoints(3));

    [Fact]
    public void A_document_is_told_by_all_that_it_holds()
    {
        var one = new Document("a", "text");
        Assert.Equal(one.Hash, new Document("a", "text").Hash);
        Assert.NotEqual(one.Hash, new Document("b", "text").Hash);
        Assert.NotEqual(one.Hash, new Document("a", "text") { Published = new DateOnly(2025, 1, 1) }.Hash);
        Assert.NotEqual(one.Hash, new Document("a", "text") { Title = "title" }.Hash);
    }
}
