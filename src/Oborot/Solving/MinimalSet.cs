namespace Oborot.Solving;

/// <summary>Finds a smallest reason for a contradiction: a set that is contradictory while each of its proper subsets is not.</summary>
internal static class MinimalSet
{
    /// <summary>QuickXplain (Junker 2004): one minimal set, which prefers the members that stand first.</summary>
    /// <param name="members">What is contradictory together.</param>
    /// <param name="isConsistent">Whether some of them can be true together; must be monotone.</param>
    /// <returns>The set, in the order of the members; empty when they contradict without any of them.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> members, Func<IReadOnlyList<int>, bool> isConsistent) =>
        !isConsistent([]) ? [] : Explain([], false, members, isConsistent);

    private static IReadOnlyList<int> Explain(IReadOnlyList<int> background, bool hasGrown, IReadOnlyList<int> members, Func<IReadOnlyList<int>, bool> isConsistent)
    {
        if (hasGrown && !isConsistent(background))
        {
            return [];
        }
        if (members.Count <= 1)
        {
            return members;
        }
        var (first, second) = (members.Take(members.Count / 2).ToList(), members.Skip(members.Count / 2).ToList());
        var ofSecond = Explain([.. background, .. first], true, second, isConsistent);
        var ofFirst = Explain([.. background, .. ofSecond], ofSecond.Count > 0, first, isConsistent);
        return [.. ofFirst, .. ofSecond];
    }
}
