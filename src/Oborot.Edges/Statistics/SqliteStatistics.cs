using System.Globalization;
using Microsoft.Data.Sqlite;
using Oborot.Edges.Ledgers;
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
    /// <param name="observations">The figures, read once, forward.</param>
    /// <param name="published">The day, asked after the last figure.</param>
    /// <returns>How many figures were kept.</returns>
    /// <exception cref="LedgerException">The file cannot be written.</exception>
    public Kept Add(Publication publication, IEnumerable<Observation> observations, Func<DateOnly> published) => Guard(() =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = Insert(publication);
        using var writer = new ObservationWriter(connection, id);
        foreach (var observation in observations)
        {
            writer.Add(observation);
        }
        var kept = writer.Finish();
        using (var dated = connection.CreateCommand())
        {
            dated.CommandText = "update publications set published = $day where id = $id";
            dated.Parameters.AddWithValue("$day", Day(published()));
            dated.Parameters.AddWithValue("$id", id);
            dated.ExecuteNonQuery();
        }
        transaction.Commit();
        return kept;
    });

    /// <summary>Everything that was imported, oldest first.</summary>
    public IReadOnlyList<KeptPublication> Publications() => Guard(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select p.id, p.source, p.agency, p.file, p.hash, p.published, p.kind, p.url, p.licence,
                (select count(*) from observations o where o.publication = p.id)
            from publications p order by p.published, p.source, p.hash
            """;
        using var rows = command.ExecuteReader();
        var found = new List<KeptPublication>();
        while (rows.Read())
        {
            found.Add(new KeptPublication(PublicationOf(rows, 1), rows.GetInt64(9)));
        }
        return (IReadOnlyList<KeptPublication>)found;
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
    public IOfficialFigures AsOf(DateOnly? asOf = null) => new KnownBy(this, asOf);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private List<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products, DateOnly? asOf) => Guard(() =>
    {
        using var command = connection.CreateCommand();
        var among = products is null ? "" : $"and o.product in ({string.Join(',', products.Select((_, i) => $"$p{i}"))})";
        command.CommandText = $"""
            select o.product, o.flow, o.start, o.months, o.value, o.weight, o.status, o.place, m.classification, m.currency, m.valuation, m.basis,
                p.id, p.source, p.agency, p.file, p.hash, p.published, p.kind, p.url, p.licence
            from observations o join measures m on m.id = o.measure join publications p on p.id = o.publication
            where o.reporter = $reporter and o.partner = $partner {among} and p.published <= $day
            """;
        command.Parameters.AddWithValue("$reporter", reporter);
        command.Parameters.AddWithValue("$partner", partner);
        command.Parameters.AddWithValue("$day", asOf is { } day ? Day(day) : "9999");
        foreach (var (product, i) in (products ?? []).Select((p, i) => (p, i)))
        {
            command.Parameters.AddWithValue($"$p{i}", product);
        }
        using var rows = command.ExecuteReader();
        return Read(rows, reporter, partner);
    });

    private static List<Official> Read(SqliteDataReader rows, string reporter, string partner)
    {
        var found = new List<Official>();
        var publications = new Dictionary<long, Publication>();
        while (rows.Read())
        {
            if (!publications.TryGetValue(rows.GetInt64(12), out var publication))
            {
                publications[rows.GetInt64(12)] = publication = PublicationOf(rows, 13);
            }
            found.Add(new Official(ObservationOf(rows, reporter, partner), publication));
        }
        found.Sort(Vintages.Order);
        return found;
    }

    private static Observation ObservationOf(SqliteDataReader rows, string reporter, string partner)
    {
        var series = new Series(reporter, partner, (TradeFlow)rows.GetInt32(1), rows.GetString(0), rows.GetString(8));
        var place = rows.GetValue(7) is long line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : rows.GetString(7);
        return new Observation(series, PeriodOf(rows.GetInt32(2), rows.GetInt32(3)), Number(rows, 4), place)
        {
            Currency = rows.GetString(9),
            Valuation = Word<Valuation>(rows.GetString(10)),
            Basis = Word<PartnerBasis>(rows.GetString(11)),
            Status = rows.IsDBNull(6) ? ObservationStatus.Normal : Word<ObservationStatus>(rows.GetString(6)),
            NetWeight = Number(rows, 5),
        };
    }

    private static Period PeriodOf(int start, int months)
    {
        var last = start + months - 1;
        return new Period(new DateOnly(start / 12, (start % 12) + 1, 1), Period.LastDay(last / 12, (last % 12) + 1));
    }

    // Sixteen digits of a double are more than any office publishes; a decimal takes fifteen of them, without the noise behind.
    private static decimal? Number(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : (decimal)rows.GetDouble(column);

    private static T Word<T>(string word) where T : struct, Enum => Words.TryParse<T>(word, out var value) ? value : default;

    private static Publication PublicationOf(SqliteDataReader rows, int at) => new(
        rows.GetString(at), rows.GetString(at + 1), rows.GetString(at + 2), rows.GetString(at + 3),
        DateOnly.ParseExact(rows.GetString(at + 4), "yyyy-MM-dd", CultureInfo.InvariantCulture))
    {
        Kind = Word<SourceKind>(rows.GetString(at + 5)),
        Url = rows.IsDBNull(at + 6) ? null : rows.GetString(at + 6),
        Licence = rows.IsDBNull(at + 7) ? null : rows.GetString(at + 7),
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
        command.Parameters.AddWithValue("$published", Day(publication.Published));
        command.Parameters.AddWithValue("$url", (object?)publication.Url ?? DBNull.Value);
        command.Parameters.AddWithValue("$licence", (object?)publication.Licence ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private T Guard<T>(Func<T> work) => LedgerFile.Guard(shown, work);

    private sealed class KnownBy(SqliteStatistics store, DateOnly? day) : IOfficialFigures
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
