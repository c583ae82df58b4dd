using System.Globalization;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Text;

namespace Oborot;

/// <summary>An entry of a pack: one key of a group, or the whole group where it has no keys.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Key">The key, numbers without needless zeros; empty for a group without keys.</param>
public readonly record struct PackEntry(string Group, string Key)
{
    /// <summary>The entry under a key as a pack's file writes it.</summary>
    /// <exception cref="FormatException">The group's keys are numbers and this is none.</exception>
    public static PackEntry Of(string group, string? key) => new(group, key is null || !SenseGroups.HasKeys(group) ? ""
        : SenseGroups.HasNumbers(group) ? Number(decimal.Parse(key, NumberStyles.Float, CultureInfo.InvariantCulture)) : key);

    /// <inheritdoc/>
    public override string ToString() => Key.Length == 0 ? Group : $"{Group}: {Key}";

    internal static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>Tells which entries of a pack a text uses: every meaning of every word it holds, before anything is made of them.</summary>
/// <param name="packs">The languages.</param>
/// <remarks>Like a reader it keeps a working memory: one for each thread.</remarks>
public sealed class Vocabulary(PackSet packs)
{
    private static readonly Dictionary<SenseKind, string> GroupNames = SenseGroups.Names.ToDictionary(n => SenseGroups.KindOf(n)!.Value);

    private readonly Sheet sheet = new();
    private readonly LexiconMatcher matcher = new();

    /// <summary>The entries that the words of a document have in the pack of a language.</summary>
    /// <exception cref="KeyNotFoundException">There is no such language.</exception>
    public IReadOnlySet<PackEntry> EntriesIn(Document document, string language)
    {
        var (pack, found) = (packs[language], new HashSet<PackEntry>());
        sheet.Start(document, pack);
        matcher.Run(sheet);
        foreach (ref readonly var hit in sheet.Hits)
        {
            foreach (ref readonly var sense in hit.Senses.All)
            {
                found.Add(EntryOf(pack, sense));
            }
        }
        return found;
    }

    private static PackEntry EntryOf(Pack pack, Sense sense)
    {
        var group = GroupNames[sense.Kind];
        return new PackEntry(group, SenseGroups.HasNumbers(group) ? PackEntry.Number(pack.Value(sense)) : pack.Key(sense));
    }
}
