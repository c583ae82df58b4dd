using System.CommandLine;
using Oborot.Shared;

namespace Oborot.Cli.Commands.Stats;

/// <summary>The official figures that the command line points at.</summary>
internal static class GivenBooks
{
    extension(OfficialBooks)
    {
        /// <summary>The option that asks for what was known on a day.</summary>
        public static Option<DateOnly?> AsOf() => Given.Day("--as-of", "Take only what was published by this day.");

        /// <summary>Opens them.</summary>
        /// <param name="session">The run.</param>
        /// <param name="ledger">The ledger as given; null for the default one where there is one, else for none.</param>
        /// <param name="asOf">Take only what was known on this day.</param>
        public static OfficialBooks Open(Session session, string? ledger, DateOnly? asOf)
        {
            var shown = Given.LedgerOf(session, ledger);
            return new OfficialBooks(ledger is not null || File.Exists(session.Terminal.Full(shown)) ? Given.OpenStatistics(session, shown) : null, asOf);
        }
    }
}
