namespace Oborot.Statistics.Mirror;

/// <summary>How two reports of one flow with errors of known size are best averaged (equations 2 to 4 of Gaulier and Zignago 2010).</summary>
/// <remarks>
/// A report is the true value times E with ln E ~ N(0, σ²), so that Var E = e^σ² (e^σ² − 1). The printed equation 3 lacks e^σ² in the
/// second term of its denominator, which cannot be meant: two equal reporters would not count alike.
/// </remarks>
public static class MinimumVariance
{
    // Below it all reporters are as good as perfect, and count alike.
    private const double Perfect = 1e-6;

    /// <summary>The weight, from 0 to 1, of the first report in the average of least variance; the second has the rest.</summary>
    /// <param name="first">σ of the first reporter.</param>
    /// <param name="second">σ of the second.</param>
    public static double WeightOfFirst(double first, double second)
    {
        var (a, b) = (Square(first), Square(second));

        // Var E of the first by that of the second, with no e^σ² that could overflow by itself.
        return 1 / (1 + (Math.Exp(2 * (a - b)) * (1 - Math.Exp(-a)) / (1 - Math.Exp(-b))));
    }

    /// <summary>The reporting distance |ln(X/M)| that two reporters lie apart on average: √(2/π) √(σ₁² + σ₂²), equation 4.</summary>
    public static double ExpectedDistance(double first, double second) => Math.Sqrt(2 / Math.PI * ((first * first) + (second * second)));

    private static double Square(double sigma) => Math.Max(sigma * sigma, Perfect * Perfect);
}
