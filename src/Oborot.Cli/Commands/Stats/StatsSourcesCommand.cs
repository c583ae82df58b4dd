using System.CommandLine;
using Oborot.Cli.Views;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats sources</c>: what can be imported, and what was.</summary>
internal static class StatsSourcesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var ledger = Given.Ledger();
        var command = new Verb("sources", "List the forms of statistics that can be imported, and the publications that a ledger holds.",
            "oborot stats sources",
            "oborot stats sources --ledger central-asia.db")
        {
            ledger,
        };
        command.SetAction(parsed =>
        {
            StatisticsView.WriteFormats(session.Terminal, StatsCommand.Formats().Names);
            if (parsed.GetValue(ledger) is { } given)
            {
                using var store = Given.OpenStatistics(session, given);
                StatisticsView.WritePublications(session.Terminal, store.Publications());
            }
        });
        return command;
    }
}
