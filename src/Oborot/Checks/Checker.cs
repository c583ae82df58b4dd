using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Checks claims against each other.</summary>
public static class Checker
{
    /// <summary>Runs every check over the claims.</summary>
    /// <param name="claims">In any order; the result does not depend on it. A claim that occurs twice counts once.</param>
    /// <param name="policy">The numbers and severities.</param>
    /// <param name="progress">Told after each group of claims how far the work is, from any thread; null to tell nobody.</param>
    /// <param name="statistics">What to hold the claims against besides each other; null for nothing.</param>
    /// <param name="retellings">What the same documents tell without a figure, to hold against each other as well; null for nothing.</param>
    /// <param name="stop">Asks to stop before the end.</param>
    /// <returns>As <see cref="Checkup.Findings"/>, with what <paramref name="retellings"/> show in its place among them.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Claim> claims, Policy policy, IProgress<Examined>? progress = null, OfficialEvidence? statistics = null, Retellings? retellings = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var checkup = new Checkup(policy, statistics);
        checkup.Start(claims, progress, stop);
        return retellings is null ? checkup.Findings : retellings.AddTo(checkup.Findings, policy);
    }
}
