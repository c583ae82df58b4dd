using Oborot.Edges.Packs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Specs;

/// <summary>Each key of a pack's main groups is shown by an example that passes.</summary>
public class CoverageTests
{
    // Keys that no passing example shows yet. The list may only shrink: a key that is shown must leave it, and no other language may join it.
    private static readonly Dictionary<string, string[]> NotShownYet = new(StringComparer.Ordinal)
    {
        ["en"] = ["indicators: other:financing", "indicators: other:market size", "indicators: other:inflation", "indicators: other:training programmes"],
        ["ru"] = ["indicators: other:inflation"],
    };

    public static TheoryData<string> Languages => [.. Packs.All.Profiles.Select(p => p.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_is_shown_by_an_example(string language)
    {
        var hidden = ToBeShown(language).Except(NotShownYet.GetValueOrDefault(language, [])).ToList();
        Assert.True(hidden.Count == 0,
            $"{language}: no example of its spec.md that is read shows: {string.Join(", ", hidden)}; write one for each, or take the key out of the pack (docs/packs.md)");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void What_is_shown_leaves_the_list(string language)
    {
        var shown = Packs.All.Knows(language) ? NotShownYet[language].Except(ToBeShown(language)).ToList() : [];
        Assert.True(shown.Count == 0, $"{language}: shown now, take off the list in CoverageTests: {string.Join(", ", shown)}");
    }

    [Fact]
    public void No_new_pack_has_exceptions() => Assert.Equal(["en", "ru"], NotShownYet.Keys);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_pack_has_a_page(string language) =>
        Assert.True(Packs.Examples.Any(e => e.Language == language), $"{language}: the pack has no spec.md with examples; write one as packs/en/spec.md is written (docs/packs.md)");

    [Fact]
    public void A_key_without_an_example_is_seen()
    {
        using var folder = new TempFolder();
        var coverage = SomePacks.Cover(folder, "xx");
        Assert.Equal(["scales: 1000000", "indicators: imports"], coverage.ToBeShown.Select(e => e.ToString()));
        Assert.Equal((6, 4, 12), (coverage.Keys, coverage.Shown, coverage.Phrases));
    }

    private static IEnumerable<string> ToBeShown(string language) =>
        PackCoverage.Of(Packs.Folder, language, new Vocabulary(Packs.All)).ToBeShown.Select(e => e.ToString());
}
