using System.Globalization;
using System.Text;
using Oborot.Briefs;

namespace Oborot.Edges.Briefs;

/// <summary>Writes days as a calendar (RFC 5545) that calendar programs take in; importing it again changes entries and doubles none.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;
    private const string LineEnd = "\r\n";

    /// <summary>The calendar in UTF-8.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="language">The language of its texts, ISO 639-1.</param>
    /// <param name="entries">Its days; at least one, as the format asks.</param>
    /// <param name="made">The day on which it is made.</param>
    /// <exception cref="ArgumentException">There are no entries.</exception>
    public static byte[] Write(string name, string language, IReadOnlyList<CalendarEntry> entries, DateOnly made)
    {
        if (entries.Count == 0)
        {
            throw new ArgumentException("a calendar has at least one entry", nameof(entries));
        }
        var lines = new StringBuilder();
        Append(lines, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oborot//Deadlines//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries)
        {
            Append(lines, "BEGIN:VEVENT", $"UID:{entry.Id}@deadlines.oborot", $"DTSTAMP:{Day(made)}T000000Z", $"DTSTART;VALUE=DATE:{Day(entry.Day)}", $"SUMMARY;LANGUAGE={language}:{Escaped(entry.Title)}",
                $"DESCRIPTION;LANGUAGE={language}:{Escaped(entry.Words)}");
            Append(lines, entry.Address is { } address ? [$"URL:{address}", "TRANSP:TRANSPARENT", "END:VEVENT"] : ["TRANSP:TRANSPARENT", "END:VEVENT"]);
        }
        Append(lines, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Fold(text, line);
        }
    }

    // No more than 75 octets a line, and no letter is cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append(LineEnd).Append(' ');
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append(LineEnd);
    }

    private static string Escaped(string text) => string.Join("\\n", text.Split('\n').Select(line => Cleaned.Line(line)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
