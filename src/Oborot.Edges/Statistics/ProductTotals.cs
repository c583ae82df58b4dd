using Microsoft.Data.Sqlite;
using Oborot.Statistics;
using Oborot.Statistics.Indices;

namespace Oborot.Edges.Statistics;

/// <summary>What a source tells of everybody's exports, added up by product for one pair: what an export potential is computed from.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="FirstYear">The first year of the mean.</param>
/// <param name="LastYear">The last one.</param>
/// <param name="Reporters">How many countries report exports in it; with few of them everybody's share of the world looks too large.</param>
/// <param name="Products">By product code.</param>
public sealed record ProductTotals(string Source, int FirstYear, int LastYear, int Reporters, IReadOnlyList<ProductTrade> Products);

/// <summary>Reads <see cref="ProductTotals"/>. Of a reporter's year the newest publication counts, and only exports to single countries, so that no total stands beside its parts.</summary>
internal sealed class ProductTotalsReader(SqliteConnection connection, string exporter, string importer, int digits, Func<string, bool> isGroup)
{
    private const int Year = 12;
    private const int Finest = 6;

    /// <summary>The totals of the source that has the most reporters.</summary>
    /// <param name="source">The source's key; null for the one with the most reporters.</param>
    /// <param name="years">How many years to take the mean of, up to the latest that the exporter reports.</param>
    /// <returns>Null where no source tells products of this many digits.</returns>
    public ProductTotals? Read(string? source, int years)
    {
        var rows = Rows(source, years);
        var best = rows.GroupBy(r => r.Source, StringComparer.Ordinal).Select(g => (g.Key, Rows: g.ToList())).OrderByDescending(g => g.Rows.Max(r => r.Reporters)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Rows is null)
        {
            return null;
        }
        var (first, end) = (best.Rows.Min(r => r.Start) / Year, best.Rows.Max(r => r.Start) / Year);
        var mean = end - first + 1;
        return new ProductTotals(best.Key, first, end, best.Rows.Max(r => r.Reporters),
        [
            .. best.Rows.GroupBy(r => r.Product, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ProductTrade(g.Key, g.Sum(r => r.Exports) / mean, g.Sum(r => r.Imports) / mean, g.Sum(r => r.World) / mean, g.Sum(r => r.Now) / mean)),
        ]);
    }

    // The latest year that the exporter tells at some level.
    private int? LastStart(string? source, int level)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select max(o.start) from observations o join publications p on p.id = o.publication
            where o.reporter = $exporter and o.flow = 0 and o.months = 12 and length(o.product) = $level and ($source is null or p.source = $source)
            """;
        Bind(command, source);
        command.Parameters.AddWithValue("$level", level);
        return command.ExecuteScalar() is long start ? (int)start : null;
    }

    // At the level asked for; where nobody tells that, its six-digit parts are added up.
    private List<Row> Rows(string? source, int years) => LastStart(source, digits) is { } last ? Rows(source, digits, last, years)
        : LastStart(source, Finest) is { } finest ? Rows(source, Finest, finest, years) : [];

    private List<Row> Rows(string? source, int level, int last, int years)
    {
        using var command = connection.CreateCommand();
        var groups = Partners().Where(isGroup).ToList();
        command.CommandText = $"""
            with told as (
                select distinct o.reporter, o.start, o.publication, m.classification from observations o join measures m on m.id = o.measure
                where o.flow = {(int)TradeFlow.Exports} and o.months = 12 and length(o.product) = $level and o.start > $last - 12 * $years and o.start <= $last
                    and m.currency = 'USD' and m.classification like 'HS%'),
            newest as (
                select source, reporter, start, publication, classification from (
                    select p.source, t.*, row_number() over (partition by p.source, t.reporter, t.start order by p.published desc, p.id desc, t.classification desc) as place
                    from told t join publications p on p.id = t.publication where $source is null or p.source = $source)
                where place = 1)
            select n.source, o.start, substr(o.product, 1, $digits) as goods, sum(o.value), sum(case when o.reporter = $exporter then o.value else 0 end),
                sum(case when o.partner = $importer then o.value else 0 end), sum(case when o.reporter = $exporter and o.partner = $importer then o.value else 0 end),
                count(distinct o.reporter)
            from observations o join measures m on m.id = o.measure
                join newest n on n.reporter = o.reporter and n.start = o.start and n.publication = o.publication and n.classification = m.classification
            where o.flow = {(int)TradeFlow.Exports} and o.months = 12 and length(o.product) = $level and o.value is not null and m.currency = 'USD'
                and o.partner not in ({string.Join(',', groups.Select((_, i) => $"$g{i}"))})
            group by n.source, o.start, goods
            """;
        Bind(command, source);
        command.Parameters.AddWithValue("$level", level);
        command.Parameters.AddWithValue("$importer", importer);
        command.Parameters.AddWithValue("$last", last);
        command.Parameters.AddWithValue("$years", years);
        foreach (var (group, i) in groups.Select((g, i) => (g, i)))
        {
            command.Parameters.AddWithValue($"$g{i}", group);
        }
        using var rows = command.ExecuteReader();
        var found = new List<Row>();
        while (rows.Read())
        {
            found.Add(new Row(rows.GetString(0), rows.GetInt32(1), rows.GetString(2),
                (decimal)rows.GetDouble(3), (decimal)rows.GetDouble(4), (decimal)rows.GetDouble(5), (decimal)rows.GetDouble(6), rows.GetInt32(7)));
        }
        return found;
    }

    private List<string> Partners()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select distinct partner from observations";
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }
        return found;
    }

    private void Bind(SqliteCommand command, string? source)
    {
        command.Parameters.AddWithValue("$exporter", exporter);
        command.Parameters.AddWithValue("$digits", digits);
        command.Parameters.AddWithValue("$source", (object?)source ?? DBNull.Value);
    }

    private sealed record Row(string Source, int Start, string Product, decimal World, decimal Exports, decimal Imports, decimal Now, int Reporters);
}
