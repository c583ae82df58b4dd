using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Reviews;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands.Reviews;

/// <summary><c>oborot reviews</c>: what people decided, out of a ledger and into one.</summary>
internal static class ReviewsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (format, ledger, reader) = (Given.Format(Formats.All), Given.Ledger(), Given.Reader());
        var given = new Option<string?>("--given") { Description = "First take the decisions of this file, in the form of reviews --format jsonl, into the ledger. Taking them twice changes nothing.", HelpName = "FILE.jsonl" };
        var command = new Verb("reviews", "List what people decided on the ledger's claims and commitments: who, when, what and why; nothing is ever removed.",
            "oborot reviews",
            "oborot reviews --format jsonl > decisions.jsonl",
            "oborot reviews --given decisions.jsonl --ledger other.db")
        {
            given, format, ledger, reader,
        };
        command.SetAction(parsed =>
        {
            using var store = Given.OpenLedger(session, parsed.GetValue(ledger));
            foreach (var decision in DecisionFile.Read(session, parsed.GetValue(given)))
            {
                store.Decide(decision);
            }
            Print(session, store, parsed.GetValue(format)!, session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment)));
        });
        return command;
    }

    private static void Print(Session session, SqliteLedger store, string format, Speech speech)
    {
        var (book, unplaced) = (store.Reviews(), store.Unplaced().Select(d => d.Id).ToHashSet(StringComparer.Ordinal));
        if (format == Formats.Table)
        {
            DecisionView.Write(session, speech, book, unplaced);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "decisions", DecisionJson.Keys);
        foreach (var decision in book.History)
        {
            rows.Write(JsonRow.Of(decision, book.IsInForce(decision), !unplaced.Contains(decision.Id)));
        }
    }
}
