using System.CommandLine;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot add</c>: texts into the ledger.</summary>
internal static class AddCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, published, language, ledger) = (Given.Paths(ArgumentArity.OneOrMore), Given.Published(), Given.Language(session), Given.Ledger());
        var command = new Verb("add", "Read texts and keep their claims in the ledger. Adding a text twice changes nothing.",
            "oborot add news/",
            "oborot add article.txt --ledger central-asia.db")
        {
            paths, published, language, ledger,
        };
        command.SetAction(parsed =>
        {
            var shown = Given.LedgerOf(session, parsed.GetValue(ledger));
            using var store = SqliteLedger.Open(session.Terminal.Full(shown), shown);
            var tally = new Tally();
            foreach (var document in Batch.Documents(session, parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language)))
            {
                var reading = session.Street.ReadAll(document);
                tally.Count(store.Add(reading), reading.Claims.Count);
                session.Terminal.Out.WriteLine(tally.Line(reading));
                session.Terminal.Out.Flush();
            }
            session.Terminal.Out.WriteLine(tally.Summary(shown));
        });
        return command;
    }

    private sealed class Tally
    {
        private int added;
        private int known;
        private int claims;
        private Added last;

        public void Count(Added outcome, int found)
        {
            last = outcome;
            added += outcome == Added.AlreadyThere ? 0 : 1;
            known += outcome == Added.AlreadyThere ? 1 : 0;
            claims += outcome == Added.AlreadyThere ? 0 : found;
        }

        public string Line(Reading reading) => last switch
        {
            Added.AlreadyThere => $"already there  {reading.Document.Id}",
            Added.NewVersion => $"added          {reading.Document.Id}  {Plural.Of(reading.Claims.Count, "claim")}, beside another text with this id",
            _ => $"added          {reading.Document.Id}  {Plural.Of(reading.Claims.Count, "claim")}",
        };

        public string Summary(string ledger) =>
            $"{ledger}: {Plural.Of(added, "document")} added with {Plural.Of(claims, "claim")}, {known} already there";
    }
}
