using System.Globalization;

namespace Oborot.Roadmaps;

/// <summary>The header of a table and what its columns most likely hold.</summary>
/// <param name="First">The header's first row, from 0.</param>
/// <param name="Body">The first row behind it.</param>
/// <param name="Map">The guess.</param>
/// <param name="Titles">The header's text above each column.</param>
public sealed record TableHead(int First, int Body, ColumnMap Map, IReadOnlyList<string> Titles)
{
    private const int MostAbove = 40;
    private const int MostRows = 4;
    private const int LongestTitle = 120;

    /// <summary>True when the columns are those of a roadmap: measures, and when, who, or how far.</summary>
    public bool IsRoadmap => Map[RoadmapField.Measure].Count > 0 && Map.Fields.Any(f => f is RoadmapField.Deadline or RoadmapField.Responsible or RoadmapField.Status);

    /// <summary>Finds the header: the rows among the first ones that name most fields; the first row where none names any.</summary>
    public static TableHead Of(TableGrid table, RoadmapWords words)
    {
        var best = At(table, 0, words);
        for (var row = 1; row < Math.Min(MostAbove, table.Rows.Count); row++)
        {
            if (At(table, row, words) is var head && (head.IsRoadmap, head.Map.Fields.Count()).CompareTo((best.IsRoadmap, best.Map.Fields.Count())) > 0)
            {
                best = head;
            }
        }
        return best;
    }

    /// <summary>The table of a document that looks most like a roadmap, with its header; of two alike the longer, then the first. Null for no tables.</summary>
    public static (TableGrid Table, TableHead Head)? Best(IEnumerable<TableGrid> tables, RoadmapWords words) =>
        tables.Where(t => t.Rows.Count > 0).Select(t => ((TableGrid Table, TableHead Head)?)(t, Of(t, words)))
            .OrderByDescending(t => t!.Value.Head.IsRoadmap).ThenByDescending(t => t!.Value.Head.Map.Fields.Count()).ThenByDescending(t => t!.Value.Table.Rows.Count).FirstOrDefault();

    private static TableHead At(TableGrid table, int first, RoadmapWords words)
    {
        var body = first + 1;
        while (body < table.Rows.Count && body < first + MostRows && GoesOn(table, body))
        {
            body++;
        }
        var titles = Enumerable.Range(0, table.Width).Select(c => string.Join(' ', Enumerable.Range(first, body - first).Select(r => table.Rows[r][c]).OfType<TableCell>().Distinct().Select(c => c.Text).Where(t => t.Length > 0))).ToList();
        while (body < table.Rows.Count && IsCount(table, body))
        {
            body++;
        }
        return new TableHead(first, body, Guess(titles, words), titles);
    }

    // A second row of the header: a cell reaches down into it, or one above it is divided there.
    private static bool GoesOn(TableGrid table, int row) => Enumerable.Range(0, table.Width).Any(c => (table.GoesOn(row, c) && table.TextAt(row, c).Length > 0) || IsDivided(table, row, c));

    private static bool IsDivided(TableGrid table, int row, int column) => column > 0 && table.Rows[row - 1][column] is { Text.Length: > 0 } above && above == table.Rows[row - 1][column - 1]
        && table.Told(row - 1).Count() > 1 && table.Told(row).Count() < table.Told(row - 1).Count() && table.TextAt(row, column).Length > 0 && table.Rows[row][column] != table.Rows[row][column - 1];

    // "1 | 2 | 3 | 4" below the header.
    private static bool IsCount(TableGrid table, int row)
    {
        var told = table.Told(row).Select(c => c.Text.Trim('.', '(', ')')).ToList();
        return told.Count > 2 && told.Select((t, i) => (t, i)).All(t => int.TryParse(t.t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == t.i + 1);
    }

    // The clearest header of each field; who is responsible may stand in a column for each side.
    private static ColumnMap Guess(List<string> titles, RoadmapWords words)
    {
        var named = titles.Select((t, i) => (Column: i, Found: t.Length > LongestTitle ? null : words.FieldOf(t))).Where(t => t.Found is not null).GroupBy(t => t.Found!.Value.Field);
        return new ColumnMap(named.Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<int>)(g.Key == RoadmapField.Responsible
            ? [.. g.Select(t => t.Column)]
            : [g.OrderByDescending(t => t.Found!.Value.Weight).ThenBy(t => t.Column).First().Column]))));
    }
}
