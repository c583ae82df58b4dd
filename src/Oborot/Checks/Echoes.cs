using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// Documents tell a figure in the headline, the lead and the quotation. Findings that differ only in which of these tellings
/// they name are one finding; the one whose claims stand closest together is kept. How tellings differ from each other is not dropped.
/// </summary>
public static class Echoes
{
    /// <summary>The findings that stay, in the order of the first of each group.</summary>
    internal static IEnumerable<Finding> Drop(IEnumerable<Finding> findings) =>
        findings.GroupBy(f => (f.Check, f.Kind, f.Claims.Count)).SelectMany(g => g.Key.Kind != FindingKind.Drift && g.Skip(1).Any() ? g.GroupBy(Signature).Select(e => e.MinBy(Spread)!) : g);

    /// <summary>
    /// What findings of one story share: the same values of the same quantities, whoever told them. A screen shows one of them;
    /// data keep them all, as each names other tellings.
    /// </summary>
    public static string Story(Finding finding) =>
        $"{finding.Check}|{finding.Kind}|{string.Join('|', finding.Claims.Select(Said).Concat(finding.Commitments.Select(c => c.Id)).Order(StringComparer.Ordinal))}";

    private static string Said(Claim claim) => FormattableString.Invariant(
        $"{claim.Kind};{Topic.Of(claim)};{claim.Period};{claim.Value.Low:G29};{claim.Value.High:G29};{claim.Value.Unit};{claim.Direction}");

    private static string Signature(Finding finding) =>
        $"{finding.Check}|{finding.Kind}|{string.Join('|', finding.Claims.Select(Telling).Order(StringComparer.Ordinal))}";

    private static string Telling(Claim claim) => FormattableString.Invariant(
        $"{claim.Evidence.Document};{claim.Kind};{Topic.Of(claim)};{claim.Period};{claim.Base};{claim.Value.Low:G29};{claim.Value.High:G29};{claim.Value.Hedge};{claim.Value.Unit};{claim.Direction}");

    private static int Spread(Finding finding) =>
        finding.Claims.GroupBy(c => c.Evidence.Document).Sum(d => d.Max(c => c.Evidence.End) - d.Min(c => c.Evidence.Start));
}
