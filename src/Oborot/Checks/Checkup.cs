using System.Collections.Concurrent;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What a checkup shows after more claims that it did not show before, and what it shows no longer.</summary>
/// <param name="Appeared">New findings, in the order of <see cref="Checkup.Findings"/>.</param>
/// <param name="Gone">Findings that the new claims did away with: a confirmation that is a conflict now, a series told to its end.</param>
public sealed record FindingChanges(IReadOnlyList<Finding> Appeared, IReadOnlyList<Finding> Gone);

/// <summary>Claims held against each other, with the findings kept up to date as documents come in.</summary>
/// <remarks>
/// Claims are checked in groups: the text, and what all texts tell of a pair of parties. A document only touches its own groups,
/// so adding it costs what those cost, however large the ledger is. The findings do not depend on the order of arrival.
/// </remarks>
public sealed class Checkup
{
    // Threads cost more than they save on an article or two.
    private const int FewClaims = 500;

    private readonly Policy policy;
    private readonly Sides sides = new();
    private readonly Dictionary<string, List<Claim>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<GroupKey, Group> groups = [];
    private readonly Dictionary<string, (Finding Finding, int Times)> found = new(StringComparer.Ordinal);
    private readonly Contradictions contradictions = new();

    /// <summary>Starts without claims.</summary>
    /// <param name="policy">The numbers and severities.</param>
    public Checkup(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        this.policy = policy;
    }

    /// <summary>
    /// Each finding once, by check and then by the place of its claims. A contradiction is left out when some of its claims
    /// already contradict each other. Only findings about a target may hold more than eight claims.
    /// </summary>
    public IReadOnlyList<Finding> Findings => [.. found.Values.Select(f => f.Finding).Where(contradictions.Keeps).Order(FindingOrder.Instance)];

    /// <summary>Takes in claims and checks again whatever they touch.</summary>
    /// <param name="claims">In any order; a claim that is known already changes nothing.</param>
    public FindingChanges Add(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var touched = Touched(Take(claims));
        var before = touched.SelectMany(g => g.Findings).ToList();
        Examine(touched);
        var after = touched.SelectMany(g => g.Findings).ToList();
        var near = before.Concat(after).Concat(before.Concat(after).SelectMany(contradictions.Around)).DistinctBy(f => f.Id).ToList();
        var shown = Shown(near);
        Exchange(before, after);
        var now = Shown(near);
        return new FindingChanges([.. now.Except(shown).Order(FindingOrder.Instance)], [.. shown.Except(now).Order(FindingOrder.Instance)]);
    }

    /// <summary>Takes in the first claims, where everything is new and nobody asks what changes.</summary>
    internal void Start(IEnumerable<Claim> claims)
    {
        var touched = Touched(Take(claims));
        Examine(touched);
        Exchange([], [.. touched.SelectMany(g => g.Findings)]);
    }

    // The documents that have claims they had not.
    private List<string> Take(IEnumerable<Claim> claims)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in claims.GroupBy(c => c.Evidence.Document, StringComparer.Ordinal))
        {
            var known = texts.GetValueOrDefault(text.Key) ?? [];
            var all = known.Concat(text).DistinctBy(c => c.Id).Order(ClaimOrder.Instance).ToList();
            if (all.Count > known.Count)
            {
                texts[text.Key] = all;
                changed.Add(text.Key);
            }
        }
        foreach (var document in changed)
        {
            sides.Learn(texts[document]);
        }
        return [.. changed.Union(sides.TakeDoubtful()).Order(StringComparer.Ordinal)];
    }

    private List<Group> Touched(IReadOnlyList<string> documents)
    {
        var touched = new HashSet<Group>();
        foreach (var document in documents)
        {
            var text = texts[document];
            touched.Add(Put(Grouping.OfText(document), document, new Contribution(text, [])));
            touched.UnionWith(Grouping.OfPairs(text).Select(g => Put(g.Key, document, g.Value)));
        }
        return [.. touched];
    }

    private Group Put(GroupKey key, string document, Contribution claims)
    {
        var group = groups.TryGetValue(key, out var known) ? known : groups[key] = new Group(key.Reach);
        group.Put(document, claims);
        return group;
    }

    private void Examine(List<Group> touched)
    {
        if (touched.Sum(g => g.Count) < FewClaims)
        {
            touched.ForEach(g => g.Examine(policy, sides));
            return;
        }
        // The largest first, so that no thread is left with it at the end.
        var largestFirst = Partitioner.Create(touched.OrderByDescending(g => g.Count).ToList(), loadBalance: true);
        Parallel.ForEach(largestFirst, g => g.Examine(policy, sides));
    }

    private void Exchange(List<Finding> before, List<Finding> after)
    {
        before.ForEach(Drop);
        after.ForEach(Keep);
    }

    private HashSet<Finding> Shown(List<Finding> near) =>
        near.Where(f => found.ContainsKey(f.Id) && contradictions.Keeps(f)).ToHashSet(FindingIdentity.Instance);

    // A share of another pair's trade is looked at from both pairs.
    private void Keep(Finding finding)
    {
        var times = found.GetValueOrDefault(finding.Id).Times;
        found[finding.Id] = (finding, times + 1);
        if (times == 0)
        {
            contradictions.Add([finding]);
        }
    }

    private void Drop(Finding finding)
    {
        var times = found[finding.Id].Times;
        if (times > 1)
        {
            found[finding.Id] = (finding, times - 1);
            return;
        }
        found.Remove(finding.Id);
        contradictions.Remove(finding);
    }
}
