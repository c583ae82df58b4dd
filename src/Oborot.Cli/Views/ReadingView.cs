using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>What each text holds: its claims, or what was left over.</summary>
internal static class ReadingView
{
    /// <summary>Prints the readings as they come.</summary>
    public static void Write(Session session, IEnumerable<Reading> readings, bool leftovers)
    {
        var console = Screen.Console(session.Terminal);
        var speech = session.Speech();
        foreach (var reading in readings)
        {
            Screen.Title(console, Heading(reading, speech));
            if (leftovers && reading.Leftovers.Count > 0)
            {
                console.Write(LeftoverView.Table(reading.Leftovers, speech));
            }
            else if (!leftovers && reading.Claims.Count > 0)
            {
                WriteClaims(console, reading, speech);
            }
            console.WriteLine(Tally(reading, leftovers));
            console.WriteLine();
        }
    }

    private static void WriteClaims(IAnsiConsole console, Reading reading, Speech speech)
    {
        console.Write(ClaimTable.OfText(reading.Claims, speech));
        if (ClaimTable.NeedsLegend(reading.Claims, showsParties: true))
        {
            console.WriteLine(ClaimTable.Legend);
            console.WriteLine();
        }
    }

    private static string Heading(Reading reading, Speech speech)
    {
        var document = reading.Document;
        var parts = new[] { document.Id, document.Published is { } day ? speech.Day(day) : null, reading.Language, document.Publisher, document.Url };
        return Screen.Safe(string.Join(" · ", parts.OfType<string>()));
    }

    private static string Tally(Reading reading, bool leftovers)
    {
        var tally = $"{Plural.Of(reading.Claims.Count, "claim")}; {Plural.Of(reading.Leftovers.Count, "other figure")}";
        return leftovers || reading.Leftovers.Count == 0 ? tally : tally + " (--leftovers lists them)";
    }
}
