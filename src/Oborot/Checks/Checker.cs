using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Checks claims against each other.</summary>
public static class Checker
{
    private const int MostClaims = 8;

    /// <summary>Runs every check over the claims.</summary>
    /// <param name="claims">In any order; the result does not depend on it. A claim that occurs twice counts once.</param>
    /// <param name="policy">The numbers and severities.</param>
    /// <returns>
    /// Each finding once, by check and then by the place of its claims. A contradiction is left out when some of its claims
    /// already contradict each other. Only findings about a target may hold more than eight claims.
    /// </returns>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Claim> claims, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(policy);
        var index = new ClaimIndex(claims);
        var context = new CheckContext(index, new Judge(policy, index.Sides), policy);
        var found = AllChecks.Table.SelectMany(check => check.Run(context))
            .Where(f => f.Claims.Count <= MostClaims || f.Kind == FindingKind.Target)
            .DistinctBy(f => f.Id).ToList();
        return [.. Echoes.Drop(MinimalConflicts.Keep(found))];
    }
}
