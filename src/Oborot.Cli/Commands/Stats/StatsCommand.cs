using System.CommandLine;
using Oborot.Edges.Statistics;
using Oborot.Shared;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats</c>: official statistics.</summary>
internal static class StatsCommand
{
    /// <summary>Builds the command with those below it.</summary>
    public static Command Create(Session session) => new Verb("stats", "Official statistics: import them, look at both sides of a pair, hold statements against them.",
        "oborot stats fetch comtrade --reporter KG --partner BY,KZ --years 2015-2023",
        "oborot stats import comtrade.json national/",
        "oborot stats pair KG BY",
        "oborot stats sources")
    {
        StatsFetchCommand.Create(session), StatsImportCommand.Create(session), StatsPairCommand.Create(session), StatsVerdictsCommand.Create(session), StatsIndicesCommand.Create(session), StatsPotentialCommand.Create(session),
        StatsReconcileCommand.Create(session), StatsSourcesCommand.Create(session),
    };

    /// <summary>The areas that statistics name.</summary>
    public static Areas Areas() => Street.Areas();

    /// <summary>The forms of statistics that can be read.</summary>
    public static StatisticsFormats Formats() => StatisticsFormats.Load(Street.Beside("data"));
}
