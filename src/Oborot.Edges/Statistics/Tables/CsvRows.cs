using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>The records of a text with separated values.</summary>
internal sealed class CsvRows : CellRows
{
    // A quote that is never closed must not swallow the file.
    private const int LongestField = 1 << 16;

    private readonly CsvParser parser;
    private readonly string shown;
    private bool isBroken;

    public CsvRows(TextReader text, char separator, string shown)
    {
        this.shown = shown;
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BufferSize = 1 << 16,
            IgnoreBlankLines = true,
            MaxFieldSize = LongestField,
            BadDataFound = _ => isBroken = true,
        });
    }

    /// <summary>The line of the record; of one with line breaks the last.</summary>
    public int Line => parser.RawRow;

    /// <inheritdoc/>
    public override string Sheet => "";

    /// <inheritdoc/>
    public override int Width => parser.Count;

    /// <inheritdoc/>
    public override bool NextSheet() => false;

    /// <inheritdoc/>
    public override bool Read()
    {
        isBroken = false;
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException e)
        {
            throw Broken(e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StatisticsException">A quote stands where none may: that shows only when the value is asked for.</exception>
    public override string Text(int column)
    {
        var text = (uint)column < (uint)parser.Count ? parser[column] : "";
        return isBroken ? throw Broken() : text;
    }

    /// <inheritdoc/>
    public override string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"line {parser.RawRow}");

    /// <inheritdoc/>
    public override void Dispose() => parser.Dispose();

    private StatisticsException Broken(CsvHelperException? cause = null) => new(
        shown, string.Create(CultureInfo.InvariantCulture, $"line {parser.RawRow}"), "is not separated values: a quote stands where none may, or is never closed", "fetch it again, or mend that line", cause);
}
