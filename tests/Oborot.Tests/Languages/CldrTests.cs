using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Languages;

/// <summary>What <c>tools/cldr</c> made is in every pack; that it can be made again needs npm and is not tested.</summary>
public sealed partial class CldrTests
{
    // Of the 199 countries in data/parties.yaml a few may share their only name, or a word of the language.
    private const int EnoughCountries = 195;

    public static TheoryData<string> Languages => [.. Packs.All.Profiles.Select(p => p.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_pack_names_the_countries_and_twelve_months(string language)
    {
        var groups = Read(language);
        Assert.True(groups["parties"].Count >= EnoughCountries, $"{language}: {groups["parties"].Count} countries");
        Assert.All(groups["parties"].Keys, code => Assert.Matches("^[A-Z]{2}$", code));
        Assert.Equal(Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture)), groups["months"].Keys);
        Assert.All(groups.Values.SelectMany(g => g.Values), phrases => Assert.NotEmpty(phrases));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_name_without_endings_is_found_again(string language)
    {
        var names = Read(language)["parties"].Values.SelectMany(n => n).Where(n => !n.Contains('+', StringComparison.Ordinal));
        Assert.All(names, name => Assert.NotNull(Packs.All[language].FindKey(name.Replace("^", "", StringComparison.Ordinal), SenseKind.Party)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_head_names_version_and_licence(string language)
    {
        var head = File.ReadLines(PathOf(language)).TakeWhile(l => l.StartsWith('#')).ToList();
        Assert.Contains(head, l => CldrVersion().IsMatch(l) && l.Contains("npm run make", StringComparison.Ordinal));
        Assert.Contains(head, l => l.Contains("Unicode-3.0", StringComparison.Ordinal));
        Assert.Contains("Unicode-3.0", File.ReadAllText(Path.Join(Packs.Root, "NOTICE")), StringComparison.Ordinal);
    }

    private static string PathOf(string language) => Path.Join(Packs.Folder, language, "cldr.yaml");

    private static Dictionary<string, Dictionary<string, List<string>>> Read(string language)
    {
        using var yaml = new FlatYaml(PathOf(language));
        return yaml.Keys().ToDictionary(g => g.Value, _ => yaml.Keys().ToDictionary(k => k.Value, _ => yaml.List().Select(p => p.Value).ToList()));
    }

    [GeneratedRegex(@"CLDR \d+\.\d+")]
    private static partial Regex CldrVersion();
}
