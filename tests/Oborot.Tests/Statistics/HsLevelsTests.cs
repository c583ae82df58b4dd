using Oborot.Statistics.Goods;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Chapters, headings and subheadings of one table are told apart and never added together.</summary>
public sealed class HsLevelsTests(ITestOutputHelper output)
{
    private static readonly HsLevels Table = new([("TOTAL", 30), ("10", 20), ("1001", 15), ("1006", 5), ("100119", 14), ("99", 10), ("9999", 10), ("9999AA", 10)]);

    [Theory]
    [InlineData("TOTAL", HsLevel.Total)]
    [InlineData("01", HsLevel.Chapter)]
    [InlineData("0101", HsLevel.Heading)]
    [InlineData("010121", HsLevel.Subheading)]
    [InlineData("9999AA", HsLevel.Subheading)]
    [InlineData("01012100", HsLevel.National)]
    [InlineData("0101210000", HsLevel.National)]
    [InlineData("101", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("01AB", null)]
    [InlineData("0101\n", null)]
    [InlineData("٠١", null)]
    [InlineData("AG2", null)]
    public void Levels_show_in_the_length(string? code, HsLevel? level) => Assert.Equal(level, HsLevels.LevelOf(code!));

    [Fact]
    public void Each_level_adds_up_by_itself()
    {
        Assert.Equal([HsLevel.Total, HsLevel.Chapter, HsLevel.Heading, HsLevel.Subheading], Table.Present);
        Assert.Equal((30, 30, 30, 24), (Table.Sum(HsLevel.Total), Table.Sum(HsLevel.Chapter), Table.Sum(HsLevel.Heading), Table.Sum(HsLevel.Subheading)));
        Assert.Null(Table.Sum(HsLevel.National));
        Assert.Empty(Table.At(HsLevel.National));
        Assert.Equal(["10", "99"], Table.At(HsLevel.Chapter).Keys);
    }

    [Theory]
    [InlineData("10", 20)]
    [InlineData("01-99", 30)]
    [InlineData("1001", 15)]
    [InlineData("1001-1006", 20)]
    [InlineData("100119", 14)]
    [InlineData("27", 0)]
    public void Goods_are_added_up_within_the_coarsest_level_that_tells_them(string goods, int value) => Assert.Equal(value, Table.Of(Range(goods)));

    [Fact]
    public void A_table_too_coarse_tells_nothing_of_fine_goods() => Assert.Null(new HsLevels([("TOTAL", 30), ("10", 30)]).Of(Range("1001")));

    [Fact]
    public void Codes_that_are_none_or_come_twice_are_refused()
    {
        Assert.Contains("\"101\" is no code of the Harmonized System", Assert.Throws<ArgumentException>(() => new HsLevels([("101", 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("code 01 is there twice", Assert.Throws<ArgumentException>(() => new HsLevels([("01", 1), ("01", 2)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10", "1001", true)]
    [InlineData("10", "100119", true)]
    [InlineData("10", "10", true)]
    [InlineData("1001", "10", false)]
    [InlineData("1001", "1002", false)]
    [InlineData("50-63", "5201", true)]
    [InlineData("50-63", "63", true)]
    [InlineData("50-63", "6401", false)]
    [InlineData("01-99", "TOTAL", false)]
    [InlineData("1001", "1001990000", true)]
    [InlineData("99", "9999AA", true)]
    [InlineData("10", "101", false)]
    public void A_code_lies_within_its_chapter(string range, string code, bool within) => Assert.Equal(within, Range(range).Contains(code));

    [Theory]
    [InlineData("10-1101")]
    [InlineData("63-50")]
    [InlineData("1")]
    [InlineData("101")]
    [InlineData("10019900")]
    [InlineData("10 - 12")]
    [InlineData("10-")]
    [InlineData("10-11-12")]
    [InlineData("TOTAL")]
    [InlineData("100119-1001AA")]
    [InlineData("10\n")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_range_is_not_read(string? text) => Assert.False(HsRange.TryParse(text!, out _));

    [Theory]
    [InlineData("1001")]
    [InlineData("50-63")]
    public void A_range_is_written_as_it_is_read(string text) => Assert.Equal(text, Range(text).ToString());

    // India's trade with China in 2010 as UN Comtrade gave it out: all levels below one another.
    [Theory]
    [InlineData("X", 17_439_991_278, 891, 2477)]
    [InlineData("M", 41_249_115_786, 1085, 4092)]
    public void Levels_of_a_true_table_agree_with_its_total(string flow, decimal total, int headings, int subheadings)
    {
        if (ExamTable.Rows("comtrade_ind_chn_hs6_2010.csv", output) is not { } rows)
        {
            return;
        }
        var mine = rows.Where(r => r["flow"] == flow).Select(r => (r["product_code"], ExamTable.Number(r["value_usd"]))).ToList();
        var levels = new HsLevels(mine);
        Assert.Equal(total, levels.Sum(HsLevel.Total));
        Assert.Equal((1, 96, headings, subheadings), (levels.At(HsLevel.Total).Count, levels.At(HsLevel.Chapter).Count, levels.At(HsLevel.Heading).Count, levels.At(HsLevel.Subheading).Count));
        foreach (var level in new[] { HsLevel.Chapter, HsLevel.Heading, HsLevel.Subheading })
        {
            var off = levels.Sum(level)!.Value - total;
            output.WriteLine($"{flow} {level}: {off} USD off the total");
            Assert.True(Math.Abs(off) <= 0.5m * levels.At(level).Count, "each row is rounded to a dollar");
        }
        Assert.InRange(mine.Sum(r => r.Item2), 3.99m * total, 4.01m * total);
        Assert.Equal(levels.At(HsLevel.Chapter)["10"], levels.Of(Range("10")));
    }

    private static HsRange Range(string text) => HsRange.TryParse(text, out var range) ? range : throw new ArgumentException(text);
}
