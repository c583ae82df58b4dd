using System.Collections.Concurrent;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What a checkup shows after more claims that it did not show before, and what it shows no longer.</summary>
/// <param name="Appeared">New findings, in the order of <see cref="Checkup.Findings"/>.</param>
/// <param name="Gone">Findings that the new claims did away with: a confirmation that is a conflict now, a series told to its end.</param>
/// <remarks>A finding that goes on, with the same claims, is in neither, though its line may tell of more documents.</remarks>
public sealed record FindingChanges(IReadOnlyList<Finding> Appeared, IReadOnlyList<Finding> Gone);

/// <summary>How far a check is.</summary>
/// <param name="Groups">So many groups of claims are examined.</param>
/// <param name="Of">Of so many.</param>
public readonly record struct Examined(int Groups, int Of);

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
    private readonly OfficialEvidence? statistics;
    private readonly Tolerance tolerance;
    private readonly Sides sides = new();
    private readonly Dictionary<string, List<Claim>> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> background = new(StringComparer.Ordinal);
    private readonly Dictionary<GroupKey, Group> groups = [];
    private readonly Dictionary<string, HashSet<Group>> homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Group Group, Finding Finding)>> found = new(StringComparer.Ordinal);
    private readonly Contradictions contradictions = new();

    /// <summary>Starts without claims.</summary>
    /// <param name="policy">The numbers and severities.</param>
    /// <param name="statistics">What to hold claims against besides each other; null for nothing.</param>
    public Checkup(Policy policy, OfficialEvidence? statistics = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (this.policy, this.statistics, tolerance) = (policy, statistics, new Tolerance(policy));
    }

    /// <summary>
    /// Each finding once, by check and then by the place of its claims. A contradiction is left out when some of its claims
    /// already contradict each other. Only findings about a target may hold more than thirteen claims.
    /// </summary>
    public IReadOnlyList<Finding> Findings => [.. found.Values.Select(Shown).Where(contradictions.Keeps).Order(FindingOrder.Instance)];

    /// <summary>Takes in claims that are only to be held against others to come: what they show among themselves is not asked.</summary>
    /// <param name="claims">In any order; given to <see cref="Add"/> later, they change nothing.</param>
    /// <remarks>A contradiction that is left out because some of its claims contradict each other elsewhere may show, for nobody looked there.</remarks>
    public void Know(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var told = claims.ToList();
        background.UnionWith(told.Select(c => c.Evidence.Document));
        Touched(Take(told));
    }

    /// <summary>Takes in claims and checks again whatever they touch.</summary>
    /// <param name="claims">In any order; a claim that is known already changes nothing.</param>
    public FindingChanges Add(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var told = claims.ToList();
        background.ExceptWith(told.Select(c => c.Evidence.Document));
        return Checked(Touched(Take(told)));
    }

    /// <summary>Puts claims in the place of all that a document had, and checks again whatever the old and the new ones touch.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="claims">What stands in it now, of all its versions; none where it counts for nothing any more.</param>
    public FindingChanges Replace(string document, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return Checked(Touched(Learn(new(StringComparer.Ordinal) { [document] = [.. claims.DistinctBy(c => c.Id).Order(ClaimOrder.Instance)] })));
    }

    private FindingChanges Checked(List<Group> touched)
    {
        var before = touched.SelectMany(g => g.Findings).ToList();
        var examined = Examine(touched);
        var after = examined.SelectMany(f => f).ToList();
        var near = before.Concat(after).Concat(before.Concat(after).SelectMany(contradictions.Around)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var shown = Shown(near);
        Exchange(touched, examined);
        var now = Shown(near);
        return new FindingChanges([.. now.ExceptBy(shown.Select(f => f.Id), f => f.Id)], [.. shown.ExceptBy(now.Select(f => f.Id), f => f.Id)]);
    }

    /// <summary>Takes in the first claims, where everything is new and nobody asks what changes.</summary>
    internal void Start(IEnumerable<Claim> claims, IProgress<Examined>? progress = null, CancellationToken stop = default)
    {
        var touched = Touched(Take(claims));
        Exchange(touched, Examine(touched, progress, stop));
    }

    // The documents that have claims they had not, and those that cite a speaker who stands for another side now.
    private List<string> Take(IEnumerable<Claim> claims)
    {
        var changed = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var text in claims.GroupBy(c => c.Evidence.Document, StringComparer.Ordinal))
        {
            var known = texts.GetValueOrDefault(text.Key) ?? [];
            var all = known.Concat(text).DistinctBy(c => c.Id).Order(ClaimOrder.Instance).ToList();
            if (all.Count > known.Count)
            {
                changed[text.Key] = all;
            }
        }
        return Learn(changed);
    }

    private List<string> Learn(Dictionary<string, List<Claim>> changed)
    {
        foreach (var (document, claims) in changed)
        {
            sides.Forget(ToldIn(texts.GetValueOrDefault(document) ?? []));
            texts[document] = claims;
        }
        foreach (var document in changed.Keys)
        {
            sides.Learn(ToldIn(texts[document]));
        }
        return [.. changed.Keys.Union(sides.TakeDoubtful()).Order(StringComparer.Ordinal)];
    }

    private static List<Claim> ToldIn(List<Claim> text) => text.FindAll(c => c.Place != Place.Title);

    private List<Group> Touched(IReadOnlyList<string> documents)
    {
        var touched = new HashSet<Group>();
        foreach (var document in documents)
        {
            var text = Doubts.Firm(texts[document], sides, tolerance);
            HashSet<Group> own = [Put(Grouping.OfText(document), document, new Contribution(text, [])), .. Grouping.OfPairs(text).Select(g => Put(g.Key, document, g.Value))];
            foreach (var left in homes.GetValueOrDefault(document)?.Except(own) ?? [])
            {
                left.Put(document, new Contribution([], []), isBackground: false);
                touched.Add(left);
            }
            homes[document] = own;
            touched.UnionWith(own);
        }
        return [.. touched];
    }

    private Group Put(GroupKey key, string document, Contribution claims)
    {
        var group = groups.TryGetValue(key, out var known) ? known : groups[key] = new Group(key);
        group.Put(document, claims, background.Contains(document));
        return group;
    }

    // Nothing is kept before all of it is examined.
    private IReadOnlyList<Finding>[] Examine(List<Group> touched, IProgress<Examined>? progress = null, CancellationToken stop = default)
    {
        var (findings, done) = (new IReadOnlyList<Finding>[touched.Count], 0);
        var threads = touched.Sum(g => g.Count) < FewClaims ? 1 : Environment.ProcessorCount;
        // The largest first, so that no thread is left with it at the end.
        var largestFirst = Partitioner.Create(Enumerable.Range(0, touched.Count).OrderByDescending(i => touched[i].Count).ToList(), loadBalance: true);
        Parallel.ForEach(largestFirst, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = threads }, i =>
        {
            findings[i] = touched[i].Examine(policy, sides, statistics);
            progress?.Report(new Examined(Interlocked.Increment(ref done), touched.Count));
        });
        return findings;
    }

    private void Exchange(List<Group> touched, IReadOnlyList<Finding>[] findings)
    {
        foreach (var (group, now) in touched.Zip(findings))
        {
            foreach (var finding in group.Findings)
            {
                Drop(group, finding);
            }
            group.Findings = now;
            foreach (var finding in now)
            {
                Keep(group, finding);
            }
        }
    }

    private List<Finding> Shown(HashSet<string> ids) =>
        [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<List<(Group, Finding)>>().Select(Shown).Where(contradictions.Keeps).Order(FindingOrder.Instance)];

    // Two groups may find the same, each with a proof of its own; which of them is shown must not depend on which came first.
    private static Finding Shown(List<(Group Group, Finding Finding)> versions) => versions.Count == 1 ? versions[0].Finding : versions.MinBy(v => v.Group.Key, GroupKey.Order).Finding;

    private void Keep(Group group, Finding finding)
    {
        var versions = found.TryGetValue(finding.Id, out var known) ? known : found[finding.Id] = new(1);
        versions.Add((group, finding));
        if (versions.Count == 1)
        {
            contradictions.Add([finding]);
        }
    }

    private void Drop(Group group, Finding finding)
    {
        var versions = found[finding.Id];
        versions.RemoveAll(v => v.Group == group);
        if (versions.Count == 0)
        {
            found.Remove(finding.Id);
            contradictions.Remove(finding);
        }
    }
}
