namespace Oborot.Statistics.Forecasting;

/// <summary>The straight line of least squares through values at equal distances.</summary>
internal static class StraightLine
{
    /// <summary>How much it rises from one value to the next.</summary>
    public static double Slope(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2d, values.Average());
        return values.Select((v, i) => (v - mean) * (i - middle)).Sum() / values.Select((_, i) => (i - middle) * (i - middle)).Sum();
    }

    /// <summary>Where it is one period before the first value.</summary>
    public static double Before(double[] values) => values.Average() - (Slope(values) * (values.Length + 1) / 2);
}
