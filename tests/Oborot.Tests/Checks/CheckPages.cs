using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Checks;

/// <summary>One example of a check's page.</summary>
public sealed record Example(string Code, string Title, IReadOnlyList<string> Lines, string Finds, string? Says, string? Slip, string? Verdict, IReadOnlyList<string> Official)
{
    public IReadOnlyList<Claim> Claims => [.. Lines.Select((line, i) => ClaimNotation.Parse(line, "text", 100 * i))];

    /// <summary>The tables of the example; null where it has none.</summary>
    public OfficialEvidence? Statistics => Official.Count == 0 ? null : new OfficialEvidence(new PageFigures(Official), CheckPages.Goods.CodesOf, CheckPages.Policy.Verdicts);

    public override string ToString() => $"{Code} {Title}";
}

/// <summary>The pages in docs/checks, which are the tests of their checks.</summary>
public static class CheckPages
{
    public static string Root { get; } = FindRoot();

    public static Policy Policy { get; } = PolicyFile.Load(Path.Combine(Root, "data", "policy.yaml"));

    public static GoodsFile Goods { get; } = GoodsFile.LoadShipped(ProductNames.LoadShipped());

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs", "checks"), "OB*.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Example> Examples { get; } = [.. Files.SelectMany(Read)];

    private static IEnumerable<Example> Read(string file)
    {
        foreach (var section in File.ReadAllText(file).Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n');
            yield return new Example(Path.GetFileName(file)[..5], lines[0], Block(lines, "```claims"), Field(lines, "finds: ")!, Field(lines, "says: "), Field(lines, "slip: "), Field(lines, "verdict: "), Block(lines, "```official"));
        }
    }

    private static List<string> Block(string[] lines, string head) => [.. lines.SkipWhile(l => l != head).Skip(1).TakeWhile(l => l != "```")];

    private static string? Field(string[] lines, string name) => Array.Find(lines, l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Oborot.slnx")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
