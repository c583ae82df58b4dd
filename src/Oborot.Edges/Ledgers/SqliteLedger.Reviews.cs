using Microsoft.Data.Sqlite;
using Oborot.Edges.Reviews;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Text;

namespace Oborot.Edges.Ledgers;

/// <content>What people decide, and documents read again.</content>
public sealed partial class SqliteLedger
{
    private const string Decided = "d.id in (select document from decisions)";

    /// <inheritdoc/>
    public IReadOnlyList<Kept<Claim>> FindClaims(string idPrefix) => Found("claims", idPrefix, r => r.Claims, r => [.. r.Claims, .. r.Rejected], c => c.Id, c => c.Review?.Of);

    /// <inheritdoc/>
    public IReadOnlyList<Kept<Commitment>> FindCommitments(string idPrefix) =>
        Found("commitments", idPrefix, r => r.Commitments, r => [.. r.Commitments, .. r.RejectedCommitments], c => c.Id, c => c.Review?.Of);

    /// <inheritdoc/>
    public IReadOnlyList<Reading> ReadingsOf(string document) => Guard(() =>
        Ordered(AsLeft.Of(ReadAll("d.id = $id", command => command.Parameters.AddWithValue("$id", document)), Book()).Where(r => r.Document.Id == document)));

    /// <inheritdoc/>
    public IReadOnlyList<Reading> WithRejected() => Guard(() =>
        Ordered(AsLeft.Of(ReadAll(Decided), Book()).Where(r => r.Rejected.Count + r.RejectedCommitments.Count > 0)));

    /// <inheritdoc/>
    public IReadOnlyList<Decision> Unplaced() => Guard(() => AsLeft.Unplaced(ReadAll(Decided), Book()));

    /// <summary>Whether two readings of one document have the same in them, to the last trace.</summary>
    public static bool IsSame(Reading one, Reading other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return All(one).SequenceEqual(All(other), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ReviewBook Reviews() => Guard(Book);

    /// <inheritdoc/>
    public Decision Decide(Decision decision) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(decision);
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.CommandText = "insert into decisions (id, document, body) values ($id, $document, $body) on conflict do nothing";
        Bind(command, ("$id", decision.Id), ("$document", decision.Document), ("$body", DecisionJson.Written(decision)));
        command.ExecuteNonQuery();
        command.CommandText = "select number from decisions where id = $id";
        var number = (long)command.ExecuteScalar()!;
        transaction.Commit();
        return decision with { Number = (int)number };
    });

    /// <inheritdoc/>
    public int Reread(Reading reading, string version, DateOnly day) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var transaction = connection.BeginTransaction(deferred: false);
        var number = NumberOf(reading.Document) + 1;
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into rereadings (document, reading, version, day) values ($document, $reading, $version, $day);
            update documents set reading = $reading where hash = $document;
            """;
        Bind(command, ("$document", reading.Document.Hash), ("$reading", number), ("$version", version), ("$day", Days.Text(day)));
        command.ExecuteNonQuery();
        Insert(reading, number);
        transaction.Commit();
        return number;
    });

    private static IReadOnlyList<Reading> Ordered(IEnumerable<Reading> readings) =>
        [.. readings.OrderBy(r => r.Document.Id, StringComparer.Ordinal).ThenBy(r => r.Document.Hash, StringComparer.Ordinal)];

    private static IEnumerable<string> All(Reading reading) => reading.Claims.Select(KeptJson.Write).Order(StringComparer.Ordinal)
        .Concat(reading.Commitments.Select(KeptJson.Write).Order(StringComparer.Ordinal)).Concat(reading.Leftovers.Select(l => $"{l.Evidence} {l.Reason}").Order(StringComparer.Ordinal));

    private ReviewBook Book() => new(Rows("select number, body from decisions order by number", row => DecisionJson.Kept(row.GetString(1)) with { Number = row.GetInt32(0) }));

    private int NumberOf(Document document)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select reading from documents where hash = $hash";
        Bind(command, ("$hash", document.Hash));
        return (int)(long)command.ExecuteScalar()!;
    }

    private IReadOnlyList<Kept<T>> Found<T>(string table, string prefix, Func<Reading, IReadOnlyList<T>> read, Func<Reading, IReadOnlyList<T>> left, Func<T, string> id, Func<T, string?> asReadId)
    {
        bool Fits(string? known) => known?.StartsWith(prefix, StringComparison.Ordinal) == true;
        return Guard(() =>
        {
            var book = Book();
            // The texts that hold the id, and all that somebody decided on: there ids may have changed.
            var readings = ReadAll($"{Decided} or d.hash in (select document from {table} where substr(id, 1, length($prefix)) = $prefix)", command => command.Parameters.AddWithValue("$prefix", prefix));
            var found = from reading in AsLeft.Entered(book).Concat(readings)
                        let byId = read(reading).ToDictionary(id, StringComparer.Ordinal)
                        from told in left(AsLeft.Of(reading, book))
                        where Fits(id(told)) || Fits(asReadId(told))
                        select new Kept<T>(told, byId[asReadId(told) ?? id(told)], reading.Document);
            return (IReadOnlyList<Kept<T>>)[.. found.OrderBy(k => id(k.Told), StringComparer.Ordinal).ThenBy(k => k.Document.Hash, StringComparer.Ordinal).DistinctBy(k => id(k.Told))];
        });
    }

    private List<Reading> ReadAll(string where, Action<SqliteCommand>? bind = null)
    {
        var claims = ByDocument($"select c.document, c.body from claims c join documents d on d.hash = c.document and d.reading = c.reading where {where} order by c.document, c.start, c.id", row => KeptJson.Read(row.GetString(1)), bind);
        var commitments = ByDocument($"select c.document, c.body from commitments c join documents d on d.hash = c.document and d.reading = c.reading where {where} order by c.document, c.start, c.id", row => KeptJson.ReadCommitment(row.GetString(1)), bind);
        var leftovers = ByDocument(
            $"select l.document, d.id, l.start, l.end, l.figure, l.quote, l.reason from leftovers l join documents d on d.hash = l.document and d.reading = l.reading where {where} order by l.document, l.start, l.end, l.reason",
            row => LeftoverOf(row, 1), bind);
        return Rows($"select '', hash, id, language, published, url, publisher, title, body_start, text from documents d where {where} order by id, hash", row =>
        {
            var (document, told) = (DocumentOf(row), claims[row.GetString(1)].ToList());
            return new Reading(document, document.Language ?? told.FirstOrDefault()?.Language ?? "", told, [.. leftovers[row.GetString(1)]]) { Commitments = [.. commitments[row.GetString(1)]] };
        }, bind);
    }
}
