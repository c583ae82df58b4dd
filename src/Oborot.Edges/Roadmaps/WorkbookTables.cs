using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Tables;
using Oborot.Roadmaps;

namespace Oborot.Edges.Roadmaps;

/// <summary>Reads the sheets of a workbook, .xlsx or .xls; each is a table.</summary>
internal static class WorkbookTables
{
    // Days from 2000 to 2100 as workbooks count them: a cell that lost its format of a date shows such a number.
    private const int FirstDay = 36526;
    private const int LastDay = 73415;
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>The sheets in the order of the workbook.</summary>
    public static IReadOnlyList<TableGrid> Read(string path, string shown)
    {
        using var rows = ExcelRows.Open(StatisticsFile.Open(path, shown));
        var tables = new List<TableGrid>();
        do
        {
            tables.Add(new TableGrid(rows.Sheet, IsSheet: true, [], Sheet(rows, shown)));
        }
        while (rows.NextSheet());
        return tables;
    }

    private static List<TableCell?[]> Sheet(ExcelRows rows, string shown)
    {
        var (read, empty) = (new List<TableCell?[]>(), 0);
        while (empty < TableLimits.Rows && rows.Read())
        {
            var cells = Enumerable.Range(0, Math.Min(rows.Width, TableLimits.Columns)).Select(c => Cell(rows, c)).ToArray();
            empty = Array.TrueForAll(cells, c => c is null) ? empty + 1 : 0;
            read.Add(cells);
            if (read.Count - empty > TableLimits.Rows)
            {
                throw new TableFileException(shown, "has a table of more than 10,000 rows", "take the roadmap out of it");
            }
        }
        read.RemoveRange(read.Count - empty, empty);
        var width = read.Select(r => r.Length).DefaultIfEmpty(0).Max();
        read = read.ConvertAll(r => r.Length == width ? r : [.. r, .. new TableCell?[width - r.Length]]);
        foreach (var range in rows.Merged.Take(TableLimits.Rows))
        {
            Merge(read, range.FromRow, Math.Min(range.ToRow, read.Count - 1), range.FromColumn, Math.Min(range.ToColumn, width - 1));
        }
        return read;
    }

    private static void Merge(List<TableCell?[]> rows, int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        if (firstRow > lastRow || firstColumn > lastColumn || rows[firstRow][firstColumn] is not { } cell)
        {
            return;
        }
        for (var row = firstRow; row <= lastRow; row++)
        {
            Array.Fill(rows[row], cell, firstColumn, lastColumn - firstColumn + 1);
        }
    }

    private static TableCell? Cell(ExcelRows rows, int column)
    {
        var lines = TableCells.Clean(rows.Text(column).Split('\n'));
        return lines.Count == 0 ? null : new TableCell(lines, DayOf(rows.Number(column)));
    }

    private static DateOnly? DayOf(decimal? number) => number is { } day && day == decimal.Truncate(day) && day is >= FirstDay and <= LastDay ? Zero.AddDays((int)day) : null;
}
