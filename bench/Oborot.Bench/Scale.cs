using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Oborot.Bench.Synthetic;
using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;

namespace Oborot.Bench;

/// <summary>How time and memory of checking grow with the ledger; each ledger is checked in a process of its own.</summary>
internal static class Scale
{
    /// <summary>The word that makes this program measure one ledger and print the result as JSON.</summary>
    public const string One = "scale-one";

    /// <summary>The word that makes ledgers and leaves them unchecked.</summary>
    public const string MakeOnly = "--make";

    private const int Smallest = 10_000;
    private const int WarmUp = 1_000;
    private const int Documents = 51;
    private const int FewestOfDocument = 19;
    private const int MostOfDocument = 21;
    private const int Beyond = 100_000;
    private const double Giga = 1e9;

    /// <summary>Checks made-up ledgers of 10,000, 100,000, … claims from scratch, a row for each.</summary>
    /// <param name="most">The largest ledger, in claims.</param>
    /// <param name="checks">False to make the ledgers only.</param>
    public static IEnumerable<string> Rows(int most, bool checks)
    {
        yield return "| claims | made in | check | processor | per claim | growth | one document more | findings | memory made | peak | bytes per claim | claims of the first pair |";
        yield return "|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|";
        Measured? before = null;
        foreach (var size in Sizes(most))
        {
            var row = InOwnProcess(size, checks);
            yield return Row(row, Exponent(before, row));
            before = row;
        }
    }

    /// <summary>Makes and checks one ledger in this process.</summary>
    /// <returns>The result as JSON, for <see cref="Rows"/>.</returns>
    public static string Measure(int size, bool checks)
    {
        var policy = PolicyFile.LoadShipped();
        _ = Checker.Run(SyntheticClaims.Make(WarmUp, seed: 2), policy);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var claims = SyntheticClaims.Make(size, seed: 1);
        var made = watch.Elapsed.TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        using var process = Process.GetCurrentProcess();
        var resident = process.WorkingSet64;
        var busy = process.TotalProcessorTime;
        watch.Restart();
        var checkup = new Checkup(policy);
        checkup.Start(checks ? claims : []);
        var findings = checkup.Findings;
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - busy).TotalSeconds;
        var kinds = findings.CountBy(f => f.Kind).OrderBy(k => k.Key).ToDictionary(k => Words.Of(k.Key), k => k.Value);
        return JsonSerializer.Serialize(new Measured(size, made, checks ? seconds : 0, processor, checks ? More(checkup, size) : 0, kinds, resident, process.PeakWorkingSet64, bytes / size, FirstPair(claims)));
    }

    // The median of the next documents of about twenty claims that would come to the ledger.
    private static double More(Checkup checkup, int size)
    {
        var news = SyntheticClaims.Make(size + Beyond, seed: 1).Skip(size).GroupBy(c => c.Evidence.Document).Skip(1).Select(g => g.ToList())
            .Where(g => g.Count is >= FewestOfDocument and <= MostOfDocument).Take(Documents).ToList();
        var times = news.ConvertAll(text =>
        {
            var watch = Stopwatch.StartNew();
            checkup.Add(text);
            return watch.Elapsed.TotalMilliseconds;
        });
        return times.Order().ElementAt(times.Count / 2);
    }

    private static IEnumerable<int> Sizes(int most)
    {
        for (var size = Math.Min(Smallest, most); size < most; size *= 10)
        {
            yield return size;
        }
        yield return most;
    }

    private static Measured InOwnProcess(int size, bool checks) =>
        OwnProcess.Run<Measured>([One, size.ToString(CultureInfo.InvariantCulture), .. checks ? Array.Empty<string>() : [MakeOnly]]);

    // The power of the number of claims that time grows with: 1 is linear.
    private static double? Exponent(Measured? before, Measured now) =>
        before is { Seconds: > 0 } ? Math.Log(now.Seconds / before.Seconds) / Math.Log((double)now.Claims / before.Claims) : null;

    private static string Row(Measured row, double? exponent)
    {
        var findings = string.Join(", ", row.Findings.Select(f => $"{f.Key} {f.Value}"));
        return FormattableString.Invariant($"| {row.Claims} | {row.Made:F1} s | {row.Seconds:F1} s | {row.Processor:F1} s | {row.Seconds * 1e6 / row.Claims:F1} µs | {exponent:F2} | {row.More:F1} ms | {findings} ")
            + FormattableString.Invariant($"| {row.Resident / Giga:F2} GB | {row.Peak / Giga:F2} GB | {row.BytesPerClaim} | {row.FirstPair} |");
    }

    private static int FirstPair(IReadOnlyList<Claim> claims) => claims.Select(MixTable.PairOf).OfType<string>().CountBy(pair => pair).Max(p => p.Value);

    private sealed record Measured(int Claims, double Made, double Seconds, double Processor, double More, Dictionary<string, int> Findings, long Resident, long Peak, long BytesPerClaim, int FirstPair);
}
