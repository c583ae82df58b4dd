using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>The two countries a text is about: those that its figures are about, else those it names most often.</summary>
internal static class NamedMost
{
    /// <summary>Named less often, a country is only mentioned.</summary>
    private const int Least = 2;

    /// <summary>Up to two country codes.</summary>
    /// <param name="page">The text.</param>
    /// <param name="sides">Reporter and partner of the text's figures, where there are such.</param>
    public static IReadOnlyList<FoundParty> Pair(DeedPage page, Frame sides)
    {
        var pair = new List<FoundParty>();
        foreach (var party in new[] { sides.Reporter, sides.Partner })
        {
            if (party is { Value.Length: 2 } named)
            {
                pair.Add(new FoundParty(named.Value, named.First, Scope.Document));
            }
        }
        var counted = Counted(page).Where(c => !pair.Exists(p => p.Code == c.Key) && c.Value.Count >= Least).OrderByDescending(c => c.Value.Count).ThenBy(c => c.Value.First);
        pair.AddRange(counted.Take(Math.Max(0, 2 - pair.Count)).Select(c => new FoundParty(c.Key, c.Value.First, Scope.Document)));
        return pair;
    }

    private static Dictionary<string, (int Count, int First)> Counted(DeedPage page)
    {
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        Count(page.Main, counts);
        Count(page.Words, counts);
        return counts;
    }

    private static void Count(Sheet sheet, Dictionary<string, (int Count, int First)> counts)
    {
        foreach (ref readonly var hit in sheet.HitsIn(0, sheet.Tokens.Count - 1))
        {
            if ((hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Demonym, out sense) || hit.TryGet(SenseKind.Capital, out sense)) && sheet.Pack.Key(sense) is { Length: 2 } code)
            {
                counts[code] = counts.TryGetValue(code, out var so) ? (so.Count + 1, so.First) : (1, hit.First);
            }
        }
    }
}
