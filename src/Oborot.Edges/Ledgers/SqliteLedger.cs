using Microsoft.Data.Sqlite;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Edges.Ledgers;

/// <summary>A ledger in one SQLite file. One transaction per document, synchronous to the disk. Not for use by several threads.</summary>
public sealed class SqliteLedger : ILedgerStore
{
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
        InsertClaims(document, reading.Claims);
        InsertLeftovers(document, reading.Leftovers);
        InsertCommitments(document, reading.Commitments);
        transaction.Commit();
        return versions == 0 ? Added.New : Added.NewVersion;
    });

    /// <inheritdoc/>
    public IReadOnlyList<Claim> Claims() => Select("", _ => { });

    /// <inheritdoc/>
    public IReadOnlyList<Claim> Claims(string a, string? b) => Select(
        b is null ? "where c.reporter = $a or c.partner = $a" : "where (c.reporter = $a and c.partner = $b) or (c.reporter = $b and c.partner = $a)",
        command =>
        {
            command.Parameters.AddWithValue("$a", a);
            command.Parameters.AddWithValue("$b", (object?)b ?? DBNull.Value);
        });

    /// <inheritdoc/>
    public IReadOnlyList<KeptClaim> Find(string idPrefix) => Guard(() => (IReadOnlyList<KeptClaim>)[.. Rows(
        """
        select c.body, d.hash, d.id, d.language, d.published, d.url, d.publisher, d.title, d.body_start, d.text
        from claims c join documents d on d.hash = c.document
        where substr(c.id, 1, length($prefix)) = $prefix
        order by c.id, c.document
        """,
        row => new KeptClaim(KeptJson.Read(row.GetString(0)), DocumentOf(row)),
        command => command.Parameters.AddWithValue("$prefix", idPrefix)).DistinctBy(f => f.Claim.Id)]);

    /// <inheritdoc/>
    public IReadOnlyList<Leftover> Leftovers() => Guard(() => (IReadOnlyList<Leftover>)[.. Rows(
        """
        select d.id, l.start, l.end, l.figure, l.quote, l.reason from leftovers l join documents d on d.hash = l.document
        order by d.id, l.start, l.end, l.reason, l.document
        """,
        LeftoverOf).Distinct()]);

    /// <summary>Every document, all versions, with what was read in it, by id.</summary>
    public IReadOnlyList<Reading> Readings() => Guard(() =>
    {
        var claims = ByDocument("select document, body from claims order by document, start, id", row => KeptJson.Read(row.GetString(1)));
        var commitments = ByDocument("select document, body from commitments order by document, start, id", row => KeptJson.ReadCommitment(row.GetString(1)));
        var leftovers = ByDocument(
            "select l.document, d.id, l.start, l.end, l.figure, l.quote, l.reason from leftovers l join documents d on d.hash = l.document order by l.document, l.start, l.end, l.reason",
            row => LeftoverOf(row, 1));
        return (IReadOnlyList<Reading>)Rows("select '', hash, id, language, published, url, publisher, title, body_start, text from documents order by id, hash", row =>
        {
            var (document, told) = (DocumentOf(row), claims[row.GetString(1)].ToList());
            return new Reading(document, document.Language ?? told.FirstOrDefault()?.Language ?? "", told, [.. leftovers[row.GetString(1)]]) { Commitments = [.. commitments[row.GetString(1)]] };
        });
    });

    /// <summary>The documents with these ids, all versions, by id; one that is not there is left out.</summary>
    public IReadOnlyList<Document> Documents(IReadOnlyCollection<string> ids) => Guard(() => (IReadOnlyList<Document>)Rows(
        "select '', hash, id, language, published, url, publisher, title, body_start, text from documents where id in (select value from json_each($ids)) order by id, hash",
        DocumentOf, command => command.Parameters.AddWithValue("$ids", System.Text.Json.JsonSerializer.Serialize(ids))));

    /// <inheritdoc/>
    public IReadOnlyList<Commitment> Commitments() => Guard(() => (IReadOnlyList<Commitment>)[.. Rows(
        "select c.body from commitments c join documents d on d.hash = c.document order by d.id, c.start, c.id, c.document",
        row => KeptJson.ReadCommitment(row.GetString(0))).DistinctBy(c => c.Id)]);

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

    private void InsertClaims(Document document, IReadOnlyList<Claim> claims)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into claims (document, id, start, indicator, reporter, partner, body)
            values ($document, $id, $start, $indicator, $reporter, $partner, $body) on conflict do nothing
            """;
        foreach (var claim in claims)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$id", claim.Id), ("$start", claim.Evidence.Start), ("$indicator", claim.Subject.Indicator),
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
            InsertCommitments(document, commitments);
        }
    }

    private void InsertCommitments(Document document, IReadOnlyList<Commitment> commitments)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into commitments (document, id, start, type, status, body)
            values ($document, $id, $start, $type, $status, $body) on conflict do nothing
            """;
        foreach (var commitment in commitments)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$id", commitment.Id), ("$start", commitment.Evidence.Start), ("$type", Words.Of(commitment.Type)),
                ("$status", Words.Of(commitment.Status)), ("$body", KeptJson.Write(commitment)));
            command.ExecuteNonQuery();
        }
    }

    private void InsertLeftovers(Document document, IReadOnlyList<Leftover> leftovers)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into leftovers (document, start, end, reason, figure, quote)
            values ($document, $start, $end, $reason, $figure, $quote) on conflict do nothing
            """;
        foreach (var leftover in leftovers)
        {
            command.Parameters.Clear();
            Bind(command, ("$document", document.Hash), ("$start", leftover.Evidence.Start), ("$end", leftover.Evidence.End),
                ("$reason", Words.Of(leftover.Reason)), ("$figure", leftover.Evidence.Figure), ("$quote", leftover.Evidence.Quote));
            command.ExecuteNonQuery();
        }
    }

    private IReadOnlyList<Claim> Select(string where, Action<SqliteCommand> bind) => Guard(() => (IReadOnlyList<Claim>)[.. Rows(
        $"select c.body from claims c join documents d on d.hash = c.document {where} order by d.id, c.start, c.id, c.document",
        row => KeptJson.Read(row.GetString(0)), bind).DistinctBy(c => c.Id)]);

    // The first column is the document.
    private ILookup<string, T> ByDocument<T>(string sql, Func<SqliteDataReader, T> read) =>
        Rows(sql, row => (Document: row.GetString(0), Kept: read(row))).ToLookup(r => r.Document, r => r.Kept, StringComparer.Ordinal);

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
