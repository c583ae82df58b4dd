namespace Oborot.Statistics.Forecasting;

/// <summary>What each month or quarter is of an average one, by classical multiplicative decomposition.</summary>
internal static class Seasonality
{
    // The upper end of a normal distribution that one in twenty passes.
    private static readonly double Significant = Normal.Within(0.9);

    /// <summary>The factors of the periods of a year, beginning with the one of the first value; a single one where there is no season.</summary>
    public static double[] Factors(IReadOnlyList<double> values, int periods)
    {
        if (periods == 1 || values.Count <= 2 * periods || !IsSeasonal(values, periods))
        {
            return [1];
        }
        double[] raw = [.. Enumerable.Range(0, periods).Select(p => Enumerable.Range(0, values.Count).Where(i => i % periods == p && HasTrend(values, periods, i)).Average(i => values[i] / Trend(values, periods, i)))];
        return [.. raw.Select(r => r / raw.Average())];
    }

    // Whether values a year apart go together more than the nearer ones let expect (Bartlett's error of an autocorrelation).
    private static bool IsSeasonal(IReadOnlyList<double> values, int periods)
    {
        double[] nearer = [.. Enumerable.Range(1, periods - 1).Select(lag => Autocorrelation(values, lag))];
        var error = Math.Sqrt((1 + (2 * nearer.Sum(r => r * r))) / values.Count);
        return Math.Abs(Autocorrelation(values, periods)) > Significant * error;
    }

    private static double Autocorrelation(IReadOnlyList<double> values, int lag)
    {
        var mean = values.Average();
        return values.Zip(values.Skip(lag), (a, b) => (a - mean) * (b - mean)).Sum() / values.Sum(v => (v - mean) * (v - mean));
    }

    private static bool HasTrend(IReadOnlyList<double> values, int periods, int at) => at >= periods / 2 && at + (periods / 2) < values.Count;

    // The mean of a year around it; of an even number of periods the two outer ones count half.
    private static double Trend(IReadOnlyList<double> values, int periods, int at)
    {
        var half = periods / 2;
        var sum = Enumerable.Range(at - half, (2 * half) + 1).Sum(i => values[i]);
        return (periods % 2 == 1 ? sum : sum - ((values[at - half] + values[at + half]) / 2)) / periods;
    }
}
