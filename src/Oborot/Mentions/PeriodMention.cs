using Oborot.Model;

namespace Oborot.Mentions;

/// <summary>The word before a period that changes what it means.</summary>
internal enum PeriodLead : byte
{
    None,

    /// <summary>"by 2030", "к 2030 году": a deadline.</summary>
    Until,

    /// <summary>"since 2017": from then to now.</summary>
    Since,

    /// <summary>"within five years": a length that runs from the anchor on.</summary>
    Within,

    /// <summary>"the last five years": a length that runs up to the anchor.</summary>
    Past,

    /// <summary>"from 2022": the start of a comparison.</summary>
    From,
}

/// <summary>How a period's year is told.</summary>
internal enum YearForm : byte
{
    /// <summary>Not at all: "January–June".</summary>
    Untold,

    /// <summary>By its number.</summary>
    Absolute,

    /// <summary>Against the document's date: "last year".</summary>
    Relative,
}

/// <summary>A period as told; its days are known once the document's anchor is.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
internal record struct PeriodMention(int First, int Last) : ITokenRange
{
    public YearForm YearForm { get; set; }

    /// <summary>The year, or the distance in years from the anchor's year.</summary>
    public int Year { get; set; }

    /// <summary>The last year of a span of years, told like <see cref="Year"/>; equal to it for one year.</summary>
    public int LastYear { get; set; }

    /// <summary>The first month, 1–12; 0 for whole years.</summary>
    public int Month { get; set; }

    /// <summary>The last month.</summary>
    public int LastMonth { get; set; }

    /// <summary>The first day, or 0 for whole months.</summary>
    public int Day { get; set; }

    /// <summary>The last day, or 0 for whole months.</summary>
    public int LastDay { get; set; }

    /// <summary>For lengths ("within five years"): the number of years.</summary>
    public int Length { get; set; }

    /// <summary>"a year earlier": counted from the period spoken of, not from the document's date.</summary>
    public int ContextYears { get; set; }

    /// <summary>"last month": the distance in months from the document's date.</summary>
    public int? MonthOffset { get; set; }

    public PeriodLead Lead { get; set; }

    /// <summary>"the same period": the months of the claim's own period.</summary>
    public bool IsSame { get; set; }

    /// <summary>"since the start of the year": up to what the document tells elsewhere.</summary>
    public bool IsYearToDate { get; set; }

    /// <summary>"2023/24", an agricultural season, a fiscal year: not the calendar's.</summary>
    public bool IsSeason { get; set; }

    /// <summary>"2023–24": two years joined to one business year.</summary>
    public bool IsSplitYear { get; set; }

    /// <summary>"2015 to 2016" around a change: the first year is the base.</summary>
    public bool IsYearSpan => LastYear != Year && YearForm == YearForm.Absolute;

    /// <summary>A plain date: a day.</summary>
    public bool IsDay => Day > 0 && LastDay == Day && LastMonth == Month;

    /// <summary>True when only the year is told.</summary>
    public bool IsWholeYear => Month == 0 && !IsSame && Length == 0 && !IsYearToDate && !IsSeason;

    /// <summary>The days, given the year that an untold or relative year stands for.</summary>
    /// <returns>Null when the calendar has no such days.</returns>
    public Period? In(int year)
    {
        if (year is < 1000 or > 9000 || LastYear - Year is < 0 or > 100)
        {
            return null;
        }
        var lastYear = year + (LastYear - Year);
        if (Month == 0)
        {
            return new Period(new DateOnly(year, 1, 1), new DateOnly(lastYear, 12, 31));
        }
        lastYear += LastMonth < Month && lastYear == year ? 1 : 0;
        return Days(year, lastYear);
    }

    private readonly Period? Days(int year, int lastYear)
    {
        if (Day > DateTime.DaysInMonth(year, Month) || LastDay > DateTime.DaysInMonth(lastYear, LastMonth))
        {
            return null;
        }
        var start = new DateOnly(year, Month, Math.Max(Day, 1));
        var end = LastDay > 0 ? new DateOnly(lastYear, LastMonth, LastDay) : Period.LastDay(lastYear, LastMonth);
        return end < start ? null : new Period(start, end);
    }
}
