using Oborot.Model;
using Oborot.Text;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>How a claim was read: each part with the words it came from, how far away they stood, and the rule.</summary>
internal static class ClaimExplanation
{
    /// <summary>Prints the explanation.</summary>
    /// <param name="session">The run.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its text; null where it is not at hand, and then the words are not shown.</param>
    public static void Write(Session session, Claim claim, Document? document)
    {
        var console = Screen.Console(session.Terminal);
        var words = new PlainWords(session.Street);
        console.Write(new Phrase($"Claim {claim.Id}: {Screen.Safe(words.Short(claim))}\n", new Style(decoration: Decoration.Bold)));
        FindingView.Quote(console, claim, words);
        console.Write(new Phrase($"  {Screen.Safe(Place(claim))}\n\n"));
        console.Write(Derivation(claim, document));
    }

    private static string Place(Claim claim) => FormattableString.Invariant(
        $"{claim.Evidence.Document}, characters {claim.Evidence.Start} to {claim.Evidence.End}{(claim.Url is { } url ? $", {url}" : "")}");

    private static Table Derivation(Claim claim, Document? document)
    {
        var table = Screen.Table("Part", "From the words", "Found", "By the rule");
        if (claim.Rule.Length > 0)
        {
            table.AddRow(Screen.Cell("figure and kind"), Screen.Cell(claim.Evidence.Figure), Screen.Cell(PlainWords.Of(Scope.Own)), Screen.Cell(claim.Rule));
        }
        foreach (var trace in claim.Traces)
        {
            table.AddRow(Screen.Cell(trace.Field.Replace('_', ' ')), Screen.Cell(Words(trace, document)), Screen.Cell(PlainWords.Of(trace.Scope)), Screen.Cell(trace.Rule));
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
