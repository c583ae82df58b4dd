using System.CommandLine;
using Oborot.Cli.Views;
using Oborot.Edges.Ledgers;
using Oborot.Reviews;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands.Reviews;

/// <summary><c>oborot reread</c>: the ledger's documents by the present version, with what people decided kept on them.</summary>
internal static class RereadCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (ledger, reader) = (Given.Ledger(), Given.Reader());
        var diff = new Option<bool>("--diff") { Description = "Only list what would change; keep nothing." };
        var command = new Verb("reread", "Read the ledger's documents again by this version of the program. What was read before is kept beside it, and decisions stay on what they speak of.",
            "oborot reread --diff",
            "oborot reread --ledger central-asia.db")
        {
            diff, ledger, reader,
        };
        command.SetAction(parsed =>
        {
            using var store = Given.OpenLedger(session, parsed.GetValue(ledger));
            var speech = session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment));
            RereadView.Write(session, speech, Read(session, store, isKept: !parsed.GetValue(diff)), store.Reviews());
        });
        return command;
    }

    private static Reread Read(Session session, SqliteLedger store, bool isKept)
    {
        var (now, differences) = (new List<Reading>(), new List<Difference>());
        foreach (var before in store.ReadingsAsRead())
        {
            session.Continue();
            var reading = session.Street.ReadAll(before.Document);
            now.Add(reading);
            differences.AddRange([.. Rereading.Between(before.Claims, reading.Claims), .. Rereading.Between(before.Commitments, reading.Commitments)]);
            if (isKept && !SqliteLedger.IsSame(before, reading))
            {
                store.Reread(reading, App.Version, session.Terminal.Today);
            }
        }
        return new Reread(now, differences, isKept);
    }
}
