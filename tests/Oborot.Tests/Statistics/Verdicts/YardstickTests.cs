using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Tests.Checks;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>Figures of times that no table covers yet, set against the latest that one does.</summary>
public sealed class YardstickTests
{
    // Ten years to 2023, each a tenth above the year before; the last is 1000.
    private static readonly string[] TenYears =
        [.. Enumerable.Range(0, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"KG KZ exports {2023 - i} {1000m / Enumerable.Repeat(1.1m, i).Aggregate(1m, (a, b) => a * b)}"))];

    [Theory]
    [InlineData("2024", 1100, 1000, false, 0.1, true)]
    [InlineData("2024", 1300, 1000, false, 0.3, false)]
    [InlineData("2024-01..06", 550, 500, true, 0.1, true)]
    [InlineData("2024-12", 50, 83.33, true, -0.4, null)]
    [InlineData("2025", 1210, 1000, false, 0.21, true)]
    [InlineData("2026", 1331, 1000, false, 0.331, true)]
    public void In_proportion_to_its_months_and_by_what_was_usual(string period, decimal figure, decimal expected, bool isProRata, decimal change, bool? fits)
    {
        var yardstick = Assert.Single(Measured(period, figure, TenYears).Yardsticks);
        Assert.Equal((2023, expected, isProRata, change, fits),
            (yardstick.Year, Math.Round(yardstick.Expected, 2), yardstick.IsProRata, Math.Round(yardstick.Change, 6), yardstick.Fits));
    }

    [Fact]
    public void Too_long_ago_is_no_yardstick()
    {
        Assert.Equal(Obstacle.PeriodNotCovered, Measured("2027", 1000, TenYears).Obstacle);
        Assert.Equal(Obstacle.PeriodNotCovered, Measured("2013", 1000, TenYears).Obstacle);
        Assert.Equal(Obstacle.PeriodNotCovered, Measured("2024", 1000, "KG KZ exports 2023 0").Obstacle);
    }

    [Fact]
    public void The_same_months_are_better_than_a_proportion()
    {
        var yardstick = Assert.Single(Measured("2024-01", 55, [.. TenYears, "KG KZ exports 2023-01 50"]).Yardsticks);
        Assert.Equal((50, false, 0.1m), (yardstick.Expected, yardstick.IsProRata, yardstick.Change));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(900, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_part_of_a_year_in_the_tables_is_no_more_than_the_year(decimal figure, bool fits)
    {
        var yardstick = Assert.Single(Measured("2023-01..06", figure, TenYears).Yardsticks);
        Assert.Equal((2023, 500, null, (bool?)fits), (yardstick.Year, yardstick.Expected, yardstick.Usual, yardstick.Fits));
    }

    [Fact]
    public void What_is_usual_takes_five_changes()
    {
        Assert.Null(Assert.Single(Measured("2024", 1100, TenYears[..5]).Yardsticks).Fits);
        Assert.NotNull(Assert.Single(Measured("2024", 1100, TenYears[..6]).Yardsticks).Fits);
    }

    [Fact]
    public void Usual_are_the_middle_four_fifths()
    {
        // Changes of −20, −10, 0, 10, …, 70 %: the tenth from below lies at −11 %, the tenth from above at 61 %.
        var (year, value, lines) = (2013, 1000m, new List<string> { "KG KZ exports 2013 1000" });
        for (var change = -0.2m; change <= 0.7m; change += 0.1m)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"KG KZ exports {++year} {value *= 1 + change}"));
        }
        var yardstick = Assert.Single(Measured("2024", value, [.. lines]).Yardsticks);
        Assert.Equal((10, -0.11m, 0.61m), (yardstick.Windows, Math.Round(yardstick.Usual!.Value.Low!.Value, 6), Math.Round(yardstick.Usual.Value.High!.Value, 6)));
    }

    [Fact]
    public void Each_side_has_its_own_the_one_that_is_told_first()
    {
        string[] figures = ["KG KZ exports 2023 100", "KZ KG imports 2022 200"];
        foreach (var side in (string[])["KG", "KZ"])
        {
            var found = Assessed(Told("2024", 150) with { Side = side }, figures).Yardsticks;
            Assert.Equal(side, found[0].Latest.Side);
            Assert.Equal([("KG", 2023), ("KZ", 2022)], found.Select(y => (y.Latest.Side!, y.Year)).Order());
        }
    }

    [Theory]
    [InlineData(StatedFlow.Balance, "2024")]
    [InlineData(StatedFlow.Exports, "2023-12..2024-02")]
    public void Of_a_balance_or_a_winter_there_is_none(StatedFlow flow, string period)
    {
        var days = period.Length == 4 ? SomeFigures.PeriodOf(period) : new Period(new DateOnly(2023, 12, 1), new DateOnly(2024, 2, 29));
        Assert.Equal(Obstacle.PeriodNotCovered, Assessed(Told("2024", 100) with { Flow = flow, Period = days }, [.. TenYears, "KG KZ imports 2023 500"]).Obstacle);
    }

    [Fact]
    public void Nothing_is_called_wrong() => Assert.All((decimal[])[0, 1, 1e12m], figure => Assert.Equal(Verdict.Yardstick, Measured("2024", figure, TenYears).Verdict));

    private static Statement Told(string period, decimal figure) => new("KG", "KZ", StatedFlow.Exports, SomeFigures.PeriodOf(period), figure, Interval.Exactly(figure));

    private static Assessment Measured(string period, decimal figure, params string[] figures) => Assessed(Told(period, figure), figures);

    private static Assessment Assessed(Statement statement, string[] figures) => new Assessor(SomeFigures.Of(figures), CheckPages.Policy.Verdicts).Assess(statement);
}
