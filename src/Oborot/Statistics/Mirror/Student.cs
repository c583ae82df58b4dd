namespace Oborot.Statistics.Mirror;

/// <summary>Student's t with whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 26.7.4).</summary>
internal static class Student
{
    private const int Halvings = 200;

    /// <summary>The t that a Student variable stays within, to both sides, with a given probability.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double Within(double probability, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);

        // In the angle, which ends at a right one, rather than in t, which does not end.
        var (low, high) = (0d, Math.PI / 2);
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Inside(middle, degrees) < probability ? (middle, high) : (low, middle);
        }
        return Math.Tan((low + high) / 2) * Math.Sqrt(degrees);
    }

    // The probability of |t| < tan(angle) √degrees.
    private static double Inside(double angle, int degrees)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var odd = degrees % 2 == 1;
        var term = odd ? cosine : 1;
        var sum = degrees == 1 ? 0 : term;
        for (var k = odd ? 3 : 2; k < degrees; k += 2)
        {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }
}
