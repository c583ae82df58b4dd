using Microsoft.Data.Sqlite;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Text;

namespace Oborot.Edges.Ledgers;

/// <summary>A ledger in one SQLite file. One transaction per document, synchronous to the disk. Not for use by several threads.</summary>
public sealed partial class SqliteLedger : ILedgerStore
{
    private const int FirstReading = 1;

    private readonly string shown;
    private readonly SqliteConnection connection;

    private SqliteLedger(string shown, SqliteConnection connection)
    {
        this.shown = shown;
        this.connection = connection;
    }

    /// <summary>Opens a ledger, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it, for messages; null for the path itself.</param>
    /// <param name="patience">How many seconds to wait for another program that is writing.</param>
    /// <exception cref="LedgerException">The file is no ledger, is locked, or cannot be written.</exception>
    public static SqliteLedger Open(string path, string? shown = null, int patience = 5) => Open(path, shown ?? path, patience, create: true);

    /// <summary>Opens a ledger that must be there.</summary>
    /// <inheritdoc cref="Open(string, string?, int)"/>
    public static SqliteLedger OpenExisting(string path, string? shown = null, int patience = 5)
    {
        shown ??= path;
        LedgerFile.MustExist(path, shown);
        return Open(path, shown, patience, create: false);
    }

    /// <inheritdoc/>
    public Added Add(Reading reading) => Guard(() =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var document = reading.Document;
        using var known = connection.CreateCommand();
        known.CommandText = "select count(*) from documents where id = $id";
        known.Parameters.AddWithValue("$id", document.Id);
        var versions = (long)known.ExecuteScalar()!;
        if (!Insert(document))
        {
            Complete(document, reading.Commitments);
            transaction.Commit();
            return Added.AlreadyThere;
        }
        Insert(reading, FirstReading);
        transaction.Commit();
        return versions == 0 ? Added.New : Added.NewVersion;
    });

    /// <inheritdoc/>
    public IReadOnlyList<Claim> Claims() => Select("true", _ => { }, _ => true);

    /// <inheritdoc/>
    public IReadOnlyList<Claim> Claims(string a, string? b) => Select(
        // A correction may move a claim to other parties, so every text that somebody decided on is looked at.
        $"""
        c.rowid in (select rowid from claims where {(b is null ? "reporter = $a or partner = $a" : "(reporter = $a and partner = $b) or (reporter = $b and partner = $a)")}
            union all select k.rowid from claims k join documents d on d.hash = k.document where {Decided})
        """,
        command =>
        {
            command.Parameters.AddWithValue("$a", a);
            command.Parameters.AddWithValue("$b", (object?)b ?? DBNull.Value);
        },
        claim => claim.Subject is var s && (b is null ? s.Reporter == a || s.Partner == a : (s.Reporter == a && s.Partner == b) || (s.Reporter == b && s.Partner == a)));

    /// <inheritdoc/>
    public IReadOnlyList<Leftover> Leftovers() => Guard(() => (IReadOnlyList<Leftover>)[.. Rows(
        """
        select d.id, l.start, l.end, l.figure, l.quote, l.reason from leftovers l join documents d on d.hash = l.document and d.reading = l.reading
        order by d.id, l.start, l.end, l.reason, l.document
        """,
        LeftoverOf).Distinct()]);

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Readings() => Guard(() => Ordered(AsLeft.Of(ReadAll("true"), Book())));

    /// <summary>The documents with these ids, all versions, by id; one that is not there is left out.</summary>
    public IReadOnlyList<Document> Documents(IReadOnlyCollection<string> ids) => Guard(() => (IReadOnlyList<Document>)Rows(
        "select '', hash, id, language, published, url, publisher, title, body_start, text from documents where id in (select value from json_each($ids)) order by id, hash",
        DocumentOf, command => command.Parameters.AddWithValue("$ids", System.Text.Json.JsonSerializer.Serialize(ids))));

    /// <inheritdoc/>
    public IReadOnlyList<Reading> ReadingsAsRead() => Guard(() => (IReadOnlyList<Reading>)ReadAll("true"));

    /// <inheritdoc/>
    public IReadOnlyList<Commitment> Commitments() => Guard(() =>
    {
        var book = Book();
        return Standing(
            Rows("select d.hash, c.body from commitments c join documents d on d.hash = c.document and d.reading = c.reading order by d.id, c.start, c.id, c.document",
                row => (Document: row.GetString(0), Told: KeptJson.ReadCommitment(row.GetString(1)))),
            book, e => e.Commitment, read => book.Of(read[0].Evidence.Document, read).Standing, c => (c.Evidence.Document, c.Evidence.Start, c.Id, c.Review is not null));
    });

    /// <inheritdoc/>
    public int DocumentCount() => Guard(() => (int)(long)Scalar(connection, "select count(*) from documents")!);

    /// <summary>Checks the file from end to end.</summary>
    /// <returns>True when SQLite finds it sound and no row points nowhere.</returns>
    public bool IsSound() => Guard(() =>
        (string)Scalar(connection, "pragma integrity_check")! == "ok" && Scalar(connection, "select 1 from pragma_foreign_key_check limit 1") is null);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static SqliteLedger Open(string path, string shown, int patience, bool create) => new(shown, LedgerFile.Open(path, shown, patience, create));

    private bool Insert(Document document)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into documents (hash, id, language, published, url, publisher, title, body_start, text)
            values ($hash, $id, $language, $published, $url, $publisher, $title, $start, $text) on conflict do nothing
            """;
        Bind(command, ("$hash", document.Hash), ("$id", document.Id), ("$language", document.Language),
            ("$published", Days.Text(document.Published)), ("$url", document.Url),
            ("$publisher", document.Publisher), ("$title", document.Title), ("$start", document.BodyStart), ("$text", document.Text));
        return command.ExecuteNonQuery() == 1;
    }

    private void Insert(Reading reading, int number)
    {
        InsertClaims(reading.Document, reading.Claims, number);
        InsertLeftovers(reading.Document, reading.Leftovers, number);
        InsertCommitments(reading.Document, reading.Commitments, number);
    }

    private void InsertClaims(Document document, IReadOnlyList<Claim> claims, int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into claims (document, reading, id, start, indicator, reporter, partner, body)
            values ($document, $reading, $id, $start, $indicator, $reporter, $partner, $body) on conflict do nothing
            """;
        foreach (var claim in claims)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$reading", number), ("$id", claim.Id), ("$start", claim.Evidence.Start), ("$indicator", claim.Subject.Indicator),
                ("$reporter", claim.Subject.Reporter), ("$partner", claim.Subject.Partner), ("$body", KeptJson.Write(claim)));
            command.ExecuteNonQuery();
        }
    }

    // A better reader of a later version does not add its own tellings beside the kept ones.
    private void Complete(Document document, IReadOnlyList<Commitment> commitments)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from commitments where document = $document";
        Bind(command, ("$document", document.Hash));
        if (commitments.Count > 0 && (long)command.ExecuteScalar()! == 0)
        {
            InsertCommitments(document, commitments, NumberOf(document));
        }
    }

    private void InsertCommitments(Document document, IReadOnlyList<Commitment> commitments, int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into commitments (document, reading, id, start, type, status, body)
            values ($document, $reading, $id, $start, $type, $status, $body) on conflict do nothing
            """;
        foreach (var commitment in commitments)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$reading", number), ("$id", commitment.Id), ("$start", commitment.Evidence.Start), ("$type", Words.Of(commitment.Type)),
                ("$status", Words.Of(commitment.Status)), ("$body", KeptJson.Write(commitment)));
            command.ExecuteNonQuery();
        }
    }

    private void InsertLeftovers(Document document, IReadOnlyList<Leftover> leftovers, int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into leftovers (document, reading, start, end, reason, figure, quote)
            values ($document, $reading, $start, $end, $reason, $figure, $quote) on conflict do nothing
            """;
        foreach (var leftover in leftovers)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$reading", number), ("$start", leftover.Evidence.Start), ("$end", leftover.Evidence.End),
                ("$reason", Words.Of(leftover.Reason)), ("$figure", leftover.Evidence.Figure), ("$quote", leftover.Evidence.Quote));
            command.ExecuteNonQuery();
        }
    }

    private IReadOnlyList<Claim> Select(string where, Action<SqliteCommand> bind, Func<Claim, bool> fits) => Guard(() =>
    {
        var book = Book();
        return Standing(
            Rows(
                $"""
                select d.hash, c.body from claims c join documents d on d.hash = c.document and d.reading = c.reading
                where {where} order by d.id, c.start, c.id, c.document
                """,
                row => (Document: row.GetString(0), Told: KeptJson.Read(row.GetString(1))), bind),
            book, e => e.Claim, read => book.Of(read[0].Evidence.Document, read).Standing.Where(fits), c => (c.Evidence.Document, c.Evidence.Start, c.Id, c.Review is not null));
    });

    // What counts of the rows of each document and of what people entered, by place; of several readings of one id, the one that people spoke of.
    private static IReadOnlyList<T> Standing<T>(
        List<(string Document, T Told)> rows, ReviewBook book, Func<Entry, T?> entered, Func<List<T>, IEnumerable<T>> left, Func<T, (string Document, int Start, string Id, bool IsReviewed)> place) where T : class => book.History.Count == 0 ?
        [.. rows.Select(r => r.Told).DistinctBy(t => place(t).Id)] :
        [
            .. rows.GroupBy(r => r.Document, r => r.Told, StringComparer.Ordinal).Select(g => g.ToList()).Concat(book.Entered.Select(entered).OfType<T>().Select(t => new List<T> { t }))
                .SelectMany(left).Select(t => (Told: t, Place: place(t)))
                .OrderBy(t => t.Place.Document, StringComparer.Ordinal).ThenBy(t => t.Place.Start).ThenBy(t => t.Place.Id, StringComparer.Ordinal).ThenBy(t => !t.Place.IsReviewed)
                .DistinctBy(t => t.Place.Id).Select(t => t.Told),
        ];

    // The first column is the document.
    private ILookup<string, T> ByDocument<T>(string sql, Func<SqliteDataReader, T> read, Action<SqliteCommand>? bind) =>
        Rows(sql, row => (Document: row.GetString(0), Kept: read(row)), bind).ToLookup(r => r.Document, r => r.Kept, StringComparer.Ordinal);

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, Action<SqliteCommand>? bind = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        bind?.Invoke(command);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }
        return found;
    }

    private static Leftover LeftoverOf(SqliteDataReader row) => LeftoverOf(row, 0);

    private static Leftover LeftoverOf(SqliteDataReader row, int first) => new(
        new Evidence(row.GetString(first), row.GetInt32(first + 1), row.GetInt32(first + 2), row.GetString(first + 3), row.GetString(first + 4)),
        Words.TryParse<LeftoverReason>(row.GetString(first + 5), out var reason) ? reason : LeftoverReason.Other);

    private static Document DocumentOf(SqliteDataReader row) => new(row.GetString(2), row.GetString(9))
    {
        Language = Text(row, 3),
        Published = Text(row, 4) is { } day ? Days.Read(day) : null,
        Url = Text(row, 5),
        Publisher = Text(row, 6),
        Title = Text(row, 7),
        BodyStart = row.GetInt32(8),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Bind(SqliteCommand command, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private T Guard<T>(Func<T> work) => LedgerFile.Guard(shown, work);
}
