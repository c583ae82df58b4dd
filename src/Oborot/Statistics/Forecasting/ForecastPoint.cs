using Oborot.Statistics.Mirror;

namespace Oborot.Statistics.Forecasting;

/// <summary>Between what a value is expected, with some probability.</summary>
/// <param name="Low">The lower end, in the units of the series; below zero only where a method works on levels.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ForecastRange(double Low, double High)
{
    /// <summary>True for a value inside or on an end.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}

/// <summary>What is expected of one coming period: a distribution of the level or of its natural logarithm.</summary>
/// <param name="Ahead">How many periods after the last known one, from 1.</param>
/// <param name="Centre">The mean of the level or of its logarithm.</param>
/// <param name="Spread">The standard deviation about it, zero where the history never surprised.</param>
/// <param name="Degrees">The degrees of freedom that the spread rests on, from 1: few in short histories.</param>
/// <param name="OnLogs">Whether centre and spread are those of the logarithm.</param>
public readonly record struct ForecastPoint(int Ahead, double Centre, double Spread, int Degrees, bool OnLogs)
{
    /// <summary>The forecast in the units of the series: the value that is passed as likely as not. On logs the mean lies higher.</summary>
    public double Value => Level(Centre);

    /// <summary>The prediction interval in the units of the series by Student's distribution; on logs it is lopsided and above zero.</summary>
    /// <param name="probability">The share of such intervals that should hold what comes, such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public ForecastRange Within(double probability) => Around(Student.Within(probability, Degrees));

    /// <summary>The same by the normal distribution, as if the spread were known and not estimated: too narrow after few years.</summary>
    /// <param name="probability">The share of such intervals that should hold what comes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public ForecastRange NormallyWithin(double probability) => Around(Normal.Within(probability));

    private ForecastRange Around(double deviations) => new(Level(Centre - (deviations * Spread)), Level(Centre + (deviations * Spread)));

    private double Level(double centre) => OnLogs ? Math.Exp(centre) : centre;
}
