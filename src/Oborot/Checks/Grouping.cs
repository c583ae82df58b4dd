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
internal readonly record struct GroupKey(Reach Reach, string First, string Second, string Document)
{
    /// <summary>Texts before pairs, and then by name.</summary>
    public static IComparer<GroupKey> Order { get; } = Comparer<GroupKey>.Create((a, b) =>
        a.Reach != b.Reach ? a.Reach.CompareTo(b.Reach)
        : a.First != b.First ? string.CompareOrdinal(a.First, b.First)
        : a.Second != b.Second ? string.CompareOrdinal(a.Second, b.Second) : string.CompareOrdinal(a.Document, b.Document));
}

/// <summary>What a text brings to a group.</summary>
/// <param name="Own">The claims that the group is about.</param>
/// <param name="Guests">Claims of other pairs that shares of the text join with them.</param>
internal sealed record Contribution(List<Claim> Own, List<Claim> Guests);

/// <summary>Puts the claims of a text into groups: the text itself, and every pair of parties that it speaks of.</summary>
internal static class Grouping
{
    /// <summary>The group of a text.</summary>
    public static GroupKey OfText(string document) => new(Reach.Text, "", "", document);

    /// <summary>The groups of pairs that claims of one text belong to, and which of them to each.</summary>
    /// <remarks>
    /// A share joins two pairs where its part and its whole are of different ones (Russia in all trade of Kazakhstan): what the
    /// text tells of the one is then a guest in the group of the other.
    /// </remarks>
    public static Dictionary<GroupKey, Contribution> OfPairs(IReadOnlyList<Claim> text)
    {
        var groups = new Dictionary<GroupKey, Contribution>();
        foreach (var claim in text)
        {
            Group(groups, OfPair(Topic.Of(claim))).Own.Add(claim);
        }
        foreach (var (part, whole) in Joined(text))
        {
            Invite(groups, part, whole);
            Invite(groups, whole, part);
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

    private static void Invite(Dictionary<GroupKey, Contribution> groups, GroupKey from, GroupKey to)
    {
        var guests = Group(groups, to).Guests;
        guests.AddRange(Group(groups, from).Own.Where(c => !guests.Contains(c)));
    }

    private static Contribution Group(Dictionary<GroupKey, Contribution> groups, GroupKey key) =>
        groups.TryGetValue(key, out var group) ? group : groups[key] = new([], []);
}
