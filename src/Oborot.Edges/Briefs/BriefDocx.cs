using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Oborot.Briefs;

namespace Oborot.Edges.Briefs;

/// <summary>A brief as a document that word processors open and people can go on writing in. The same brief gives the same bytes.</summary>
public sealed class BriefDocx
{
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const int Margin = 850;
    private const string Soft = "57606A";

    // The first day a zip archive can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Brief brief;
    private readonly MainDocumentPart part;
    private int bookmarks;

    private BriefDocx(Brief brief, MainDocumentPart part) => (this.brief, this.part) = (brief, part);

    /// <summary>The document.</summary>
    public static byte[] Write(Brief brief)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            part.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Styles(brief.Language);
            part.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxStyles.Bullets();
            part.Document = new Document(new BriefDocx(brief, part).Body());
        }
        return Timeless(stream);
    }

    // A package is a zip archive, whose entries tell when they were written.
    private static byte[] Timeless(MemoryStream package)
    {
        using var kept = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return kept.ToArray();
    }

    private Body Body()
    {
        var body = new Body(Styled("Title", Words(brief.Title)), Styled("Subtitle", Words(brief.Subtitle)));
        foreach (var section in brief.Sections)
        {
            body.Append(Styled("Heading1", Words(section.Heading)));
            body.Append(section.Blocks.SelectMany(Block));
        }
        body.Append(Styled("Heading1", Words(brief.Frame.Sources)), Styled("Note", Words(brief.Frame.HowToRead)));
        body.Append(brief.References.Documents.Select(Source));
        body.Append(new SectionProperties(new PageSize { Width = PageWidth, Height = PageHeight }, new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 400, Footer = 400, Gutter = 0 }));
        return body;
    }

    private IEnumerable<OpenXmlElement> Block(BriefBlock block) => block switch
    {
        BriefLines lines => Lines(lines),
        BriefTable table => [Styled("Note", Words(table.Caption)), Table(table), Styled("Note")],
        BriefChart chart => chart.Points.GroupBy(p => p.Mark).OrderBy(g => g.Key).Select(g => Styled("Bullet", [Words($"{chart.Names[g.Key]}: {string.Join("; ", g.Select(p => p.Told))} "), .. Labels(g.Select(p => p.Source))]))
            .Prepend(Styled("Note", Words($"{chart.Title}:"))),
        BriefNote note => [Styled("Note", Words(note.Text))],
        _ => throw new ArgumentException($"no form for {block.GetType().Name}", nameof(block)),
    };

    private IEnumerable<OpenXmlElement> Lines(BriefLines lines)
    {
        if (lines.Heading is { } heading)
        {
            yield return Styled("Heading2", Words(heading));
        }
        if (lines.Lead is { } lead)
        {
            yield return Styled("Lead", [.. Line(lead)]);
        }
        foreach (var line in lines.Lines)
        {
            yield return Styled("Bullet", [.. Line(line)]);
        }
    }

    private IEnumerable<OpenXmlElement> Line(BriefLine line)
    {
        yield return Words(line.Text + " ");
        if (line.Quote is { } quote)
        {
            yield return Words($"{brief.Frame.OpenQuote}{quote}{brief.Frame.CloseQuote}", line.QuoteLanguage);
            yield return Words(line.After.Length > 0 ? $" {line.After} " : " ");
        }
        foreach (var label in Labels(line.Sources))
        {
            yield return label;
        }
    }

    private Table Table(BriefTable table)
    {
        var width = ((int)PageWidth - (2 * Margin)) / table.Heads.Count;
        var drawn = new Table(new TableProperties(new TableStyle { Val = "Grid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }), new TableGrid(table.Heads.Select(_ => new GridColumn { Width = N(width) })));
        drawn.Append(Row(new TableHeader(), table.Heads.Select(h => new TableCell(Styled("Head", Words(h))))));
        drawn.Append(table.Rows.Select(r => Row(new CantSplit(), r.Cells.Select(Cell))));
        return drawn;
    }

    private static TableRow Row(OpenXmlElement property, IEnumerable<TableCell> cells) => new([new TableRowProperties(property), .. cells]);

    private TableCell Cell(BriefCell cell) => new(Styled("Cell", cell.Text.Length == 0 ? [] : [Words(cell.Text + (cell.Sources.Count > 0 ? " " : ""), cell.Language), .. Labels(cell.Sources)]));

    private IEnumerable<OpenXmlElement> Labels(IEnumerable<BriefSource> sources)
    {
        var labels = brief.References.LabelsOf(sources);
        for (var i = 0; i < labels.Count; i++)
        {
            yield return Small(i == 0 ? "[" : ", ");
            yield return new Hyperlink(Small(labels[i])) { Anchor = $"s{labels[i]}" };
        }
        yield return Small(labels.Count > 0 ? "]" : "");
    }

    private Paragraph Source(BriefDocument document)
    {
        var head = document.Head;
        var line = Styled("Source", Bold($"{N(document.Number)} {head.Publisher}"), Words((BriefText.Day(head.Day, brief.Language) is { } day ? $", {day}" : "") + (head.Title is { } title ? $". {title}" : "") + ". "));
        if (head.Address is { } address)
        {
            part.AddHyperlinkRelationship(new Uri(address), isExternal: true, $"link{N(document.Number)}");
            line.Append(new Hyperlink(Words(address)) { Id = $"link{N(document.Number)}" }, Words(". "));
        }
        foreach (var (label, source) in document.Places)
        {
            var id = N(bookmarks++);
            line.Append(new BookmarkStart { Name = $"s{label}", Id = id }, Bold(label), new BookmarkEnd { Id = id },
                Words($" {(source.IsStatistics ? source.Words : $"{brief.Frame.OpenQuote}{source.Words}{brief.Frame.CloseQuote}")} ", source.IsStatistics ? null : source.Language));
        }
        return line;
    }

    // An element is a list of its children as well: only an array tells the two apart.
    private static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private Run Words(string text, string? language = null) =>
        language is null || language == brief.Language ? new Run(Kept(text)) : new Run(new RunProperties(new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language }), Kept(text));

    private static Run Bold(string text) => new(new RunProperties(new Bold()), Kept(text));

    private static Run Small(string text) => new(new RunProperties(new Color { Val = Soft }, new FontSize { Val = "15" }), Kept(text));

    private static DocumentFormat.OpenXml.Wordprocessing.Text Kept(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
