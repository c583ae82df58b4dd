namespace Oborot.Statistics.Mirror;

/// <summary>A year's figure beside those of its months: whether the year fits them, and by how much not.</summary>
/// <remarks>
/// Offices revise the year and leave the months, or the other way round, so a gap tells of a revision as often as of a slip. Months
/// that are not there count as nothing: many tables leave out a month without trade.
/// </remarks>
public readonly record struct YearOfMonths
{
    private const int All = 12;

    private YearOfMonths(double year, double sum, int months, double rounding) => (Year, Sum, Months, Rounding) = (year, sum, months, rounding);

    /// <summary>The year's own figure.</summary>
    public double Year { get; }

    /// <summary>What the months add up to.</summary>
    public double Sum { get; }

    /// <summary>How many months are there.</summary>
    public int Months { get; }

    /// <summary>True when no month is missing.</summary>
    public bool IsComplete => Months == All;

    /// <summary>The most that rounding of the figures can make of the gap, in their unit.</summary>
    public double Rounding { get; }

    /// <summary>The gap by the year's figure, from 0; infinite when the year has nothing and its months something.</summary>
    public double Gap => Sum == Year ? 0 : Math.Abs(Sum - Year) / Math.Abs(Year);

    /// <summary>True when the gap is no more than a share of the year, rounding apart.</summary>
    /// <param name="share">As 0.005 for half a percent.</param>
    public bool Fits(double share) => Math.Abs(Sum - Year) <= (share * Math.Abs(Year)) + Rounding;

    /// <summary>Holds a year against its months.</summary>
    /// <param name="year">The year's figure.</param>
    /// <param name="months">Those of its months, up to twelve, in the same unit and of the same vintage if the gap is to mean a slip.</param>
    /// <param name="step">The last place that the figures are told to, as 100 for a table in tenths of a thousand; 0 when exact.</param>
    /// <exception cref="ArgumentException">There are more than twelve months.</exception>
    public static YearOfMonths Compare(double year, ReadOnlySpan<double> months, double step = 0)
    {
        if (months.Length > All)
        {
            throw new ArgumentException($"a year has twelve months, not {months.Length}", nameof(months));
        }
        var sum = 0d;
        foreach (var month in months)
        {
            sum += month;
        }
        return new YearOfMonths(year, sum, months.Length, step / 2 * (months.Length + 1));
    }
}
