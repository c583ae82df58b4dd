using System.CommandLine;
using Oborot.Edges.Statistics;
using Oborot.Statistics;

namespace Oborot.Cli.Commands.Stats;

/// <summary>The official figures that a command works with: those that travel with the program, and those of a ledger.</summary>
internal sealed class OfficialBooks : IDisposable
{
    private const int MostReporters = 30;

    private readonly SqliteStatistics? store;
    private readonly Lazy<Areas> areas = new(StatsCommand.Areas);

    private OfficialBooks(SqliteStatistics? store, DateOnly? asOf)
    {
        this.store = store;
        var shipped = new ShippedFigures(Street.Beside("data/statistics/national"), asOf);
        Reporters = [.. shipped.Reporters.Union(store?.Reporters(MostReporters) ?? []).Order(StringComparer.Ordinal).Take(MostReporters)];
        All = new JoinedFigures(store is null ? [shipped] : [shipped, store.AsOf(asOf)]);
    }

    /// <summary>Countries whose own statistics are there, as many as can be compared with each other in no time.</summary>
    public IReadOnlyList<string> Reporters { get; }

    /// <summary>All of them together.</summary>
    public IOfficialFigures All { get; }

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

    /// <summary>Everybody's exports in the ledger, added up by product for one pair; null without a ledger, or one that has them.</summary>
    /// <inheritdoc cref="SqliteStatistics.ProductTotals"/>
    public ProductTotals? Products(string exporter, string importer, int digits, int years = 3, string? source = null) =>
        store?.ProductTotals(exporter, importer, digits, years, source, code => areas.Value.KindOf(code) == AreaKind.Group);

    /// <inheritdoc/>
    public void Dispose() => store?.Dispose();
}
