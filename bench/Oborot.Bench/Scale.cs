using System.Diagnostics;
using Oborot.Checks;
using Oborot.Edges.Policies;

namespace Oborot.Bench;

/// <summary>How time and memory of checking grow with the ledger.</summary>
internal static class Scale
{
    /// <summary>Checks made-up ledgers of growing size from scratch a row for each.</summary>
    /// <param name="most">The largest ledger, in claims.</param>
    public static IEnumerable<string> Rows(int most)
    {
        var policy = PolicyFile.LoadShipped();
        _ = Checker.Run(SyntheticClaims.Make(1_000, seed: 2), policy);
        yield return "| claims | time | per claim | findings | memory |";
        yield return "|--:|--:|--:|--:|--:|";
        for (var size = 1_000; size <= most; size *= 10)
        {
            var claims = SyntheticClaims.Make(size, seed: 1);
            var watch = Stopwatch.StartNew();
            var findings = Checker.Run(claims, policy).Count;
            var seconds = watch.Elapsed.TotalSeconds;
            yield return FormattableString.Invariant(
                $"| {size} | {seconds:F1} s | {seconds * 1e6 / size:F1} µs | {findings} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB |");
        }
    }
}
