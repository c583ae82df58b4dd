using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Oborot.Briefs;
using Oborot.Edges.Briefs;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Briefs;

/// <summary>The forms of a brief that other programs read: documents, calendars, PDF.</summary>
public sealed partial class BriefFormsTests : IDisposable
{
    private static readonly DateOnly Made = new(2025, 10, 31);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_document_is_valid_and_its_links_lead_somewhere() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(SomeBriefs.Any(), told =>
    {
        var brief = SomeBriefs.Write(told, "ru");
        var bytes = BriefDocx.Write(brief);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var body = package.MainDocumentPart!.Document.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet();
        Assert.All(body.Descendants<Hyperlink>().Where(h => h.Anchor is not null), h => Assert.Contains(h.Anchor!.Value, marks));
        Assert.All(package.MainDocumentPart.HyperlinkRelationships, r => Assert.StartsWith("http", r.Uri.Scheme, StringComparison.Ordinal));
        Assert.All(brief.Sections, s => Assert.Contains(s.Heading, body.InnerText, StringComparison.Ordinal));
        Assert.Equal(bytes, BriefDocx.Write(SomeBriefs.Write(told.Reversed(), "ru")));
    }));

    [Fact]
    public void The_document_of_the_sample_says_what_the_text_says()
    {
        Run("--out", folder["b.docx"], "--out", folder["b.txt"]);
        using var package = WordprocessingDocument.Open(folder["b.docx"], isEditable: false);
        var text = Spaces().Replace(File.ReadAllText(folder["b.txt"]), " ");
        var lines = package.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Bullet" && !p.InnerText.Contains(": told", StringComparison.Ordinal) && !p.InnerText.Contains("official statistics: ", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 15, "lines are found");
        Assert.All(lines, l => Assert.Contains(Spaces().Replace(l.InnerText, " ").Trim(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_calendar_keeps_to_its_lines_and_gives_back_what_was_put_in() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(SomeBriefs.Any(), told =>
    {
        var entries = Oborot.Shared.Briefing.DeadlineCalendar.Of(SomeBriefs.Dossier(told), SomeBriefs.Speech("ky"), SomeBriefs.Names(told));
        if (entries.Count == 0)
        {
            return;
        }
        var read = Read(CalendarFile.Write("Календарь; \\ проба, 😀", "ky", entries, Made));
        Assert.Equal(["Календарь; \\ проба, 😀"], read.Where(l => l.Name == "X-WR-CALNAME").Select(l => l.Value));
        Assert.Equal(entries.Select(e => $"{e.Id}@deadlines.oborot"), read.Where(l => l.Name == "UID").Select(l => l.Value));
        Assert.Equal(entries.Select(e => Cleaned.Line(e.Title)), read.Where(l => l.Name == "SUMMARY").Select(l => l.Value));
        Assert.Equal(entries.Select(e => e.Day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)), read.Where(l => l.Name == "DTSTART").Select(l => l.Value));
        Assert.All(read.Where(l => l.Name == "DTSTAMP"), l => Assert.Equal("20251031T000000Z", l.Value));
        Assert.Equal(read.Count(l => l == ("BEGIN", "VEVENT")), read.Count(l => l == ("END", "VEVENT")));
        Assert.Equal(entries.Count, entries.Select(e => e.Id).Distinct().Count());
    }));

    [Fact]
    public void The_calendar_of_the_sample_holds_its_open_deadlines()
    {
        Assert.Equal("", Run("--ics", folder["b.ics"]).Out);
        var read = Read(File.ReadAllBytes(folder["b.ics"]));
        Assert.Equal(["20251231", "20271231", "20301231", "20301231"], read.Where(l => l.Name == "DTSTART").Select(l => l.Value));
        Assert.Contains(read, l => l.Name == "SUMMARY" && l.Value.Contains("$500 million", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_deadline_no_calendar_is_written_and_that_is_told()
    {
        var text = folder.Write("a.txt", "Trade turnover between Kyrgyzstan and Belarus was $133 million in 2024.");
        var run = CliRun.In(folder.Path, "brief", "KG", "BY", text, "--ics", "b.ics");
        Assert.Equal((0, "oborot: b.ics: not written, for no deadline is open; a calendar needs an entry\n"), (run.Code, run.Error));
        Assert.False(File.Exists(folder["b.ics"]));
    }

    [Fact]
    public void Without_a_browser_nothing_is_printed_and_that_is_told()
    {
        var run = CliRun.InEnvironment(Repository.Root, new Dictionary<string, string> { ["OBOROT_CHROMIUM"] = folder["none"] }, ["brief", "KG", "BY", .. Repository.Samples, "--out", folder["b.pdf"]]);
        Assert.Equal((1, $"oborot: {folder["b.pdf"]}: not printed: no Chromium is here to print with; install it or name it in OBOROT_CHROMIUM, or print the .html from a browser\n"), (run.Code, run.Error));
    }

    [Fact]
    public void On_paper_it_has_two_to_four_pages()
    {
        var environment = new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };
        if (PdfPrinter.Find(environment.GetValueOrDefault) is null)
        {
            // Nothing prints here: that the program says so is tested above.
            return;
        }
        var run = CliRun.InEnvironment(Repository.Root, environment, ["brief", "KG", "BY", .. Repository.Samples, "--as-of", "2025-10-31", "--since", "2024-12-01", "--lang", "ru", "--out", folder["b.pdf"]]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        var pdf = File.ReadAllBytes(folder["b.pdf"]);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.InRange(PdfPage().Count(Encoding.Latin1.GetString(pdf)), 2, 4);
    }

    // A reader of the format of its own: unfolds, checks the length of lines, takes the escapes off.
    private static List<(string Name, string Value)> Read(byte[] calendar)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(calendar);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), c => char.IsControl(c));
        Assert.All(text.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        return [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..l.IndexOfAny([':', ';'])], Escape().Replace(l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..], m => m.Value == "\\n" ? "\n" : m.Value[1..])))];
    }

    private static CliResult Run(params string[] more)
    {
        var run = CliRun.In(Repository.Root, ["brief", "KG", "BY", .. Repository.Samples, "--as-of", "2025-10-31", .. more]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Spaces();
}
