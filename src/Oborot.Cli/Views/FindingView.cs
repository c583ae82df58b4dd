using Oborot.Checks;
using Oborot.Model;
using Oborot.Shared.Speaking;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>One finding: what it says, the arithmetic in a line, and the quotes.</summary>
internal static class FindingView
{
    private const int Indent = 2;
    private const int MostQuotes = 4;

    /// <summary>Prints the finding and an empty line.</summary>
    /// <param name="echoes">Findings of the same values, told elsewhere.</param>
    public static void Write(IAnsiConsole console, Finding finding, Speech speech, IReadOnlyList<Finding> echoes)
    {
        Line(console, "● ", (speech.Title(finding), Look(finding.Severity)), ($"  {finding.Id[..ClaimTable.IdLength]}", new Style(Color.Grey)));
        Line(console, "  ", (Screen.Safe(finding.Why), Style.Plain));
        foreach (var claim in finding.Claims.Take(MostQuotes))
        {
            Quote(console, claim, speech);
        }
        foreach (var passage in finding.Commitments)
        {
            Quote(console, passage, speech);
        }
        if (finding.Claims.Count > MostQuotes)
        {
            Line(console, "  ", ($"and {finding.Claims.Count - MostQuotes} more: oborot explain {finding.Id[..ClaimTable.IdLength]}", new Style(Color.Grey)));
        }
        foreach (var slip in finding.Diagnosis)
        {
            Line(console, "  ", ($"perhaps a slip ({speech.SlipName(slip.Name)}): {speech.Figures.Bounds(slip.Repaired, slip.Repaired, finding.Claims[slip.Claim].Value.Unit)} would fit: {Screen.Safe(slip.Fits)}", Style.Plain));
        }
        if (finding.Assumptions.Count > 0)
        {
            Line(console, "  ", ($"taken for granted: {string.Join("; ", finding.Assumptions.Select(speech.Of))}", new Style(Color.Grey)));
        }
        if (echoes.Count > 0)
        {
            Line(console, "  ", ($"the same figures in other tellings: {string.Join(", ", echoes.Select(e => e.Id[..ClaimTable.IdLength]))}", new Style(Color.Grey)));
        }
        console.WriteLine();
    }

    /// <summary>Prints a claim's quote with where and when it was published.</summary>
    public static void Quote(IAnsiConsole console, Claim claim, Speech speech) => Quote(console, claim.Evidence, speech.Source(claim), speech);

    /// <summary>Prints a passage in its sentence, with where and when it was published.</summary>
    public static void Quote(IAnsiConsole console, Commitment told, Speech speech) =>
        Quote(console, new Evidence(told.Evidence.Document, told.Evidence.Start, told.Evidence.End, told.Evidence.Quote, told.Sentence), speech.Source(told), speech);

    private static void Quote(IAnsiConsole console, Evidence evidence, string source, Speech speech) =>
        console.Write(new Padder(new Rows(Screen.Quote(evidence, console.Profile.Width - Indent, speech.Phrases["explain", "open_quote"], speech.Phrases["explain", "close_quote"]), new Phrase("— " + Screen.Safe(source))), new Padding(Indent, 0, 0, 0)));

    private static Style Look(Severity severity) => severity switch
    {
        Severity.High => new Style(Color.Red, decoration: Decoration.Bold),
        Severity.Medium => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(decoration: Decoration.Bold),
    };

    private static void Line(IAnsiConsole console, string lead, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
        }
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(0)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        console.Write(grid.AddRow(new Phrase(lead), line));
    }
}
