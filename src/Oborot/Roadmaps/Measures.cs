namespace Oborot.Roadmaps;

/// <summary>A measure of a table: one row, or several that share one merged cell.</summary>
/// <param name="Rows">The rows, from 0.</param>
/// <param name="Section">The heading it stands under; empty for none.</param>
internal sealed record Measure(IReadOnlyList<int> Rows, string Section)
{
    public int First => Rows[0];
}

/// <summary>Tells the measures of a table from headings, repeated headers and empty rows.</summary>
internal static class Measures
{
    private const int LongestNumeral = 6;

    /// <summary>The measures in order; a row without one is a problem.</summary>
    public static IReadOnlyList<Measure> Of(TableGrid table, TableHead head, ColumnMap map, List<RoadmapProblem> problems)
    {
        var (found, section, column) = (new List<Measure>(), "", map[RoadmapField.Measure][0]);
        for (var row = head.Body; row < table.Rows.Count; row++)
        {
            if (!table.Told(row).Any() || IsHead(table, head, row))
            {
                continue;
            }
            if (Heading(table, map, row) is { } heading)
            {
                section = heading;
            }
            else if (table.GoesOn(row, column) && found.Count > 0 && found[^1].Rows[^1] == row - 1)
            {
                found[^1] = found[^1] with { Rows = [.. found[^1].Rows, row] };
            }
            else if (!table.TextAt(row, column).Any(char.IsLetter))
            {
                problems.Add(new RoadmapProblem(table.Place(row, column), table.TextAt(row, column).Length == 0 ? "no measure is told; the row is left out" : "the measure has no words; the row is left out", IsLost: true));
            }
            else
            {
                found.Add(new Measure([row], section));
            }
        }
        return found;
    }

    // A table that runs over pages says its header again.
    private static bool IsHead(TableGrid table, TableHead head, int row) =>
        Enumerable.Range(0, table.Width).All(c => table.TextAt(row, c).Length == 0 || table.TextAt(row, c) == table.TextAt(head.First, c));

    // A heading runs across the table, or stands alone in its row: beside the measures, numbered, or in capitals.
    private static string? Heading(TableGrid table, ColumnMap map, int row)
    {
        var column = map[RoadmapField.Measure][0];
        var (cell, told) = (table.Rows[row][column], table.Told(row).ToList());
        var others = map.Fields.Where(f => f is RoadmapField.Deadline or RoadmapField.Responsible or RoadmapField.Status).SelectMany(f => map[f]).ToList();
        if (told is [var alone] && (Columns(table, row, alone) > 1 || (alone != cell && !others.Exists(c => table.Rows[row][c] == alone)) || IsNumbered(alone.Text) || IsCapital(alone.Text)))
        {
            return alone.Text;
        }
        return cell is { Text.Length: > 0 } && others.Count > 0 && others.TrueForAll(c => table.Rows[row][c] == cell) ? cell.Text : null;
    }

    private static int Columns(TableGrid table, int row, TableCell cell) => table.Rows[row].Count(c => c == cell);

    // "I. Trade", "IV. Торговля".
    private static bool IsNumbered(string text) => text.IndexOf('.', StringComparison.Ordinal) is > 0 and <= LongestNumeral and var dot && text.AsSpan(0, dot).IndexOfAnyExcept("IVXІХ") < 0;

    private static bool IsCapital(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
