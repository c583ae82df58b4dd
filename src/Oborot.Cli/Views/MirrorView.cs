using System.Globalization;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The trade of two countries as both report it, one table for each direction.</summary>
internal static class MirrorView
{
    /// <summary>Prints the tables and where the figures come from.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<MirrorSeries> flows, PairEstimates? estimates, Func<string, string> nameOf)
    {
        foreach (var flow in flows.Where(f => f.Points.Count > 0))
        {
            var (from, to) = (nameOf(flow.Exporter), nameOf(flow.Importer));
            Screen.Title(console, $"{from} → {to}, million USD");
            console.Write(Table(flow, estimates, from, to));
        }
        Screen.Write(console, "Asymmetry: importer's report less exporter's, over their mean. Usual: within what the pair's own years before make likely, as import over export.");
        if (estimates is not null && flows.Any(f => f.Points.Any(p => estimates.Of(f, p) is not null)))
        {
            Screen.Write(console, $"Estimate: of both reports, freight taken off, with the weights of exporter and importer learnt from {estimates.Flows} flows between {string.Join(", ", estimates.Countries.Select(nameOf))}, as BACI does.");
        }
        foreach (var publication in flows.SelectMany(f => f.Points).SelectMany(p => new[] { p.Exported, p.Imported, p.Reconciled }).OfType<Official>().Select(o => o.Publication).Distinct()
            .OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.File, StringComparer.Ordinal))
        {
            Screen.Write(console, string.Create(CultureInfo.InvariantCulture, $"{publication.Source}: {publication.Agency}, {publication.File}, known by {publication.Published:yyyy-MM-dd}"));
        }
    }

    private static Table Table(MirrorSeries flow, PairEstimates? estimates, string from, string to)
    {
        var (hasOwn, hasPublished) = (flow.Points.Any(p => estimates?.Of(flow, p) is not null), flow.Points.Any(p => p.Reconciled is not null));
        var table = Screen.Table(["Period", $"{from} exports", $"{to} imports", "imports FOB", "Asymmetry", "Usual", .. hasOwn ? ["Estimate"] : Array.Empty<string>(), .. hasPublished ? ["Published estimate"] : Array.Empty<string>()]);
        foreach (var point in flow.Points)
        {
            string[] cells =
            [
                point.Period.ToString(), Screen.Millions(point.Exported?.Observation.Value), Screen.Millions(point.Imported?.Observation.Value), Screen.Millions(point.ImportedFob), Signed(point.Asymmetry.Coefficient), Usual(point),
                .. hasOwn ? [Estimate(estimates!.Of(flow, point))] : Array.Empty<string>(), .. hasPublished ? [Screen.Millions(point.Reconciled?.Observation.Value)] : Array.Empty<string>(),
            ];
            table.AddRow(cells.Select((c, i) => Screen.Cell(c, i == 5 && point.IsUsual == false ? new Style(Color.Yellow) : null)));
        }
        return table;
    }

    private static string Estimate(ReconciledFlow? flow) =>
        flow is { Estimate: { } estimate } told ? string.Create(CultureInfo.InvariantCulture, $"{Screen.Millions((decimal)estimate)} ({told.ExporterWeight:0 %} + {told.ImporterWeight:0 %})") : "";

    private static string Signed(double? coefficient) => coefficient is { } told ? told.ToString("+0.0 %;−0.0 %;0 %", CultureInfo.InvariantCulture) : "";

    private static string Usual(MirrorPoint point) => point.Band is not { IsDefault: false } band ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{(point.IsUsual switch { true => "yes", false => "no", null => "" })} {band.Low:0.00}–{band.High:0.00}").TrimStart();
}
