using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;

namespace Oborot.Tests.Targets;

/// <summary>From where an aim is to be reached, and how it stands on a day.</summary>
public class TargetReportTests
{
    private const string Aim = "trade_turnover KG<>BY by 2030 =500M USD \"$500 million\" @aim on 2024-11-28";
    private const string Today = "2025-10-31";
    private static readonly string[] Nothing = [];

    [Fact]
    public void Growth_needed_is_that_of_the_samples()
    {
        var report = Assert.Single(SomeTargets.Reports(Today, Nothing, Aim,
            "trade_turnover KG<>BY 2024 ~133M USD \"about $133 million\" side:KG @kg on 2025-09-29",
            "trade_turnover BY<>KG 2024-01..2024-11 =166M USD \"$166 million\" side:BY @by on 2025-02-01"));
        Assert.Equal(["BY", "KG"], report.Bases.Select(b => b.Side));
        Assert.Equal([0.184, 0.247], report.Bases.Select(b => Math.Round(b.Needed!.Value, 3)));
        Assert.Equal((181_090_909m, Annualised.InProportion), (Math.Round(report.Bases[0].Value), report.Bases[0].Annualised));
        Assert.All(report.Bases, b => Assert.Equal((null, HistoryFault.TooShort, FigureOrigin.Told), (b.Arrival, b.Fault, b.Known.Origin)));
        Assert.Equal(TargetState.Open, report.State);
    }

    [Fact]
    public void Months_are_reckoned_up_like_the_year_before_where_that_is_known()
    {
        var start = Assert.Single(Assert.Single(SomeTargets.Reports(Today, Nothing, Aim,
            "trade_turnover KG<>BY 2023 =200M USD \"a\" side:KG @a on 2024-02-01", "trade_turnover KG<>BY 2023-01..2023-09 =120M USD \"b\" side:KG @b on 2023-11-01",
            "trade_turnover KG<>BY 2024-01..2024-09 =150M USD \"c\" side:KG @c on 2024-11-01")).Bases);
        Assert.Equal((2024, 250_000_000m, Annualised.LikeYearBefore), (start.Year, start.Value, start.Annualised));
        Assert.Equal((0.25m, 250_000_000m), (start.RunRate!.Growth, start.RunRate.Year));
    }

    [Theory]
    [InlineData(8, 2023)]
    [InlineData(9, 2024)]
    public void So_few_months_make_no_year(int months, int year)
    {
        var start = Assert.Single(Assert.Single(SomeTargets.Reports(Today, Nothing, Aim,
            "trade_turnover KG<>BY 2023 =200M USD \"a\" side:KG @a on 2024-02-01", $"trade_turnover KG<>BY 2024-01..2024-0{months} =90M USD \"c\" side:KG @c on 2024-11-01")).Bases);
        Assert.Equal(year, start.Year);
        Assert.Equal(2024, start.RunRate!.Months.Year);
    }

    [Fact]
    public void Growth_told_of_the_months_stands_for_the_months_before()
    {
        var start = Assert.Single(Assert.Single(SomeTargets.Reports(Today, Nothing, Aim, "trade_turnover KG<>BY 2024 =100M USD \"a\" side:KG @a on 2025-02-01",
            "trade_turnover KG<>BY 2025-01..2025-06 =60M USD \"b\" side:KG @b on 2025-08-01", "trade_turnover KG<>BY 2025-01..2025-06 +20% \"c\" side:KG @b on 2025-08-01")).Bases);
        Assert.Equal((0.2m, 120_000_000m, Annualised.LikeYearBefore), (Math.Round(start.RunRate!.Growth!.Value, 6), Math.Round(start.RunRate.Year), start.RunRate.Method));
    }

