using Oborot.Model;

namespace Oborot.Checks;

/// <summary>How far a check looks.</summary>
internal enum Reach
{
    /// <summary>At the claims of one text.</summary>
    Text,

    /// <summary>At what all texts tell of two countries, or of one.</summary>
    Pair,
}

/// <summary>The name of a group of claims that may have to do with each other.</summary>
/// <param name="Reach">Which checks look at it.</param>
/// <param name="First">For a pair, the party whose code comes first.</param>
/// <param name="Second">The other party; empty for a country alone.</param>
/// <param name="Document">The text; empty for a group of all texts.</param>
internal readonly record struct GroupKey(Reach Reach, string First, string Second, string Document);

/// <summary>Puts the claims of a text into groups: the text itself, and every pair of parties that it speaks of.</summary>
internal static class Grouping
{
    /// <summary>The group of a text.</summary>
    public static GroupKey OfText(string document) => new(Reach.Text, "", "", document);

    /// <summary>The groups of pairs that claims of one text belong to, and which of them to each.</summary>
    /// <remarks>
    /// A share joins two pairs where its part and its whole are of different ones (Russia in all trade of Kazakhstan): what the
    /// text tells of both then stands in both groups.
    /// </remarks>
    public static Dictionary<GroupKey, List<Claim>> OfPairs(IReadOnlyList<Claim> text)
    {
        var own = new Dictionary<GroupKey, List<Claim>>();
        foreach (var claim in text)
        {
            Add(own, OfPair(Topic.Of(claim)), claim);
        }
        var groups = own.ToDictionary(g => g.Key, g => new List<Claim>(g.Value));
        foreach (var (part, whole) in Joined(text))
        {
            AddAll(groups, own, part, whole);
            AddAll(groups, own, whole, part);
        }
        return groups;
    }

    private static GroupKey OfPair(Topic topic)
    {
        var sorted = topic.Sorted();
        return new GroupKey(Reach.Pair, sorted.From, sorted.To, sorted.Document);
    }

    private static IEnumerable<(GroupKey Part, GroupKey Whole)> Joined(IReadOnlyList<Claim> text) =>
        text.Where(c => c.Kind == ClaimKind.Share && ShareOfWhole.WholeOf(c) is not null)
            .Select(c => (Part: OfPair(Topic.Of(c)), Whole: OfPair(Topic.Of(ShareOfWhole.WholeOf(c)!, c)))).Where(j => j.Part != j.Whole).Distinct();

    private static void AddAll(Dictionary<GroupKey, List<Claim>> groups, Dictionary<GroupKey, List<Claim>> own, GroupKey from, GroupKey to)
    {
        foreach (var claim in own.GetValueOrDefault(from) ?? [])
        {
            Add(groups, to, claim);
        }
    }

    private static void Add(Dictionary<GroupKey, List<Claim>> groups, GroupKey key, Claim claim) =>
        (groups.TryGetValue(key, out var group) ? group : groups[key] = []).Add(claim);
}
