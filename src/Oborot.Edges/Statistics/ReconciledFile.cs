using System.Globalization;
using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics;

/// <summary>Writes reconciled flows as CSV, each beside the two reports that it was made from.</summary>
public static class ReconciledFile
{
    private const int StopEvery = 1 << 16;

    /// <summary>The names of the columns; amounts are in dollars, empty where nobody reports.</summary>
    public const string Header = "exporter,importer,year,product,exported_usd,imported_usd,imported_fob_usd,exporter_weight,importer_weight,estimate_usd";

    /// <summary>Writes the header and a line for each flow.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static void Write(TextWriter text, MirrorReports reports, BaciReconciliation found, CancellationToken stop = default)
    {
        text.Write(Header + "\n");
        Span<char> line = stackalloc char[512];
        foreach (var (i, flow) in reports.Flows.Index())
        {
            if (i % StopEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
            }
            var all = found.Of(flow);
            line.TryWrite(CultureInfo.InvariantCulture,
                $"{reports.Countries[flow.Exporter]},{reports.Countries[flow.Importer]},{reports.Years[flow.Year]},{reports.Products[flow.Product]},{all.Exported:0.##},{all.Imported:0.##},{all.ImportedFob:0.##},{all.ExporterWeight:0.####},{all.ImporterWeight:0.####},{all.Estimate:0.##}\n",
                out var length);
            text.Write(line[..length]);
        }
    }
}
