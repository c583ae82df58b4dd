using System.Text;

namespace Oborot.Roadmaps;

/// <summary>A table as the text that is kept of it: what stands above, its title, then a row a line with <c> | </c> between the cells.</summary>
internal sealed class TableText
{
    private const string Between = " | ";
    private const int MostTitleLines = 4;

    private readonly StringBuilder text = new();
    private readonly Dictionary<TableCell, int> starts = [];
    private readonly Dictionary<int, (int Start, int End)> lines = [];

    private TableText(string title)
    {
        Title = title;
    }

    /// <summary>The title, which is a line of the text.</summary>
    public string Title { get; }

    /// <summary>Where the title starts, in UTF-16 units.</summary>
    public int TitleStart { get; private set; }

    /// <summary>All of it.</summary>
    public string Text => text.ToString();

    /// <summary>Writes a table down.</summary>
    /// <param name="table">The table.</param>
    /// <param name="head">Its header; rows above it are text.</param>
    /// <param name="title">What it is called; null to look for it above the table.</param>
    /// <param name="name">What to call it where nothing stands above.</param>
    /// <param name="words">What roadmaps call themselves.</param>
    public static TableText Of(TableGrid table, TableHead head, string? title, string name, RoadmapWords words)
    {
        var above = table.Above.Concat(Enumerable.Range(0, head.First).SelectMany(r => table.Told(r)).Distinct().Select(c => c.Text)).ToList();
        var first = title is null ? TitleLine(above, words) : above.Count;
        var text = new TableText(title ?? (first < above.Count ? string.Join(' ', above.Skip(first)) : name));
        foreach (var line in above.Take(first))
        {
            text.Add(line);
        }
        text.TitleStart = text.Add(text.Title);
        for (var row = head.First; row < table.Rows.Count; row++)
        {
            text.Add(table, row);
        }
        return text;
    }

    /// <summary>Where a cell starts, in UTF-16 units.</summary>
    public int StartOf(TableCell cell) => starts[cell];

    /// <summary>The line of a row.</summary>
    public string LineOf(int row) => Text[lines[row].Start..lines[row].End];

    // The last line that names a roadmap, and what follows it; else the last line.
    private static int TitleLine(List<string> above, RoadmapWords words)
    {
        var last = above.FindLastIndex(l => words.Titles.Weight(l) > 0);
        return last >= 0 && above.Count - last <= MostTitleLines ? last : Math.Max(0, above.Count - 1);
    }

    private int Add(string line)
    {
        var start = text.Length;
        text.Append(line).Append('\n');
        return start;
    }

    private void Add(TableGrid table, int row)
    {
        var start = text.Length;
        for (var column = 0; column < table.Width; column++)
        {
            if (column > 0 && table.Rows[row][column - 1] != table.Rows[row][column])
            {
                text.Append(Between);
            }
            if (table.Begins(row, column))
            {
                var cell = table.Rows[row][column]!;
                starts.TryAdd(cell, text.Length);
                text.Append(cell.Text);
            }
        }
        lines[row] = (start, text.Length);
        text.Append('\n');
    }
}
