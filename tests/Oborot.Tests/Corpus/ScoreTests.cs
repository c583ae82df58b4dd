using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Corpus;

/// <summary>The grading here and the independent one in Python give the same figures, where that one is at hand.</summary>
public sealed partial class ScoreTests(ITestOutputHelper output)
{
    private static readonly string Script = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared", "eval", "score.py"));
    private static readonly Lazy<string> Claims = new(() => CliRun.In(Packs.Root, "read", Graded.Folder, "--format", "jsonl").Out);

    [Theory]
    [InlineData("lang")]
    [InlineData("kind")]
    [InlineData("indicator")]
    public void Figures_are_those_of_the_other_grader(string split)
    {
        using var folder = new TempFolder();
        if (!File.Exists(Script) || Score(folder.Write("claims.jsonl", Claims.Value), split) is not { } scored)
        {
            output.WriteLine($"skipped: no python3 or no {Script}");
            return;
        }
        var ours = CliRun.In(Packs.Root, "eval", Graded.Folder, "--by", split, "--errors", "0");
        Assert.Equal(0, ours.Code);
        var (expected, actual) = (Figures(scored), Figures(ours.Out));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected.Keys, name => Assert.Equal(expected[name], actual[name], (a, b) => a.Count == b.Count && a.Zip(b).All(p => Math.Abs(p.First - p.Second) < 0.0015)));
    }

    private static string? Score(string claims, string split) => Python.Run(Script, Graded.Folder, claims, "--by", split) is (0, var text) ? text : null;

    // The rows of the table: a name, two counts and the figures.
    private static Dictionary<string, List<double>> Figures(string table) => Row().Matches(table).ToDictionary(
        m => m.Groups["name"].Value.ToLowerInvariant(),
        m => m.Groups["figures"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToList());

    [GeneratedRegex(@"^(?<name>\S.*?) +(?<figures>\d+ +\d+ +\d\.\d{3}[\d. ]+)$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
