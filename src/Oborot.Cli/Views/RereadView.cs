using System.Globalization;
using Oborot.Ledgers;
using Oborot.Reviews;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>A ledger's documents read again.</summary>
/// <param name="Readings">What is read now.</param>
/// <param name="Differences">What is other than before, by document.</param>
/// <param name="IsKept">Whether the ledger keeps it.</param>
internal sealed record Reread(IReadOnlyList<Reading> Readings, IReadOnlyList<Difference> Differences, bool IsKept);

/// <summary>What reading again changes, document by document, and which decisions lose their place.</summary>
internal static class RereadView
{
    /// <summary>Prints it.</summary>
    public static void Write(Session session, Speech speech, Reread reread, ReviewBook book)
    {
        var console = Screen.Console(session.Terminal);
        foreach (var document in reread.Differences.GroupBy(d => d.Document, StringComparer.Ordinal))
        {
            Screen.Title(console, Screen.Safe(document.Key));
            foreach (var difference in document)
            {
                Write(console, speech, difference);
            }
        }
        var unplaced = AsLeft.Unplaced(reread.Readings, book);
        foreach (var decision in unplaced)
        {
            Screen.Write(console, speech.Phrases.Fill("reviews", "lost", ("number", Number(decision.Number)), ("what", speech.Reviews.Of(decision)), ("by", decision.By), ("document", decision.Document), ("words", decision.Of!.Words)));
        }
        var texts = reread.Differences.Select(d => d.Document).Distinct().Count();
        Screen.Write(console, speech.Phrases.Fill("reviews", reread.IsKept ? "reread" : "would_reread", ("documents", Number(reread.Readings.Count)),
            ("differ", Number(texts)), ("changed", Count(reread, d => d is { Was: not null, Now: not null })), ("new", Count(reread, d => d.Was is null)), ("gone", Count(reread, d => d.Now is null)), ("lost", Number(unplaced.Count))));
    }

    private static void Write(IAnsiConsole console, Speech speech, Difference difference)
    {
        var (sign, id) = difference switch { { Was: null } => ("new", difference.Now!), { Now: null } => ("gone", difference.Was), _ => ("changed", difference.Now) };
        var what = string.Join(", ", difference.Changes.Select(speech.Reviews.Change));
        Screen.Write(console, speech.Phrases.Fill("reviews", sign, ("id", id[..ClaimTable.IdLength]), ("words", difference.Words), ("changes", what)), indent: 2);
    }

    private static string Count(Reread reread, Func<Difference, bool> which) => Number(reread.Differences.Count(which));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
