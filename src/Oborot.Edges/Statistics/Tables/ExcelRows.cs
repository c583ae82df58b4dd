using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>The rows of a workbook, .xls or .xlsx.</summary>
internal sealed class ExcelRows : CellRows
{
    private readonly Stream stream;
    private readonly IExcelDataReader reader;
    private readonly string shown;
    private int row;

    // Old workbooks name their letters by a code page.
    static ExcelRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private ExcelRows(Stream stream, IExcelDataReader reader, string shown)
    {
        this.stream = stream;
        this.reader = reader;
        this.shown = shown;
    }

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <exception cref="StatisticsException">It is none, or a damaged one.</exception>
    public static ExcelRows Open(StatisticsFile file)
    {
        var stream = Seekable(file);
        try
        {
            return Guard(file.Shown, () => new ExcelRows(stream, ExcelReaderFactory.CreateReader(stream), file.Shown));
        }
        catch (StatisticsException)
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string Sheet => reader.Name;

    /// <inheritdoc/>
    public override int Width => reader.FieldCount;

    /// <summary>The cells that are shown as one, as rows and columns from 0.</summary>
    public IReadOnlyList<CellRange> Merged => reader.MergeCells ?? [];

    /// <inheritdoc/>
    public override bool Read() => Guard(shown, () =>
    {
        row++;
        return reader.Read();
    });

    /// <inheritdoc/>
    public override bool NextSheet() => Guard(shown, () =>
    {
        row = 0;
        return reader.NextResult();
    });

    /// <inheritdoc/>
    public override string Text(int column) => Cell(column) switch
    {
        null => "",
        string text => text,
        double number => Rounded(number)?.ToString(CultureInfo.InvariantCulture) ?? "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    /// <inheritdoc/>
    public override decimal? Number(int column) => Cell(column) switch
    {
        double number => Rounded(number),
        int number => number,
        decimal number => number,
        _ => null,
    };

    /// <inheritdoc/>
    public override string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{Letters(column)}{row}");

    /// <inheritdoc/>
    public override void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    private object? Cell(int column) => (uint)column < (uint)reader.FieldCount ? reader.GetValue(column) : null;

    // A workbook's numbers are doubles: fifteen digits are what people see of them.
    private static decimal? Rounded(double number) => Math.Abs(number) < 1e28 ? (decimal)number : null;

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static Stream Seekable(StatisticsFile file)
    {
        if (!file.IsPacked)
        {
            return file.OpenRaw();
        }
        using var packed = file.OpenBytes();
        var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked;
    }

    // The library tells of damage by whatever exception it runs into.
    private static T Guard<T>(string shown, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StatisticsException))
        {
            throw new StatisticsException(shown, null, "is no workbook that can be read: damaged, cut short or locked", "open it in a spreadsheet program and save it as .xlsx, or fetch it again", e);
        }
    }
}
