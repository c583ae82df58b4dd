namespace Oborot.Statistics.Forecasting;

/// <summary>A way to forecast a series from itself. docs/forecasts.md tells their sources and how well they did.</summary>
public sealed class ForecastMethod
{
    private readonly Func<double[], int, IEnumerable<Outlook>> outlooks;
    private readonly bool onLogs;
    private readonly bool adjusts;

    private ForecastMethod(string name, int fewest, Func<double[], int, IEnumerable<Outlook>> outlooks, bool onLogs = false, bool adjusts = false) =>
        (Name, Fewest, this.outlooks, this.onLogs, this.adjusts) = (name, fewest, outlooks, onLogs, adjusts);

    /// <summary>The last value for ever; on levels.</summary>
    public static ForecastMethod RandomWalk { get; } = new("random walk", History.Fewest, Forecasting.RandomWalk.Still);

    /// <summary>The last value and the mean step so far; on levels.</summary>
    public static ForecastMethod Drift { get; } = new("random walk with drift", History.Fewest, Forecasting.RandomWalk.Drifting);

    /// <summary>The last value for ever, with surprises in percent.</summary>
    public static ForecastMethod LogRandomWalk { get; } = new("random walk of logarithms", History.Fewest, Forecasting.RandomWalk.Still, onLogs: true);

    /// <summary>The last value and the mean growth so far.</summary>
    public static ForecastMethod LogDrift { get; } = new("random walk of logarithms with drift", History.Fewest, Forecasting.RandomWalk.Drifting, onLogs: true);

    /// <summary>Simple exponential smoothing; on levels.</summary>
    public static ForecastMethod Smoothed { get; } = new("exponential smoothing", 7, (v, h) => Smoothing.Simple(v).Ahead(h));

    /// <summary>Simple exponential smoothing of logarithms.</summary>
    public static ForecastMethod LogSmoothed { get; } = new("exponential smoothing of logarithms", 7, (v, h) => Smoothing.Simple(v).Ahead(h), onLogs: true);

    /// <summary>The theta method; on levels, without the season where the series has one.</summary>
    public static ForecastMethod Theta { get; } = new("theta", 7, Forecasting.Theta.Ahead, adjusts: true);

    /// <summary>The theta method on logarithms, without the season where the series has one.</summary>
    public static ForecastMethod LogTheta { get; } = new("theta of logarithms", 7, Forecasting.Theta.Ahead, onLogs: true, adjusts: true);

    /// <summary>Holt's trend that dies away; on levels.</summary>
    public static ForecastMethod Damped { get; } = new("damped trend", 10, (v, h) => Smoothing.Damped(v).Ahead(h));

    /// <summary>Holt's trend that dies away, of logarithms.</summary>
    public static ForecastMethod LogDamped { get; } = new("damped trend of logarithms", 10, (v, h) => Smoothing.Damped(v).Ahead(h), onLogs: true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ForecastMethod> All { get; } = [RandomWalk, Drift, LogRandomWalk, LogDrift, Smoothed, LogSmoothed, Theta, LogTheta, Damped, LogDamped];

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The least number of figures it needs: more than four beyond the numbers that are fitted.</summary>
    public int Fewest { get; }

    /// <summary>Forecasts the coming periods.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="ahead">How many periods, one or more.</param>
    /// <returns>One point a period; null where the history is shorter than <see cref="Fewest"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No period is asked for.</exception>
    public IReadOnlyList<ForecastPoint>? Forecast(History history, int ahead)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        if (history.Values.Count < Fewest)
        {
            return null;
        }
        var first = history.Values[0];
        var factors = adjusts ? Seasonality.Factors(history.Values, history.PeriodsAYear) : [1];
        double[] values = [.. history.Values.Select((v, i) => onLogs ? Math.Log(v / first / Factor(i)) : v / Factor(i))];
        return [.. outlooks(values, ahead).Select((o, i) => Point(i + 1, o, (onLogs ? first : 1) * Factor(values.Length + i)))];

        double Factor(int period) => factors[period % factors.Length];
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    // On levels the interval of each month is as wide as any other's: that is what the reference does.
    private ForecastPoint Point(int ahead, Outlook outlook, double factor) =>
        new(ahead, onLogs ? outlook.Mean + Math.Log(factor) : outlook.Mean * factor, outlook.Spread, outlook.Degrees, onLogs);
}
