using Oborot.Edges.Statistics;
using Oborot.Statistics;

namespace Oborot.Shared;

/// <summary>The official figures to work with: those that travel with the program, and those of a ledger.</summary>
internal sealed class OfficialBooks : IDisposable
{
    private const int MostReporters = 30;

    private readonly SqliteStatistics? store;
    private readonly Lazy<Areas> areas = new(Street.Areas);

    /// <summary>Puts them together.</summary>
    /// <param name="store">The figures of a ledger, closed with the books; null for those that ship alone.</param>
    /// <param name="asOf">Take only what was known on this day.</param>
    public OfficialBooks(SqliteStatistics? store, DateOnly? asOf)
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

    /// <summary>Everybody's exports in the ledger, added up by product for one pair; null without a ledger, or one that has them.</summary>
    /// <inheritdoc cref="SqliteStatistics.ProductTotals"/>
    public ProductTotals? Products(string exporter, string importer, int digits, int years = 3, string? source = null) =>
        store?.ProductTotals(exporter, importer, digits, years, source, code => areas.Value.KindOf(code) == AreaKind.Group);

    /// <inheritdoc/>
    public void Dispose() => store?.Dispose();
}
