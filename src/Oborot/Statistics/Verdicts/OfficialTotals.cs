using System.Collections.Concurrent;
using Oborot.Model;

namespace Oborot.Statistics;

/// <summary>Adds up official figures to what a statement tells: both flows for turnover, months for a part of the year.</summary>
/// <param name="figures">Where official figures are looked up.</param>
internal sealed class OfficialTotals(IOfficialFigures figures)
{
    // Claims on one pair come together, so that few pairs need to be kept.
    private const int MostKept = 256;

    private static readonly string[] AllGoods = [Series.AllGoods];

    private readonly ConcurrentDictionary<(string Reporter, string Partner, string Currency, bool IsWeight), IReadOnlyList<Book>> books = new();
    private readonly ConcurrentDictionary<(string Reporter, string Partner, string Currency, bool IsWeight, StatedFlow Flow), IReadOnlyList<AnnualSeries>> years = new();

    /// <summary>What each source counts, the newest vintages first, then earlier ones that differ.</summary>
    public IReadOnlyList<OfficialTotal> Of(Statement statement)
    {
        var known = Books(statement);
        var found = known.SelectMany(book => Totals(statement, book, book.Latest)).ToList();
        var earlier = from book in known
                      from vintage in book.Earlier
                      from total in Totals(statement, book, vintage)
                      where found.TrueForAll(f => f.Publication.Source != total.Publication.Source || f.Value != total.Value)
                      select total with { IsSuperseded = true };
        return [.. found, .. earlier.DistinctBy(t => (t.Side, t.Basis, t.Value, t.Publication.Source))];
    }

    /// <summary>What a side counts of the same in the latest full year up to a year, by source.</summary>
    public IReadOnlyList<AnnualSeries> Years(Statement statement) => statement.Goods is not null ? YearsOf(statement)
        : Kept(years, (statement.Reporter, statement.Partner, statement.Currency, statement.IsWeight, statement.Flow), () => YearsOf(statement));

    private IReadOnlyList<AnnualSeries> YearsOf(Statement statement) =>
    [
        .. from book in Books(statement)
           from source in book.Latest.GroupBy(o => o.Publication.Source, StringComparer.Ordinal)
           from basis in BasesOf(source)
           let series = AnnualSeries.Of(book.Side, [.. source], year => Total(statement with { Period = Period.Year(year), Base = null }, book, [.. source], basis))
           where series is not null
           select series,
    ];

    /// <summary>What a book counts in other days of the same statement; null where it does not cover them.</summary>
    public OfficialTotal? In(Statement statement, Period period, AnnualSeries series) =>
        Books(statement).Where(b => b.Side == series.Side)
            .SelectMany(b => Totals(statement with { Period = period, Base = null }, b, b.Latest))
            .FirstOrDefault(t => t.Publication.Source == series.Source && t.Basis == series.Basis);

    // The reports of either side, and the estimates from both.
    private IReadOnlyList<Book> Books(Statement statement) => statement.Goods is not null ? [.. BooksOf(statement)]
        : Kept(books, (statement.Reporter, statement.Partner, statement.Currency, statement.IsWeight), () => [.. BooksOf(statement)]);

