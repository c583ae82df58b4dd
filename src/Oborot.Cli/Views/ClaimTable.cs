using Oborot.Model;
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
    public static Table OfText(IEnumerable<Claim> claims, PlainWords words)
    {
        var table = Screen.Table("Figure", "What", "Between", "Period", "Said by", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(Figure(claim), About(claim), Screen.Cell(words.Parties(claim)), PeriodOf(claim),
                Screen.Cell(PlainWords.Marked(claim, "speaker", claim.Speaker ?? "")), Id(claim.Id));
        }
        return table;
    }

    /// <summary>The claims of one pair: who published each.</summary>
    public static Table OfPair(IEnumerable<Claim> claims, PlainWords words)
    {
        var table = Screen.Table("What", "Period", "Figure", "Source", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(About(claim), PeriodOf(claim), Figure(claim), Screen.Cell(words.Source(claim)), Id(claim.Id));
        }
        return table;
    }

    /// <summary>True when a table of these claims has brackets.</summary>
    /// <param name="showsParties">Whether the table has a column of parties.</param>
    public static bool NeedsLegend(IEnumerable<Claim> claims, bool showsParties) =>
        claims.Any(c => c.Inherited.Any(i => i.Key is "indicator" or "period" or "speaker" or "side" || (showsParties && i.Key is "reporter" or "partner")));

    private static IRenderable About(Claim claim) => Screen.Cell(PlainWords.Marked(claim, "indicator", PlainWords.About(claim)));

    private static IRenderable PeriodOf(Claim claim) => Screen.Cell(PlainWords.Marked(claim, "period", PlainWords.PeriodOf(claim)));

    private static IRenderable Figure(Claim claim) => Screen.Cell(PlainWords.Value(claim), new Style(Color.Yellow));

    private static Phrase Id(string id) => new(id[..IdLength], new Style(Color.Grey));
}
