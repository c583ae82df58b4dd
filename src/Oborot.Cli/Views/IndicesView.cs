using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Statistics.Indices;
using Oborot.Statistics.Mirror;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>Indices of a pair's trade.</summary>
internal static class IndicesView
{
    private const int MostAdvantages = 10;
    private static readonly int[] Spans = [1, 3, 5, 10];
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Prints growth a year of each flow by each side, over some spans of years.</summary>
    public static void WriteGrowth(IAnsiConsole console, IReadOnlyList<MirrorSeries> flows, Func<string, string> nameOf)
    {
        var table = Screen.Table(["Flow", "By", "Latest", .. Spans.Select(s => s == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{s} years"))]);
        foreach (var flow in flows)
        {
            AddGrowth(table, flow, nameOf, nameOf(flow.Exporter), p => p.Exported);
            AddGrowth(table, flow, nameOf, nameOf(flow.Importer), p => p.Imported);
        }
        console.Write(new Phrase("Growth a year (compound)\n", Bold));
        console.Write(table);
    }

    /// <summary>Prints the indices of goods in one direction.</summary>
    public static void WriteGoods(IAnsiConsole console, ProductTotals totals, PairIndices indices, (string Exporter, string Importer) pair, ProductNames names)
    {
        console.Write(new Phrase(string.Create(CultureInfo.InvariantCulture, $"\n{pair.Exporter} → {pair.Importer}, {totals.Source}, {PotentialView.Years(totals)}\n"), Bold));
        Screen.Write(console, $"complementarity {Number(indices.Complementarity, "0.0")} of 100: how far its exports are what the other imports");
        Screen.Write(console, $"intensity {Number(indices.Intensity, "0.00")}: how many times as much it sends there as the world does");
        Screen.Write(console, $"concentration of its exports (HHI) {Number(indices.Concentration, "#,0")} of 10,000");
        Screen.Write(console, $"intra-industry trade of the two (Grubel-Lloyd) {Number(indices.IntraIndustry, "0.00")} of 1");
        var table = Screen.Table("HS", "Revealed advantage (Balassa) in", "RCA");
        foreach (var advantage in indices.Advantages.Take(MostAdvantages))
        {
            table.AddRow(Screen.Cell(advantage.Product), Screen.Cell(names.Closest(advantage.Product, "en")?.Name ?? ""), Screen.Cell(Number(advantage.Advantage, "0.00")));
        }
        console.Write(table);
    }

    private static void AddGrowth(Table table, MirrorSeries flow, Func<string, string> nameOf, string side, Func<MirrorPoint, Official?> report)
    {
        var years = flow.Points.Where(p => report(p) is not null).ToDictionary(p => p.Period.End.Year, p => report(p)!.Value.Observation.Value!.Value);
        if (years.Count == 0)
        {
            return;
        }
        var latest = years.Keys.Max();
        var growth = Spans.Select(s => years.TryGetValue(latest - s, out var before) && AnnualGrowth.Between(before, years[latest], s) is { } rate ? rate.ToString("+0.0 %;−0.0 %", CultureInfo.InvariantCulture) : "");
        table.AddRow([.. new[] { $"{nameOf(flow.Exporter)} → {nameOf(flow.Importer)}", side, latest.ToString(CultureInfo.InvariantCulture) }.Concat(growth).Select(c => Screen.Cell(c))]);
    }

    private static string Number(decimal? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
