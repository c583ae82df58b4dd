using System.Globalization;
using Oborot.Model;

namespace Oborot.Notation;

/// <summary>Periods in a line: as <see cref="Period.ToString"/> writes them, and <c>?</c> for none.</summary>
internal static class PeriodNotation
{
    /// <summary>The period's form.</summary>
    public static string Format(Period? period) => period?.ToString() ?? "?";

    /// <summary>A deadline: a year for its last day, else the day.</summary>
    public static string Deadline(DateOnly end) =>
        end is { Month: 12, Day: 31 } ? end.ToString("yyyy", CultureInfo.InvariantCulture) : end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a deadline.</summary>
    /// <exception cref="FormatException">The text is no year, month or day.</exception>
    public static Period ReadDeadline(string text) => new(null, Ends(text).Last);

    /// <summary>Reads a period.</summary>
    /// <returns>Null for <c>?</c>.</returns>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period? Read(string text)
    {
        if (text == "?")
        {
            return null;
        }
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? Whole(text) : dots == 0 ? new Period(null, Ends(text[2..]).Last) : Between(text[..dots], text[(dots + 2)..]);
    }

    private static Period Whole(string text)
    {
        var (first, last) = Ends(text);
        return new Period(first, last);
    }

    private static Period Between(string from, string to)
    {
        var (first, last) = (Ends(from).First, Ends(to).Last);
        return last < first ? throw new FormatException($"the period {from}..{to} ends before it starts") : new Period(first, last);
    }

    private static (DateOnly First, DateOnly Last) Ends(string text)
    {
        var numbers = text.Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        return numbers switch
        {
            [>= 1 and <= 9999 and var year] => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
            [>= 1 and <= 9999 and var year, >= 1 and <= 12 and var month] => (new DateOnly(year, month, 1), Period.LastDay(year, month)),
            [>= 1 and <= 9999 and var year, >= 1 and <= 12 and var month, >= 1 and var day] when day <= DateTime.DaysInMonth(year, month) =>
                (new DateOnly(year, month, day), new DateOnly(year, month, day)),
            _ => throw new FormatException($"\"{text}\" is no year, month or day"),
        };
    }
}
