namespace Oborot.Checks;

/// <summary>Leaves out contradictions that hold a smaller one, and doubts about claims that are already refuted.</summary>
internal static class MinimalConflicts
{
    /// <summary>The findings that stay, in their order.</summary>
    public static IEnumerable<Finding> Keep(IReadOnlyList<Finding> findings)
    {
        var sets = new Dictionary<string, List<HashSet<string>>>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(IsContradiction))
        {
            var ids = finding.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var id in ids)
            {
                (sets.TryGetValue(id, out var known) ? known : sets[id] = []).Add(ids);
            }
        }
        return findings.Where(f => !(IsContradiction(f) || f.Kind == FindingKind.Suspicious) || !HoldsSmaller(f, sets));
    }

    private static bool IsContradiction(Finding finding) =>
        finding.Kind is FindingKind.Conflict or FindingKind.SidesDisagree or FindingKind.Restated;

    private static bool HoldsSmaller(Finding finding, Dictionary<string, List<HashSet<string>>> sets)
    {
        var own = finding.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return own.Any(id => sets.TryGetValue(id, out var known)
            && known.Exists(s => finding.Kind == FindingKind.Suspicious ? s.IsSubsetOf(own) : s.IsProperSubsetOf(own)));
    }
}
