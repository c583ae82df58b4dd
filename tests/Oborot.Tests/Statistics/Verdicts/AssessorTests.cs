using Oborot.Model;
using Oborot.Statistics;
using Oborot.Statistics.Goods;
using Oborot.Tests.Checks;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>Every verdict by hand: amounts in dollars, official figures made up.</summary>
public sealed class AssessorTests
{
    // Both sides of one pair: 100 + 200 against 120 + 260.
    private static readonly string[] BothSides =
        ["KG KZ exports 2022 100", "KG KZ imports 2022 200", "KZ KG exports 2022 260", "KZ KG imports 2022 120"];

    [Theory]
    [InlineData(StatedFlow.Turnover, 300, "KG")]
    [InlineData(StatedFlow.Turnover, 380, "KZ")]
    [InlineData(StatedFlow.Exports, 100, "KG")]
    [InlineData(StatedFlow.Exports, 120, "KZ")]
    [InlineData(StatedFlow.Imports, 200, "KG")]
    [InlineData(StatedFlow.Imports, 260, "KZ")]
    [InlineData(StatedFlow.Balance, -100, "KG")]
    [InlineData(StatedFlow.Balance, -140, "KZ")]
    public void A_figure_of_one_side_is_known_for_its_own(StatedFlow flow, int figure, string side)
    {
        foreach (var told in (string?[])[null, "KG", "KZ", "RU"])
        {
            var found = Assess(Told(flow, "2022", figure) with { Side = told }, BothSides);
            Assert.Equal((Verdict.MatchesSide, side, 0), (found.Verdict, found.Best!.Side, found.Difference));
        }
    }

    [Fact]
    public void Of_two_sides_that_fit_the_one_that_is_told_is_named()
    {
        string[] alike = ["KG KZ exports 2022 100", "KZ KG imports 2022 100"];
        Assert.Equal("KG", Assess(Told(StatedFlow.Exports, "2022", 100) with { Side = "KG" }, alike).Best!.Side);
        Assert.Equal("KZ", Assess(Told(StatedFlow.Exports, "2022", 100) with { Side = "KZ" }, alike).Best!.Side);
    }

    [Theory]
    [InlineData(100.1, 0, Verdict.MatchesSide)] // the last digit apart
    [InlineData(100.5, 0.5, Verdict.MatchesSide)] // rounded, and near
    [InlineData(101, 1, Verdict.WithinRounding)] // rounded so far that it fits
    [InlineData(100.3, 0.1, Verdict.WithinRounding)] // truncated, or a sum of rounded parts
    [InlineData(101, 0.5, Verdict.Differs)]
    [InlineData(99, 0.5, Verdict.Differs)]
    public void How_near_is_near(decimal figure, decimal rounding, Verdict expected) =>
        Assert.Equal(expected, Assess(Told(StatedFlow.Exports, "2022", figure, rounding), "KG KZ exports 2022 100").Verdict);

    [Fact]
    public void An_open_end_admits_all_beyond_it()
    {
        Statement More(decimal than) => Told(StatedFlow.Exports, "2022", than) with { Admitted = new Interval(than, null) };
        Assert.Equal(Verdict.WithinRounding, Assess(More(50), "KG KZ exports 2022 100").Verdict);
        Assert.Equal(Verdict.Differs, Assess(More(120), "KG KZ exports 2022 100").Verdict);
        Assert.Equal(Verdict.WithinRounding, Assess(More(120) with { Admitted = new Interval(null, 120) }, "KG KZ exports 2022 100").Verdict);
    }

    [Fact]
    public void One_side_that_counts_otherwise_differs_and_two_contradict()
    {
        Assert.Equal(Verdict.Differs, Assess(Told(StatedFlow.Exports, "2022", 200), "KG KZ exports 2022 100").Verdict);
        Assert.Equal(Verdict.ContradictsBoth, Assess(Told(StatedFlow.Exports, "2022", 200), "KG KZ exports 2022 100", "KZ KG imports 2022 120").Verdict);
        Assert.Equal(Verdict.Differs, Assess(Told(StatedFlow.Exports, "2022", 200), "KG KZ exports 2022 100", "KG KZ exports 2022 110 from:comtrade").Verdict);
    }

