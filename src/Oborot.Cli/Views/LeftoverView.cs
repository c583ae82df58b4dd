using System.Globalization;
using Oborot.Model;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Figures that became no claim.</summary>
internal static class LeftoverView
{
    private const int Examples = 4;
    private const int QuoteWidth = 60;

    /// <summary>Each figure with its reason.</summary>
    public static Table Table(IEnumerable<Leftover> leftovers, Speech speech)
    {
        var table = Screen.Table("Figure", "Why it is no claim", "Where");
        foreach (var leftover in leftovers)
        {
            table.AddRow(Screen.Cell(leftover.Evidence.Figure), Screen.Cell(speech.Of(leftover.Reason)), Screen.Quote(leftover.Evidence, QuoteWidth));
        }
        return table;
    }

    /// <summary>Reasons with their counts and some examples, the most frequent first.</summary>
    public static Table Counted(IReadOnlyList<Leftover> leftovers, Speech speech)
    {
        var table = Screen.Table("Why", "Count", "For example");
        foreach (var group in leftovers.GroupBy(l => l.Reason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            var examples = group.Select(l => Screen.Safe(l.Evidence.Figure)).Distinct().Take(Examples);
            table.AddRow(Screen.Cell(speech.Of(group.Key)), Screen.Cell(group.Count().ToString(CultureInfo.InvariantCulture)), Screen.Cell(string.Join("  ·  ", examples)));
        }
        return table;
    }
}
