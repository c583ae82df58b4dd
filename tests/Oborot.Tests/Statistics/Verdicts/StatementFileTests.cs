using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Tests.Checks;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>Files of stated figures: every column and spelling, and what is wrong with them.</summary>
public sealed class StatementFileTests
{
    private const string Head = "pair,period,flow,exporter,importer,value_usd_mn,hedge,reported_by,stated_growth";

    [Theory]
    [InlineData("KGZ-BLR,2024,T,,,133,,,", "KG BY Turnover 2024")]
    [InlineData("kg-by,2024,t,,,133,,,", "KG BY Turnover 2024")]
    [InlineData("KGZ-BLR,2024,X,KGZ,BLR,133,,,", "KG BY Exports 2024")]
    [InlineData("KGZ-BLR,2024,X,BLR,KGZ,133,,,", "BY KG Exports 2024")]
    [InlineData("KGZ-BLR,2024,X,KGZ,,133,,,", "KG BY Exports 2024")]
    [InlineData("KGZ-BLR,2024,X,,KGZ,133,,,", "BY KG Exports 2024")]
    [InlineData("KGZ-BLR,2024,M,BLR,KGZ,133,,,", "KG BY Imports 2024")]
    [InlineData("KGZ-BLR,2024,M,,KGZ,133,,,", "KG BY Imports 2024")]
    [InlineData("KGZ-BLR,2024,M,KGZ,,133,,,", "BY KG Imports 2024")]
    [InlineData("KGZ-BLR,2024,X,,,133,,BLR,", "BY KG Exports 2024 by BY")]
    [InlineData("KGZ-BLR,2024,M,,,133,,BLR,", "BY KG Imports 2024 by BY")]
    [InlineData("BLR-WLD,2016-01..2016-02,M,,BLR,133,,,", "BY WORLD Imports 2016-01..2016-02")]
    [InlineData("BLR-WLD,2016-01..2016-02,X,BLR,,133,,BLR,", "BY WORLD Exports 2016-01..2016-02 by BY")]
    [InlineData("KGZ-BLR,2017?,T,,,133,,,", "KG BY Turnover 2017")]
    [InlineData("KGZ-BLR,2024-Q1,T,,,133,,,", "KG BY Turnover 2024-01..2024-03")]
    [InlineData("KGZ-BLR,2024-Q4,T,,,133,,,", "KG BY Turnover 2024-10..2024-12")]
    [InlineData("KGZ-BLR,2024-02,T,,,133,,,", "KG BY Turnover 2024-02")]
    [InlineData("KGZ-BLR,2023-11..2024-02?,T,,,133,,,", "KG BY Turnover 2023-11..2024-02")]
    public void Who_trades_what_and_when(string row, string expected)
    {
        var told = Assert.Single(Read($"{Head}\n{row}\n")).Statement!;
        Assert.Equal(expected, $"{told.Reporter} {told.Partner} {told.Flow} {told.Period}{(told.Side is { } side ? $" by {side}" : "")}");
        Assert.Equal(133_000_000, told.Figure);
    }

    [Theory]
    [InlineData("133", "", 132.5, 133.5)]
    [InlineData("455.702", "", 455.7015, 455.7025)]
    [InlineData("5000", "", 4500, 5500.0)] // "5 billion"
    [InlineData("1700", "", 1650, 1750.0)]
    [InlineData("100", "", 95, 105.0)] // nobody tells 100 for what may be 50
    [InlineData("3.5", "", 3.45, 3.55)]
    [InlineData("-140", "", -145, -135.0)]
    [InlineData("3160", "over", 3160, null)]
    [InlineData("1000", "exceeded", 1000, null)]
    [InlineData("1000", "trade turnover", 950, 1050.0)] // "over" does not begin there
    public void How_far_digits_and_words_go(string written, string hedge, double low, double? high)
    {
        var admitted = Assert.Single(Read($"{Head}\nKGZ-BLR,2024,T,,,{written},{hedge},,\n")).Statement!.Admitted;
        Assert.Equal(((decimal)low * 1_000_000, (decimal?)high * 1_000_000), (admitted.Low!.Value, admitted.High));
    }

