using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Checks claims against each other.</summary>
public static class Checker
{
    /// <summary>Runs every check over the claims.</summary>
    /// <param name="claims">In any order; the result does not depend on it. A claim that occurs twice counts once.</param>
    /// <param name="policy">The numbers and severities.</param>
    /// <returns>As <see cref="Checkup.Findings"/>.</returns>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Claim> claims, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var checkup = new Checkup(policy);
        checkup.Add(claims);
        return checkup.Findings;
    }
}
