using BenchmarkDotNet.Reports;

namespace Oborot.Bench;

/// <summary>The reading benchmark's results as tables of speeds and ratios.</summary>
internal static class ReadingTables
{
    public static IEnumerable<string> Of(Summary summary)
    {
        yield return "Texts:";
        yield return "";
        foreach (var line in Corpus.Shared.Found)
        {
            yield return "- " + line;
        }
        yield return "";
        yield return "| texts | kB | tokenizer (a) | vector scan (b) | + lexicon (c) | read (d) | b ÷ a | a's time × c | a's time × d |";
        yield return "|---|--:|--:|--:|--:|--:|--:|--:|--:|";
        var languages = summary.BenchmarksCases.Select(LanguageOf).Distinct().ToList();
        foreach (var language in languages)
        {
            var (a, b, c, d) = (Speed("Tokenizer"), Speed("VectorScan"), Speed("TokensAndLexicon"), Speed("Read"));
            yield return FormattableString.Invariant(
                $"| {language} | {Corpus.Shared.Bytes(language) / 1e3:F0} | {a:F0} MB/s | {b:F0} MB/s | {c:F1} MB/s | {d:F1} MB/s | {b / a:F1} | {a / c:F1} | {a / d:F1} |");

            double Speed(string method) => MegabytesPerSecond(summary, language, method);
        }
        yield return "";
        yield return "| texts | tokens | claims | leftovers | bytes allocated | of them claims and leftovers | beyond them, bytes per token |";
        yield return "|---|--:|--:|--:|--:|--:|--:|";
        foreach (var language in languages)
        {
            var footprint = Footprint.Of(language);
            yield return FormattableString.Invariant(
                $"| {language} | {footprint.Tokens} | {footprint.Claims} | {footprint.Leftovers} | {footprint.Allocated} | {footprint.Kept} | {footprint.BeyondPerToken:F1} |");
        }
    }

    private static string LanguageOf(BenchmarkDotNet.Running.BenchmarkCase benchmark) => (string)benchmark.Parameters[nameof(ReadingBench.Language)];

    // The median: another program that takes the core for a moment does not move it.
    private static double MegabytesPerSecond(Summary summary, string language, string method)
    {
        var report = summary.Reports.First(r => LanguageOf(r.BenchmarkCase) == language && r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method);
        return Corpus.Shared.Bytes(language) / 1e6 / (report.ResultStatistics!.Median / 1e9);
    }
}
