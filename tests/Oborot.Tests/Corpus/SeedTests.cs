using System.Text.RegularExpressions;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Corpus;

/// <summary>The five articles that the program was first asked to read are read and checked without a fault, where they are at hand.</summary>
public sealed partial class SeedTests(ITestOutputHelper output)
{
    private static readonly string Shared = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared"));
    private static readonly string Seeds = Path.Join(Shared, "seeds", "gold");
    private static readonly Lazy<CliResult> Checked = new(() => CliRun.In(Packs.Root, "check", Seeds, "--format", "json"));

    [Fact]
    public void Every_claim_is_read_with_parties_and_period()
    {
        if (!IsAtHand(Seeds))
        {
            return;
        }
        var printed = CliRun.In(Packs.Root, "eval", Seeds, "--by", "lang", "--errors", "0").Out;
        Assert.True(All().Match(printed) is { Success: true } row && row.Groups["grades"].Captures.All(g => g.Value == "1.000"), printed);
    }

    [Fact]
    public void Every_expected_finding_is_there()
    {
        if (Grade("grade_findings.py", c => [Seeds, c]) is { } graded)
        {
            Assert.True(graded.Code == 0 && graded.Out.Contains("findings 12/12,", StringComparison.Ordinal), graded.Out);
        }
    }

    [Fact]
    public void Every_proof_holds()
    {
        if (Grade("check_proofs.py", c => [c]) is { } graded)
        {
            Assert.True(graded.Code == 0 && graded.Out.Contains("that do not 0", StringComparison.Ordinal), graded.Out);
        }
    }

    private (int Code, string Out)? Grade(string name, Func<string, string[]> args)
    {
        var script = Path.Join(Shared, "eval", name);
        if (!IsAtHand(Seeds) || !IsAtHand(script))
        {
            return null;
        }
        using var folder = new TempFolder();
        var graded = Python.Run(script, args(folder.Write("check.json", Checked.Value.Out)));
        if (graded is null)
        {
            output.WriteLine("skipped: no python3");
        }
        return graded;
    }

    private bool IsAtHand(string path)
    {
        var isThere = Path.Exists(path);
        if (!isThere)
        {
            output.WriteLine($"skipped: no {path}");
        }
        return isThere;
    }

    // Precision, recall and F1 of detect, F1 of core and of full; whole may be less.
    [GeneratedRegex(@"^all +\d+ +\d+(?: +(?<grades>\d\.\d{3})){5} ", RegexOptions.Multiline)]
    private static partial Regex All();
}
