using System.Globalization;
using System.Text;
using Oborot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>What all views share: the console, and texts that cannot play tricks on it.</summary>
internal static class Screen
{
    /// <summary>The part of a quote that is shown on each side of its figure, in characters.</summary>
    private const int Around = 110;

    private const decimal Million = 1_000_000;

    private const char NoBreak = '\u00a0';

    private static readonly Style Pale = new(Color.Grey);
    private static readonly Style Bright = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>A console on the terminal's output: no escapes and a fixed width unless that is a screen.</summary>
    public static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new PlainOutput(new TrimmedOutput(terminal.Out), terminal.Width),
            Ansi = terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        return console;
    }

    /// <summary>A table with a line under its head and none around.</summary>
    public static Table Table(params ReadOnlySpan<string> heads)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Phrase(head, new Style(decoration: Decoration.Bold))));
        }
        return table;
    }

    /// <summary>A text without control characters, on one line.</summary>
    public static string Safe(string text) => Session.OneLine(string.Concat(text.Select(c => IsSpace(c) ? ' ' : c)));

    /// <summary>Prints a text, broken at its spaces but at no no-break space, and a line end.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="text">The text; control characters in it are not printed.</param>
    /// <param name="style">Its style.</param>
    /// <param name="lead">What stands before it as it is.</param>
    /// <param name="indent">The columns left free before each line.</param>
    public static void Write(IAnsiConsole console, string text, Style? style = null, string lead = "", int indent = 0)
    {
        var kept = lead + string.Join(NoBreak, text.Split(NoBreak).Select(Spaced));
        console.Write(new Padder(new Rows(Lines(kept, console.Profile.Width - indent).Select(line => new Phrase(kept[line], style))), new Padding(indent, 0, 0, 0)));
    }

    /// <summary>Prints a line in bold.</summary>
    public static void Title(IAnsiConsole console, string text) => console.Write(new Phrase(text + "\n", new Style(decoration: Decoration.Bold)));

    /// <summary>An amount in millions, to the thousand: "1,234.5"; a dash where there is none.</summary>
    public static string Millions(decimal? amount) => amount is { } told ? (told / Million).ToString("#,0.0##", CultureInfo.InvariantCulture) : "–";

    /// <summary>A cell.</summary>
    public static IRenderable Cell(string text, Style? style = null) => new Phrase(Safe(text), style);

    /// <summary>A quote in quotation marks with its figure standing out, cut when it is long and broken at spaces.</summary>
    /// <param name="evidence">The quote.</param>
    /// <param name="width">The columns it may take.</param>
    /// <param name="open">The opening quotation mark.</param>
    /// <param name="close">The closing quotation mark.</param>
    public static IRenderable Quote(Evidence evidence, int width, string open = "“", string close = "”")
    {
        var (before, after) = Split(evidence);
        var figure = Safe(evidence.Figure);
        var text = $"{open}{before}{figure}{after}{close}";
        var start = open.Length + before.Length;
        return new Rows(Lines(text, width).Select(line => Line(text, line, start, start + figure.Length)));
    }

    private static Paragraph Line(string text, Range line, int figureStart, int figureEnd)
    {
        var (start, length) = line.GetOffsetAndLength(text.Length);
        var (from, to) = (Math.Clamp(figureStart, start, start + length), Math.Clamp(figureEnd, start, start + length));
        return new Paragraph(text[start..from], Pale).Append(text[from..to], Bright).Append(text[to..(start + length)], Pale);
    }

    private static IEnumerable<Range> Lines(string text, int width)
    {
        var start = 0;
        while (text.Length - start > width)
        {
            var space = text.LastIndexOf(' ', start + width, width);
            var end = space > start ? space : start + width;
            yield return start..end;
            start = space > start ? end + 1 : end;
        }
        yield return start..text.Length;
    }

    // The quote's own words on both sides of the figure; where it was cut, or opens in mid-sentence, an ellipsis says so.
    private static (string Before, string After) Split(Evidence evidence)
    {
        var at = evidence.Quote.IndexOf(evidence.Figure, StringComparison.Ordinal);
        if (at < 0)
        {
            return ("… ", " …");
        }
        var (before, after) = (evidence.Quote[..at], evidence.Quote[(at + evidence.Figure.Length)..]);
        var opened = Spaced(before).TrimStart();
        var lead = opened.TrimStart(',', ';', ':', ' ');
        return (Tail(lead.Length < opened.Length ? "… " + lead : lead), Head(Spaced(after).TrimEnd()));
    }

    // Like Safe, but a space at either end stays.
    private static string Spaced(string part)
    {
        var safe = Safe(part);
        return part.Length == 0 ? "" : safe.Length == 0 ? " " : $"{(IsSpace(part[0]) ? " " : "")}{safe}{(IsSpace(part[^1]) ? " " : "")}";
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static string Tail(string text) => text.Length <= Around ? text : "…" + text[^Around..];

    private static string Head(string text) => text.Length <= Around ? text : text[..Around] + "…";

    private sealed class PlainOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
            // The writer's encoding is the program's own.
        }
    }
}
