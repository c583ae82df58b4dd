using Oborot.Statistics.Forecasting;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Forecasting;

/// <summary>The yearly series of the M3 competition (Makridakis and Hibon, 2000), six years ahead, beside R's package forecast 8.20.</summary>
public sealed class CompetitionTests(ITestOutputHelper output)
{
    // sMAPE of the peer on the same series.
    private static readonly Dictionary<ForecastMethod, double> Peer = new()
    {
        [ForecastMethod.RandomWalk] = 17.880,
        [ForecastMethod.Drift] = 16.790,
        [ForecastMethod.Smoothed] = 17.757,
        [ForecastMethod.Theta] = 16.756,
        [ForecastMethod.Damped] = 16.976,
    };

    [Fact]
    public void Methods_err_as_the_peer_does()
    {
        if (ForecastData.Competition("m3_yearly_645.csv", output) is not { } all)
        {
            return;
        }
        Assert.Equal(645, all.Count);
        foreach (var method in ForecastMethod.All)
        {
            var points = all.Select(s => (Series: s, Points: method.Forecast(ForecastData.History(s.Past), s.Future.Length)!)).ToList();
            var error = Report(method.Name, points);
            if (Peer.TryGetValue(method, out var expected))
            {
                Assert.InRange(error, expected - 0.3, expected + 0.3);
            }
        }
    }

    // On series of other things than the trade of two countries what was better in the past goes on being so.
    [Theory]
    [InlineData("m3_yearly_645.csv")]
    [InlineData("m1_yearly_181.csv")]
    [InlineData("tourism_yearly_518.csv")]
    public void Choosing_is_better_than_the_random_walk(string file)
    {
        if (ForecastData.Competition(file, output) is not { } all)
        {
            return;
        }
        var choices = all.Select(s => (Series: s, Choice: ForecastChooser.Choose(ForecastData.Years(1, s.Past), s.Future.Length, SeriesKind.Other))).ToList();
        var walk = Report($"{file} random walk", [.. all.Select(s => (s, ForecastMethod.LogRandomWalk.Forecast(ForecastData.History(s.Past), s.Future.Length)!))]);
        var chosen = Report($"{file} chosen", [.. choices.Select(c => (c.Series, c.Choice.Points))]);
        output.WriteLine(string.Join(", ", choices.CountBy(c => c.Choice.Method!.Name).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")));
        Assert.True(chosen < walk);
    }

    private double Report(string name, IReadOnlyList<(ForecastData.Known Series, IReadOnlyList<ForecastPoint> Points)> forecasts)
    {
        var all = forecasts.SelectMany(f => f.Points.Zip(f.Series.Future, (p, a) => (Point: p, Actual: a))).ToList();
        var error = all.Average(f => ForecastData.Smape(f.Point.Value, f.Actual));
        output.WriteLine($"{name}: sMAPE {error:F3}, inside 80 % {all.Average(f => f.Point.Within(0.8).Holds(f.Actual) ? 1d : 0):F3} (normal {all.Average(f => f.Point.NormallyWithin(0.8).Holds(f.Actual) ? 1d : 0):F3}), "
            + $"inside 95 % {all.Average(f => f.Point.Within(0.95).Holds(f.Actual) ? 1d : 0):F3} (normal {all.Average(f => f.Point.NormallyWithin(0.95).Holds(f.Actual) ? 1d : 0):F3})");
        return error;
    }
}
