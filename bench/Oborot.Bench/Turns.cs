using System.Diagnostics;

namespace Oborot.Bench;

/// <summary>
/// The reading benchmark text by text, its four steps in turn and the fastest time of each text and step kept: ratios that
/// hold on a machine that others use too, since one text takes less than the time others are given at once.
/// </summary>
internal static class Turns
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(12);

    public static IEnumerable<string> Table()
    {
        yield return "| texts | tokenizer (a) | vector scan (b) | + lexicon (c) | read (d) | b ÷ a | a's time × c | a's time × d |";
        yield return "|---|--:|--:|--:|--:|--:|--:|--:|";
        foreach (var language in new[] { "en", "ru", Corpus.AllLanguages })
        {
            var bench = new ReadingBench { Language = language };
            bench.Setup();
            var fastest = Fastest(bench.Texts, bench.Tokenize, bench.Scan, bench.Match, bench.ReadWhole);
            var speed = fastest.Select(s => Corpus.Shared.Bytes(language) / 1e6 / s).ToArray();
            yield return FormattableString.Invariant(
                $"| {language} | {speed[0]:F0} MB/s | {speed[1]:F0} MB/s | {speed[2]:F1} MB/s | {speed[3]:F1} MB/s | {fastest[0] / fastest[1]:F1} | {fastest[2] / fastest[0]:F1} | {fastest[3] / fastest[0]:F1} |");
        }
    }

    private static double[] Fastest(int texts, params Func<int, int>[] steps)
    {
        var fastest = steps.Select(_ => Enumerable.Repeat(double.MaxValue, texts).ToArray()).ToArray();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Length;)
        {
            for (var text = 0; text < texts; text++)
            {
                for (var step = 0; step < steps.Length; step++)
                {
                    var start = Stopwatch.GetTimestamp();
                    steps[step](text);
                    fastest[step][text] = Math.Min(fastest[step][text], Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
            }
        }
        return [.. fastest.Select(f => f.Sum())];
    }
}