    private static IReadOnlyList<T> Kept<TKey, T>(ConcurrentDictionary<TKey, IReadOnlyList<T>> kept, TKey key, Func<IReadOnlyList<T>> find) where TKey : notnull
    {
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }
        return kept[key] = find();
    }

    private IEnumerable<Book> BooksOf(Statement statement)
    {
        var (a, b) = (Reports(statement, statement.Reporter, statement.Partner), Reports(statement, statement.Partner, statement.Reporter));
        yield return new Book(statement.Reporter, [.. a.Where(o => o.Publication.Kind == SourceKind.Reported)]);
        yield return new Book(statement.Partner, [.. b.Where(o => o.Publication.Kind == SourceKind.Reported)]);
        yield return new Book(null, [.. a.Concat(b).Where(o => o.Publication.Kind == SourceKind.Reconciled && o.Observation.Series.Flow == TradeFlow.Exports)]);
    }

    private IEnumerable<Official> Reports(Statement statement, string reporter, string partner)
    {
        var reports = figures.Reports(reporter, partner, statement.Goods is null ? AllGoods : null).Where(o => Measured(o, statement) is not null && (statement.IsWeight || o.Observation.Currency == statement.Currency));
        return statement.Goods is { } goods ? ForGoods.Pick(reports, goods.Codes) : reports;
    }

    private static decimal? Measured(Official official, Statement statement) => statement.IsWeight ? official.Observation.NetWeight : official.Observation.Value;

    private static IEnumerable<OfficialTotal> Totals(Statement statement, Book book, IReadOnlyList<Official> officials) =>
        from source in officials.GroupBy(o => o.Publication.Source, StringComparer.Ordinal)
        from basis in BasesOf(source)
        let total = Total(statement, book, [.. source], basis)
        where total is not null
        select total;

    private static IEnumerable<PartnerBasis> BasesOf(IEnumerable<Official> officials) =>
        officials.Where(o => o.Observation.Series.Flow == TradeFlow.Imports).Select(o => o.Observation.Basis).Distinct().DefaultIfEmpty(PartnerBasis.NotStated).Order();

    private static OfficialTotal? Total(Statement statement, Book book, IReadOnlyList<Official> officials, PartnerBasis basis)
    {
        if (Terms(statement, statement.Period, book, officials, basis) is not { } terms)
        {
            return null;
        }
        if (statement.Base is not { } from)
        {
            return new OfficialTotal(book.Side, basis, Sum(terms, statement), terms, []);
        }
        return Terms(statement, from, book, officials, basis) is { } before && Sum(before, statement) > 0
            ? new OfficialTotal(book.Side, basis, Sum(terms, statement) / Sum(before, statement), terms, before) : null;
    }

    private static List<OfficialTerm>? Terms(Statement statement, Period period, Book book, IReadOnlyList<Official> officials, PartnerBasis basis)
    {
        var terms = new List<OfficialTerm>();
        foreach (var (reporter, flow, sign) in FlowsOf(statement, book.Side))
        {
            var counted = officials.Where(o => o.Observation.Series.Reporter == reporter && o.Observation.Series.Flow == flow && (flow != TradeFlow.Imports || o.Observation.Basis == basis));
            if (Tile(period, counted) is not { } tiles)
            {
                return null;
            }
            terms.AddRange(tiles.Select(o => new OfficialTerm(o, sign)));
        }
        return terms;
    }

    // Exports of one side are imports of the other; estimates tell every flow once, as exports of the country it leaves.
    private static IEnumerable<(string Reporter, TradeFlow Flow, int Sign)> FlowsOf(Statement statement, string? side)
    {
        var (a, b) = (statement.Reporter, statement.Partner);
        var outwards = side is null ? (a, TradeFlow.Exports) : (side, side == a ? TradeFlow.Exports : TradeFlow.Imports);
        var inwards = side is null ? (b, TradeFlow.Exports) : (side, side == a ? TradeFlow.Imports : TradeFlow.Exports);
        if (statement.Flow != StatedFlow.Imports)
        {
            yield return (outwards.Item1, outwards.Item2, 1);
        }
        if (statement.Flow != StatedFlow.Exports)
        {
            yield return (inwards.Item1, inwards.Item2, statement.Flow == StatedFlow.Balance ? -1 : 1);
        }
    }

    // Published periods laid end to end over the days asked for, the longest first, with all goods that are counted in each; null where some days stay bare.
    private static List<Official>? Tile(Period period, IEnumerable<Official> officials)
    {
        var (tiles, next) = (new List<Official>(), period.Start!.Value);
        var inside = officials.Where(o => o.Observation.Period.Start >= period.Start && o.Observation.Period.End <= period.End).ToLookup(o => o.Observation.Period);
        while (next <= period.End)
        {
            if (inside.Where(p => p.Key.Start == next).MaxBy(p => p.Key.End) is not { } tile)
            {
                return null;
            }
            tiles.AddRange(OfOneNomenclature(tile));
            next = tile.Key.End.AddDays(1);
        }
        return tiles;
    }

    // A period told in two editions, or valued in two ways, counts once.
    private static IEnumerable<Official> OfOneNomenclature(IEnumerable<Official> officials) =>
        officials.GroupBy(o => o.Observation.Series.Classification).MaxBy(g => g.Key, StringComparer.Ordinal)!.DistinctBy(o => o.Observation.Series);

    private static decimal Sum(IEnumerable<OfficialTerm> terms, Statement statement) => terms.Sum(t => t.Sign * Measured(t.Official, statement)!.Value);

    private sealed record Book(string? Side, IReadOnlyList<Official> Officials)
    {
        public IReadOnlyList<Official> Latest { get; } = Vintages.Latest(Officials);

        public IReadOnlyList<IReadOnlyList<Official>> Earlier { get; } = [.. Vintages.Earlier(Officials)];
    }
}
