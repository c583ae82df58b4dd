using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Statistics.Mirror;
using Spectre.Console;
using Spectre.Console.Rendering;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>How well countries report their trade, and what their reports weigh.</summary>
internal static class ReconciliationView
{
    private const string Legend = "Apart: the mean distance of the logarithms of both reports, freight taken off, all partners, years and products being alike. "
        + "Weight: the mean share of the country's report in the estimates of flows that both sides report. Flows: how many of these tell of it. "
        + "A dash: nothing could be compared. docs/statistics-methods.md tells how.";

    /// <summary>Prints a country a line.</summary>
    public static void Write(IAnsiConsole console, MirrorReports reports, BaciReconciliation found)
    {
        var weights = Weights(reports, found);
        var table = Screen.Table("Country", "Exports: apart", "Weight", "Flows", "Imports: apart", "Weight", "Flows");
        for (var column = 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }
        for (var country = 0; country < reports.Countries.Count; country++)
        {
            var (exports, imports) = (found.Exporter(country), found.Importer(country));
            if (exports is not null || imports is not null)
            {
                table.AddRow([Screen.Cell(reports.Countries[country]), .. Cells(exports, weights[country].Exporter), .. Cells(imports, weights[country].Importer)]);
            }
        }
        console.Write(table);
        var both = reports.Flows.Count(IsBoth);
        console.Write(new Phrase(string.Create(CultureInfo.InvariantCulture,
            $"{reports.Count:N0} reports of {reports.Flows.Length:N0} flows, {both:N0} of them reported by both sides, {reports.Years[0]}–{reports.Years[^1]}.\n{Legend}\n")));
    }

    private static IEnumerable<IRenderable> Cells(ReportingAccuracy? accuracy, double weight) => accuracy is not { } known
        ? Texts("–", "–", "–")
        : Texts(known.Mean.ToString("0.000", CultureInfo.InvariantCulture), weight.ToString("0.00", CultureInfo.InvariantCulture), known.Flows.ToString("N0", CultureInfo.InvariantCulture));

    private static IEnumerable<IRenderable> Texts(params string[] texts) => texts.Select(t => Screen.Cell(t));

    private static (double Exporter, double Importer)[] Weights(MirrorReports reports, BaciReconciliation found)
    {
        var sums = new (double Exporter, int Exports, double Importer, int Imports)[reports.Countries.Count];
        foreach (ref readonly var flow in reports.Flows.AsSpan())
        {
            if (IsBoth(flow))
            {
                var of = found.Of(flow);
                ref var exporter = ref sums[flow.Exporter];
                (exporter.Exporter, exporter.Exports) = (exporter.Exporter + of.ExporterWeight, exporter.Exports + 1);
                ref var importer = ref sums[flow.Importer];
                (importer.Importer, importer.Imports) = (importer.Importer + of.ImporterWeight, importer.Imports + 1);
            }
        }
        return Array.ConvertAll(sums, s => (s.Exporter / Math.Max(1, s.Exports), s.Importer / Math.Max(1, s.Imports)));
    }

    private static bool IsBoth(MirrorFlow flow) => !double.IsNaN(flow.Exported) && !double.IsNaN(flow.Imported);
}
