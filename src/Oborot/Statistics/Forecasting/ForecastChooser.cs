using Oborot.Statistics.Mirror;

namespace Oborot.Statistics.Forecasting;

/// <summary>What a series is of, which decides whether a method's past success says anything about its future one.</summary>
public enum SeriesKind
{
    /// <summary>Trade between two countries: it was measured that methods that did better in the past did worse afterwards.</summary>
    PartnerTrade,

    /// <summary>Anything else, such as a country's whole trade or its output.</summary>
    Other,
}

/// <summary>How a method did on a history, each time knowing only what came before.</summary>
/// <param name="Method">The method.</param>
/// <param name="Origins">From how many years it forecast.</param>
/// <param name="Error">The mean size of ln(forecast / value): 0.1 is about ten percent.</param>
/// <param name="RandomWalkError">The same of the random walk of logarithms from the same years.</param>
/// <param name="IsBetter">Whether the method was better than it by more than chance explains.</param>
public sealed record MethodTrial(ForecastMethod Method, int Origins, double Error, double RandomWalkError, bool IsBetter);

/// <summary>A forecast, the method that was chosen for it and how it was chosen; or why there is none.</summary>
/// <param name="Fault">Why nothing is forecast; then the rest is null or empty.</param>
/// <param name="Method">The method chosen.</param>
/// <param name="Points">What is expected, one point a year.</param>
/// <param name="Trials">How the rivals of the random walk did, in a fixed order; those that the history is too short to try are left out.</param>
public sealed record ForecastChoice(HistoryFault Fault, ForecastMethod? Method, IReadOnlyList<ForecastPoint> Points, IReadOnlyList<MethodTrial> Trials)
{
    /// <summary>The rival that was better than the random walk by more than chance explains, and best of such; null where none was.</summary>
    public MethodTrial? BestRival => Trials.Where(t => t.IsBetter).MinBy(t => t.Error);
}

/// <summary>Chooses how to forecast a yearly series by what would have forecast that series well before.</summary>
/// <remarks>
/// Each method forecasts from every year of the past up to three years ahead. The random walk of logarithms is kept unless another
/// method's errors were smaller by more than chance explains: the test of Diebold and Mariano (1995), one in twenty for all rivals
/// together, since among several methods one always looks best on twenty years. For trade between two countries it is kept even then,
/// and the rival is only told: see docs/forecasts.md for what leaving it costs. All work on logarithms, since the intervals of levels
/// hold far less than they say.
/// </remarks>
public static class ForecastChooser
{
    private const int FurthestTried = 3;
    private const int FewestOrigins = 8;
    private const double Chance = 0.05;

    private static readonly IReadOnlyList<ForecastMethod> Rivals = [ForecastMethod.LogDrift, ForecastMethod.LogSmoothed, ForecastMethod.LogTheta, ForecastMethod.LogDamped];

    /// <summary>Forecasts a series by the method chosen for it.</summary>
    /// <param name="values">By year, in any order and any unit; a year left out is missing.</param>
    /// <param name="ahead">How many years, one or more.</param>
    /// <param name="kind">What the series is of.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year is asked for.</exception>
    public static ForecastChoice Choose(IReadOnlyDictionary<int, double> values, int ahead, SeriesKind kind = SeriesKind.PartnerTrade)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        if (History.OfYears(values, out var fault) is not { } history)
        {
            return new ForecastChoice(fault, null, [], []);
        }
        var walk = ForecastMethod.LogRandomWalk;
        var kept = new ForecastChoice(HistoryFault.None, walk, walk.Forecast(history, ahead)!, [.. Rivals.Select(m => Try(m, history)).OfType<MethodTrial>()]);
        return kind == SeriesKind.Other && kept.BestRival is { Method: var better } ? kept with { Method = better, Points = better.Forecast(history, ahead)! } : kept;
    }

    private static MethodTrial? Try(ForecastMethod method, History history)
    {
        var origins = Enumerable.Range(method.Fewest, Math.Max(0, history.Values.Count - method.Fewest)).ToList();
        if (origins.Count < FewestOrigins)
        {
            return null;
        }
        double[] errors = [.. origins.Select(o => Error(method, history, o))];
        double[] walks = [.. origins.Select(o => Error(ForecastMethod.LogRandomWalk, history, o))];
        return new MethodTrial(method, origins.Count, errors.Average(), walks.Average(), IsAboveZero([.. walks.Zip(errors, (w, e) => w - e)]));
    }

    // The mean of |ln(forecast / value)| over the years that followed, as far as they are known.
    private static double Error(ForecastMethod method, History history, int origin) =>
        method.Forecast(history.First(origin), Math.Min(FurthestTried, history.Values.Count - origin))!
            .Average(p => Math.Abs(Math.Log(p.Value / history.Values[origin + p.Ahead - 1])));

    // Forecasts from neighbouring years err alike: their covariances are counted, less the further they are apart (Newey and West, 1987).
    // One side of the distribution is looked at, and each rival has its part of the chance.
    private static bool IsAboveZero(double[] gains)
    {
        var mean = gains.Average();
        var variance = Enumerable.Range(0, FurthestTried).Sum(lag => (lag == 0 ? 1 : 2 * (1 - ((double)lag / FurthestTried))) * Covariance(lag));
        return mean > Student.Within(1 - (2 * Chance / Rivals.Count), gains.Length - 1) * Math.Sqrt(variance / gains.Length);

        double Covariance(int lag) => gains.Zip(gains.Skip(lag), (a, b) => (a - mean) * (b - mean)).Sum() / gains.Length;
    }
}
