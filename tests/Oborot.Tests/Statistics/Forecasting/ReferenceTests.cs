using System.Text.Json;
using Oborot.Statistics.Forecasting;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Forecasting;

/// <summary>Seventeen series, against what R's package forecast 8.20 makes of them: forecasts and the ends of their intervals.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    private static readonly int[] Levels = [80, 95];

    private static readonly Dictionary<string, ForecastMethod> Methods = new()
    {
        ["rw"] = ForecastMethod.RandomWalk,
        ["rw_drift"] = ForecastMethod.Drift,
        ["rw_log"] = ForecastMethod.LogRandomWalk,
        ["ses"] = ForecastMethod.Smoothed,
        ["theta"] = ForecastMethod.Theta,
        ["holt_damped"] = ForecastMethod.Damped,
    };

    [Theory]
    [InlineData("rw", 1e-12)]
    [InlineData("rw_drift", 1e-12)]
    [InlineData("rw_log", 1e-12)]
    [InlineData("ses", 0.001)]
    [InlineData("theta", 0.001)]
    [InlineData("holt_damped", 0.0001)]
    public void Forecasts_and_intervals_are_the_same(string method, double tolerance)
    {
        if (ForecastData.Reference(output) is not { } reference)
        {
            return;
        }
        var furthest = reference.EnumerateObject().Select(s => (s.Name, Distance: Distance(s.Value, method))).ToList();
        foreach (var (name, distance) in furthest)
        {
            output.WriteLine($"{method} {name}: {distance:E1}");
        }
        Assert.Equal(17, furthest.Count);
        Assert.All(furthest, f => Assert.InRange(f.Distance, 0, tolerance));
    }

    // The search is as good as the peer's: its model is as likely.
    [Theory]
    [InlineData("ses")]
    [InlineData("holt_damped")]
    public void Fits_are_as_likely(string method)
    {
        if (ForecastData.Reference(output) is not { } reference)
        {
            return;
        }
        Assert.All(reference.EnumerateObject(), s =>
        {
            double[] values = Numbers(s.Value, "series");
            var fit = method == "ses" ? Smoothing.Simple(values) : Smoothing.Damped(values);
            Assert.InRange(-0.5 * values.Length * Math.Log(fit.Squares), s.Value.GetProperty(method).GetProperty("loglik").GetDouble() - 1e-6, double.MaxValue);
        });
    }

    // Of the ends relative to the width of the interval: an end may be next to zero.
    private static double Distance(JsonElement series, string method)
    {
        var expected = series.GetProperty(method);
        double[] means = Numbers(expected, "mean");
        var points = Methods[method].Forecast(ForecastData.History(Numbers(series, "series"), series.GetProperty("frequency").GetInt32()), means.Length)!;
        return Math.Max(
            points.Zip(means, (p, m) => Math.Abs((p.Value / m) - 1)).Max(),
            Levels.Max(l => points.Zip(Numbers(expected, $"lower{l}").Zip(Numbers(expected, $"upper{l}")), (p, r) => Apart(p.NormallyWithin(l / 100d), r)).Max()));
    }

    private static double Apart(ForecastRange range, (double Low, double High) expected) =>
        Math.Max(Math.Abs(range.Low - expected.Low), Math.Abs(range.High - expected.High)) / (expected.High - expected.Low);

    private static double[] Numbers(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(e => e.GetDouble())];
}
