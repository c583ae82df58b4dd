using Oborot.Model;
using Oborot.Shared.Speaking;
using Spectre.Console;
using Spectre.Console.Rendering;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>Claims as rows.</summary>
internal static class ClaimTable
{
    /// <summary>The shown part of an id: enough for <c>explain</c> in nearly every ledger.</summary>
    public const int IdLength = 8;

    /// <summary>What the brackets in a table mean.</summary>
    public const string Legend = "In brackets: not said in the same clause, but taken from elsewhere.";

    /// <summary>The claims of one text: what each counts, and between whom.</summary>
    public static Table OfText(IEnumerable<Claim> claims, Speech speech)
    {
        var table = Screen.Table("Figure", "What", "Between", "Period", "Said by", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(Figure(claim, speech), About(claim, speech), Screen.Cell(speech.Parties(claim)), PeriodOf(claim, speech),
                Screen.Cell(Speech.Marked(claim, "speaker", claim.Speaker ?? "")), Id(claim.Id));
        }
        return table;
    }

    /// <summary>The claims of one pair: who published each.</summary>
    public static Table OfPair(IEnumerable<Claim> claims, Speech speech)
    {
        var table = Screen.Table("What", "Period", "Figure", "Source", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(About(claim, speech), PeriodOf(claim, speech), Figure(claim, speech), Screen.Cell(speech.Source(claim)), Id(claim.Id));
        }
        return table;
    }

    /// <summary>True when a table of these claims has brackets.</summary>
    /// <param name="showsParties">Whether the table has a column of parties.</param>
    public static bool NeedsLegend(IEnumerable<Claim> claims, bool showsParties) =>
        claims.Any(c => c.Inherited.Any(i => i.Key is "indicator" or "period" or "speaker" or "side" || (showsParties && i.Key is "reporter" or "partner")));

    private static IRenderable About(Claim claim, Speech speech) => Screen.Cell(Speech.Marked(claim, "indicator", speech.About(claim)));

    private static IRenderable PeriodOf(Claim claim, Speech speech) => Screen.Cell(Speech.Marked(claim, "period", speech.PeriodOf(claim)));

    private static IRenderable Figure(Claim claim, Speech speech) => Screen.Cell(speech.Value(claim), new Style(Color.Yellow));

    private static Phrase Id(string id) => new(id[..IdLength], new Style(Color.Grey));
}
