using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>The day that relative periods of a document are counted from.</summary>
/// <remarks>
/// The publication date; where it is unknown, the latest period that the text itself fixes. "Last year" beside a named year
/// means that year, unless the text also speaks of "this year" or compares the named year with the last.
/// </remarks>
internal sealed class Anchor
{
    // Later deadlines are misprints, and the calendar ends.
    private const int LastYear = 9000;

    // A day told this early in a text is the one it was written on.
    private const int Dateline = 30;

    private DateOnly? published;
    private int? year;

    /// <summary>The year that "this year" stands for; null when nothing fixes it.</summary>
    public int? Year => year;

    /// <summary>True when only the text fixes the anchor.</summary>
    public bool IsDerived => published is null;

    /// <param name="sheet">What is read.</param>
    /// <param name="around">The document that quotes it; null when it is the document.</param>
    public void Start(Sheet sheet, Sheet? around = null)
    {
        published = sheet.Document.Published;
        year = published?.Year ?? around?.AnchorYear ?? YearOf(sheet);
    }

    /// <summary>The days of a mention, with the year of an untold one given by the context.</summary>
    /// <param name="contextYear">The year of the period the text was speaking of; null for none.</param>
    public Period? Resolve(in PeriodMention mention, int? contextYear)
    {
        if (mention.IsSame || (mention.IsYearToDate && mention.Month == 0))
        {
            return null;
        }
        if (mention.Length > 0)
        {
            return Length(mention);
        }
        if (mention.MonthOffset is { } months)
        {
            return published is { } from && from.AddMonths(months) is var day ? Period.Months(day.Year, day.Month, day.Month) : null;
        }
        return mention.YearForm switch
        {
            YearForm.Absolute => mention.In(mention.Year),
            YearForm.Relative => year is { } y ? mention.In(y + mention.Year) : null,
            _ => Untold(mention, contextYear),
        };
    }

    /// <summary>True when the days of a mention lie before the anchor, so that no deadline can be meant.</summary>
    public bool IsOver(in PeriodMention mention) => Resolve(mention, year) is { Start: not null } period && (published is { } day ? period.End < day : period.End.Year <= year && mention.Month > 0);

    /// <summary>The deadline that a mention sets: its last day.</summary>
    public Period? Deadline(in PeriodMention mention) =>
        Resolve(mention, year) is { } period ? new Period(null, period.End) : null;

    private Period? Length(in PeriodMention mention)
    {
        if (year is not { } y || y + mention.Length > LastYear)
        {
            return null;
        }
        return mention.Lead == PeriodLead.Past ? null : Period.Until(y + mention.Length);
    }

    // The latest such months that are not after the anchor.
    private Period? Untold(in PeriodMention mention, int? contextYear)
    {
        if (contextYear is { } told)
        {
            return mention.In(told);
        }
        if (year is not { } y || mention.Month == 0)
        {
            return null;
        }
        var now = mention.In(y);
        return published is { } day && now is { } period && period.Start > day ? mention.In(y - 1)
            : published is { } d && now is { } p && p.End > d && !(mention.Month == mention.LastMonth && p.Start <= d) ? mention.In(y - 1) : now;
    }

    private static int? YearOf(Sheet sheet)
    {
        var latest = default(PeriodMention?);
        var (hasThisYear, hasLastYear, comparesLast) = (false, false, false);
        var (latestTold, dateline) = (0, 0);
        foreach (var mention in sheet.Periods)
        {
            if (mention.YearForm == YearForm.Absolute && !IsBase(sheet, mention))
            {
                latestTold = Math.Max(latestTold, mention.LastYear);
            }
            if (mention.YearForm == YearForm.Absolute && (mention.Lead is not (PeriodLead.Until or PeriodLead.Within or PeriodLead.Since) || IsBase(sheet, mention)) && !mention.IsSeason
                && mention.Year is > 1990 && (latest is not { } known || mention.LastYear > known.LastYear || (mention.LastYear == known.LastYear && mention.Month > 0)) && !IsFuture(sheet, mention))
            {
                latest = mention;
            }
            dateline = mention is { IsDay: true, YearForm: YearForm.Absolute, First: < Dateline } ? mention.Year : dateline;
            hasThisYear |= mention is { YearForm: YearForm.Relative, Year: 0, Length: 0 };
            hasLastYear |= mention is { YearForm: YearForm.Relative, Year: -1 or -2 };
            comparesLast |= mention is { YearForm: YearForm.Relative, Year: -1, IsSame: true };
        }
        if (latest is not { } fixedBy)
        {
            return null;
        }
        if (dateline == fixedBy.LastYear)
        {
            // "Tashkent, January 25, 2025": the day on which it was written.
            return dateline;
        }
        if (fixedBy is { Month: 0, IsSame: false } && sheet.Periods.Exists(m => m is { YearForm: YearForm.Relative, Year: 0, Month: > 0 }))
        {
            // Months of "this year" beside a whole year named by its number: the year after it.
            return fixedBy.LastYear + 1;
        }
        if (latestTold < fixedBy.LastYear)
        {
            // "42.6 million more than in the same period of 2024", told nowhere but as a base: the text speaks of the year after.
            return fixedBy.LastYear + 1;
        }
        if (sheet.Periods.Exists(m => IsSameMonthsLastYear(m, fixedBy)))
        {
            return fixedBy.LastYear + 1;
        }
        return hasLastYear && !hasThisYear && !comparesLast ? fixedBy.LastYear + 1 : fixedBy.LastYear;
    }

    private static bool IsBase(Sheet sheet, in PeriodMention mention) =>
        mention.IsSame || IsLevelOf(sheet, mention) || Cues.IsCompared(sheet, mention.First, 3) || Cues.IsComparedBehind(sheet, mention.Last);

    // "да студзеня-мая 2022 года": of several months, the small word compares and sets no deadline.
    private static bool IsLevelOf(Sheet sheet, in PeriodMention mention) => mention.Month != mention.LastMonth && sheet.IsAt(mention.First - 1, SenseKind.ComparedAfter);

    // "eleven months of last year" beside "eleven months of 2024".
    private static bool IsSameMonthsLastYear(in PeriodMention mention, in PeriodMention told) =>
        mention is { YearForm: YearForm.Relative, Year: -1, Month: > 0 } && mention.Month == told.Month && mention.LastMonth == told.LastMonth;

    // A plan's years and a forecast's lie after the text.
    private static bool IsFuture(Sheet sheet, in PeriodMention mention) =>
        mention.LastYear > mention.Year || (!IsBase(sheet, mention) && Cues.TryJustBefore(sheet, mention.First, 2, SenseKind.Until, out _));
}