    [Fact]
    public void What_one_side_may_have_revised_is_not_held_against_both_whoever_is_told()
    {
        foreach (var told in (string?[])[null, "KG", "KZ"])
        {
            var found = Assess(Told(StatedFlow.Exports, "2022", 126) with { Side = told }, "KG KZ exports 2022 100", "KZ KG imports 2022 120");
            Assert.Equal(Verdict.Differs, found.Verdict);
            Assert.Equal(told != "KG", found.IsSmall);
        }
    }

    [Theory]
    [InlineData(300, PartnerBasis.Origin)]
    [InlineData(280, PartnerBasis.Consignment)]
    public void Imports_told_both_ways_make_two_totals(int figure, PartnerBasis basis)
    {
        var found = Assess(Told(StatedFlow.Turnover, "2022", figure), "AM RU exports 2022 100", "AM RU imports 2022 200 origin", "AM RU imports 2022 180 consignment");
        Assert.Equal((Verdict.NotCheckable, 0), (found.Verdict, found.Totals.Count));
        found = Assess(Told(StatedFlow.Turnover, "2022", figure) with { Reporter = "AM", Partner = "RU" }, "AM RU exports 2022 100", "AM RU imports 2022 200 origin", "AM RU imports 2022 180 consignment");
        Assert.Equal((Verdict.MatchesSide, basis, 2), (found.Verdict, found.Best!.Basis, found.Totals.Count));
    }

    [Fact]
    public void Months_add_up_and_a_gap_among_them_does_not()
    {
        string[] months = ["KG KZ exports 2022-01 10", "KG KZ exports 2022-02 20", "KG KZ exports 2022-04 40", "KG KZ exports 2022-01..03 65", "KG KZ exports 2022 500"];
        Assert.Equal((Verdict.MatchesSide, 2), Counted(Assess(Told(StatedFlow.Exports, "2022-01..02", 30), months)));
        Assert.Equal((Verdict.MatchesSide, 2), Counted(Assess(Told(StatedFlow.Exports, "2022-01..04", 105), months))); // the quarter and a month
        Assert.Equal((Verdict.MatchesSide, 1), Counted(Assess(Told(StatedFlow.Exports, "2022", 500), months)));
        Assert.Equal(Verdict.Yardstick, Assess(Told(StatedFlow.Exports, "2022-02..04", 60), months).Verdict);

        static (Verdict, int) Counted(Assessment found) => (found.Verdict, found.Best!.Terms.Count);
    }

    [Theory]
    [InlineData(110, Verdict.MatchesSide)]
    [InlineData(100, Verdict.MatchesEarlierVintage)]
    [InlineData(90, Verdict.MatchesEarlierVintage)]
    [InlineData(96, Verdict.Differs)]
    public void What_was_published_before_is_known_for_that(int figure, Verdict expected)
    {
        var found = Assess(Told(StatedFlow.Exports, "2022", figure), "KG KZ exports 2022 90 on:2023-01-31", "KG KZ exports 2022 100 on:2023-06-30", "KG KZ exports 2022 110 on:2024-06-30");
        Assert.Equal(expected, found.Verdict);
        Assert.Equal(expected == Verdict.MatchesEarlierVintage, found.Best!.IsSuperseded);
    }

    [Fact]
    public void What_was_published_twice_alike_has_not_changed() =>
        Assert.Equal(Verdict.MatchesSide, Assess(Told(StatedFlow.Exports, "2022", 100), "KG KZ exports 2022 100 on:2023-01-31", "KG KZ exports 2022 100 on:2024-01-31").Verdict);

