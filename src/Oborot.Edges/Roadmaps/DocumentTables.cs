using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Oborot.Roadmaps;

namespace Oborot.Edges.Roadmaps;

/// <summary>Reads the tables of a .docx document (ISO/IEC 29500, WordprocessingML), in its transitional and its strict form.</summary>
internal static class DocumentTables
{
    /// <summary>Where the text of a document stands in its package.</summary>
    public const string Part = "word/document.xml";

    private const int MostAbove = 12;
    private const int Deepest = 256;

    // What is not the text as it stands: deleted words, fallbacks for old programs, codes of fields.
    private static readonly HashSet<string> Left = ["del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "tblPr", "tblGrid", "trPr"];

    /// <summary>The tables, in the order of the document; one within another stands behind it.</summary>
    public static IReadOnlyList<TableGrid> Read(string path, string shown)
    {
        using var package = ZipFile.OpenRead(path);
        var part = package.GetEntry(Part)!;
        CheckDepth(part, shown);
        using var stream = part.Open();
        using var reader = Open(stream);
        var (tables, above) = (new List<TableGrid>(), new List<string>());
        Collect(XDocument.Load(reader).Root!, shown, tables, above);
        return tables;
    }

    private static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = TableFile.LargestContent });

    // What follows goes down into every element, as far as there is room for.
    private static void CheckDepth(ZipArchiveEntry part, string shown)
    {
        using var stream = part.Open();
        using var reader = Open(stream);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new TableFileException(shown, "is nested too deep", "copy the table into a new document");
            }
        }
    }

    private static void Collect(XElement parent, string shown, List<TableGrid> tables, List<string> above)
    {
        foreach (var child in parent.Elements().Where(e => !Left.Contains(e.Name.LocalName)))
        {
            if (child.Name.LocalName == "tbl")
            {
                tables.Add(new TableGrid(string.Create(CultureInfo.InvariantCulture, $"table {tables.Count + 1}"), IsSheet: false, [.. above.TakeLast(MostAbove)], Rows(child, shown)));
                above.Clear();
                foreach (var cell in Parts(child, "tr").SelectMany(r => Parts(r, "tc")))
                {
                    Collect(cell, shown, tables, []);
                }
            }
            else if (child.Name.LocalName == "p")
            {
                above.AddRange(Lines(child));
            }
            else
            {
                Collect(child, shown, tables, above);
            }
        }
    }

    private static List<TableCell?[]> Rows(XElement table, string shown)
    {
        var rows = new List<TableCell?[]>();
        foreach (var row in Parts(table, "tr"))
        {
            if (rows.Count == TableLimits.Rows)
            {
                throw new TableFileException(shown, "has a table of more than 10,000 rows", "take the roadmap out of it");
            }
            rows.Add(Row(row, rows.Count > 0 ? rows[^1] : []));
        }
        var width = rows.Select(r => r.Length).DefaultIfEmpty(0).Max();
        return [.. rows.Select(r => r.Length == width ? r : [.. r, .. new TableCell?[width - r.Length]])];
    }

    private static TableCell?[] Row(XElement row, TableCell?[] above)
    {
        var cells = new List<TableCell?>();
        cells.AddRange(new TableCell?[Math.Min(Number(row.Elements().FirstOrDefault(e => e.Name.LocalName == "trPr"), "gridBefore"), TableLimits.Columns)]);
        foreach (var part in Parts(row, "tc"))
        {
            var style = part.Elements().FirstOrDefault(e => e.Name.LocalName == "tcPr");
            var merge = style?.Elements().FirstOrDefault(e => e.Name.LocalName == "vMerge");
            var goesOn = merge is not null && Value(merge) != "restart" && cells.Count < above.Length;
            var cell = goesOn ? above[cells.Count] : new TableCell(TableCells.Clean(Lines(part)));
            var span = Math.Clamp(Number(style, "gridSpan"), 1, TableLimits.Columns);
            cells.AddRange(Enumerable.Repeat(cell, Math.Min(span, TableLimits.Columns - Math.Min(cells.Count, TableLimits.Columns))));
        }
        return [.. cells];
    }

    // Rows and cells may stand in a control ("sdt") or a mark of a change ("ins") of their own.
    private static IEnumerable<XElement> Parts(XElement parent, string name) => parent.Elements().Where(e => !Left.Contains(e.Name.LocalName))
        .SelectMany(e => e.Name.LocalName == name ? [e] : e.Name.LocalName is "tbl" or "tr" or "tc" or "p" ? [] : Parts(e, name));

    private static List<string> Lines(XElement parent)
    {
        var (lines, line) = (new List<string>(), new StringBuilder());
        Write(parent, lines, line);
        lines.Add(line.ToString());
        return TableCells.Clean(lines);
    }

    private static void Write(XElement parent, List<string> lines, StringBuilder line)
    {
        foreach (var child in parent.Elements().Where(e => !Left.Contains(e.Name.LocalName)))
        {
            switch (child.Name.LocalName)
            {
                case "t": line.Append(child.Value); break;
                case "tab": line.Append(' '); break;
                case "noBreakHyphen": line.Append('-'); break;
                case "br" or "cr": Break(lines, line); break;
                default:
                    Write(child, lines, line);
                    if (child.Name.LocalName == "p")
                    {
                        Break(lines, line);
                    }
                    break;
            }
        }
    }

    private static void Break(List<string> lines, StringBuilder line)
    {
        lines.Add(line.ToString());
        line.Clear();
    }

    private static int Number(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name) is { } found && int.TryParse(Value(found), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Value(XElement element) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;
}
