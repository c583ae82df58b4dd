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

    /// <summary>A console on the terminal's output: no escapes and a fixed width unless that is a screen.</summary>
    public static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new PlainOutput(terminal.Out, terminal.Width),
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
    public static string Safe(string text) => Session.OneLine(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));

    /// <summary>A cell.</summary>
    public static IRenderable Cell(string text, Style? style = null) => new Phrase(Safe(text), style);

    /// <summary>A quote in quotation marks with its figure standing out, cut when it is long.</summary>
    public static Paragraph Quote(Evidence evidence, string indent = "")
    {
        var (before, after) = Split(evidence);
        return new Paragraph(indent + "“" + Tail(Safe(before)), new Style(Color.Grey))
            .Append(Safe(evidence.Figure), new Style(Color.Yellow, decoration: Decoration.Bold))
            .Append(Head(Safe(after)) + "”", new Style(Color.Grey));
    }

    private static (string Before, string After) Split(Evidence evidence)
    {
        var at = evidence.Quote.IndexOf(evidence.Figure, StringComparison.Ordinal);
        return at < 0 ? ("… ", "") : (Spaced(evidence.Quote[..at], end: true), Spaced(evidence.Quote[(at + evidence.Figure.Length)..], end: false));
    }

    // Safe() trims; a space beside the figure has to stay.
    private static string Spaced(string part, bool end) =>
        part.Length > 0 && char.IsWhiteSpace(end ? part[^1] : part[0]) ? (end ? Safe(part) + "\u00a0" : "\u00a0" + Safe(part)) : part;

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