    [Fact]
    public void Words_that_admit_only_an_earlier_figure_do_not_fit_what_stands_today()
    {
        string[] vintages = ["KG KZ exports 2022 102 on:2023-01-31", "KG KZ exports 2022 130 on:2024-01-31"];
        Assert.Equal(Verdict.MatchesEarlierVintage, Assess(Told(StatedFlow.Exports, "2022", 100, 5), vintages).Verdict);
        var both = Assess(Told(StatedFlow.Exports, "2022", 115, 20), vintages);
        Assert.Equal((Verdict.WithinRounding, 130), (both.Verdict, both.Best!.Value));
    }

    [Fact]
    public void A_figure_is_measured_by_what_stands_today_even_where_an_earlier_one_is_nearer()
    {
        var found = Assess(Told(StatedFlow.Exports, "2022", 90), "KG KZ exports 2022 100 on:2023-01-31", "KG KZ exports 2022 130 on:2024-01-31");
        Assert.Equal((Verdict.Differs, 130, false), (found.Verdict, found.Best!.Value, found.Best.IsSuperseded));
    }

    [Fact]
    public void Only_what_a_later_publication_holds_is_superseded() =>
        Assert.Equal(Verdict.MatchesSide, Assess(Told(StatedFlow.Exports, "2021", 80), "KG KZ exports 2021 80 on:2023-01-31", "KG KZ exports 2022 110 on:2024-01-31").Verdict);

    [Fact]
    public void An_estimate_from_both_sides_is_neither()
    {
        string[] figures = ["KG KZ exports 2022 100", "KZ KG imports 2022 120", "KG KZ exports 2022 108 estimate from:baci", "KZ KG exports 2022 240 estimate from:baci"];
        var found = Assess(Told(StatedFlow.Exports, "2022", 108), figures);
        Assert.Equal((Verdict.MatchesReconciled, null, "baci"), (found.Verdict, found.Best!.Side, found.Best.Publication.Source));
        Assert.Equal(Verdict.MatchesReconciled, Assess(Told(StatedFlow.Turnover, "2022", 348), figures).Verdict);
        Assert.Equal(Verdict.MatchesSide, Assess(Told(StatedFlow.Exports, "2022", 100), [.. figures, "KG KZ exports 2022 100 estimate from:other"]).Verdict);
        Assert.Equal("KZ", Assess(Told(StatedFlow.Exports, "2022", 160), figures).Best!.Side);
    }

    [Fact]
    public void Growth_is_held_against_growth()
    {
        string[] figures = ["KG KZ exports 2021 80", "KG KZ exports 2022 100"];
        var found = Assess(Growth("2022", 1.25m, 0.0005m), figures);
        Assert.Equal((Verdict.MatchesSide, 1.25m, 1, 1), (found.Verdict, found.Best!.Value, found.Best.Terms.Count, found.Best.BaseTerms.Count));
        Assert.Equal(Verdict.Differs, Assess(Growth("2022", 1.4m, 0.05m), figures).Verdict);
        Assert.Equal((Verdict.NotCheckable, Obstacle.PeriodNotCovered), Reason(Assess(Growth("2021", 1.4m, 0.05m), figures)));
        Assert.Equal((Verdict.NotCheckable, Obstacle.PeriodNotCovered), Reason(Assess(Growth("2022", 1.4m, 0.05m), "KG KZ exports 2021 0", "KG KZ exports 2022 100")));

        static Statement Growth(string year, decimal ratio, decimal rounding) =>
            Told(StatedFlow.Exports, year, ratio, rounding) with { Base = SomeFigures.PeriodOf(year).AddYears(-1) };
    }

    [Fact]
    public void Nothing_counted_is_a_figure_as_well()
    {
        Assert.Equal((Verdict.MatchesSide, 0m), (Assess(Told(StatedFlow.Exports, "2022", 0), "KG KZ exports 2022 0").Verdict, Assess(Told(StatedFlow.Exports, "2022", 0), "KG KZ exports 2022 0").Difference));
        var found = Assess(Told(StatedFlow.Exports, "2022", 5), "KG KZ exports 2022 0");
        Assert.Equal((Verdict.Differs, null), (found.Verdict, found.Difference));
        Assert.Equal(Verdict.ContradictsBoth, Assess(Told(StatedFlow.Exports, "2022", 5), "KG KZ exports 2022 0", "KZ KG imports 2022 0").Verdict);
        Assert.Equal(-1, Assess(Told(StatedFlow.Exports, "2022", 0), "KG KZ exports 2022 5").Difference);
    }

