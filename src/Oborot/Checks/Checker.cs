using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Checks;

/// <summary>Checks claims against each other.</summary>
public static class Checker
{
    /// <summary>Runs every check over the claims.</summary>
    /// <param name="claims">In any order; the result does not depend on it. A claim that occurs twice counts once.</param>
    /// <param name="policy">The numbers and severities.</param>
    /// <param name="progress">Told after each group of claims how far the work is, from any thread; null to tell nobody.</param>
    /// <param name="figures">Official figures to hold the claims against as well; null for none.</param>
    /// <param name="stop">Asks to stop before the end.</param>
    /// <returns>As <see cref="Checkup.Findings"/>.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Claim> claims, Policy policy, IProgress<Examined>? progress = null, IOfficialFigures? figures = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var checkup = new Checkup(policy, figures);
        checkup.Start(claims, progress, stop);
        return checkup.Findings;
    }
}
