namespace Oborot.Checks;

/// <summary>The contradictions known, by claim: who holds a smaller one shows nothing new, and who doubts claims that are refuted doubts in vain.</summary>
internal sealed class Contradictions
{
    private readonly Dictionary<string, List<Finding>> ofClaim = new(StringComparer.Ordinal);

    /// <summary>Takes in findings; those that neither contradict nor doubt are passed over.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(f => IsContradiction(f) || IsDoubt(f)))
        {
            foreach (var claim in finding.Claims)
            {
                (ofClaim.TryGetValue(claim.Id, out var known) ? known : ofClaim[claim.Id] = new(1)).Add(finding);
            }
        }
    }

    /// <summary>Forgets a finding.</summary>
    public void Remove(Finding finding)
    {
        foreach (var claim in finding.Claims)
        {
            ofClaim.GetValueOrDefault(claim.Id)?.RemoveAll(f => f.Id == finding.Id);
        }
    }

    /// <summary>The contradictions and doubts that share a claim with a finding.</summary>
    public IEnumerable<Finding> Around(Finding finding) => finding.Claims.SelectMany(c => ofClaim.GetValueOrDefault(c.Id) ?? []);

    /// <summary>True when a finding tells more than a smaller contradiction does.</summary>
    public bool Keeps(Finding finding)
    {
        if (!IsContradiction(finding) && !IsDoubt(finding))
        {
            return true;
        }
        var own = finding.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return !Around(finding).Any(f => IsContradiction(f) && f.Id != finding.Id
            && f.Claims.Count <= own.Count - (IsDoubt(finding) ? 0 : 1) && f.Claims.All(c => own.Contains(c.Id)));
    }

    /// <summary>True for the kinds that say that claims cannot all be true.</summary>
    public static bool Is(FindingKind kind) => kind is FindingKind.Conflict or FindingKind.SidesDisagree or FindingKind.Restated;

    private static bool IsContradiction(Finding finding) => Is(finding.Kind);

    private static bool IsDoubt(Finding finding) => finding.Kind == FindingKind.Suspicious;
}