    [Theory]
    [InlineData(-90, 0.1)]
    [InlineData(-110, -0.1)]
    [InlineData(50, 1.5)]
    public void A_smaller_deficit_is_above_a_larger_one(int stated, decimal above) =>
        Assert.Equal(above, Assess(Told(StatedFlow.Balance, "2022", stated), "KG KZ exports 2022 100", "KG KZ imports 2022 200").Difference);

    [Fact]
    public void The_whole_world_has_no_statistics_of_its_own()
    {
        var world = Told(StatedFlow.Exports, "2022", 100) with { Partner = Series.World };
        Assert.Equal(Verdict.MatchesSide, Assess(world, "KG WORLD exports 2022 100").Verdict);
        Assert.Equal(Verdict.Differs, Assess(world with { Figure = 200, Admitted = Interval.Exactly(200) }, "KG WORLD exports 2022 100").Verdict);
    }

    [Fact]
    public void A_provisional_figure_is_a_figure_that_says_so()
    {
        var found = Assess(Told(StatedFlow.Turnover, "2022", 300), "KG KZ exports 2022 100", "KG KZ imports 2022 200 provisional");
        Assert.Equal((Verdict.MatchesSide, true), (found.Verdict, found.Best!.IsProvisional));
    }

    [Fact]
    public void Goods_that_are_not_traded_every_month_count_in_those_they_are()
    {
        var wheat = Told(StatedFlow.Exports, "2022-01..02", 60) with { Goods = new StatedGoods([HsRange.TryParse("10", out var cereals) ? cereals : throw new FormatException()], new Dictionary<string, string>()) };
        string[] rows = ["KG KZ exports 2022-01 10 HS2017:1001", "KG KZ exports 2022-01 20 HS2017:1005", "KG KZ exports 2022-02 30 HS2017:1005"];
        Assert.Equal(Verdict.MatchesSide, Assess(wheat, rows).Verdict);
        Assert.Equal(Verdict.MatchesSide, Assess(wheat, [.. rows, "KG KZ exports 2022-01 30 HS2012:10", "KG KZ exports 2022-02 30 HS2012:10"]).Verdict); // the same in another edition
    }

    [Fact]
    public void Whole_months_that_are_past_are_asked_for()
    {
        Assert.Equal((Verdict.NotCheckable, Obstacle.NoPeriod), Reason(Assess(Told(StatedFlow.Exports, "2022", 1) with { Period = Period.Until(2030) }, BothSides)));
        var days = new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 15));
        Assert.Equal((Verdict.NotCheckable, Obstacle.NotWholeMonths), Reason(Assess(Told(StatedFlow.Exports, "2022", 1) with { Period = days }, BothSides)));
        Assert.Equal((Verdict.NotCheckable, Obstacle.NoData), Reason(Assess(Told(StatedFlow.Exports, "2022", 1) with { Partner = "CN" }, BothSides)));
        Assert.Equal((Verdict.NotCheckable, Obstacle.NoData), Reason(Assess(Told(StatedFlow.Exports, "2022", 1) with { Currency = "EUR" }, BothSides)));
    }

    private static (Verdict, Obstacle?) Reason(Assessment found) => (found.Verdict, found.Obstacle);

    private static Statement Told(StatedFlow flow, string period, decimal figure, decimal rounding = 0) =>
        new("KG", "KZ", flow, SomeFigures.PeriodOf(period), figure, new Interval(figure - rounding, figure + rounding));

    private static Assessment Assess(Statement statement, params string[] figures) => new Assessor(SomeFigures.Of(figures), CheckPages.Policy.Verdicts).Assess(statement);
}
