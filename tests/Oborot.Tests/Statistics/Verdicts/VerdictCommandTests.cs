using System.Text.Json;
using Oborot.Cli;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>Verdicts from the command line: lists of figures, the ledger of the folder, days of the past, and claims of texts.</summary>
public sealed class VerdictCommandTests
{
    private const string Said = "pair,period,flow,exporter,importer,value_usd_mn\nBLR-KGZ,2023,X,BLR,KGZ,100\nBLR-KGZ,2023,X,BLR,KGZ,110\n";
    private const string Comtrade = "period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n";

    [Fact]
    public void Of_the_tables_that_ship_nothing_was_known_before_its_day()
    {
        using var folder = new TempFolder();
        folder.Write("said.csv", "pair,period,flow,value_usd_mn\nKGZ-KAZ,2022,T,1181\nKGZ-KAZ,2024,T,1700\n");
        Assert.Equal(["not_checkable", "not_checkable"], Verdicts(folder, "--as-of", "2024-12-30"));
        Assert.Equal(["matches_side", "yardstick"], Verdicts(folder, "--as-of", "2024-12-31"));
        Assert.Equal(["matches_side", "yardstick"], Verdicts(folder));
    }

    [Theory]
    [InlineData("2024-01-31", "not_checkable", "not_checkable")]
    [InlineData("2024-02-01", "matches_side", "differs")]
    [InlineData("2024-09-01", "matches_earlier_vintage", "matches_side")]
    [InlineData(null, "matches_earlier_vintage", "matches_side")]
    public void Each_day_shows_its_own_vintage_of_the_ledger_in_the_folder(string? day, string hundred, string hundredAndTen)
    {
        using var folder = new TempFolder();
        folder.Write("said.csv", Said);
        ImportVintages(folder);
        Assert.Equal([hundred, hundredAndTen], Verdicts(folder, day is null ? [] : ["--as-of", day]));
    }

    [Fact]
    public void A_row_out_of_form_stands_in_the_way_of_no_other()
    {
        using var folder = new TempFolder();
        folder.Write("said.csv", "pair,period,flow,value_usd_mn,verdict\nKGZ-KAZ,2022,T,1181,mine\nKGZ-KAZ,soon,T,1,\nKGZ-KAZ,2022,T,800,\n");
        var run = CliRun.In(folder.Path, "stats", "verdicts", "said.csv", "--format", "jsonl");
        Assert.Equal(App.Failure, run.Code);
        Assert.Equal("oborot: said.csv(line 3): 'soon' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01", Assert.Single(run.Errors));
        Assert.Equal(["matches_side", "not_checkable", "contradicts_both"], run.Lines.Select(Verdict));
        Assert.Equal("pair,period,flow,value_usd_mn,verdict,matched_side,matched_source,official,difference_percent,why", CliRun.In(folder.Path, "stats", "verdicts", "said.csv", "--format", "csv").Lines[0]);
    }

    [Theory]
    [InlineData("said.csv", "oborot: said.csv: cannot be read (")]
    [InlineData("empty.csv", "oborot: empty.csv: the file is empty; ")]
    [InlineData("other.csv", "oborot: other.csv(line 1): the column 'pair' is missing; name the columns: pair, period, flow, value_usd_mn")]
    public void A_file_that_is_none_is_one_line(string name, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("empty.csv", "");
        folder.Write("other.csv", "a,b\n1,2\n");
        var run = CliRun.In(folder.Path, "stats", "verdicts", name);
        Assert.Equal((App.Failure, ""), (run.Code, run.Out));
        Assert.StartsWith(expected, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_counts_the_verdicts()
    {
        using var folder = new TempFolder();
        folder.Write("said.csv", Said);
        ImportVintages(folder);
        Assert.Equal(["1 matches side", "1 matches earlier vintage"], CliRun.In(folder.Path, "stats", "verdicts", "said.csv").Lines[^2..]);
    }

    [Fact]
    public void A_claim_is_held_against_the_ledger_in_the_folder()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "date 2024-10-01\n\nIn 2023, exports from Belarus to Kyrgyzstan amounted to $110 million, the Belarusian statistics committee said.");
        Assert.Equal("differs", Verdict(Checked(folder))); // Kyrgyzstan's tables ship: 76.2 million
        ImportVintages(folder);
        Assert.Equal("matches_side", Verdict(Checked(folder)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void A_verdict_is_explained(string language)
    {
        using var folder = new TempFolder();
        string[] texts = ["bishkek.txt", "minsk.txt"];
        Array.ForEach(texts, t => folder.Write(t, Repository.Read($"docs/example/{t}")));
        using var json = JsonDocument.Parse(CliRun.In(folder.Path, ["check", .. texts, "--format", "json"]).Out);
        var ids = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("kind").GetString() == "verdict").Select(f => f.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
        Snapshot.Matches($"explain-verdict-{language}", string.Join("\n", ids.Select(id => CliRun.In(folder.Path, ["explain", id, .. texts, "--in", language]).Out)));
    }

    // Belarus on its exports to Kyrgyzstan in 2023, told twice.
    private static void ImportVintages(TempFolder folder)
    {
        folder.Write("early.csv", Comtrade + "2023,112,X,417,H6,TOTAL,100000000\n");
        folder.Write("late.csv", Comtrade + "2023,112,X,417,H6,TOTAL,110000000\n");
        Assert.Equal(0, CliRun.In(folder.Path, "stats", "import", "late.csv", "--published", "2024-09-01").Code);
        Assert.Equal(0, CliRun.In(folder.Path, "stats", "import", "early.csv", "--published", "2024-02-01").Code);
    }

    private static IEnumerable<string> Verdicts(TempFolder folder, params string[] options)
    {
        var run = CliRun.In(folder.Path, ["stats", "verdicts", "said.csv", "--format", "jsonl", .. options]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Lines.Select(Verdict);
    }

    private static string Checked(TempFolder folder)
    {
        var run = CliRun.In(folder.Path, "check", "a.txt", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        return Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("kind").GetString() == "verdict").GetRawText();
    }

    private static string Verdict(string json)
    {
        using var row = JsonDocument.Parse(json);
        return row.RootElement.GetProperty("verdict").GetString()!;
    }
}
