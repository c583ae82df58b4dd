namespace Oborot.Statistics.Forecasting;

/// <summary>What a target asks for, and how likely the past makes it; or why that cannot be told.</summary>
/// <remarks>
/// Growth is taken for independent from year to year and normal on logarithms, with the standard deviation of the past growth about its
/// mean. Asked is whether the value of the target's own year is at least the target, not whether some earlier year's is. The two
/// probabilities are the ends of a range: nothing tells whether the mean growth of the past goes on. That mean and deviation are
/// themselves known only roughly is not counted, nor is anything but the series.
/// </remarks>
public sealed record TargetOutlook
{
    private TargetOutlook(HistoryFault fault) => Fault = fault;

    /// <summary>Why nothing is told; then all else is zero or null.</summary>
    public HistoryFault Fault { get; }

    /// <summary>The last year whose value is known.</summary>
    public int Since { get; private init; }

    /// <summary>From that year to the target's, one or more.</summary>
    public int Years { get; private init; }

    /// <summary>The growth a year that leads from the last value to the target, as a fraction: 0.247 is 24.7 percent.</summary>
    public double NeededGrowth { get; private init; }

    /// <summary>How many yearly changes of the past it rests on.</summary>
    public int Changes { get; private init; }

    /// <summary>The mean of ln(value / the year before's).</summary>
    public double MeanLogGrowth { get; private init; }

    /// <summary>The standard deviation of the same about its mean, for a sample.</summary>
    public double LogGrowthDeviation { get; private init; }

    /// <summary>The probability of at least the target where growth is as likely as decline: the random walk of logarithms.</summary>
    public double? WithoutDrift { get; private init; }

    /// <summary>The probability where the mean growth of the past goes on: the random walk of logarithms with drift.</summary>
    public double? WithDrift { get; private init; }

    /// <summary>What the past says of a target.</summary>
    /// <param name="values">By year, in any order, in the unit of the target; a year left out is missing.</param>
    /// <param name="target">The value aimed at, above zero.</param>
    /// <param name="year">The year it is aimed at for, after the last known one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above zero, or its year is not after the last known one.</exception>
    public static TargetOutlook Of(IReadOnlyDictionary<int, double> values, double target, int year)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        if (History.OfYears(values, out var fault) is not { } history)
        {
            return new TargetOutlook(fault);
        }
        var since = values.Keys.Max();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(year, since);
        var (years, distance) = (year - since, Math.Log(target / history.Last));
        double[] growth = [.. RandomWalk.Steps([.. history.Values.Select(v => Math.Log(v))])];
        var (mean, deviation) = (growth.Average(), Math.Sqrt(RandomWalk.Variance(growth)));
        return new TargetOutlook(HistoryFault.None)
        {
            Since = since,
            Years = years,
            NeededGrowth = Math.Pow(target / history.Last, 1.0 / years) - 1,
            Changes = growth.Length,
            MeanLogGrowth = mean,
            LogGrowthDeviation = deviation,
            WithoutDrift = AtLeast(distance, deviation * Math.Sqrt(years)),
            WithDrift = AtLeast(distance - (years * mean), deviation * Math.Sqrt(years)),
        };
    }

    /// <summary>The growth a year that was achieved over the last years, as a fraction.</summary>
    /// <param name="values">By year, in any order.</param>
    /// <param name="years">Over how many years, one or more, ending with the last year known.</param>
    /// <returns>Null where one of the two years is missing or its value is not above zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one year.</exception>
    public static double? Achieved(IReadOnlyDictionary<int, double> values, int years)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        return values.Count > 0 && values.Keys.Max() is var last && values.TryGetValue(last - years, out var then) && then > 0 && values[last] > 0
            ? Math.Pow(values[last] / then, 1.0 / years) - 1
            : null;
    }

    private static double AtLeast(double distance, double deviation) => deviation > 0 ? Normal.Below(-distance / deviation) : distance <= 0 ? 1 : 0;
}
