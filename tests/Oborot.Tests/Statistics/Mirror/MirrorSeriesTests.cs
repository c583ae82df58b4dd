using Oborot.Cli;
using Oborot.Statistics.Mirror;
using Oborot.Tests.Statistics.Verdicts;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>One flow as both sides report it, and the command that shows it.</summary>
public sealed class MirrorSeriesTests
{
    private static readonly MirrorRules Rules = new(1.06m, 0.9, 1.35m, importer => importer != "KZ");

    [Fact]
    public void Both_reports_stand_side_by_side()
    {
        var points = Points("KG KZ exports 2021 100", "KG KZ exports 2022 110", "KZ KG imports 2022 120", "KZ KG imports 2023 130", "KG KZ imports 2022 7", "KZ KG exports 2022 8");
        Assert.Equal([("2021", 100m, null), ("2022", 110, 120), ("2023", null, 130m)], points.Select(p => (p.Period.ToString(), p.Exported?.Observation.Value, p.Imported?.Observation.Value)));
        Assert.Equal([null, 10 / 115d, null], points.Select(p => p.Asymmetry.Coefficient));
    }

    [Theory]
    [InlineData("KZ", "", 106)] // does not count freight in
    [InlineData("BY", "", 100)]
    [InlineData("BY", " fob", 106)] // its table says so
    [InlineData("KZ", " cif", 100)]
    public void Freight_is_taken_off_where_it_is_counted_in(string importer, string valuation, int expected) =>
        Assert.Equal(expected, Assert.Single(MirrorSeries.Of(SomeFigures.Of($"{importer} KG imports 2022 106{valuation}"), "KG", importer, Rules).Points).ImportedFob);

    [Fact]
    public void A_flow_valued_in_two_ways_is_shown_in_one()
    {
        var point = Assert.Single(Points("KZ KG imports 2022 106 cif", "KZ KG imports 2022 100 fob"));
        Assert.Equal(100, point.ImportedFob);
    }

    [Fact]
    public void A_correction_below_zero_is_no_report() => Assert.Empty(Points("KG KZ exports 2022 -5"));

    [Fact]
    public void The_source_with_most_periods_is_taken_and_of_it_what_stands_today()
    {
        var points = Points("KG KZ exports 2021 1 from:b", "KG KZ exports 2021 100 on:2023-01-31 from:a", "KG KZ exports 2022 110 on:2023-01-31 from:a", "KG KZ exports 2022 111 on:2024-01-31 from:a");
        Assert.Equal([100m, 111], points.Select(p => p.Exported?.Observation.Value));
    }

    [Fact]
    public void Imports_are_those_of_the_country_that_sent_the_goods() =>
        Assert.Equal(90, Assert.Single(Points("KZ KG imports 2022 100 origin", "KZ KG imports 2022 90 consignment")).Imported?.Observation.Value);

    [Fact]
    public void An_estimate_stands_beside_the_reports()
    {
        var point = Assert.Single(Points("KG KZ exports 2022 100", "KG KZ exports 2022 105 estimate from:baci"));
        Assert.Equal((100, 105), (point.Exported!.Value.Observation.Value, point.Reconciled!.Value.Observation.Value));
    }

    [Fact]
    public void A_year_is_usual_by_the_years_before_it()
    {
        var ratios = (int[])[100, 102, 98, 101, 150];
        var points = Points([.. ratios.SelectMany((r, i) => (string[])[$"KG KZ exports {2019 + i} 100", $"KZ KG imports {2019 + i} {r}"])]);
        Assert.Equal([null, null, null, true, false], points.Select(p => p.IsUsual));
        Assert.Equal([0, 1, 2, 3, 4], points.Select(p => p.Band!.Years));
    }

    [Fact]
    public void Months_have_no_band()
    {
        string[] figures = ["KG KZ exports 2022 100", "KG KZ exports 2022-01 10", "KZ KG imports 2022-01 12", "KG KZ exports 2022-01..03 30"];
        var point = Assert.Single(MirrorSeries.Of(SomeFigures.Of(figures), "KG", "KZ", Rules with { IsMonthly = true }).Points);
        Assert.Equal(("2022-01", null, 12m), (point.Period.ToString(), point.Band, point.ImportedFob));
    }

    [Theory]
    [InlineData("table", "KG", "KZ")]
    [InlineData("csv", "KG", "KZ")]
    [InlineData("csv", "Armenia", "Russia", "--monthly")]
    public void The_trade_of_a_pair(string format, string a, string b, params string[] options)
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, ["stats", "pair", a, b, "--format", format, .. options]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        if (options.Length == 0)
        {
            Snapshot.Matches($"stats-pair-{format}", run.Out);
            return;
        }
        // Russia's months have no Armenia: one side's alone are shown. Imports hold freight, 1.06 of it.
        var rows = run.Lines[1..].Select(l => l.Split(',')).ToList();
        Assert.All(rows, r => Assert.Matches("^20[0-9]{2}-(0[1-9]|1[0-2])$", r[2]));
        Assert.Equal(["AM-RU", "RU-AM"], rows.Select(r => $"{r[0]}-{r[1]}").Distinct());
        Assert.All(rows, r => Assert.Equal(("AM" == r[0], "AM" == r[1]), (r[3].Length > 0, r[5].Length > 0)));
        Assert.Contains(rows, r => r[5].Length > 0);
        Assert.All(rows.Where(r => r[5].Length > 0), r => Assert.Equal(Math.Round(ExamTable.Number(r[5]) / 1.06m, 2), ExamTable.Number(r[7])));
    }

    [Theory]
    [InlineData(App.BadUsage, "oborot: no country or bloc is called 'Narnia'; give its code or its name in English", "KG", "Narnia")]
    [InlineData(App.Failure, "oborot: no table at hand has the trade of China and Tajikistan in this form; import one with oborot stats import", "CN", "TJ")]
    [InlineData(App.Failure, "oborot: no table at hand has the trade of Kyrgyzstan and Kazakhstan in this form; import one with oborot stats import", "KG", "KZ", "--monthly")]
    [InlineData(App.Failure, "oborot: no table at hand has the trade of Kyrgyzstan and Kazakhstan in this form; import one with oborot stats import", "KG", "KZ", "--product", "1001")]
    [InlineData(App.Failure, "oborot: no table at hand has the trade of Kyrgyzstan and Kazakhstan in this form; import one with oborot stats import", "KG", "KZ", "--as-of", "2020-01-01")]
    public void What_is_not_at_hand_is_one_line(int code, string expected, params string[] args)
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, ["stats", "pair", .. args]);
        Assert.Equal((code, "", expected), (run.Code, run.Out, Assert.Single(run.Errors)));
    }

    private static IReadOnlyList<MirrorPoint> Points(params string[] figures) => MirrorSeries.Of(SomeFigures.Of(figures), "KG", "KZ", Rules).Points;
}
