namespace Oborot.Statistics.Forecasting;

/// <summary>How much of each surprise is believed, and how fast a trend dies away.</summary>
/// <param name="Level">α: the share of a surprise that goes into the level.</param>
/// <param name="Trend">β: the share that goes into the trend; zero without one.</param>
/// <param name="Damping">φ: what is left of a trend after one period; zero without one.</param>
internal readonly record struct SmoothingWeights(double Level, double Trend, double Damping);

/// <summary>Level and trend at one time.</summary>
internal record struct SmoothingState(double Level, double Trend)
{
    /// <summary>Goes on by one value and gives how far it was from the expected one.</summary>
    public double Next(SmoothingWeights weights, double value)
    {
        var carried = weights.Damping * Trend;
        var error = value - Level - carried;
        (Level, Trend) = (Level + carried + (weights.Level * error), carried + (weights.Trend * error));
        return error;
    }
}

/// <summary>
/// Exponential smoothing without a trend or with a damped one: the models ETS(A,N,N) and ETS(A,Ad,N) of Hyndman, Koehler, Ord and
/// Snyder (2008), of greatest likelihood with the weights inside the usual bounds.
/// </summary>
internal sealed record Smoothing
{
    private const double LeastWeight = 0.0001;
    private const double GreatestWeight = 0.9999;
    private const double LeastDamping = 0.8;
    private const double GreatestDamping = 0.98;
    private const int LineThrough = 10;

    // A perfect fit, which has no logarithm.
    private const double Nothing = 1e-300;

    private Smoothing(SmoothingWeights weights, SmoothingState last, double squares, int freedom) =>
        (Weights, Last, Squares, Freedom) = (weights, last, squares, freedom);

    /// <summary>The weights found.</summary>
    public SmoothingWeights Weights { get; }

    /// <summary>Level and trend behind the last value.</summary>
    public SmoothingState Last { get; }

    /// <summary>The sum of squared one-step errors.</summary>
    public double Squares { get; }

    /// <summary>The number of values less that of fitted numbers.</summary>
    public int Freedom { get; }

    /// <summary>A level that moves. The weight is searched for; the first level that fits best with it follows by least squares.</summary>
    public static Smoothing Simple(double[] values)
    {
        var alpha = Searches.Least(a => Through(values, new(a, 0, 0), Start(values, a), 2).Squares, LeastWeight, GreatestWeight);
        return Through(values, new(alpha, 0, 0), Start(values, alpha), 2);
    }

    /// <summary>A level that moves and a trend that dies away.</summary>
    /// <remarks>
    /// The search begins at the straight line through the first ten values and ends where its simplex comes to rest, which may be before
    /// the top. The true top fits short series too well and forecasts worse; docs/forecasts.md has the figures. The first steps of the
    /// search are a tenth of the largest number, so that the result depends on the units.
    /// </remarks>
    public static Smoothing Damped(double[] values)
    {
        var alpha = LeastWeight + (0.2 * (GreatestWeight - LeastWeight));
        var beta = LeastWeight + (0.1 * (alpha - LeastWeight));
        double[] first = [.. values.Take(LineThrough)];
        var found = Searches.Least(p => Loss(values, p), [alpha, beta, LeastDamping + (0.99 * (GreatestDamping - LeastDamping)), StraightLine.Before(first), StraightLine.Slope(first)]);
        return Damped(values, found);
    }

    /// <summary>The model with given numbers: α, β, φ, the first level and the first trend.</summary>
    internal static Smoothing Damped(double[] values, double[] numbers) =>
        Through(values, new(numbers[0], numbers[1], numbers[2]), new SmoothingState(numbers[3], numbers[4]), numbers.Length);

    /// <summary>What it expects of the coming periods.</summary>
    public IEnumerable<Outlook> Ahead(int ahead)
    {
        var (variance, sum, power, damped) = (Squares / Freedom, 1d, 1d, 0d);
        for (var h = 1; h <= ahead; h++)
        {
            power *= Weights.Damping;
            damped += power;
            yield return new Outlook(Last.Level + (damped * Last.Trend), Math.Sqrt(variance * sum), Freedom);
            sum += Math.Pow(Weights.Level + (Weights.Trend * damped), 2);
        }
    }

    private static double Loss(double[] values, double[] numbers) =>
        numbers is [>= LeastWeight and <= GreatestWeight and var alpha, >= LeastWeight and var beta, >= LeastDamping and <= GreatestDamping, ..] && beta <= alpha
            ? values.Length * Math.Log(Math.Max(Nothing, Damped(values, numbers).Squares))
            : double.MaxValue;

    private static Smoothing Through(double[] values, SmoothingWeights weights, SmoothingState state, int parameters)
    {
        var squares = 0d;
        foreach (var value in values)
        {
            var error = state.Next(weights, value);
            squares += error * error;
        }
        return new Smoothing(weights, state, squares, values.Length - parameters);
    }

    // Each error is what it would be from a first level of nothing, less (1 - α)^t of the first level.
    private static SmoothingState Start(double[] values, double alpha)
    {
        var fromNothing = new SmoothingState(0, 0);
        var (share, top, bottom) = (1d, 0d, 0d);
        foreach (var value in values)
        {
            top += share * fromNothing.Next(new(alpha, 0, 0), value);
            bottom += share * share;
            share *= 1 - alpha;
        }
        return new SmoothingState(top / bottom, 0);
    }
}
