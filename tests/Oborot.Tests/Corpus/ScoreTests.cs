using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Corpus;

/// <summary>The grading here and the independent one in Python give the same figures, where that one is at hand.</summary>
public partial class ScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Figures_are_those_of_the_other_grader()
    {
        var script = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared", "eval", "score.py"));
        var corpus = Path.Join(Packs.Root, "corpus");
        using var folder = new TempFolder();
        var read = CliRun.In(Packs.Root, "read", corpus, "--format", "jsonl");
        if (!File.Exists(script) || Score(script, corpus, folder.Write("claims.jsonl", read.Out)) is not { } scored)
        {
            output.WriteLine($"skipped: no python3 or no {script}");
            return;
        }
        var ours = CliRun.In(Packs.Root, "eval", corpus);
        Assert.Equal(0, ours.Code);
        foreach (var name in (string[])["ru", "en", "all"])
        {
            Assert.Equal(Figures(scored, name), Figures(ours.Out, name), (a, b) => a.Zip(b).All(p => Math.Abs(p.First - p.Second) < 0.0015) && a.Count == b.Count);
        }
    }

    private static string? Score(string script, string corpus, string claims)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [script, corpus, claims]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static List<double> Figures(string table, string name)
    {
        var line = table.Split('\n').Single(l => l.StartsWith(name + "  ", StringComparison.OrdinalIgnoreCase));
        return [.. Number().Matches(line[name.Length..]).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Number();
}
