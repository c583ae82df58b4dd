using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Statistics.Indices;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>An export potential as a table, with how it was reckoned and what it does not tell.</summary>
internal static class PotentialView
{
    private const int NameLength = 44;

    /// <summary>Prints the largest positions, their number and sum, and the limits.</summary>
    public static void Write(IAnsiConsole console, ProductTotals totals, ExportPotential potential, (string Exporter, string Importer) pair, int top, ProductNames names)
    {
        Screen.Title(console, $"{pair.Exporter} → {pair.Importer}, million USD a year, {Years(totals)}, {totals.Source}");
        var table = Screen.Table("HS", "Goods", "Supply", "Demand", "Now", "Potential", "Unrealised");
        foreach (var position in potential.Positions.Where(p => p.Unrealised > 0).Take(top))
        {
            table.AddRow(Screen.Cell(position.Product), Screen.Cell(Cut(names.Closest(position.Product, "en")?.Name ?? "")), Screen.Cell((position.Supply * 100).ToString("0.###", CultureInfo.InvariantCulture) + " %"),
                Screen.Cell(Screen.Millions(position.Demand)), Screen.Cell(Screen.Millions(position.Now)), Screen.Cell(Screen.Millions(position.Potential)), Screen.Cell(Screen.Millions(position.Unrealised)));
        }
        console.Write(table);
        var (count, worth) = potential.AtLeast(0);
        Screen.Write(console, $"{Plural.Of(count, "position")} with unrealised potential, worth {Screen.Millions(worth)} million together; {Screen.Millions(potential.Now)} million are traded now.");
        Screen.Write(console, string.Create(CultureInfo.InvariantCulture, $"Potential = ease × supply × demand: the exporter's share in world exports, times the importer's imports, times {potential.Ease ?? 0:0.####}, how many times as much the two trade as that alone tells."));
        Screen.Write(console, "Tariffs, distances by product and growth are not in it: it shows what lags behind the pair's own other goods, and is no forecast.");
        Screen.Write(console, string.Create(CultureInfo.InvariantCulture, $"The world is what this source has: at most {totals.Reporters} exporters of one product. With few of them every share looks too large."));
    }

    /// <summary>The year, or the years that a mean is of.</summary>
    public static string Years(ProductTotals totals) => totals.FirstYear == totals.LastYear
        ? totals.LastYear.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"mean of {totals.FirstYear}–{totals.LastYear}");

    private static string Cut(string name) => name.Length <= NameLength ? name : name[..(NameLength - 1)].TrimEnd() + "…";
}
