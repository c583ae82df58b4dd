using Oborot.Languages;

namespace Oborot.Edges.Packs;

/// <summary>One group of a pack: what its files declare and what its page shows of that.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Entries">Its keys as entries, in the order of the files; one without a key where the group has none.</param>
/// <param name="Phrases">How many phrases there are under them.</param>
/// <param name="Hidden">The entries whose words stand in no example that is read.</param>
public sealed record GroupCoverage(string Name, IReadOnlyList<PackEntry> Entries, int Phrases, IReadOnlyList<PackEntry> Hidden)
{
    /// <summary>True when the page must show each of the group's keys.</summary>
    public bool IsMain => PackCoverage.MainGroups.Contains(Name);

    /// <summary>How many of the entries the page shows.</summary>
    public int Shown => Entries.Count - Hidden.Count;
}

/// <summary>What a pack declares, and what its page shows of it.</summary>
/// <remarks>An entry is shown when one of its phrases stands in the text of an example that is read; a word with several meanings shows them all.</remarks>
/// <param name="Language">The language's code.</param>
/// <param name="Groups">The groups that the pack has, in the order of <see cref="PackBuilder.Groups"/>.</param>
/// <param name="Examples">The examples of its page.</param>
public sealed record PackCoverage(string Language, IReadOnlyList<GroupCoverage> Groups, IReadOnlyList<SpecExample> Examples)
{
    /// <summary>The groups of which a page must show each key: without one of them a figure is read wrong, and nothing tells.</summary>
    public static IReadOnlyList<string> MainGroups { get; } =
        ["scales", "number_scales", "fractions", "multiples", "hedges", "hedges_after", "exceeding", "months", "quarter", "half_year", "indicators"];

    /// <summary>Phrases in all groups.</summary>
    public int Phrases => Groups.Sum(g => g.Phrases);

    /// <summary>Keys of the main groups.</summary>
    public int Keys => Groups.Where(g => g.IsMain).Sum(g => g.Entries.Count);

    /// <summary>Keys of the main groups that the page shows.</summary>
    public int Shown => Groups.Where(g => g.IsMain).Sum(g => g.Shown);

    /// <summary>Keys of the main groups that the page does not show: a pack is not finished while there are any.</summary>
    public IEnumerable<PackEntry> ToBeShown => Groups.Where(g => g.IsMain).SelectMany(g => g.Hidden);

    /// <summary>Examples that are not read yet.</summary>
    public IEnumerable<SpecExample> Open => Examples.Where(e => e.IsOpen);

    /// <summary>Looks through one pack.</summary>
    /// <param name="folder">The folder that holds one folder for each language.</param>
    /// <param name="language">The language's code.</param>
    /// <param name="vocabulary">Tells what the words of examples mean; of the same packs.</param>
    /// <exception cref="FormatException">A file of the pack cannot be read; the message tells where.</exception>
    public static PackCoverage Of(string folder, string language, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var pack = Path.Join(folder, language);
        var examples = SpecPage.OfPack(language, pack);
        var shown = examples.Where(e => !e.IsOpen).SelectMany(e => vocabulary.EntriesIn(e.Document, language)).ToHashSet();
        var declared = PackFiles.Entries(pack).GroupBy(e => e.Entry.Group).ToDictionary(g => g.Key, g => GroupOf(g, shown), StringComparer.Ordinal);
        return new PackCoverage(language, [.. PackBuilder.Groups.Where(declared.ContainsKey).Select(g => declared[g])], examples);
    }

    private static GroupCoverage GroupOf(IGrouping<string, (PackEntry Entry, int Phrases)> group, HashSet<PackEntry> shown)
    {
        var entries = group.Select(e => e.Entry).Distinct().ToList();
        return new GroupCoverage(group.Key, entries, group.Sum(e => e.Phrases), [.. entries.Where(e => !shown.Contains(e))]);
    }
}
