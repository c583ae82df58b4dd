using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Oborot.Briefs;
using static Oborot.Edges.Briefs.HtmlPaper;

namespace Oborot.Edges.Briefs;

/// <summary>A brief as one page of HTML: no script, nothing asked of the network, fit for a screen by day and night and for A4.</summary>
public sealed class BriefHtml
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    private readonly Brief brief;

    private BriefHtml(Brief brief) => this.brief = brief;

    /// <summary>What a page may do in the browser: nothing but use its own style, which is named by its hash.</summary>
    public static string Policy => $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Value)))}'";

    /// <summary>The page.</summary>
    public static string Write(Brief brief) => HtmlPaper.Write(new BriefHtml(brief).Page());

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(BriefHtml).Assembly.GetManifestResourceStream("Oborot.Edges.Briefs.brief.css")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private XElement Page() => Element("html", new XAttribute("lang", brief.Language),
        Element("head",
            Element("meta", new XAttribute("charset", "utf-8")),
            Element("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
            Element("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            Element("title", brief.Title), Element("style", Style.Value)),
        Element("body",
            Element("header", Element("h1", brief.Title), Element("p", brief.Subtitle)),
            Element("main", brief.Sections.Select(Section), Sources())));

    private XElement Section(BriefSection section) => Element("section", new XAttribute("aria-labelledby", $"h-{section.Key}"),
        "\n", Element("h2", new XAttribute("id", $"h-{section.Key}"), section.Heading), section.Blocks.Select(Block));

    private object Block(BriefBlock block) => block switch
    {
        BriefLines lines => new object?[]
        {
            lines.Heading is { } heading ? Element("h3", heading) : null, lines.Lead is { } lead ? Of("p", "lead", Content(lead)) : null,
            lines.Lines.Count > 0 ? Of("ul", "lines", lines.Lines.Select(l => Element("li", Content(l)))) : null,
        },
        BriefTable table => Table(table),
        BriefChart chart => Element("figure", ChartSvg.Draw(chart), Element("figcaption", $"{chart.Title} ({chart.Unit}) ", Labels(chart.Sources))),
        BriefNote note => Of("p", "note", note.Text),
        _ => throw new ArgumentException($"no form for {block.GetType().Name}", nameof(block)),
    };

    private object?[] Content(BriefLine line) =>
    [
        "\n", line.Text, line.Quote is null ? null : new object?[] { " ", Quote(line.Quote, line.QuoteLanguage), line.After.Length > 0 ? " " + line.After : null }, " ", Labels(line.Sources),
    ];

    private XElement Quote(string words, string? language) => Element("span", Language(language), $"{brief.Frame.OpenQuote}{words}{brief.Frame.CloseQuote}");

    private XAttribute? Language(string? language) => language is null || language == brief.Language ? null : new XAttribute("lang", language);

    private XElement Table(BriefTable table) => Of("div", "wide", new XAttribute("tabindex", "0"), new XAttribute("role", "group"), new XAttribute("aria-label", table.Caption),
        Element("table", Element("caption", table.Caption),
            Element("thead", Element("tr", table.Heads.Select(h => Element("th", new XAttribute("scope", "col"), h)))),
            Element("tbody", table.Rows.Select(r => Element("tr", "\n", r.Cells.Select((c, i) => Cell(c, i == 0)))))));

    private XElement Cell(BriefCell cell, bool isHead) => Element(isHead ? "th" : "td", isHead ? new XAttribute("scope", "row") : null,
        cell.Text.Length == 0 ? null : Element("span", Language(cell.Language), cell.Text), cell.Sources.Count == 0 ? null : new object[] { " ", Labels(cell.Sources) });

    private XElement Labels(IEnumerable<BriefSource> sources) => Of("span", "ref", "[", brief.References.LabelsOf(sources).SelectMany((label, i) => new object?[] { i > 0 ? ", " : null, Element("a", new XAttribute("href", $"#s{label}"), label) }), "]");

    private XElement Sources() => Of("section", "sources", new XAttribute("aria-labelledby", "h-sources"),
        "\n", Element("h2", new XAttribute("id", "h-sources"), brief.Frame.Sources), Of("p", "note", brief.Frame.HowToRead),
        Element("ol", brief.References.Documents.Select(Document)));

    private XElement Document(BriefDocument document) => Element("li", "\n",
        Element("b", $"{document.Number.ToString(CultureInfo.InvariantCulture)} {document.Head.Publisher}"), BriefText.Day(document.Head.Day, brief.Language) is { } day ? $", {day}" : null,
        document.Head.Title is { } title ? new object[] { ". ", Element("i", Language(document.Head.Language), title) } : null,
        document.Head.Address is { } address ? new object[] { ". ", Element("a", new XAttribute("href", address), new XAttribute("rel", "noopener noreferrer"), address) } : null,
        ". ", document.Places.Select(Place));

    private object[] Place((string Label, BriefSource Source) place) =>
    [
        Element("b", new XAttribute("id", $"s{place.Label}"), place.Label), "\u00A0",
        place.Source.IsStatistics ? place.Source.Words : Quote(place.Source.Words, place.Source.Language), " ",
    ];
}
