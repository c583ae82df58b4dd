using System.Globalization;

namespace Oborot.Model;

/// <summary>A span of whole days, both ends included, as the outputs write it.</summary>
/// <remarks>
/// A null start means "up to the end": the deadline of a target. A period has at least one end; where nothing is known a
/// claim holds no period. The default value is not a period: <see cref="End"/> is then the first day of the calendar.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Creates the period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public Period(DateOnly? start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), $"end {end:O} is before start {start:O}");
        }
        Start = start;
        End = end;
    }

    /// <summary>The first day, or null for a deadline.</summary>
    public DateOnly? Start { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => Months(year, 1, 12);

    /// <summary>The months <paramref name="first"/> to <paramref name="last"/> of a year, both included.</summary>
    public static Period Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), LastDay(year, last));

    /// <summary>Everything up to the end of a year: "by 2030".</summary>
    public static Period Until(int year) => new(null, new DateOnly(year, 12, 31));

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>True for 1 January to 31 December of one year.</summary>
    public bool IsCalendarYear => Start is { Month: 1, Day: 1 } s && End == new DateOnly(s.Year, 12, 31);

    /// <summary>True when the period starts on the first of a month and ends on the last of one.</summary>
    public bool IsWholeMonths => Start is { Day: 1 } && End.Day == DateTime.DaysInMonth(End.Year, End.Month);

    /// <summary>The number of calendar months, for a period of whole months; else null.</summary>
    public int? MonthCount => IsWholeMonths ? ((End.Year - Start!.Value.Year) * 12) + End.Month - Start.Value.Month + 1 : null;

    /// <summary>True when every day of the other period lies in this one and the two differ.</summary>
    public bool StrictlyContains(Period other) =>
        this != other && Start is { } s && other.Start is { } o && s <= o && other.End <= End;

    /// <summary>The same days, a number of years later (or earlier, when negative).</summary>
    /// <remarks>The last day of a month stays the last: 29 February becomes 28 February and back.</remarks>
    public Period AddYears(int years) => new(Shift(Start, years), Shift(End, years)!.Value);

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var byEnd = End.CompareTo(other.End);
        return byEnd != 0 ? byEnd : (Start ?? DateOnly.MinValue).CompareTo(other.Start ?? DateOnly.MinValue);
    }

    /// <summary>The period in ISO 8601: <c>2024</c>, <c>2024-01..2024-11</c>, <c>..2030-12-31</c> or days.</summary>
    public override string ToString()
    {
        var c = CultureInfo.InvariantCulture;
        return Start is not { } s ? $"..{End.ToString("yyyy-MM-dd", c)}"
            : IsCalendarYear ? s.ToString("yyyy", c)
            : IsWholeMonths ? (s.Year == End.Year && s.Month == End.Month ? s.ToString("yyyy-MM", c) : $"{s.ToString("yyyy-MM", c)}..{End.ToString("yyyy-MM", c)}")
            : $"{s.ToString("yyyy-MM-dd", c)}..{End.ToString("yyyy-MM-dd", c)}";
    }

    /// <summary>True when the left period ends earlier, or ends together and starts earlier.</summary>
    public static bool operator <(Period a, Period b) => a.CompareTo(b) < 0;

    /// <summary>True when the left period ends later, or ends together and starts later.</summary>
    public static bool operator >(Period a, Period b) => a.CompareTo(b) > 0;

    /// <summary>Not <c>&gt;</c>.</summary>
    public static bool operator <=(Period a, Period b) => a.CompareTo(b) <= 0;

    /// <summary>Not <c>&lt;</c>.</summary>
    public static bool operator >=(Period a, Period b) => a.CompareTo(b) >= 0;

    private static DateOnly? Shift(DateOnly? day, int years)
    {
        if (day is not { } d || d.Year + years is < 1 or > 9999)
        {
            return day;
        }
        var isLast = d.Day == DateTime.DaysInMonth(d.Year, d.Month);
        var shifted = d.AddYears(years);
        return isLast ? LastDay(shifted.Year, shifted.Month) : shifted;
    }
}
