using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Checks;

/// <summary>One example of a check's page.</summary>
public sealed record Example(string Code, string Title, IReadOnlyList<string> Lines, string Finds, string? Says, string? Slip)
{
    public IReadOnlyList<Claim> Claims => [.. Lines.Select((line, i) => ClaimNotation.Parse(line, "text", 100 * i))];

    public override string ToString() => $"{Code} {Title}";
}

/// <summary>The pages in docs/checks, which are the tests of their checks.</summary>
public static class CheckPages
{
    public static string Root { get; } = FindRoot();

    public static Policy Policy { get; } = PolicyFile.Load(Path.Combine(Root, "data", "policy.yaml"));

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs", "checks"), "OB*.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Example> Examples { get; } = [.. Files.SelectMany(Read)];

    private static IEnumerable<Example> Read(string file)
    {
        foreach (var section in File.ReadAllText(file).Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n');
            var claims = lines.SkipWhile(l => l != "```claims").Skip(1).TakeWhile(l => l != "```").ToList();
            yield return new Example(Path.GetFileName(file)[..5], lines[0], claims, Field(lines, "finds: ")!, Field(lines, "says: "), Field(lines, "slip: "));
        }
    }

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
