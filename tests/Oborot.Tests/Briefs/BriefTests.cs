using Oborot.Briefs;

namespace Oborot.Tests.Briefs;

/// <summary>The form of a brief: no sentence without a source, and sources that are numbered as they come.</summary>
public sealed class BriefTests
{
    [Fact]
    public void A_line_without_a_source_or_without_words_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new BriefLine("Trade grew.", []));
        Assert.Throws<ArgumentException>(() => new BriefLine(" \u0007 ", [Source("a", "x")]));
        Assert.Throws<ArgumentException>(() => new BriefRow([BriefCell.Plain("2024"), BriefCell.Plain("133")]));
    }

    [Fact]
    public void Documents_have_numbers_and_places_letters_in_the_order_of_the_text()
    {
        var brief = Of(new BriefLine("One.", [Source("b", "x"), Source("a", "y")]), new BriefLine("Two.", [Source("b", "z"), Source("b", "x")]));
        Assert.Equal(["1a", "2a"], brief.References.LabelsOf([Source("a", "y"), Source("b", "x")]));
        Assert.Equal(["1a", "1b"], brief.References.LabelsOf([Source("b", "z"), Source("b", "x")]));
        Assert.Equal(["b", "a"], brief.References.Documents.Select(d => d.Head.Document));
    }

    [Fact]
    public void Letters_go_on_behind_the_last_one()
    {
        var brief = Of([.. Enumerable.Range(0, 54).Select(i => new BriefLine("One.", [Source("a", $"w{i}")]))]);
        string Label(int place) => brief.References.LabelOf(Source("a", $"w{place}"));
        Assert.Equal(["1a", "1z", "1aa", "1az", "1ba", "1bb"], [Label(0), Label(25), Label(26), Label(51), Label(52), Label(53)]);
    }

    [Theory]
    [InlineData("a\u0000b\r\n c", "a b c")]
    [InlineData("\u202Eabc\u202C", "abc")]
    [InlineData("1\u00A0млн", "1\u00A0млн")]
    public void What_comes_from_outside_is_cleaned(string told, string kept) => Assert.Equal(kept, Cleaned.Line(told));

    [Fact]
    public void Half_letters_and_what_is_no_character_are_shown_as_unknown() => Assert.Equal("x\uFFFDy\uFFFDz", Cleaned.Line("x" + (char)0xD800 + "y" + (char)0xFFFF + "z"));

    [Theory]
    [InlineData("one two three four", 12, "one two…")]
    [InlineData("short", 12, "short")]
    [InlineData("unbroken-letters-without-end", 10, "unbroken…")]
    [InlineData("abcdefgh😀😀", 10, "abcdefgh…")]
    public void Long_words_are_cut_at_a_space_where_there_is_one(string told, int longest, string kept) => Assert.Equal(kept, Cleaned.Cut(told, longest));

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData("https://kabar.kg/a b", "https://kabar.kg/a%20b")]
    public void Only_addresses_of_the_web_are_kept(string told, string? kept) => Assert.Equal(kept, Cleaned.Web(told));

    private static BriefSource Source(string document, string words) => new() { Document = document, Publisher = "Outlet", Words = words };

    private static Brief Of(params BriefLine[] lines) => new("Title", "Subtitle", "en", [new BriefSection("s", "Heading", [new BriefLines(null, lines)])], new BriefFrame("Sources", "How", "“", "”"));
}