    [Fact]
    public void One_figure_told_of_two_years_is_no_year_before()
    {
        var start = Assert.Single(Assert.Single(SomeTargets.Reports(Today, Nothing, Aim, "trade_turnover KG<>BY 2024-01..2024-11 =166M USD \"a\" side:BY @a on 2025-02-01",
            "trade_turnover KG<>BY 2023-01..2023-11 =166M USD \"b\" side:BY @b on 2025-10-01")).Bases);
        Assert.Null(start.RunRate!.Growth);
    }

    [Fact]
    public void Tables_come_first_and_what_is_told_goes_on_from_them()
    {
        var report = Assert.Single(SomeTargets.Reports(Today, SomeTargets.Turnover("KG", "BY", 2018, 50, 60, 50, 70, 80, 110), Aim,
            "trade_turnover KG<>BY 2023 =999M USD \"not so\" side:KG @a on 2024-02-01", "trade_turnover KG<>BY 2024 ~133M USD \"about $133 million\" side:KG @b on 2025-09-29"));
        var start = Assert.Single(report.Bases);
        Assert.Equal((133_000_000m, 2024, true), (start.Value, start.AchievedUntil!.Value, start.EndsTold));
        Assert.Equal([0.209, 0.239, 0.173], new[] { start.Achieved.One, start.Achieved.Three, start.Achieved.Five }.Select(g => Math.Round(g!.Value, 3)));
        Assert.Equal((6, 2024), (start.Arrival!.Changes, start.Arrival.Since));
        Assert.InRange(start.Arrival.Low, 0.0001, start.Arrival.High);
        Assert.Equal((TargetState.Behind, HistoryFault.None), (report.State, start.Fault));
    }

    [Fact]
    public void A_year_told_beyond_a_gap_is_a_base_and_no_part_of_the_series()
    {
        var start = Assert.Single(Assert.Single(SomeTargets.Reports(Today, SomeTargets.Turnover("KG", "BY", 2015, 50, 60, 50, 70, 80, 110), Aim,
            "trade_turnover KG<>BY 2024 =133M USD \"$133 million\" side:KG @b on 2025-09-29")).Bases);
        Assert.Equal((2024, 2020, false), (start.Year, start.AchievedUntil, start.EndsTold));
    }

    [Fact]
    public void Both_sides_and_the_estimate_are_bases_of_their_own()
    {
        string[] official =
        [
            .. SomeTargets.Turnover("KG", "KZ", 2019, 100, 110, 120, 130, 140), .. SomeTargets.Turnover("KZ", "KG", 2019, 120, 130, 140, 150, 160), .. SomeTargets.Turnover("KG", "UZ", 2019, 50, 61, 72, 80, 93),
            .. SomeTargets.Turnover("UZ", "KG", 2019, 55, 60, 79, 81, 99), .. SomeTargets.Turnover("KZ", "UZ", 2019, 500, 520, 560, 610, 640), .. SomeTargets.Turnover("UZ", "KZ", 2019, 510, 500, 590, 600, 700),
        ];
        var report = Assert.Single(SomeTargets.Reports(Today, official, "trade_turnover KG<>KZ by 2030 =500M USD \"$500 million\" @aim on 2024-11-28"));
        Assert.Equal(["KG", "KZ", null], report.Bases.Select(b => b.Side));
        Assert.Equal([FigureOrigin.Official, FigureOrigin.Official, FigureOrigin.Reconciled], report.Bases.Select(b => b.Known.Origin));
        Assert.InRange(report.Bases[2].Value, 130_000_000, 160_000_000);
        Assert.All(report.Bases, b => Assert.True(b.Arrival is { Low: >= 0, High: <= 1 }));
    }

    [Theory]
    [InlineData("2024 =505M USD", "met")]
    [InlineData("2024 =499.6M USD", "met")]
    [InlineData("2024 =499M USD", "open")]
    [InlineData("2024 ≈<500M USD", "open")]
    [InlineData("2025-01..2025-08 =505M USD", "met")]
    [InlineData("2012 =600M USD", "open")]
    public void A_figure_of_its_time_meets_it(string figure, string state) =>
        Assert.Equal(state, State(Today, Aim, $"trade_turnover KG<>BY {figure} \"x\" side:KG @kg on 2025-09-29"));

