using System.Diagnostics;
using Oborot.Bench.Synthetic;
using Oborot.Statistics.Mirror;

namespace Oborot.Bench;

/// <summary>How long it takes, and how much memory, to bring many mirror reports together.</summary>
internal static class Reconcile
{
    private const int Countries = 220;
    private const int Products = 5_000;
    private const int Years = 10;
    private const double Second = 1000;
    private const double Giga = 1e9;

    /// <summary>Makes so many reports, two a flow, learns how well countries report and brings every flow together.</summary>
    public static IEnumerable<string> Rows(int reports)
    {
        using var process = Process.GetCurrentProcess();
        string[] names = [.. Enumerable.Range(0, Countries).Select(i => $"C{i}")];
        var random = new Random(5);
        var unitValues = Enumerable.Range(0, Products).Select(_ => Math.Exp(4 * random.NextDouble())).ToArray();
        var rates = new CifRates(names, unitValues, World(names));
        var flows = new SyntheticReports(Countries, Products, Years, seed: 1)
        {
            OfExporters = SyntheticReports.Spread(Countries, seed: 2),
            OfImporters = SyntheticReports.Spread(Countries, seed: 3),
        }.Make(reports / 2, rates);

        var watch = Stopwatch.StartNew();
        var found = BaciReconciliation.Fit(flows, rates, Years);
        var learnt = watch.Elapsed;
        var total = flows.Sum(f => found.Of(f).Estimate ?? 0);
        var all = watch.Elapsed;
        process.Refresh();

        yield return "| reports | flows | learning | estimates | together | peak | mean of the estimates |";
        yield return "|--:|--:|--:|--:|--:|--:|--:|";
        yield return FormattableString.Invariant($"| {reports} | {flows.Length} | {learnt.TotalMilliseconds / Second:F2} s | {(all - learnt).TotalMilliseconds / Second:F2} s ")
            + FormattableString.Invariant($"| {all.TotalMilliseconds / Second:F2} s | {process.PeakWorkingSet64 / Giga:F2} GB | ${total / flows.Length:F0} |");
    }

    private static Geography World(string[] names)
    {
        var random = new Random(4);
        var none = new HashSet<string>();
        return new Geography(names.ToDictionary(n => n, n => new Place(n, 120 * random.NextDouble() - 60, 360 * random.NextDouble() - 180, false, none)), none);
    }
}
