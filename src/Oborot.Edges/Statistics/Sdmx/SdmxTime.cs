using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Model;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>The times of SDMX: ISO 8601, reporting periods such as <c>2020-Q3</c>, ranges of a start and a duration, and older spellings.</summary>
internal static partial class SdmxTime
{
    /// <summary>The whole months that a time means.</summary>
    /// <param name="time">As it is written.</param>
    /// <param name="frequency">The code of the frequency (A, S, T, Q, M); null where it is not told. A day means the period that begins with it.</param>
    /// <returns>Null for days, weeks, hours, and what is no time.</returns>
    public static Period? Parse(string time, string? frequency)
    {
        var plain = Zone().Replace(time.Trim(), "");
        return plain.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Range(plain[..slash], plain[(slash + 1)..])
            : Reporting().Match(plain) is { Success: true } reporting ? Part(reporting)
            : Calendar().Match(plain) is { Success: true } calendar ? OfCalendar(calendar, frequency)
            : null;
    }

    private static Period? Part(Match match)
    {
        var months = MonthsOf(match.Groups["kind"].Value);
        var at = Number(match, "number");
        return at >= 1 && at <= 12 / months ? Span(Number(match, "year"), ((at - 1) * months) + 1, months) : null;
    }

    private static Period? OfCalendar(Match match, string? frequency)
    {
        var year = Number(match, "year");
        if (!match.Groups["month"].Success)
        {
            return Span(year, 1, 12);
        }
        var month = Number(match, "month");
        if (month is < 1 or > 12)
        {
            return null;
        }
        if (!match.Groups["day"].Success)
        {
            return Span(year, month, 1);
        }
        var months = MonthsOf(frequency ?? "");
        return Number(match, "day") == 1 && months > 0 && (month - 1) % months == 0 ? Span(year, month, months) : null;
    }

    // A start and a duration (2020-01-01/P1Y), or a start and an end (2020-01/2020-06).
    private static Period? Range(string start, string end)
    {
        if (Duration().Match(end) is { Success: true } duration)
        {
            var months = Number(duration, "number") * (duration.Groups["unit"].Value == "Y" ? 12 : 1);
            return months is > 0 and <= 12 && Parse(start, "M") is { Start: { } from } && start.Length > 4 ? Span(from.Year, from.Month, months)
                : months is > 0 and <= 12 && Parse(start, null) is { Start: { } year } ? Span(year.Year, 1, months) : null;
        }
        return Parse(start, "M")?.Start is { } first && LastDay(end) is { } last && last > first ? new Period(first, last) : null;
    }

    private static DateOnly? LastDay(string end) =>
        Days.OrNone(end.Length > 10 ? end[..10] : end) is { } day
            ? day == Period.LastDay(day.Year, day.Month) ? day : null
            : Parse(end, null)?.End;

    private static Period? Span(int year, int first, int months)
    {
        var last = first + months - 1;
        return year is < 1 or > 9998 ? null : new Period(new DateOnly(year, first, 1), Period.LastDay(year + ((last - 1) / 12), ((last - 1) % 12) + 1));
    }

    private static int MonthsOf(string kind) => kind.ToUpperInvariant() switch { "A" => 12, "S" or "H" => 6, "T" => 4, "Q" => 3, "M" => 1, _ => 0 };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=[0-9])(?:Z|(?<=[0-9][0-9][0-9][0-9]-[0-9][0-9].*)[+-][0-9][0-9]:[0-9][0-9])$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<kind>[ASHTQMashtqm])(?<number>[0-9]{1,2})$")]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:-(?<month>[0-9][0-9])(?:-(?<day>[0-9][0-9])(?:T[0-9:.]+)?)?|(?<month>[0-9][0-9]))?$")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^P(?<number>[0-9]{1,2})(?<unit>[YM])$")]
    private static partial Regex Duration();
}
