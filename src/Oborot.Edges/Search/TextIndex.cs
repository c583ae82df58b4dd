using System.Text;
using Microsoft.Data.Sqlite;
using Oborot.Text;

namespace Oborot.Edges.Search;

/// <summary>A text that was found.</summary>
/// <param name="Number">Its number in the list that was indexed.</param>
/// <param name="Snippet">The passage around the words, with each word between <see cref="TextIndex.Open"/> and <see cref="TextIndex.Close"/>.</param>
public readonly record struct FoundText(int Number, string Snippet);

/// <summary>Full text search over documents, by SQLite's FTS5, in memory. May be asked by several threads, one at a time.</summary>
public sealed class TextIndex : IDisposable
{
    /// <summary>Stands before a found word: a private character that no text should have.</summary>
    public const char Open = '\uE000';

    /// <summary>Stands behind a found word.</summary>
    public const char Close = '\uE001';

    private const int MostWords = 12;

    private readonly SqliteConnection connection;
    private readonly Lock gate = new();

    /// <summary>Indexes texts with their titles.</summary>
    public TextIndex(IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var table = connection.CreateCommand();
        table.CommandText = "create virtual table texts using fts5(title, body, tokenize = 'unicode61 remove_diacritics 0')";
        table.ExecuteNonQuery();
        Insert(documents);
        transaction.Commit();
    }

    /// <summary>The texts that have all words, each as the beginning of one of theirs; the best first.</summary>
    /// <param name="words">As a reader typed them; signs count as spaces.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<FoundText> Find(string words, int most)
    {
        if (QueryOf(words) is not { Length: > 0 } query)
        {
            return [];
        }
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "select rowid, snippet(texts, 1, $open, $close, '…', 32) from texts where texts match $query order by bm25(texts, 4.0, 1.0), rowid limit $most";
            command.Parameters.AddWithValue("$open", Open.ToString());
            command.Parameters.AddWithValue("$close", Close.ToString());
            command.Parameters.AddWithValue("$query", query);
            command.Parameters.AddWithValue("$most", most);
            using var rows = command.ExecuteReader();
            var found = new List<FoundText>();
            while (rows.Read())
            {
                found.Add(new FoundText(rows.GetInt32(0) - 1, rows.GetString(1)));
            }
            return found;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void Insert(IEnumerable<Document> documents)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "insert into texts (rowid, title, body) values ($row, $title, $body)";
        var (row, title, body) = (command.Parameters.Add("$row", SqliteType.Integer), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$body", SqliteType.Text));
        foreach (var (i, document) in documents.Index())
        {
            (row.Value, title.Value, body.Value) = (i + 1, document.Title ?? "", document.Text[document.BodyStart..]);
            command.ExecuteNonQuery();
        }
    }

    // Each word in quotes, so that nothing typed is taken for the query language.
    private static string QueryOf(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var sign in words)
        {
            plain.Append(char.IsLetterOrDigit(sign) ? sign : ' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(w => $"\"{w}\"*"));
    }
}