    [Theory]
    [InlineData("about")]
    [InlineData("almost")]
    [InlineData("nearly x1.5 (preliminary)")]
    [InlineData("target-forecast")]
    [InlineData("less than")]
    [InlineData("up to")]
    public void Words_go_further_than_digits(string hedge)
    {
        var (plain, bent) = (Read($"{Head}\nKGZ-BLR,2024,T,,,133,,,\n")[0].Statement!.Admitted, Read($"{Head}\nKGZ-BLR,2024,T,,,133,{hedge},,\n")[0].Statement!.Admitted);
        Assert.True(bent.Low is null || bent.Low < plain.Low, $"{bent}");
    }

    [Theory]
    [InlineData("", "+17.9%", 1.179, 1.1785, 1.1795)]
    [InlineData("growth only", "-8.9%", 0.911, 0.9105, 0.9115)]
    [InlineData("", "−8.9%", 0.911, 0.9105, 0.9115)]
    [InlineData("", "x2.1", 2.1, 2.05, 2.15)]
    [InlineData("more than", "+4%", 1.04, 1.04, null)]
    [InlineData("", "over +4%", 1.04, 1.04, null)]
    public void Without_an_amount_the_growth_is_told(string hedge, string growth, double ratio, double low, double? high)
    {
        var told = Assert.Single(Read($"{Head}\nKGZ-BLR,2024-01..2024-06,T,,,,{hedge},,{growth}\n")).Statement!;
        Assert.Equal(((decimal)ratio, (decimal?)low, (decimal?)high, Period.Months(2023, 1, 6)), (told.Figure, told.Admitted.Low, told.Admitted.High, told.Base!.Value));
    }

    [Fact]
    public void Almost_bends_the_percent_and_not_the_whole()
    {
        var told = Assert.Single(Read($"{Head}\nKGZ-BLR,2024,T,,,,,,almost +4%\n")).Statement!;
        Assert.Equal(1.04m, told.Figure);
        Assert.InRange(told.Admitted.Low!.Value, 1.03m, 1.0399m);
    }

    [Theory]
    [InlineData("KAZ-CHN,2021,D,,,5700,,,", Obstacle.NotTrade)]
    [InlineData("KAZ-CHN,2021,,,,5700,,,", Obstacle.NotTrade)]
    [InlineData("KAZ-CHN,2021,T,,,,,,", Obstacle.NotTrade)]
    [InlineData("KAZ,2021,T,,,5700,,,", Obstacle.NoParties)]
    [InlineData(",2021,T,,,5700,,,", Obstacle.NoParties)]
    [InlineData("KAZ-???,2021,T,,,5700,,,", Obstacle.NoParties)]
    [InlineData("???-KAZ,2021,X,,,5700,,,", Obstacle.NoParties)]
    [InlineData("KAZ-CHN,2021,X,,,5700,,,", Obstacle.NoParties)]
    [InlineData("KAZ-CHN,2021,X,,,5700,,RUS,", Obstacle.NoParties)]
    [InlineData("KAZ-CHN,,T,,,5700,,,", Obstacle.NoPeriod)]
    public void What_tables_cannot_speak_of_has_its_reason(string row, Obstacle expected)
    {
        var read = Assert.Single(Read($"{Head}\n{row}\n"));
        Assert.Equal((expected, null, null), (read.Obstacle, read.Statement, read.Problem));
    }

