using System.Runtime.CompilerServices;
using ExcelDataReader;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>The first rows of each sheet of a file: enough to tell which declaration is meant, and where its header stands.</summary>
internal sealed class Beginning
{
    private const int Rows = 60;
    private const int Columns = 1024;
    private static readonly char[] Separators = [',', ';', '\t', '|'];
    private static readonly ConditionalWeakTable<StatisticsFile, Beginning> Known = [];

    private Beginning(TableKind? kind, IReadOnlyList<BeginningSheet> sheets, StatisticsException? damage)
    {
        Kind = kind;
        Sheets = sheets;
        Damage = damage;
    }

    /// <summary>What the file is; null for no table.</summary>
    public TableKind? Kind { get; }

    /// <summary>The sheets; a text has one for each separator that it may have.</summary>
    public IReadOnlyList<BeginningSheet> Sheets { get; }

    /// <summary>Why the beginning cannot be read; null when it can.</summary>
    public StatisticsException? Damage { get; }

    /// <summary>Looks at a file, once.</summary>
    public static Beginning Of(StatisticsFile file) => Known.GetValue(file, Read);

    private static Beginning Read(StatisticsFile file)
    {
        var kind = FileSign.TableKindOf(file);
        try
        {
            return new Beginning(kind, kind switch { TableKind.Csv => OfText(file), TableKind.Excel => OfWorkbook(file), _ => [] }, null);
        }
        catch (StatisticsException e)
        {
            return new Beginning(kind, [], e);
        }
    }

    private static List<BeginningSheet> OfText(StatisticsFile file)
    {
        var head = file.HeadText;
        // The last line may be cut by the end of the head.
        var whole = file.Head.Length == StatisticsFile.HeadSize && head.LastIndexOf('\n') is > 0 and var end ? head[..end] : head;
        return [.. Separators.Where(s => whole.Contains(s, StringComparison.Ordinal)).Select(s => OfText(whole, s, file.Shown)).OfType<BeginningSheet>()];
    }

    private static BeginningSheet? OfText(string text, char separator, string shown)
    {
        using var rows = new CsvRows(new StringReader(text), separator, shown);
        try
        {
            return new BeginningSheet("", separator, First(rows, []));
        }
        catch (StatisticsException)
        {
            // With another separator the quotes may stand where they belong.
            return null;
        }
    }

    private static List<BeginningSheet> OfWorkbook(StatisticsFile file)
    {
        using var rows = ExcelRows.Open(file);
        var sheets = new List<BeginningSheet>();
        do
        {
            sheets.Add(new BeginningSheet(rows.Sheet, default, First(rows, rows.Merged)));
        }
        while (rows.NextSheet());
        return sheets;
    }

    private static List<string[]> First(CellRows rows, IReadOnlyList<CellRange> merged)
    {
        var first = new List<string[]>();
        while (first.Count < Rows && rows.Read())
        {
            var texts = new string[Math.Min(rows.Width, Columns)];
            for (var column = 0; column < texts.Length; column++)
            {
                texts[column] = TextPattern.Plain(rows.Text(column));
            }
            first.Add(texts);
        }
        Fill(first, merged);
        return first;
    }

    // What is shown as one cell says the same in all its columns.
    private static void Fill(List<string[]> rows, IReadOnlyList<CellRange> merged)
    {
        foreach (var range in merged.Where(m => m.FromRow < rows.Count && m.FromColumn < rows[m.FromRow].Length))
        {
            var text = rows[range.FromRow][range.FromColumn];
            for (var row = range.FromRow; row <= Math.Min(range.ToRow, rows.Count - 1); row++)
            {
                var last = Math.Min(range.ToColumn, rows[row].Length - 1);
                Array.Fill(rows[row], text, range.FromColumn, Math.Max(0, last - range.FromColumn + 1));
            }
        }
    }
}

/// <summary>The first rows of a sheet.</summary>
/// <param name="Name">Its name; empty for text.</param>
/// <param name="Separator">Between the values of a text.</param>
/// <param name="Rows">The cells' texts, without superfluous spaces; merged cells are filled.</param>
internal sealed record BeginningSheet(string Name, char Separator, IReadOnlyList<string[]> Rows)
{
    /// <summary>The row in which the header begins; null where there is none.</summary>
    public int? HeaderOf(TableDeclaration declaration)
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            if (declaration.Header.All(cell => Array.Exists(Rows[row], text => cell.Any(c => c.Matches(text)))))
            {
                return row;
            }
        }
        return null;
    }

    /// <summary>True when each of the texts stands in one of the rows.</summary>
    public bool Tells(IReadOnlyList<IReadOnlyList<TextPattern>> titles) =>
        titles.All(title => Rows.Any(row => Array.Exists(row, text => text.Length > 0 && title.Any(t => t.Matches(text)))));
}
