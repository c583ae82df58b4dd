using Oborot.Model;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>Claims as rows.</summary>
internal static class ClaimTable
{
    /// <summary>The shown part of an id: enough for <c>explain</c> in nearly every ledger.</summary>
    public const int IdLength = 8;

    /// <summary>The claims of one text: what each counts, and between whom.</summary>
    public static Table OfText(IEnumerable<Claim> claims, PlainWords words)
    {
        var table = Screen.Table("Figure", "What", "Between", "Period", "Said by", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(Figure(claim), Screen.Cell(PlainWords.About(claim)), Screen.Cell(words.Parties(claim)), Screen.Cell(PlainWords.PeriodOf(claim)),
                Screen.Cell(claim.Speaker ?? ""), Id(claim.Id));
        }
        return table;
    }

    /// <summary>The claims of one pair: who published each.</summary>
    public static Table OfPair(IEnumerable<Claim> claims, PlainWords words)
    {
        var table = Screen.Table("What", "Period", "Figure", "Source", "Id");
        foreach (var claim in claims)
        {
            table.AddRow(Screen.Cell(PlainWords.About(claim)), Screen.Cell(PlainWords.PeriodOf(claim)), Figure(claim), Screen.Cell(words.Source(claim)), Id(claim.Id));
        }
        return table;
    }

    private static Spectre.Console.Rendering.IRenderable Figure(Claim claim) => Screen.Cell(PlainWords.Value(claim), new Style(Color.Yellow));

    private static Phrase Id(string id) => new(id[..IdLength], new Style(Color.Grey));
}
