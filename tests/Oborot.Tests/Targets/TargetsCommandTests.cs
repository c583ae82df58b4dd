using System.Text.Json;
using Oborot.Cli;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Targets;

/// <summary><c>oborot targets</c> on the samples, on the five first articles, and on a ledger.</summary>
public sealed class TargetsCommandTests(ITestOutputHelper output) : IDisposable
{
    private const string Samples = "samples/bishkek-minsk";
    private const string Seeds = "../shared/seeds/gold";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_samples_show_the_moved_goalpost()
    {
        var aim = Assert.Single(Rows(Repository.Root, "KG", "BY", Samples, "--as-of", "2025-10-31"));
        Assert.Equal(("2030-12-31", "behind", 9), (aim.GetProperty("deadline").GetString(), aim.GetProperty("state").GetString(), aim.GetProperty("documents").GetInt32()));
        var history = aim.GetProperty("history").EnumerateArray().ToList();
        Assert.Equal(("2024-11-28", "2027-12-31"), (history[0].GetProperty("published").GetString(), history[0].GetProperty("deadline").GetString()));
        var moved = Assert.Single(history, h => h.GetProperty("changes")[0].GetString() == "put_off");
        Assert.Equal(("2025-09-29", "2030-12-31"), (moved.GetProperty("published").GetString(), moved.GetProperty("deadline").GetString()));
        Assert.Contains("deadline moved: by 2027, said 2024-11-28, became by 2030, said 2025-09-29", Assert.Single(aim.GetProperty("findings").EnumerateArray()).GetProperty("why").GetString(), StringComparison.Ordinal);
        var bases = aim.GetProperty("bases").EnumerateArray().ToDictionary(b => b.GetProperty("side").GetString()!);
        Assert.Equal((24.7m, 133_000_000m, 2024), (Tenths(bases["KG"]), bases["KG"].GetProperty("year_value").GetDecimal(), bases["KG"].GetProperty("year").GetInt32()));
        Assert.Equal((18.4m, 181_090_909m, "in_proportion"), (Tenths(bases["BY"]), bases["BY"].GetProperty("year_value").GetDecimal(), bases["BY"].GetProperty("annualised").GetString()));
        Assert.Equal("too_short", bases["BY"].GetProperty("no_probability").GetString());
        Assert.Equal((0.097m, 0.241m), (Thousandths(bases["KG"], "low"), Thousandths(bases["KG"], "high")));
        Assert.NotEmpty(bases["KG"].GetProperty("probability").GetProperty("method").GetString()!);
    }

    [Fact]
    public void The_screen_of_the_samples() => Snapshot.Matches("targets", Run(Repository.Root, "targets", "KG", "BY", Samples, "--as-of", "2025-10-31"));

    [Fact]
    public void What_was_known_on_an_earlier_day()
    {
        var aim = Assert.Single(Rows(Repository.Root, "Belarus", "Кыргызстан", Samples, "--as-of", "2024-12-31"));
        Assert.Equal(("2027-12-31", 3, "2024-12-31"), (aim.GetProperty("deadline").GetString(), aim.GetProperty("documents").GetInt32(), aim.GetProperty("as_of").GetString()));
        Assert.Empty(aim.GetProperty("findings").EnumerateArray());
    }

    // Two of them have no date of publication in the form at hand.
    [Fact]
    public void The_five_first_articles_tell_one_aim_of_the_two_capitals()
    {
        if (!Directory.Exists(Repository.At(Seeds)))
        {
            output.WriteLine($"skipped: {Seeds} is not there");
            return;
        }
        var aim = Assert.Single(Rows(Repository.Root, [.. Directory.EnumerateFiles(Repository.At(Seeds), "seed-*.json").Order(StringComparer.Ordinal), "--as-of", "2025-10-31"]),
            a => a.GetProperty("indicator").GetString() == "trade_turnover");
        Assert.Equal((500_000_000m, "2030-12-31", 3), (aim.GetProperty("level").GetDecimal(), aim.GetProperty("deadline").GetString(), aim.GetProperty("documents").GetInt32()));
        Assert.Contains(aim.GetProperty("history").EnumerateArray(), h => h.GetProperty("speaker").GetString()?.Contains("Головченко", StringComparison.Ordinal) == true && h.GetProperty("deadline").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void A_ledger_shows_what_the_texts_do()
    {
        Assert.Equal(0, CliRun.In(folder.Path, "add", Repository.At(Samples), "--ledger", "tour.db").Code);
        Assert.Equal(Run(Repository.Root, "targets", Samples, "--as-of", "2025-10-31", "--format", "json"), Run(folder.Path, "targets", "--ledger", "tour.db", "--as-of", "2025-10-31", "--format", "json"));
        Assert.Single(Rows(folder.Path, "KG", "BY", "--ledger", "tour.db"));
    }

    [Fact]
    public void Csv_has_a_row_for_each_aim_and_the_same_columns()
    {
        var lines = Run(Repository.Root, "targets", Samples, "--format", "csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,indicator,reporter,partner,", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + Rows(Repository.Root, Samples).Count, lines.Length);
    }

    [Fact]
    public void Without_texts_and_ledger_it_says_what_is_missing()
    {
        var run = CliRun.In(folder.Path, "targets", "KG", "BY");
        Assert.Equal(App.Failure, run.Code);
        Assert.Contains("there is no ledger yet", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_same_bytes_in_any_culture_and_order(string culture)
    {
        string[] files = [.. Repository.Samples.Where(s => s.StartsWith(Samples, StringComparison.Ordinal))];
        string[] args = ["targets", "--as-of", "2025-10-31"];
        Assert.Equal(Run(Repository.Root, [.. args, .. files]), DeterminismTests.In(culture, () => Run(Repository.Root, [.. args, .. files.Reverse()])));
    }

    private static decimal Tenths(JsonElement start) => Math.Round(start.GetProperty("needed_percent").GetDecimal(), 1);

    private static decimal Thousandths(JsonElement start, string end) => Math.Round(start.GetProperty("probability").GetProperty(end).GetDecimal(), 3);

    private static List<JsonElement> Rows(string directory, params string[] args) =>
        [.. Run(directory, ["targets", .. args, "--format", "jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static string Run(string directory, params string[] args)
    {
        var run = CliRun.In(directory, args);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Out;
    }
}