    [Theory]
    [InlineData("KGZ-BLR,2024-13,T,,,133,,,", "'2024-13' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,2024-Q5,T,,,133,,,", "'2024-Q5' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,2024XQ1,T,,,133,,,", "'2024XQ1' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,2024-09..2024-01,T,,,133,,,", "'2024-09..2024-01' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,0000,T,,,133,,,", "'0000' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,last year,T,,,133,,,", "'last year' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01")]
    [InlineData("KGZ-BLR,2024,T,,,many,,,", "'many' is no number of millions; write 1181 or 455.702")]
    [InlineData("KGZ-BLR,2024,T,,,\"1,181\",,,", "'1,181' is no number of millions; write 1181 or 455.702")]
    [InlineData("KGZ-BLR,2024,T,,,9999999999999999999999999999,,,", "'9999999999999999999999999999' is no number of millions; write 1181 or 455.702")]
    [InlineData("KGZ-BLR,2024,T,,,,,,a lot", "'a lot' is no growth; write +4.1%, -8% or x2.1")]
    [InlineData("KGZ-BLR,2024,T,,,133", "6 fields where the head has 9")]
    [InlineData("KGZ-BLR,2024,T,,,133,,,,,", "11 fields where the head has 9")]
    [InlineData("KGZ-BLR,2024,T,,,133,he said \"about\",,", "is not separated values: a quote stands where none may, or is never closed; fetch it again, or mend that line")]
    public void A_row_out_of_form_is_told_by_its_line_and_the_others_are_read(string row, string expected)
    {
        var rows = Read($"{Head}\nKGZ-KAZ,2022,T,,,1181,,,\n{row}\nKGZ-KAZ,2023,T,,,1317,,,\n");
        Assert.Equal([null, $"made-up.csv(line 3): {expected}", null], rows.Select(r => r.Problem));
        Assert.Equal([2, 3, 4], rows.Select(r => r.Line));
        Assert.Equal([null, Obstacle.Unreadable, null], rows.Select(r => r.Obstacle));
        Assert.Equal([1_181_000_000, null, 1_317_000_000], rows.Select(r => r.Statement?.Figure));
    }

    [Theory]
    [InlineData("pair,period,flow\nKGZ-BLR,2024,T\n", "made-up.csv(line 1): the column 'value_usd_mn' is missing; name the columns: pair, period, flow, value_usd_mn")]
    [InlineData("KGZ-BLR,2024,T,133\n", "made-up.csv(line 1): the column 'pair' is missing; name the columns: pair, period, flow, value_usd_mn")]
    [InlineData("pair,period,flow,value_usd_mn,note,Note\n", "made-up.csv(line 1): the column 'note' stands twice; give each column a name of its own")]
    [InlineData("\n\n", "made-up.csv: the file has no rows")]
    public void A_file_without_its_columns_is_none(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<StatisticsException>(() => Read(text)).Message);

    [Fact]
    public void Four_columns_are_enough_and_others_are_kept()
    {
        var row = Assert.Single(Read(" Value_USD_mn ,Flow,period,PAIR,note\n133,T,2024,KGZ-BLR, as said \n"));
        Assert.Equal(133_000_000, row.Statement!.Figure);
        Assert.Equal(["Value_USD_mn", "Flow", "period", "PAIR", "note"], row.Fields.Select(f => f.Key));
        Assert.Equal(" as said ", row.Fields[^1].Value);
    }

    [Fact]
    public void Excel_and_other_hands_write_it_differently()
    {
        const string Note = "по данным Нацстаткома";
        var text = $"{Head},note\r\nKGZ-BLR,2024,T,,,133.5,,,,{Note}\r\n";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text), Encoding.UTF8.GetBytes(text.Replace(',', ';')), Encoding.UTF8.GetBytes(text.Replace(',', '\t')),
            Encoding.UTF8.GetBytes("\n" + text.Replace("\r", "", StringComparison.Ordinal)),
        ];
        Assert.All(files, bytes =>
        {
            var row = Assert.Single(Read(bytes));
            Assert.Equal((133_500_000m, Note), (row.Statement!.Figure, row["note"]));
        });
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_told()
    {
        var rows = Read($"{Head}\nKGZ-KAZ,2022,T,,,1181,,,\nKGZ-BLR,2024,T,,,133,\"about,,\n");
        Assert.Equal([null, true], rows.Select(r => r.Problem?.StartsWith("made-up.csv(line 4): ", StringComparison.Ordinal)));
    }

    private static List<StatedRow> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<StatedRow> Read(byte[] bytes)
    {
        using var folder = new TempFolder();
        return [.. new StatementFile(SomeTables.Areas, CheckPages.Policy).Read(StatisticsFile.Open(folder.Write("made-up.csv", bytes), "made-up.csv"))];
    }
}
