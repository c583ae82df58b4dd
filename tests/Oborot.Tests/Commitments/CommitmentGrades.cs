using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Commitments;

/// <summary>What annotated articles promise is found, where they are at hand.</summary>
public sealed class CommitmentGrades(ITestOutputHelper output)
{
    private static readonly string Shared = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared"));

    [Theory]
    [InlineData("seeds/gold", "seeds/gold/commitments", "0.80", "0.80", "0.75", "0.80")]
    [InlineData("gold/dev", "gold/dev/commitments", "0.70", "0.75", "0.75", "0.80")]
    public void Enough_is_found_and_little_else(string articles, string gold, string found, string precision, string status, string parties)
    {
        var script = Path.Join(Shared, "eval", "grade_commitments.py");
        if (!File.Exists(script) || !Directory.Exists(Path.Join(Shared, gold)))
        {
            output.WriteLine($"skipped: no {script} or no {gold}");
            return;
        }
        using var folder = new TempFolder();
        var printed = CliRun.In(Packs.Root, ["commitments", "--format", "jsonl", .. Folders(articles)]);
        Assert.Equal(0, printed.Code);
        if (Python.Run(script, Path.Join(Shared, gold), Path.Join(Shared, articles), folder.Write("out.jsonl", printed.Out),
            "--min-found", found, "--min-precision", precision, "--min-status", status, "--min-parties", parties) is { } graded)
        {
            Assert.True(graded.Code == 0, graded.Out);
        }
    }

    // The development articles stand in a folder for each language; annotated are the Russian and the English ones.
    private static IEnumerable<string> Folders(string articles) =>
        articles.EndsWith("dev", StringComparison.Ordinal) ? [Path.Join(Shared, articles, "ru"), Path.Join(Shared, articles, "en")] : [Path.Join(Shared, articles)];
}
