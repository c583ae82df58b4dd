namespace Oborot.Registers;

/// <summary>Puts tellings of one thing together: the strongest ties first, and never two that cannot be one.</summary>
internal sealed class Clusters
{
    private readonly IReadOnlyList<Traits> tellings;
    private readonly Likeness likeness;
    private readonly int[] of;
    private readonly List<int>[] members;

    private Clusters(IReadOnlyList<Traits> tellings, Likeness likeness)
    {
        (this.tellings, this.likeness) = (tellings, likeness);
        of = [.. Enumerable.Range(0, tellings.Count)];
        members = [.. of.Select(i => new List<int> { i })];
    }

    /// <summary>The clusters, as places in the list; places ascend, and clusters by their first.</summary>
    /// <param name="tellings">In an order that does not depend on how they were given.</param>
    /// <param name="likeness">What speaks for two being one.</param>
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<Traits> tellings, Likeness likeness)
    {
        var clusters = new Clusters(tellings, likeness);
        foreach (var (one, other, _) in clusters.Ties().OrderByDescending(t => t.Tie).ThenBy(t => t.One).ThenBy(t => t.Other))
        {
            clusters.Join(clusters.of[one], clusters.of[other]);
        }
        return clusters.members.Where(m => m.Count > 0).Select(m => (IReadOnlyList<int>)m.Order().ToList()).OrderBy(m => m[0]);
    }

    private List<(int One, int Other, Tie Tie)> Ties()
    {
        var ties = new List<(int, int, Tie)>();
        foreach (var (one, other) in Pairs())
        {
            if (likeness.Of(tellings[one], tellings[other]) is > Tie.None and var tie)
            {
                ties.Add((one, other, tie));
            }
        }
        return ties;
    }

    // Only tellings that share what a tie needs are compared.
    private IEnumerable<(int One, int Other)> Pairs()
    {
        var shelves = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tellings.Count; i++)
        {
            var mine = tellings[i].Shelves().ToList();
            var known = mine.SelectMany(m => shelves.GetValueOrDefault(m) ?? []).ToHashSet();
            foreach (var other in known)
            {
                yield return (other, i);
            }
            foreach (var shelf in mine)
            {
                shelves.TryAdd(shelf, []);
                shelves[shelf].Add(i);
            }
        }
    }

    private void Join(int one, int other)
    {
        if (one == other || members[one].Any(a => members[other].Any(b => likeness.Of(tellings[a], tellings[b]) == Tie.Unlike)))
        {
            return;
        }
        foreach (var member in members[other])
        {
            of[member] = one;
        }
        members[one].AddRange(members[other]);
        members[other].Clear();
    }
}
