using System.Text.RegularExpressions;
using Oborot.Edges.Statistics.Tables;
using Oborot.Tests.House;
using Oborot.Tests.Statistics;

namespace Oborot.Tests.Docs;

/// <summary>The page on forms of statistics tells every key of a declaration and no other, and its example gives what it shows.</summary>
public sealed partial class StatisticsFormatsPageTests
{
    private static readonly string Page = Repository.Read("docs/statistics-formats.md");

    public static TheoryData<string> Parts => [.. DeclarationFile.Keys.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_page_tells_all_keys_of_a_part_and_no_others(string part) =>
        Assert.Equal(DeclarationFile.Keys[part].Order(StringComparer.Ordinal), Keys(Section(part)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_example_gives_what_the_page_shows()
    {
        var (figures, notes) = SomeTables.Read(Block("yaml"), Block("csv"));
        Assert.Equal(Block("text").Trim().Split('\n'), figures);
        Assert.Equal(["of a group of countries, whose members stand there too"], notes.Passed.Select(p => p.Reason));
    }

    [Fact]
    public void The_declarations_that_the_page_names_are_there() =>
        Assert.All(Declaration().Matches(Page).Select(m => m.Groups["name"].Value), n => Assert.Contains(Repository.Files("data/sources"), f => f.EndsWith($"/{n}.yaml", StringComparison.Ordinal)));

    private static string Section(string part)
    {
        var begin = Page.IndexOf(part.Length == 0 ? "\n### The file\n" : $"\n### `{part}`\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"docs/statistics-formats.md has no section on {part}");
        var end = Page.IndexOf("\n### ", begin + 1, StringComparison.Ordinal);
        return end < 0 ? Page[begin..] : Page[begin..end];
    }

    private static IEnumerable<string> Keys(string section) => Row().Matches(section).Select(m => m.Groups["key"].Value);

    private static string Block(string language) => Regex.Match(Page, $"```{language}\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;

    [GeneratedRegex(@"^\| `(?<key>[a-z_]+)` \| .+ \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\(`(?<name>[a-z]+-[a-z-]+)`\)")]
    private static partial Regex Declaration();
}
