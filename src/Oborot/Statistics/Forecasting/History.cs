namespace Oborot.Statistics.Forecasting;

/// <summary>Why nothing is forecast from a series of figures.</summary>
public enum HistoryFault
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>It has fewer than <see cref="History.Fewest"/> figures.</summary>
    TooShort,

    /// <summary>A figure is missing between two others.</summary>
    Gap,

    /// <summary>A figure is below zero, which trade cannot be.</summary>
    Negative,

    /// <summary>A figure is zero: from there no rate of growth leads on, and it has no logarithm.</summary>
    Zero,
}

/// <summary>A series that can be forecast: figures above zero, one for each period without a gap, all in one unit.</summary>
public sealed record History
{
    /// <summary>With fewer figures than these nothing is forecast: four changes are the least that a spread is taken from.</summary>
    public const int Fewest = 5;

    private History(double[] values, int periodsAYear) => (Values, PeriodsAYear) = (values, periodsAYear);

    /// <summary>The figures, oldest first.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>1 for years, 12 for months.</summary>
    public int PeriodsAYear { get; }

    /// <summary>The newest figure.</summary>
    public double Last => Values[^1];

    /// <summary>Takes a series of figures, or tells why it cannot be forecast.</summary>
    /// <param name="values">One for each period, oldest first; null or no number where it is missing. Missing ones at either end are left out.</param>
    /// <param name="periodsAYear">1 for years, 12 for months.</param>
    /// <param name="fault">Why there is no history; the first reason in the order of <see cref="HistoryFault"/>.</param>
    /// <returns>Null where there is a fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one period a year.</exception>
    public static History? Of(IEnumerable<double?> values, int periodsAYear, out HistoryFault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periodsAYear, 1);
        double?[] known = [.. values.Select(v => v is { } number && double.IsFinite(number) ? v : null).SkipWhile(v => v is null).Reverse().SkipWhile(v => v is null).Reverse()];
        fault = Fault(known);
        return fault == HistoryFault.None ? new History([.. known.Select(v => v!.Value)], periodsAYear) : null;
    }

    /// <summary>Takes the figures of years; a year that is not named is missing.</summary>
    /// <param name="values">By year, in any order.</param>
    /// <param name="fault">Why there is no history.</param>
    /// <returns>Null where there is a fault.</returns>
    public static History? OfYears(IReadOnlyDictionary<int, double> values, out HistoryFault fault)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (first, last) = values.Count == 0 ? (0, -1) : (values.Keys.Min(), values.Keys.Max());
        return Of(Enumerable.Range(first, last - first + 1).Select(y => values.TryGetValue(y, out var value) ? value : (double?)null), 1, out fault);
    }

    /// <summary>The history as it stood when only its first figures were known.</summary>
    /// <param name="count">How many, at least <see cref="Fewest"/>.</param>
    internal History First(int count) => new([.. Values.Take(count)], PeriodsAYear);

    private static HistoryFault Fault(double?[] values) =>
        values.Count(v => v is not null) < Fewest ? HistoryFault.TooShort
        : values.Contains(null) ? HistoryFault.Gap
        : Array.Exists(values, v => v < 0) ? HistoryFault.Negative
        : values.Contains(0) ? HistoryFault.Zero
        : HistoryFault.None;
}
