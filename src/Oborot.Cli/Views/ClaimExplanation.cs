using System.Globalization;
using Oborot.Model;
using Oborot.Shared.Speaking;
using Oborot.Text;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>How a claim was read: each part with the words it came from, how far away they stood, and the rule.</summary>
internal static class ClaimExplanation
{
    /// <summary>Prints the explanation.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="speech">In which language.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its text; null where it is not at hand, and then the words are not shown.</param>
    public static void Write(IAnsiConsole console, Speech speech, Claim claim, Document? document)
    {
        Screen.Write(console, speech.Phrases.Fill("explain", "claim", ("id", claim.Id), ("claim", speech.Short(claim))), new Style(decoration: Decoration.Bold));
        FindingView.Quote(console, claim, speech);
        Screen.Write(console, Place(claim, speech), indent: 2);
        foreach (var line in claim.Review is { } review ? speech.Reviews.Lines(review) : [])
        {
            Screen.Write(console, line, indent: 2);
        }
        console.WriteLine();
        console.Write(Derivation(claim, document, speech));
    }

    private static string Place(Claim claim, Speech speech)
    {
        var place = speech.Phrases.Fill("explain", "place", ("document", claim.Evidence.Document), ("start", Offset(claim.Evidence.Start)), ("end", Offset(claim.Evidence.End)));
        return claim.Url is { } url ? $"{place}, {url}" : place;
    }

    private static string Offset(int offset) => offset.ToString(CultureInfo.InvariantCulture);

    private static Table Derivation(Claim claim, Document? document, Speech speech)
    {
        var phrases = speech.Phrases;
        var table = Screen.Table(phrases["explain", "part"], phrases["explain", "words"], phrases["explain", "found"], phrases["explain", "rule"]);
        if (claim.Rule.Length > 0)
        {
            table.AddRow(Screen.Cell(phrases["explain", "figure_and_kind"]), Screen.Cell(claim.Evidence.Figure), Screen.Cell(speech.Of(Scope.Own)), Screen.Cell(claim.Rule));
        }
        foreach (var trace in claim.Traces)
        {
            table.AddRow(Screen.Cell(speech.Field(trace.Field)), Screen.Cell(Words(trace, document)), Screen.Cell(speech.Of(trace.Scope)), Screen.Cell(trace.Rule));
        }
        return table;
    }

    private static string Words(Trace trace, Document? document)
    {
        if (document is null || trace.Start < 0 || trace.End < trace.Start)
        {
            return "";
        }
        var (start, end) = (document.ToUtf16(trace.Start), document.ToUtf16(trace.End));
        return end <= document.Text.Length ? document.Text[start..end] : "";
    }
}
