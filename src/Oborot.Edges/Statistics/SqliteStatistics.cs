using Microsoft.Data.Sqlite;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Statistics.Store;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>Official figures beside the claims of a ledger, every vintage of them. Not for use by several threads.</summary>
public sealed class SqliteStatistics : IDisposable
{
    private readonly string shown;
    private readonly SqliteConnection connection;

    private SqliteStatistics(string shown, SqliteConnection connection)
    {
        this.shown = shown;
        this.connection = connection;
    }

    /// <inheritdoc cref="SqliteLedger.Open(string, string?, int)"/>
    public static SqliteStatistics Open(string path, string? shown = null, int patience = 5) =>
        new(shown ?? path, LedgerFile.Open(path, shown ?? path, patience, create: true));

    /// <inheritdoc cref="SqliteLedger.OpenExisting(string, string?, int)"/>
    public static SqliteStatistics OpenExisting(string path, string? shown = null, int patience = 5)
    {
        LedgerFile.MustExist(path, shown ?? path);
        return new(shown ?? path, LedgerFile.Open(path, shown ?? path, patience, create: false));
    }

    /// <summary>True when the ledger holds a file with these bytes.</summary>
    public bool Holds(string hash) => Guard(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select 1 from publications where hash = $hash";
        command.Parameters.AddWithValue("$hash", hash);
        return command.ExecuteScalar() is not null;
    });

    /// <summary>Keeps a publication's figures, all or none.</summary>
    /// <param name="publication">A publication that the ledger does not hold yet. Its day is asked again when the figures are read: a file may tell it in its midst.</param>
    /// <param name="observations">The figures, read once, forward. They may be more than memory holds.</param>
    /// <param name="published">The day, asked after the last figure.</param>
    /// <param name="stop">Set when the user asks to stop; nothing is kept then.</param>
    /// <returns>How many figures were kept.</returns>
    /// <exception cref="LedgerException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public Kept Add(Publication publication, IEnumerable<Observation> observations, Func<DateOnly> published, CancellationToken stop = default) => Guard(() =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = Insert(publication);
        using var writer = new ObservationWriter(connection, id);
        foreach (var observation in observations)
        {
            writer.Add(observation);
        }
        var kept = writer.Finish(stop);
        using (var told = connection.CreateCommand())
        {
            told.CommandText = "update publications set published = $day, figures = $figures where id = $id";
            told.Parameters.AddWithValue("$day", Days.Text(published()));
            told.Parameters.AddWithValue("$figures", kept.Figures);
            told.Parameters.AddWithValue("$id", id);
            told.ExecuteNonQuery();
        }
        transaction.Commit();
        return kept;
    });

    /// <summary>Everything that was imported, oldest first.</summary>
    public IReadOnlyList<KeptPublication> Publications() => Guard(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select source, agency, file, hash, published, kind, url, licence, figures, id from publications order by published, source, hash
            """;
        using var rows = command.ExecuteReader();
        var found = new List<KeptPublication>();
        while (rows.Read())
        {
            found.Add(new KeptPublication(PublicationOf(rows), rows.GetInt64(8)));
        }
        return (IReadOnlyList<KeptPublication>)found;
    });

    /// <summary>The first so many parties that report, by code.</summary>
    /// <remarks>Each is found by its place in the order, so that a ledger of millions of figures is not read through.</remarks>
    public IReadOnlyList<string> Reporters(int most) => Guard(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select min(reporter) from observations where reporter > $last";
        var last = command.Parameters.AddWithValue("$last", "");
        var found = new List<string>();
        while (found.Count < most && command.ExecuteScalar() is string next)
        {
            found.Add(next);
            last.Value = next;
        }
        return (IReadOnlyList<string>)found;
    });

    /// <summary>Everybody's exports, added up by product for one pair.</summary>
    /// <param name="exporter">Who would export.</param>
    /// <param name="importer">Who would import.</param>
    /// <param name="digits">The level of the Harmonized System: 2, 4 or 6.</param>
    /// <param name="years">The mean of so many years, up to the latest.</param>
    /// <param name="source">The source's key; null for the one with the most reporters.</param>
    /// <param name="isGroup">Tells areas that stand for several countries: they are parts of no sum.</param>
    /// <returns>Null where no source tells products of this many digits.</returns>
    public ProductTotals? ProductTotals(string exporter, string importer, int digits, int years, string? source, Func<string, bool> isGroup) =>
        Guard(() => new ProductTotalsReader(connection, exporter, importer, digits, isGroup).Read(source, years));

    /// <summary>The figures as they were known on a day.</summary>
    /// <param name="asOf">The day; null for now.</param>
    public IOfficialFigures AsOf(DateOnly? asOf = null) => new Known(this, asOf);

    /// <summary>What both sides report of every flow between countries: years, six-digit products, dollars; of each figure the newest publication's.</summary>
    /// <remarks>
    /// Estimates made from reports are left out. Codes are compared as they are published, whatever the edition of the HS: there is no table
    /// of correspondence. Where one publication tells a figure on several bases, the country of origin goes before that of consignment.
    /// </remarks>
    /// <param name="areas">Tells countries from groups of them.</param>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year.</param>
    /// <param name="asOf">Take only what was published by this day; null for all.</param>
    /// <param name="stop">Set when the user asks to stop.</param>
    /// <exception cref="LedgerException">The ledger cannot be read, or has more than 4,096 countries or 16 million products.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public MirrorReports MirrorReports(Areas areas, int first, int last, DateOnly? asOf = null, CancellationToken stop = default) => Guard(() =>
    {
        using var rows = new RawStatement(connection, $"""
            select {MirrorScan.Columns} from observations
            where flow <= 1 and months = 12 and length(product) = 6 and start between ?1 and ?2 and value is not null
            order by reporter, partner, product, flow, start
            """);
        rows.Bind(1, first * 12L);
        rows.Bind(2, (last * 12L) + 11);
        return new MirrorScan(KnownBy(asOf), Measures(), areas).Read(rows, stop);
    });

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private List<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products, DateOnly? asOf) => Guard(() =>
    {
        var among = products is null ? "" : $"and product in ({string.Join(',', products.Select((_, i) => $"?{i + 3}"))})";
        using var rows = new RawStatement(connection, $"""
            select {OfficialRows.Columns} from observations where reporter = ?1 and partner = ?2 {among}
            order by product, flow, start, months, measure, publication
            """);
        rows.Bind(1, reporter);
        rows.Bind(2, partner);
        foreach (var (i, product) in (products ?? []).Index())
        {
            rows.Bind(i + 3, product);
        }
        return new OfficialRows(KnownBy(asOf), Measures(), reporter, partner).Read(rows);
    });

    // By id, what was published by a day.
    private Dictionary<long, Publication> KnownBy(DateOnly? asOf)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select source, agency, file, hash, published, kind, url, licence, figures, id from publications where published <= $day";
        command.Parameters.AddWithValue("$day", Days.Text(asOf) ?? "9999");
        using var rows = command.ExecuteReader();
        var known = new Dictionary<long, Publication>();
        while (rows.Read())
        {
            known[rows.GetInt64(9)] = PublicationOf(rows);
        }
        return known;
    }

    private Dictionary<long, Measure> Measures()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select id, classification, currency, valuation, basis from measures";
        using var rows = command.ExecuteReader();
        var measures = new Dictionary<long, Measure>();
        while (rows.Read())
        {
            measures[rows.GetInt64(0)] = new Measure(rows.GetString(1), rows.GetString(2), Word<Valuation>(rows.GetString(3)), Word<PartnerBasis>(rows.GetString(4)));
        }
        return measures;
    }

    private static T Word<T>(string word) where T : struct, Enum => Words.TryParse<T>(word, out var value) ? value : default;

    private static Publication PublicationOf(SqliteDataReader rows) => new(
        rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), Days.Read(rows.GetString(4)))
    {
        Kind = Word<SourceKind>(rows.GetString(5)),
        Url = rows.IsDBNull(6) ? null : rows.GetString(6),
        Licence = rows.IsDBNull(7) ? null : rows.GetString(7),
    };

    private long Insert(Publication publication)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into publications (source, agency, kind, file, hash, published, url, licence)
            values ($source, $agency, $kind, $file, $hash, $published, $url, $licence) returning id
            """;
        command.Parameters.AddWithValue("$source", publication.Source);
        command.Parameters.AddWithValue("$agency", publication.Agency);
        command.Parameters.AddWithValue("$kind", Words.Of(publication.Kind));
        command.Parameters.AddWithValue("$file", publication.File);
        command.Parameters.AddWithValue("$hash", publication.Hash);
        command.Parameters.AddWithValue("$published", Days.Text(publication.Published));
        command.Parameters.AddWithValue("$url", (object?)publication.Url ?? DBNull.Value);
        command.Parameters.AddWithValue("$licence", (object?)publication.Licence ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }

    private T Guard<T>(Func<T> work) => LedgerFile.Guard(shown, work);

    private sealed class Known(SqliteStatistics store, DateOnly? day) : IOfficialFigures
    {
        private readonly Lock gate = new();

        public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null)
        {
            lock (gate)
            {
                return store.Reports(reporter, partner, products, day);
            }
        }
    }
}

/// <summary>What became of a publication's figures.</summary>
/// <param name="Figures">So many are kept.</param>
/// <param name="Repeated">So many stood there twice with one value.</param>
/// <param name="Contradicting">So many stood there with another value as well; the first is kept.</param>
/// <param name="FirstContradiction">Where the first of these stands; null where there are none.</param>
public readonly record struct Kept(long Figures, long Repeated, long Contradicting, string? FirstContradiction);

/// <summary>A publication in a ledger, with how many figures it holds.</summary>
public sealed record KeptPublication(Publication Publication, long Figures);
