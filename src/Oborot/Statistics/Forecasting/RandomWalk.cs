namespace Oborot.Statistics.Forecasting;

/// <summary>The next value is the last one and a surprise; with drift, a constant step as well. Intervals as in Hyndman and Athanasopoulos.</summary>
internal static class RandomWalk
{
    /// <summary>Stays where it is; the spread is the root mean square of all steps so far.</summary>
    public static IEnumerable<Outlook> Still(double[] values, int ahead)
    {
        double[] steps = [.. Steps(values)];
        var variance = steps.Average(s => s * s);
        return Enumerable.Range(1, ahead).Select(h => new Outlook(values[^1], Math.Sqrt(variance * h), steps.Length));
    }

    /// <summary>Goes on by the mean step; the spread counts how well that mean is known from so many steps.</summary>
    public static IEnumerable<Outlook> Drifting(double[] values, int ahead)
    {
        double[] steps = [.. Steps(values)];
        var (mean, variance) = (steps.Average(), Variance(steps));
        return Enumerable.Range(1, ahead).Select(h => new Outlook(values[^1] + (h * mean), Math.Sqrt(variance * (h + ((double)h * h / steps.Length))), steps.Length - 1));
    }

    /// <summary>From each value to the next.</summary>
    public static IEnumerable<double> Steps(double[] values) => values.Zip(values.Skip(1), (a, b) => b - a);

    /// <summary>The variance about the mean, for a sample.</summary>
    public static double Variance(double[] steps)
    {
        var mean = steps.Average();
        return steps.Sum(s => (s - mean) * (s - mean)) / (steps.Length - 1);
    }
}
