using System.Text.RegularExpressions;
using Oborot.Tests.House;

namespace Oborot.Tests.Docs;

/// <summary>Links between the pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var dead = from link in Link().Matches(Code().Replace(Repository.Read(page), "")).Select(m => m.Groups["to"].Value)
                   where !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith('#')
                   let path = Path.Join(Path.GetDirectoryName(Repository.At(page)), link.Split('#')[0])
                   where !File.Exists(path) && !Directory.Exists(path)
                   select link;
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
