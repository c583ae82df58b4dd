using System.CommandLine;
using Oborot.Edges.Statistics;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats import</c>: files of statistics into the ledger.</summary>
internal static class StatsImportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var files = Given.RefuseOptions(new Argument<string[]>("FILE") { Description = "Files of statistics, or folders of them.", Arity = ArgumentArity.OneOrMore });
        var (ledger, published) = (Given.Ledger(), Given.Published("Take this as the day from which on the figures were known; without it the file's own day, else today."));
        var source = new Option<string?>("--source") { Description = "Read the files as this source, whatever they look like; see oborot stats sources.", HelpName = "NAME" };
        var url = new Option<string?>("--url") { Description = "Where the file comes from, to be kept beside its figures.", HelpName = "URL" };
        var command = new Verb("import", "Import official statistics; the form of a file is told by its content. A later publication never overwrites an earlier one.",
            "oborot stats import comtrade.json",
            "oborot stats import national/ --published 2024-03-15",
            "oborot stats import table.csv --source baci --ledger central-asia.db")
        {
            files, source, published, url, ledger,
        };
        command.SetAction(parsed =>
        {
            var shown = Given.LedgerOf(session, parsed.GetValue(ledger));
            var formats = StatsCommand.Formats();
            using var store = SqliteStatistics.Open(session.Terminal.Full(shown), shown);
            var import = new StatisticsImport(formats, store, session.Terminal.Today);
            foreach (var path in StatisticsFiles.Under(session, parsed.GetValue(files)!))
            {
                session.Continue();
                Import(session, import, path, parsed.GetValue(source), parsed.GetValue(published), parsed.GetValue(url));
            }
        });
        return command;
    }

    /// <summary>Imports one file and tells what became of it.</summary>
    internal static void Import(Session session, StatisticsImport import, string path, string? source, DateOnly? published, string? url)
    {
        using var progress = new ImportProgress(session.Terminal, path);
        try
        {
            var file = StatisticsFile.Open(session.Terminal.Full(path), path);
            var imported = import.Import(file, source, published, url, progress, session.Terminal.Stop);
            progress.Clear();
            Views.StatisticsView.WriteImported(session.Terminal, path, imported);
        }
        catch (StatisticsException e)
        {
            progress.Clear();
            session.Fail(e.Message);
        }
    }
}
