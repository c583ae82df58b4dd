using BenchmarkDotNet.Reports;

namespace Oborot.Bench;

/// <summary>The checking benchmark's results.</summary>
internal static class CheckingTable
{
    public static IEnumerable<string> Of(Summary summary)
    {
        yield return "| claims | time | per claim | allocated |";
        yield return "|--:|--:|--:|--:|";
        foreach (var report in summary.Reports)
        {
            var claims = (int)report.BenchmarkCase.Parameters[nameof(CheckingBench.Claims)];
            var nanoseconds = report.ResultStatistics!.Median;
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            yield return FormattableString.Invariant($"| {claims} | {nanoseconds / 1e6:F1} ms | {nanoseconds / 1e3 / claims:F1} µs | {allocated / 1e6:F1} MB |");
        }
    }
}
