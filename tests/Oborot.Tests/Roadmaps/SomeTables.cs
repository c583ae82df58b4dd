using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oborot.Tests.Roadmaps;

/// <summary>A cell of a table to be written.</summary>
/// <param name="Text">Its paragraphs, with line ends between.</param>
/// <param name="Span">The columns it takes.</param>
/// <param name="Down">True where it begins a cell that reaches down, false where it goes on; null for a cell of its own.</param>
internal sealed record Box(string Text, int Span = 1, bool? Down = null)
{
    public static implicit operator Box(string text) => new(text);
}

/// <summary>Writes documents and workbooks by the library of their own format.</summary>
internal static class SomeTables
{
    /// <summary>A .docx of paragraphs (strings) and tables (rows of cells).</summary>
    public static byte[] Document(params object[] blocks)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var body = new W.Body();
            foreach (var block in blocks)
            {
                body.Append(block is Box[][] rows ? Table(rows) : Paragraph((string)block));
            }
            file.AddMainDocumentPart().Document = new W.Document(body);
        }
        return bytes.ToArray();
    }

    /// <summary>An .xlsx of one sheet: strings, numbers, days, nulls; ranges such as "A1:C1" are shown as one cell.</summary>
    public static byte[] Workbook(string name, string[] merged, params object?[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new S.Stylesheet(
                new S.Fonts(new S.Font()), new S.Fills(new S.Fill()), new S.Borders(new S.Border()), new S.CellStyleFormats(new S.CellFormat()),
                new S.CellFormats(new S.CellFormat(), new S.CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new S.Worksheet(new S.SheetData(rows.Select((r, i) => new S.Row(r.Select((v, c) => Cell(v, c, i)).OfType<S.Cell>()) { RowIndex = (uint)i + 1 })));
            if (merged.Length > 0)
            {
                sheet.Worksheet.Append(new S.MergeCells(merged.Select(m => new S.MergeCell { Reference = m })));
            }
            book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }

    /// <summary>Rows of plain cells.</summary>
    public static Box[][] Rows(params string[][] rows) => [.. rows.Select(r => r.Select(c => (Box)c).ToArray())];

    private static S.Cell? Cell(object? value, int column, int row)
    {
        var place = $"{(char)('A' + column)}{row + 1}";
        return value switch
        {
            null => null,
            DateOnly day => new S.Cell { CellReference = place, StyleIndex = 1, CellValue = new S.CellValue(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber) },
            int number => new S.Cell { CellReference = place, CellValue = new S.CellValue(number) },
            var text => new S.Cell(new S.InlineString(new S.Text((string)text))) { CellReference = place, DataType = S.CellValues.InlineString },
        };
    }

    private static W.Table Table(Box[][] rows) => new(rows.Select(r => new W.TableRow(r.Select(Cell))));

    private static W.TableCell Cell(Box box)
    {
        var style = new W.TableCellProperties();
        if (box.Span > 1)
        {
            style.Append(new W.GridSpan { Val = box.Span });
        }
        if (box.Down is { } begins)
        {
            style.Append(begins ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : new W.VerticalMerge());
        }
        return new W.TableCell([style, .. box.Text.Split('\n').Select(Paragraph)]);
    }

    private static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
