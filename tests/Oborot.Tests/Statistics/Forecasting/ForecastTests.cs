using Oborot.Statistics.Forecasting;

namespace Oborot.Tests.Statistics.Forecasting;

/// <summary>Forecasts by hand, of what cannot be forecast, and of targets.</summary>
public sealed class ForecastTests
{
    // The turnover of Kyrgyzstan and Belarus in millions of dollars; 2024 as the Kyrgyz statistics committee told it.
    private static readonly Dictionary<int, double> Turnover = new(ForecastData.Turnover("KG.csv", "BY")) { [2024] = 133 };

    public static TheoryData<double?[], HistoryFault> Broken => new()
    {
        { [], HistoryFault.TooShort },
        { [1, 2, 3, 4], HistoryFault.TooShort },
        { [1, 2, null, 3, 4], HistoryFault.TooShort },
        { [1, 2, null, 3, 4, 5], HistoryFault.Gap },
        { [1, 2, double.NaN, 3, 4, 5], HistoryFault.Gap },
        { [1, 2, double.PositiveInfinity, 3, 4, 5], HistoryFault.Gap },
        { [1, 2, -3, 0, 5], HistoryFault.Negative },
        { [1, 2, 0, 4, 5], HistoryFault.Zero },
        { [null, 1, 2, 3, 4, 5, null], HistoryFault.None },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_short_or_broken_is_told_and_not_forecast(double?[] values, HistoryFault expected)
    {
        var history = History.Of(values, 1, out var fault);
        Assert.Equal((expected, expected == HistoryFault.None), (fault, history is not null));

        var years = values.Index().Where(v => v.Item is not null).ToDictionary(v => 2000 + v.Index, v => v.Item!.Value);
        var choice = ForecastChooser.Choose(years, 3);
        Assert.Equal((expected, expected == HistoryFault.None ? 3 : 0), (choice.Fault, choice.Points.Count));
        var outlook = TargetOutlook.Of(years, 10, 2030);
        Assert.Equal((expected, expected == HistoryFault.None), (outlook.Fault, outlook.WithDrift is not null));
    }

    [Fact]
    public void A_year_left_out_is_a_gap()
    {
        Dictionary<int, double> years = new() { [2024] = 6, [2018] = 1, [2019] = 2, [2020] = 3, [2021] = 4, [2022] = 5 };
        Assert.Equal(HistoryFault.Gap, ForecastChooser.Choose(years, 1).Fault);
        years[2023] = 5.5;
        Assert.Equal(6, ForecastChooser.Choose(years, 1).Points[0].Value, 1e-12);
    }

    // Steps 2, -1, 2, 1: squares add up to 10, mean 1, squares about it 6.
    [Fact]
    public void Random_walks_by_hand()
    {
        var history = ForecastData.History([10, 12, 11, 13, 14]);
        var still = ForecastMethod.RandomWalk.Forecast(history, 4)![3];
        Assert.Equal((14, Math.Sqrt(10 / 4d * 4), 4), (still.Value, still.Spread, still.Degrees));
        var drift = ForecastMethod.Drift.Forecast(history, 4)![3];
        Assert.Equal((18, 3), (drift.Value, drift.Degrees));
        Assert.Equal(Math.Sqrt(2 * (4 + (16 / 4d))), drift.Spread, 1e-12);

        // Student's 0.975 quantile for three degrees is 3.18245, the normal one 1.95996.
        Assert.Equal(18 + (3.18245 * 4), drift.Within(0.95).High, 1e-4);
        Assert.Equal(18 - (1.95996 * 4), drift.NormallyWithin(0.95).Low, 1e-4);
    }

    [Fact]
    public void Logarithms_double_again_and_again()
    {
        var point = ForecastMethod.LogDrift.Forecast(ForecastData.History([1, 2, 4, 8, 16]), 3)![2];
        Assert.Equal(128, point.Value, 1e-9);
        Assert.Equal(128, point.Within(0.95).High, 1e-6);
        Assert.True(ForecastMethod.LogRandomWalk.Forecast(ForecastData.History([1, 2, 4, 8, 16]), 3)![2].Within(0.99).Low > 0);
    }

    [Fact]
    public void What_never_changes_goes_on()
    {
        Assert.All(ForecastMethod.All, m =>
        {
            var point = m.Forecast(ForecastData.History(Enumerable.Repeat(7d, 20)), 5)![4];
            Assert.Equal(7, point.Value, 1e-9);
            Assert.Equal(7, point.Within(0.95).High, 1e-6);
        });
        var choice = ForecastChooser.Choose(ForecastData.Years(2000, Enumerable.Repeat(7d, 20)), 5, SeriesKind.Other);
        Assert.Equal(ForecastMethod.LogRandomWalk, choice.Method);
        var outlook = TargetOutlook.Of(ForecastData.Years(2000, Enumerable.Repeat(7d, 20)), 8, 2025);
        Assert.Equal((0, 0), (outlook.WithoutDrift, outlook.WithDrift));
        Assert.Equal(1, TargetOutlook.Of(ForecastData.Years(2000, Enumerable.Repeat(7d, 20)), 7, 2025).WithDrift);
    }

    [Fact]
    public void Each_method_tells_how_much_it_needs() => Assert.All(ForecastMethod.All, m =>
    {
        double[] values = [.. Enumerable.Range(1, m.Fewest).Select(i => 100 + (i * i) + (10d * (i % 3)))];
        Assert.All(m.Forecast(ForecastData.History(values), 6)!, p => Assert.True(double.IsFinite(p.Value) && p.Degrees > 0 && p.Within(0.95).Holds(p.Value)));
        Assert.Null(values.Length > History.Fewest ? m.Forecast(ForecastData.History(values[1..]), 6) : null);
    });

    // Dollars or millions of them; only the damped trend on levels depends on it, as the peer's does.
    [Fact]
    public void Units_do_not_matter()
    {
        double[] values = [.. Turnover.OrderBy(t => t.Key).Select(t => t.Value)];
        Assert.All(ForecastMethod.All.Where(m => m != ForecastMethod.Damped), m =>
        {
            var millions = m.Forecast(ForecastData.History(values), 6)!;
            var dollars = m.Forecast(ForecastData.History(values.Select(v => v * 1e6)), 6)!;
            Assert.All(millions.Zip(dollars), p => Assert.Equal(1, p.First.Within(0.8).High * 1e6 / p.Second.Within(0.8).High, 1e-4));
        });
    }

    // Growth of 20 percent a year with a little noise, then choose.
    [Fact]
    public void A_steady_trend_is_seen_but_of_partner_trade_only_told()
    {
        var years = ForecastData.Years(2000, Enumerable.Range(0, 20).Select(i => Math.Pow(1.2, i) * (i % 2 == 0 ? 1 : 1.05)));
        var other = ForecastChooser.Choose(years, 2, SeriesKind.Other);
        Assert.NotEqual(ForecastMethod.LogRandomWalk, other.Method);
        Assert.Equal(other.BestRival!.Method, other.Method);
        Assert.True(other.BestRival.Error < other.BestRival.RandomWalkError / 2);

        var trade = ForecastChooser.Choose(years, 2);
        Assert.Equal((ForecastMethod.LogRandomWalk, other.Method), (trade.Method, trade.BestRival!.Method));
        Assert.Equal(years[2019], trade.Points[1].Value, 1e-9);
    }

    [Theory]
    [InlineData(0.5, 0.67449)]
    [InlineData(0.8, 1.28155)]
    [InlineData(0.95, 1.95996)]
    [InlineData(0.999, 3.29053)]
    public void Quantiles_of_the_normal_distribution(double probability, double expected)
    {
        Assert.Equal(expected, Normal.Within(probability), 0.000006);
        Assert.Equal((1 + probability) / 2, Normal.Below(expected), 0.000005);
        Assert.Equal((1 - probability) / 2, Normal.Below(-expected), 0.000005);
    }

    // The turnover of two countries is to be 500 million in 2030, from 133 in 2024.
    [Fact]
    public void A_target_needs_growth_and_has_a_probability()
    {
        var outlook = TargetOutlook.Of(Turnover, 500, 2030);
        Assert.Equal((HistoryFault.None, 2024, 6, 30), (outlook.Fault, outlook.Since, outlook.Years, outlook.Changes));
        Assert.Equal(0.247, outlook.NeededGrowth, 0.0005);
        Assert.Equal(0.1015, outlook.MeanLogGrowth, 0.00005);
        Assert.Equal(0.4156, outlook.LogGrowthDeviation, 0.00005);
        Assert.Equal(0.097, outlook.WithoutDrift!.Value, 0.0005);
        Assert.Equal(0.241, outlook.WithDrift!.Value, 0.0005);
    }

    [Theory]
    [InlineData(1, 0.208)]
    [InlineData(3, 0.216)]
    [InlineData(5, 0.174)]
    public void A_target_stands_beside_the_growth_achieved(int years, double expected) =>
        Assert.Equal(expected, TargetOutlook.Achieved(Turnover, years)!.Value, 0.0005);

    [Fact]
    public void A_target_is_above_zero_and_ahead()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetOutlook.Of(Turnover, 0, 2030));
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetOutlook.Of(Turnover, 500, 2024));
        Assert.True(TargetOutlook.Of(Turnover, 50, 2030).WithoutDrift > 0.5);
    }

    [Fact]
    public void Growth_achieved_over_some_years()
    {
        Dictionary<int, double> years = new() { [2024] = 121, [2022] = 100, [2023] = 110, [2019] = 0 };
        Assert.Equal(0.1, TargetOutlook.Achieved(years, 1)!.Value, 1e-12);
        Assert.Equal(0.1, TargetOutlook.Achieved(years, 2)!.Value, 1e-12);
        Assert.Null(TargetOutlook.Achieved(years, 3));
        Assert.Null(TargetOutlook.Achieved(years, 5));
        Assert.Null(TargetOutlook.Achieved(new Dictionary<int, double>(), 1));
    }
}
