using System.Globalization;
using System.Text.Json;
using Oborot.Statistics.Forecasting;
using Oborot.Tests.House;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Forecasting;

/// <summary>Series that others forecast, where they are at hand, and those of national statistics.</summary>
internal static class ForecastData
{
    /// <summary>A series of a forecasting competition, and what came after it.</summary>
    public sealed record Known(string Id, double[] Past, double[] Future);

    public static History History(IEnumerable<double> values, int periodsAYear = 1) =>
        Oborot.Statistics.Forecasting.History.Of(values.Select(v => (double?)v), periodsAYear, out _)!;

    public static Dictionary<int, double> Years(int first, params IEnumerable<double> values) => values.Index().ToDictionary(v => first + v.Index, v => v.Item);

    /// <summary>The yearly series of a competition.</summary>
    public static IReadOnlyList<Known>? Competition(string file, ITestOutputHelper output) =>
        ExamTable.Rows($"forecast/{file}", output)?.Select(r => new Known(r["id"], Numbers(r["train"]), Numbers(r["test"]))).ToList();

    /// <summary>What R's package forecast makes of seventeen series.</summary>
    public static JsonElement? Reference(ITestOutputHelper output)
    {
        var path = Repository.At("../shared/trade/data/forecast/r_forecast_reference_17series.json");
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return null;
        }
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    /// <summary>A country's exports and imports together with one partner, by year, in millions of dollars.</summary>
    public static Dictionary<int, double> Turnover(string table, string partner)
    {
        var lines = Repository.Read($"data/statistics/national/{table}").Split('\n').Select(l => l.Split(',')).ToList();
        return lines[0].Index().Skip(3).ToDictionary(y => int.Parse(y.Item, CultureInfo.InvariantCulture), y => lines.Where(l => l[0] == partner).Sum(l => Number(l[y.Index]) / 1000));
    }

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>200 |f - a| / (|f| + |a|).</summary>
    public static double Smape(double forecast, double actual) => 200 * Math.Abs(forecast - actual) / (Math.Abs(forecast) + Math.Abs(actual));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static double[] Numbers(string list) => [.. list.Split(';').Select(Number)];
}
