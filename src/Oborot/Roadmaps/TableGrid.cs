using System.Globalization;

namespace Oborot.Roadmaps;

/// <summary>A cell of a table. A merged cell is one object that stands at every place it covers.</summary>
/// <param name="lines">Its paragraphs, without superfluous spaces; none for an empty cell.</param>
/// <param name="day">The day, where the file says that the cell holds one.</param>
public sealed class TableCell(IReadOnlyList<string> lines, DateOnly? day = null)
{
    /// <summary>Its paragraphs, without superfluous spaces; none for an empty cell.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The day, where the file says that the cell holds one.</summary>
    public DateOnly? Day => day;

    /// <summary>All of its text on one line.</summary>
    public string Text { get; } = string.Join(' ', lines);
}

/// <summary>A table of a document or a sheet of a workbook.</summary>
/// <param name="Name">What people call it: the sheet's name, or <c>table 2</c>.</param>
/// <param name="IsSheet">True for a sheet, whose cells have letters and numbers.</param>
/// <param name="Above">The text right above it, a paragraph a line; that of a sheet stands in its rows.</param>
/// <param name="Rows">The rows, all of one width; null where there is no cell.</param>
public sealed record TableGrid(string Name, bool IsSheet, IReadOnlyList<string> Above, IReadOnlyList<TableCell?[]> Rows)
{
    /// <summary>The number of columns.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows[0].Length;

    /// <summary>The cell's text; empty where there is none.</summary>
    public string TextAt(int row, int column) => Rows[row][column]?.Text ?? "";

    /// <summary>The cells of a row that hold text, each once.</summary>
    public IEnumerable<TableCell> Told(int row) => Rows[row].OfType<TableCell>().Where(c => c.Text.Length > 0).Distinct();

    /// <summary>True where a cell begins, so that a merged one is taken once.</summary>
    public bool Begins(int row, int column) => Rows[row][column] is { } cell && !(column > 0 && Rows[row][column - 1] == cell) && !GoesOn(row, column);

    /// <summary>True where the cell above reaches down here.</summary>
    public bool GoesOn(int row, int column) => row > 0 && Rows[row][column] is { } cell && Rows[row - 1][column] == cell;

    /// <summary>Where a row stands, for people.</summary>
    public string Place(int row) => string.Create(CultureInfo.InvariantCulture, $"{Name}{(IsSheet ? "!" : ", row ")}{row + 1}");

    /// <summary>Where a cell stands, for people: <c>Plan!C7</c>, <c>table 2, row 7, column 3</c>.</summary>
    public string Place(int row, int column) => IsSheet
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}!{Letters(column)}{row + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"{Place(row)}, column {column + 1}");


    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
