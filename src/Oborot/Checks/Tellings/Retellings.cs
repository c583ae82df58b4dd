using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What documents tell without a figure, to be held against each other beside the claims.</summary>
/// <param name="Commitments">In any order.</param>
/// <param name="Occasions">The ids of documents that tell of one visit or meeting.</param>
public sealed record Retellings(IReadOnlyList<Commitment> Commitments, IReadOnlyList<IReadOnlyCollection<string>> Occasions)
{
    private const int LongestQuote = 60;

    /// <summary>The findings with those about commitments among them, in the order of findings; what figures show already is not said twice.</summary>
    /// <param name="findings">What claims show.</param>
    /// <param name="policy">The severities.</param>
    public IReadOnlyList<Finding> AddTo(IReadOnlyList<Finding> findings, Policy policy)
    {
        var known = findings.Where(f => f.Kind == FindingKind.Drift).ToList();
        return [.. findings.Concat(RetoldCommitments.Of(Commitments, Occasions).Where(r => !known.Exists(f => IsOf(f, r))).Select(r => FindingOf(r, policy))).Order(FindingOrder.Instance)];
    }

    private static bool IsOf(Finding finding, RetoldCommitment retold) =>
        finding.Claims.Any(c => IsIn(c, retold.Retold)) && finding.Claims.Any(c => IsIn(c, retold.Told));

    private static bool IsIn(Claim claim, Commitment passage) => claim.Place != Place.Title && claim.Evidence.Document == passage.Evidence.Document
        && claim.Evidence.Start < passage.Evidence.End && passage.Evidence.Start < claim.Evidence.End;

    private static Finding FindingOf(RetoldCommitment found, Policy policy)
    {
        var isText = found.Retold.Evidence.Document == found.Told.Evidence.Document;
        var code = isText ? "OB203" : "OB205";
        var (retold, told) = isText ? ("", "") : ($" ({found.Retold.Evidence.Document})", $" ({found.Told.Evidence.Document})");
        return new(code, found.IsDrift ? FindingKind.Drift : FindingKind.Restated, found.IsDrift ? policy.SeverityOf(code, FindingKind.Drift) : Severity.Info,
            $"{Parties(found.Told)}: \"{Quote(found.Told)}\"{told} is told as \"{Quote(found.Retold)}\"{retold}: {string.Join("; ", found.Changes.Select(Statements.Say))}", [], [], [])
        {
            Commitments = [found.Retold, found.Told],
            Changes = found.Changes,
        };
    }

    private static string Parties(Commitment commitment) =>
        commitment.Parties.Count == 0 ? "Without parties" : Plain.Sentence(string.Join(" and ", commitment.Parties.Select(p => Plain.Party(p.Party)).Distinct()));

    // Cut at a space.
    private static string Quote(Commitment commitment)
    {
        var quote = string.Join(' ', commitment.Evidence.Quote.Split([' ', '\u00a0', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return quote.Length <= LongestQuote ? quote : quote[..(quote.LastIndexOf(' ', LongestQuote) is > 0 and var space ? space : LongestQuote)] + " …";
    }
}
