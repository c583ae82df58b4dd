using System.Globalization;
using Oborot.Ledgers;
using Oborot.Reviews;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>What people decided: as a table, and one decision when it was made.</summary>
internal static class DecisionView
{
    private const int MostWords = 60;

    private static readonly string[] Heads = ["number", "when", "who", "decision", "about", "reason"];

    /// <summary>Prints the decisions, the earliest first.</summary>
    /// <param name="session">The run.</param>
    /// <param name="speech">The words.</param>
    /// <param name="book">The decisions.</param>
    /// <param name="unplaced">The ids of those that find no place any more.</param>
    public static void Write(Session session, Speech speech, ReviewBook book, IReadOnlySet<string> unplaced)
    {
        var console = Screen.Console(session.Terminal);
        if (book.History.Count == 0)
        {
            Screen.Write(console, speech.Phrases["reviews", "nothing"]);
            return;
        }
        var table = Screen.Table(Array.ConvertAll(Heads, h => speech.Phrases["reviews", h]));
        foreach (var decision in book.History)
        {
            var state = !book.IsInForce(decision) ? "taken_back" : unplaced.Contains(decision.Id) ? "unplaced" : null;
            var what = speech.Reviews.Of(decision);
            table.AddRow(Screen.Cell(Number(decision)), Screen.Cell(speech.Reviews.Moment(decision.At)), Screen.Cell(decision.By),
                Screen.Cell(state is null ? what : $"{what} ({speech.Phrases["reviews", state]})"), Screen.Cell(About(decision, speech, book)), Screen.Cell(decision.Reason ?? ""));
        }
        console.Write(table);
    }

    /// <summary>Prints a decision that was just made, what it is about as that stands now, and how to take it back.</summary>
    public static void WriteDone(Session session, Speech speech, Decision decision, ILedgerStore store, bool isNew)
    {
        var (console, book) = (Screen.Console(session.Terminal), store.Reviews());
        Screen.Write(console, speech.Phrases.Fill("reviews", isNew ? "done" : "known", ("number", Number(decision)), ("what", speech.Reviews.Of(decision)), ("about", About(decision, speech, book))));
        foreach (var line in Standing(book.DocumentOf(decision), speech, store))
        {
            Screen.Write(console, line, indent: 2);
        }
        if (decision.Kind != DecisionKind.Undo)
        {
            Screen.Write(console, speech.Phrases.Fill("reviews", "undo", ("number", Number(decision))));
        }
    }

    // Of the document's claims and commitments those that people spoke of.
    private static IEnumerable<string> Standing(string document, Speech speech, ILedgerStore store)
    {
        foreach (var reading in store.ReadingsOf(document))
        {
            foreach (var claim in reading.Claims.Concat(reading.Rejected).Where(c => c.Review is not null))
            {
                yield return Line(claim.Id, speech.Short(claim), speech.Reviews.Short(claim.Review!));
            }
            foreach (var told in reading.Commitments.Concat(reading.RejectedCommitments).Where(c => c.Review is not null))
            {
                yield return Line(told.Id, speech.Short(told), speech.Reviews.Short(told.Review!));
            }
        }
    }

    private static string Line(string id, string told, string review) => $"{id[..ClaimTable.IdLength]}  {told}; {review}";

    private static string About(Decision decision, Speech speech, ReviewBook book) => decision switch
    {
        { Of: { } of } => $"{of.Id[..Math.Min(of.Id.Length, ClaimTable.IdLength)]} {speech.Phrases["explain", "open_quote"]}{Cut(of.Words)}{speech.Phrases["explain", "close_quote"]}",
        { Kind: DecisionKind.Enter } => Entered(Entry.Of(decision), speech),
        _ => speech.Phrases.Fill("reviews", "of_decision", ("number", book.History.FirstOrDefault(d => d.Id == decision.Undone) is { } undone ? Number(undone) : "?")),
    };

    private static string Entered(Entry entry, Speech speech) => entry.Claim is { } claim ? $"{claim.Id[..ClaimTable.IdLength]} {speech.Short(claim)}" : $"{entry.Commitment!.Id[..ClaimTable.IdLength]} {speech.Short(entry.Commitment)}";

    private static string Cut(string words) => words.Length <= MostWords ? words : words[..(MostWords - 1)].TrimEnd() + "…";

    private static string Number(Decision decision) => decision.Number.ToString(CultureInfo.InvariantCulture);
}