    [Theory]
    [InlineData("=1B", 600, "open")]
    [InlineData("=1B", 990, "open")]
    [InlineData("=1B", 996, "met")]
    [InlineData("~1B", 935, "met")]
    [InlineData("~1B", 900, "open")]
    [InlineData(">1B", 1001, "met")]
    [InlineData("<=1B", 900, "open")]
    public void A_round_number_is_no_rounding(string level, int millions, string state) =>
        Assert.Equal(state, State(Today, $"trade_turnover KG<>BY by 2030 {level} USD \"1 billion\" @aim on 2024-01-28", $"trade_turnover KG<>BY 2024 ={millions}M USD \"x\" side:KG @kg on 2025-09-29"));

    [Theory]
    [InlineData("2026-06-01", "2025 =300M USD", "missed")]
    [InlineData("2025-12-01", "2024 =300M USD", "open")]
    [InlineData("2026-06-01", "2024 =300M USD", "open")]
    [InlineData("2026-06-01", "2025 =600M USD", "met")]
    [InlineData("2027-06-01", "2026 =600M USD", "open")]
    public void A_deadline_that_is_over_needs_the_figure_of_its_year(string day, string figure, string state) =>
        Assert.Equal(state, State(day, "trade_turnover KG<>BY by 2025 =500M USD \"x\" @aim on 2020-01-15", $"trade_turnover KG<>BY {figure} \"y\" side:KG @kg on 2026-03-01"));

    [Theory]
    [InlineData("2027-06-01", 2, "open")]
    [InlineData("2028-06-01", 2, "dropped")]
    [InlineData("2028-06-01", 1, "open")]
    public void An_aim_not_told_after_half_its_time_is_dropped_when_others_write_on(string day, int texts, string state) =>
        Assert.Equal(state, State(day, [Aim, .. Enumerable.Range(1, texts).Select(i => $"exports KG>BY 2027 =50M USD \"x\" @later{i} on 2028-02-0{i}")]));

    [Fact]
    public void An_aim_told_again_is_not_dropped() => Assert.Equal("open", State("2028-06-01", Aim, "trade_turnover KG<>BY by 2030 =500M USD \"x\" @again on 2028-01-01",
        "exports KG>BY 2027 =50M USD \"x\" @one on 2028-02-01", "exports KG>BY 2027 =50M USD \"x\" @two on 2028-02-02"));

    [Fact]
    public void A_lowered_level_is_the_state_until_it_is_met()
    {
        string[] lines = ["trade_turnover KG<>TR by 2030 =2B USD \"$2 billion\" @one on 2023-01-20", "trade_turnover KG<>TR by 2030 =1B USD \"$1 billion\" @two on 2025-09-30"];
        var report = Assert.Single(SomeTargets.Reports(Today, Nothing, lines));
        Assert.Equal((TargetState.Lowered, "2 billion USD, said 2023-01-20, became 1 billion USD, said 2025-09-30"), (report.State, report.Why));
        Assert.Equal("OB202", Assert.Single(report.Findings).Check);
        Assert.Equal("met", State(Today, [.. lines, "trade_turnover KG<>TR 2024 =1.1B USD \"x\" side:KG @three on 2025-02-01"]));
    }

    [Theory]
    [InlineData(200, "behind")]
    [InlineData(420, "on_course")]
    public void Growth_achieved_is_held_against_growth_needed(double last, string state) =>
        Assert.Equal(state, Words.Of(Assert.Single(SomeTargets.Reports(Today, SomeTargets.Turnover("KG", "BY", 2019, last / 1.5, last / 1.4, last / 1.3, last / 1.2, last / 1.1, last), Aim)).State));

