using System.Globalization;
using Oborot.Model;

namespace Oborot.Edges.Commitments;

/// <summary>Reads a time of ISO 8601: a year, a month, a day, or two days with a slash between.</summary>
internal static class IsoTime
{
    /// <summary>Reads the days that a time means.</summary>
    /// <returns>False for anything else, such as "soon".</returns>
    public static bool TryParse(string text, out Period days)
    {
        var found = text.Split('/') is [var first, var last] ? Span(Of(first), Of(last)) : Of(text);
        days = found ?? default;
        return found is not null;
    }

    private static Period? Span(Period? first, Period? last) => first is { Start: { } start } && last is { } end && start <= end.End ? new Period(start, end.End) : null;

    private static Period? Of(string text) => text.Length switch
    {
        4 when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000 => Period.Year(year),
        7 when DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => Period.Months(month.Year, month.Month, month.Month),
        10 when Days.OrNone(text) is { } day => new Period(day, day),
        _ => null,
    };
}
