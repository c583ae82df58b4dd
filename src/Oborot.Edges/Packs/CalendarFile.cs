using System.Globalization;
using Oborot.Languages;

namespace Oborot.Edges.Packs;

/// <summary>Reads <c>data/calendars.yaml</c>.</summary>
public static class CalendarFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">A key is not known or no month; the message tells file, line and column.</exception>
    public static Calendars Load(string file)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var yaml = new FlatYaml(file);
        foreach (var key in yaml.Keys())
        {
            if (key.Value != "fiscal_year_start")
            {
                throw yaml.Error(key, $"unknown key '{key.Value}'; known: fiscal_year_start");
            }
            foreach (var month in yaml.Keys())
            {
                if (!int.TryParse(month.Value, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 12)
                {
                    throw yaml.Error(month, $"'{month.Value}' is no month; write 1 to 12");
                }
                foreach (var country in yaml.List())
                {
                    starts[country.Value] = number;
                }
            }
        }
        return new Calendars(starts);
    }
}