    [Fact]
    public void A_level_passed_before_anybody_aimed_at_it_is_not_met_by_that()
    {
        var report = Assert.Single(SomeTargets.Reports(Today, SomeTargets.Turnover("KG", "BY", 2018, 500, 520, 540, 560, 580, 600), Aim));
        Assert.Equal((TargetState.OnCourse, true), (report.State, report.Bases[0].Needed < 0));
    }

    [Fact]
    public void Behind_by_one_side_is_behind()
    {
        var official = SomeTargets.Turnover("KG", "BY", 2020, 100, 101, 102, 103, 104).Concat(SomeTargets.Turnover("BY", "KG", 2020, 200, 260, 320, 400, 480)).ToArray();
        var report = Assert.Single(SomeTargets.Reports(Today, official, Aim));
        Assert.Equal([TargetState.OnCourse, TargetState.Behind], report.Bases.Select(b => b.State));
        Assert.Equal(TargetState.Behind, report.State);
    }

    [Theory]
    [InlineData("target trade_turnover KG<>BY ? =500M USD \"x\" @aim on 2024-11-28", "no deadline is told")]
    [InlineData("trade_turnover KG<>BY by 2030 =500M USD \"x\" @aim on 2024-11-28", "no figure to start from is at hand")]
    [InlineData("trade_turnover KG<>BY by 2024 =500M USD \"x\" @aim on 2020-11-28", "its time is over, and what 2024 came to is not at hand")]
    public void What_is_open_says_why(string aim, string why) => Assert.Equal((TargetState.Open, why), Assert.Single(SomeTargets.Reports(Today, Nothing, aim)) is var r ? (r.State, r.Why) : default);

    [Fact]
    public void What_is_told_of_days_to_come_is_no_figure() =>
        Assert.Empty(Assert.Single(SomeTargets.Reports("2024-12-01", Nothing, Aim, "trade_turnover KG<>BY 2024 =600M USD \"x\" side:KG @kg on 2024-11-29")).Bases);

    [Fact]
    public void Every_probability_has_a_range_and_none_stands_without_years()
    {
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var official = SomeTargets.Turnover("KG", "BY", 2024 - i % 12, [.. Enumerable.Range(0, i % 12).Select(_ => random.NextDouble() * 400)]);
            var report = Assert.Single(SomeTargets.Reports(Today, official, Aim));
            Assert.All(report.Bases, b => Assert.True(b.Arrival is null ? b.Fault != HistoryFault.None : b.Arrival is { Changes: >= 4 } a && 0 <= a.Low && a.Low <= a.High && a.High <= 1));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_claims_does_not_matter(int seed)
    {
        var claims = SomeTargets.Claims(Aim, "trade_turnover KG<>BY by 2027 =500M USD \"a\" side:KG @b on 2024-12-28", "trade_turnover BY<>KG by 2030 =500M USD \"a\" side:BY @c on 2025-01-05",
            "trade_turnover KG<>BY 2024 ~133M USD \"x\" side:KG @kg on 2025-09-29", "trade_turnover KG<>BY 2024 =140M USD \"x\" side:KG @kg2 on 2025-09-29",
            "trade_turnover BY<>KG 2024-01..2024-11 =166M USD \"y\" side:BY @by on 2025-02-01", "trade_turnover BY<>KG 2024-01..2024-11 =167M USD \"y\" side:BY @by2 on 2025-02-01");
        var expected = Told(claims);
        new Random(seed).Shuffle(claims);
        Assert.Equal(expected, Told([.. claims, claims[0]]));
    }

    private static string Told(Claim[] claims) => string.Join('\n', SomeTargets.Reports(Today, SomeTargets.Turnover("KG", "BY", 2018, 50, 60, 50, 70, 80, 110), claims)
        .Select(r => $"{r.Track.Id} {r.State} {r.Why} {string.Join(' ', r.Bases)} {string.Join(' ', r.Findings.Select(f => f.Id))}"));

    private static string State(string day, params string[] lines) => Words.Of(Assert.Single(SomeTargets.Reports(day, Nothing, lines)).State);
}
