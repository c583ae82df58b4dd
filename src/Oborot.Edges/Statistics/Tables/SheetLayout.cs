namespace Oborot.Edges.Statistics.Tables;

/// <summary>A declaration applied to the header of one sheet: every column by its number, everything else already read.</summary>
/// <param name="FirstRow">The first row below the header, from 0.</param>
/// <param name="Width">The number of cells of the header; a longer record of text is broken.</param>
/// <param name="Draft">What is true of every figure of the sheet.</param>
/// <param name="Rows">The fields that each row tells.</param>
/// <param name="Values">The columns with figures.</param>
/// <param name="Skips">The rows to be passed over.</param>
internal sealed record SheetLayout(int FirstRow, int Width, Draft Draft, RowField[] Rows, ValueColumn[] Values, SkipColumn[] Skips);

/// <summary>A field with the columns it stands in, tried one after another.</summary>
internal sealed record RowField(FieldReader Reader, int[] Columns)
{
    /// <summary>The text of the last row that told it, for fields that are carried on.</summary>
    public string? Carried { get; set; }
}

/// <summary>A column with figures, and what is true of all of them.</summary>
internal sealed record ValueColumn(int Column, IReadOnlyList<(FieldReader Reader, string Text)> Fixed);

/// <summary>A rule with its column.</summary>
internal sealed class SkipColumn(SkipRule rule, int column)
{
    private string? lastText;
    private bool last;

    public int Column => column;

    public string Reason => rule.Reason;

    /// <summary>True when a row with this text is passed over.</summary>
    public bool Passes(string text)
    {
        if (!string.Equals(text, lastText, StringComparison.Ordinal))
        {
            last = rule.Texts.Any(t => t.Matches(text)) != rule.IsUnless;
            lastText = text;
        }
        return last;
    }
}
