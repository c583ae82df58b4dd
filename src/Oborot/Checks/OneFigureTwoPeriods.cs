using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB113: one figure given to a period and to a part of it; at most one of the two labels is likely to be right.</summary>
internal sealed class OneFigureTwoPeriods : ICheck
{
    private const int FewDigits = 3;

    /// <inheritdoc/>
    public string Code => "OB113";

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from twins in context.Index.Claims.Where(IsFlow).GroupBy(Key)
        let labels = twins.DistinctBy(c => c.Period).ToList()
        where labels.Count > 1
        from i in Enumerable.Range(0, labels.Count)
        from j in Enumerable.Range(i + 1, labels.Count - i - 1)
        let a = labels[i]
        let b = labels[j]
        where a.Period!.Value.StrictlyContains(b.Period!.Value) || b.Period.Value.StrictlyContains(a.Period.Value)
        select Twin(context, a, b);

    private static bool IsFlow(Claim claim) =>
        claim is { Kind: ClaimKind.Level or ClaimKind.Volume or ClaimKind.Change, Period.Start: not null, Modality: Modality.Stated }
        && claim.Value.Figure is not null && Topic.Of(claim).IsFlow && (claim.Kind == ClaimKind.Change || Digits(claim) >= FewDigits);

    // Round amounts and small percentages coincide by chance, so growth must come from one mouth in one document.
    private static (Topic, ClaimKind, Quantity, Direction, string) Key(Claim claim) =>
        (Topic.Of(claim), claim.Kind, claim.Value, claim.Direction, claim.Kind == ClaimKind.Change ? $"{claim.Evidence.Document}|{Ends.Speaker(claim)}" : claim.Side ?? claim.Evidence.Document);

    private static int Digits(Claim claim)
    {
        var digits = claim.Value.LastDigit > 0 ? Math.Abs(claim.Value.Figure!.Value) / claim.Value.LastDigit : 0;
        return digits >= 100 ? FewDigits : 0;
    }

    private Finding Twin(CheckContext context, Claim a, Claim b) => new(Code, FindingKind.Suspicious, context.Policy.SeverityOf(Code, FindingKind.Suspicious),
        $"{Plain.Sentence(Plain.Topic(a.Subject))}: one figure, {Plain.Said(a)}, is given to {Plain.Time(a.Period)} and to {Plain.Time(b.Period)}", [a, b], [], []);
}
