using System.Globalization;
using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Mentions;

namespace Oborot.Tests.Specs;

/// <summary>Each key of a pack's main groups is shown by an example that passes.</summary>
public class CoverageTests
{
    private static readonly string[] Groups =
        ["scales", "number_scales", "fractions", "multiples", "hedges", "hedges_after", "exceeding", "months", "quarter", "half_year", "indicators"];

    // Keys that no passing example shows yet. The list may only shrink: a key that is shown must leave it.
    private static readonly string[] NotShownYet =
    [
        "en indicators: other:financing",
        "en indicators: other:market size",
        "en indicators: other:inflation",
        "en indicators: other:training programmes",
        "ru indicators: other:inflation",
    ];

    [Fact]
    public void Every_key_is_shown_by_an_example()
    {
        var hidden = Packs.Languages.SelectMany(l => Keys(l).Except(Shown(l))).ToList();
        Assert.True(hidden.ToHashSet(StringComparer.Ordinal).SetEquals(NotShownYet),
            $"shown now, take off the list: {string.Join(", ", NotShownYet.Except(hidden))}; to be shown: {string.Join(", ", hidden.Except(NotShownYet))}");
    }

    private static IEnumerable<string> Keys(string language)
    {
        using var yaml = new FlatYaml(Path.Join(Packs.Folder, language, "lexicon.yaml"));
        foreach (var group in yaml.Keys())
        {
            if (yaml.IsList())
            {
                _ = yaml.List().Count();
                foreach (var key in KeysOf(group.Value, ""))
                {
                    yield return $"{language} {key}";
                }
                continue;
            }
            foreach (var name in yaml.Keys())
            {
                _ = yaml.List().Count();
                foreach (var key in KeysOf(group.Value, name.Value))
                {
                    yield return $"{language} {key}";
                }
            }
        }
    }

    private static IEnumerable<string> KeysOf(string group, string key) => Groups.Contains(group) ? [Name(group, key)] : [];

    private static string Name(string group, string key) =>
        key.Length == 0 ? group : $"{group}: {(SenseGroups.HasNumbers(group) ? decimal.Parse(key, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture) : key)}";

    // Every meaning of every word in the texts of the examples that pass.
    private static HashSet<string> Shown(string language)
    {
        var (sheet, matcher, shown) = (new Sheet(), new LexiconMatcher(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var example in Packs.Examples.Where(e => e.Language == language && !e.IsOpen))
        {
            sheet.Start(example.Document, Packs.All[language]);
            matcher.Run(sheet);
            for (var token = 0; token < sheet.Tokens.Count; token++)
            {
                if (sheet.TryHit(token, out var hit))
                {
                    shown.UnionWith(Meanings(sheet.Pack, hit).Select(m => $"{language} {m}"));
                }
            }
        }
        return shown;
    }

    private static List<string> Meanings(Pack pack, Hit hit)
    {
        var found = new List<string>();
        foreach (var sense in hit.Senses.All)
        {
            found.AddRange(Groups.Where(g => SenseGroups.KindOf(g) == sense.Kind).Select(g => Name(g, SenseGroups.HasKeys(g) ? KeyOf(pack, g, sense) : "")));
        }
        return found;
    }

    private static string KeyOf(Pack pack, string group, Sense sense) =>
        SenseGroups.HasNumbers(group) ? pack.Value(sense).ToString(CultureInfo.InvariantCulture) : pack.Key(sense);
}
