using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Oborot.Tests.Statistics;

/// <summary>Writes small workbooks for tests: texts and numbers, and cells shown as one.</summary>
internal static class SomeWorkbook
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>An .xlsx of sheets, each with a name, ranges shown as one cell ("B1:C1"), and rows of strings, numbers and nulls.</summary>
    public static byte[] Of(params (string Name, string[] Merged, object?[][] Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="{SecurityElement.Escape(sheets[n - 1].Name)}" sheetId="{n}" r:id="rId{n}"/>"""))}</sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Links}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}</Relationships>""");
            numbers.ForEach(n => Write(zip, $"xl/worksheets/sheet{n}.xml", Sheet(sheets[n - 1].Merged, sheets[n - 1].Rows)));
        }
        return bytes.ToArray();
    }

    private static string Sheet(string[] merged, object?[][] rows)
    {
        var cells = string.Concat(rows.Index().Select(r => $"""<row r="{r.Index + 1}">{string.Concat(r.Item.Index().Select(c => Cell(r.Index, c.Index, c.Item)))}</row>"""));
        var together = merged.Length == 0 ? "" : $"""<mergeCells count="{merged.Length}">{string.Concat(merged.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells>""";
        return $"""<worksheet xmlns="{Main}"><sheetData>{cells}</sheetData>{together}</worksheet>""";
    }

    private static string Cell(int row, int column, object? value)
    {
        var place = $"{(char)('A' + column)}{row + 1}";
        return value switch
        {
            null => "",
            string text => $"""<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""",
            _ => $"""<c r="{place}"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>""",
        };
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(Head + xml));
    }
}
