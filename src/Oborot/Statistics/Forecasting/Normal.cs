namespace Oborot.Statistics.Forecasting;

/// <summary>The normal distribution (Abramowitz and Stegun, 26.2.11).</summary>
internal static class Normal
{
    // Further out the probability differs from zero and one by less than a double tells.
    private const double Edge = 8.5;
    private const int Halvings = 100;

    /// <summary>The probability of a value below x.</summary>
    public static double Below(double x) => Math.Abs(x) > Edge ? x < 0 ? 0 : 1 : 0.5 + (Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * Series(x));

    /// <summary>The number of standard deviations that a value stays within, to both sides, with a given probability.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public static double Within(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        var (low, high) = (0d, Edge);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = (2 * Below(middle)) - 1 < probability ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    private static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var k = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; k += 2)
        {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }
}
