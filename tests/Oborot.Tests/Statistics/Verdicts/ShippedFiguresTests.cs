using System.Diagnostics;
using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>The tables that travel with the program are those of the offices.</summary>
public sealed class ShippedFiguresTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Join(Packs.Root, "data", "statistics", "national");

    [Theory]
    [InlineData("national_annual.csv")]
    [InlineData("national_monthly.csv")]
    public void Every_figure_of_a_known_partner_is_there_and_no_other(string name)
    {
        var path = Path.Join(ReadFile.Shared, "data", name);
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: ../shared/trade/data/{name} is not at hand");
            return;
        }
        var (shipped, isMonthly) = (new ShippedFigures(Folder), name.Contains("monthly", StringComparison.Ordinal));
        // Their Armenian year 2023 is its January alone.
        var theirs = TidyNational.Rows(path).Where(r => isMonthly || r.Key.Reporter != "AM" || r.Key.Period.End.Year != 2023).Where(r => r.Key.Partner.Length == 2 || r.Key.Partner is "WORLD" or "CIS" or "EAEU" or "SCO" or "NON-CIS").ToLookup(r => (r.Key.Reporter, r.Key.Partner));
        var (equal, beyond) = (0, 0);
        foreach (var pair in theirs)
        {
            var ours = shipped.Reports(pair.Key.Reporter, pair.Key.Partner).Where(o => o.Observation.Period.IsCalendarYear != isMonthly)
                .ToDictionary(o => new TidyNational.Key(pair.Key.Reporter, pair.Key.Partner, o.Observation.Series.Flow, o.Observation.Basis, o.Observation.Period), o => o.Observation.Value!.Value);
            if (ours.Count == 0)
            {
                beyond += pair.Count();
                Assert.NotEqual(AreaKind.Country, SomeTables.Areas.KindOf(pair.Key.Partner));
                continue;
            }
            Assert.Equal(pair.Count(), ours.Count);
            Assert.All(pair, r => Assert.InRange(ours[r.Key] - r.Value, -0.01m, 0.01m));
            equal += ours.Count;
        }
        output.WriteLine($"{name}: {equal} figures equal, {beyond} of partners that data/parties.yaml does not list");
        Assert.True(equal > 10_000 && beyond < equal / 10, $"{equal} equal, {beyond} beyond");
    }

    [Fact]
    public void The_tool_makes_the_same_bytes()
    {
        if (!File.Exists(Path.Join(ReadFile.Shared, "data", "national_annual.csv")))
        {
            output.WriteLine("skipped: ../shared/trade/data is not at hand");
            return;
        }
        using var folder = new TempFolder();
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node",
                [Repository.At("tools/statistics/ship.js"), Path.Join(ReadFile.Shared, "data"), Path.Join(Packs.Root, "data", "parties.yaml"), folder.Path])
            { RedirectStandardOutput = true })!;
            output.WriteLine(node.StandardOutput.ReadToEnd());
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("skipped: there is no node");
            return;
        }
        var made = Directory.EnumerateFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Directory.EnumerateFiles(Folder, "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal), made);
        Assert.All(made, name => Assert.Equal(File.ReadAllBytes(Path.Join(Folder, name)), File.ReadAllBytes(folder[name])));
    }

    [Fact]
    public void Before_they_were_known_there_are_none()
    {
        Assert.Empty(new ShippedFigures(Folder, new DateOnly(2024, 12, 30)).Reports("KG", "KZ"));
        Assert.NotEmpty(new ShippedFigures(Folder, new DateOnly(2024, 12, 31)).Reports("KG", "KZ"));
    }

    [Fact]
    public void They_tell_all_goods_of_parties_that_have_tables()
    {
        var shipped = new ShippedFigures(Folder);
        Assert.Equal(["AM", "KG", "KZ", "RU", "UZ"], shipped.Reporters);
        Assert.Empty(shipped.Reports("KG", "KZ", ["1001"]));
        Assert.Empty(shipped.Reports("BY", "KG"));
        Assert.Empty(shipped.Reports("KG", "KG"));
        Assert.Equal(shipped.Reports("KG", "KZ"), shipped.Reports("KG", "KZ", [Series.AllGoods]));
        Assert.Equal(shipped.Reports("RU", "AM").Order(Vintages.Order), shipped.Reports("RU", "AM"));
    }

    [Fact]
    public void An_index_out_of_form_is_told_by_its_place()
    {
        using var folder = new TempFolder();
        folder.Write("index.yaml", "tables: [\n");
        Assert.Contains("index.yaml(", Assert.Throws<FormatException>(() => new ShippedFigures(folder.Path)).Message, StringComparison.Ordinal);
        folder.Write("index.yaml", "nothing: 1\n");
        Assert.EndsWith("index.yaml(1,1): tables is missing", Assert.Throws<FormatException>(() => new ShippedFigures(folder.Path)).Message, StringComparison.Ordinal);
    }
}
