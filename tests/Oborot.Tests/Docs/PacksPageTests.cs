using System.Text.RegularExpressions;
using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Tests.House;

namespace Oborot.Tests.Docs;

/// <summary>Every group of a language pack stands on its page, and the page says which of them nothing uses.</summary>
public sealed partial class PacksPageTests
{
    private const string Unused = "nothing uses it yet";

    private static readonly Dictionary<string, Match> Rows = Row().Matches(Repository.Read("docs/packs.md")).ToDictionary(m => m.Groups["group"].Value);

    public static TheoryData<string> Groups => [.. PackBuilder.Groups];

    [Fact]
    public void The_page_tells_all_groups_and_no_others() =>
        Assert.Equal(PackBuilder.Groups.Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_is_told_with_its_keys(string group)
    {
        var keys = !SenseGroups.HasKeys(group) ? "none" : SenseGroups.HasNumbers(group) ? "numbers" : "names";
        Assert.Equal(keys, Rows[group].Groups["keys"].Value);
        Assert.NotEqual("", Rows[group].Groups["meaning"].Value.Trim());
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_page_says_of_a_group_whether_anything_uses_it(string group)
    {
        var isUsed = IsUsed(SenseGroups.KindOf(group)!.Value);
        var saysSo = !Rows[group].Groups["meaning"].Value.Contains(Unused, StringComparison.Ordinal);
        Assert.True(isUsed == saysSo, isUsed ? $"docs/packs.md still says of '{group}': {Unused}" : $"docs/packs.md should say of '{group}': {Unused}");
    }

    [Fact]
    public void The_page_names_the_groups_that_must_be_shown() =>
        Assert.Equal(PackCoverage.MainGroups, Name().Matches(MainGroups().Match(Repository.Read("docs/packs.md")).Groups["list"].Value).Select(m => m.Groups["name"].Value));

    [Fact]
    public void The_page_tells_all_keys_of_a_profile() =>
        Assert.All(PackFiles.HeaderKeys, key => Assert.Contains($"\n| `{key}` | ", Repository.Read("docs/packs.md"), StringComparison.Ordinal));

    private static bool IsUsed(SenseKind kind) => Readers.Value.Any(code => Regex.IsMatch(code, $@"\bSenseKind\.{kind}\b"));

    private static readonly Lazy<List<string>> Readers = new(() =>
        [.. Repository.Files("src/Oborot").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith("/SenseGroups.cs", StringComparison.Ordinal)).Select(Repository.Read)]);

    [GeneratedRegex(@"for each key of the main groups: (?<list>[^.]*)\.")]
    private static partial Regex MainGroups();

    [GeneratedRegex("`(?<name>[a-z_]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| `(?<group>[a-z_]+)` \| (?<keys>none|names|numbers) \| (?<meaning>.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
