using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB113: one figure given to a period and to a part of it, or once with a plus and once with a minus: a label or a sign is likely wrong.</summary>
internal sealed class OneFigureTwoPeriods : ICheck
{
    private const int FewDigits = 3;

    /// <inheritdoc/>
    public string Code => "OB113";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from twins in context.Board.Claims.Where(IsFlow).GroupBy(Key)
        let labels = twins.DistinctBy(c => c.Period).ToList()
        where labels.Count > 1
        from i in Enumerable.Range(0, labels.Count)
        from j in Enumerable.Range(i + 1, labels.Count - i - 1)
        let a = labels[i]
        let b = labels[j]
        where a.Period!.Value.StrictlyContains(b.Period!.Value) || b.Period.Value.StrictlyContains(a.Period.Value)
        where a.Kind != ClaimKind.Change || IsTelling(a, b)
        select Twin(context, a, b);

    // Small percentages coincide by chance: one mouth in one document must tell them, or one side with opposite signs.
    private static bool IsTelling(Claim a, Claim b) => a.Direction == b.Direction
        ? a.Evidence.Document == b.Evidence.Document && Ends.Speaker(a) == Ends.Speaker(b)
        : a.Side is not null && Growth.Sign(a) == -Growth.Sign(b) && a.Period!.Value.Start == b.Period!.Value.Start;

    private static bool IsFlow(Claim claim) =>
        claim is { Kind: ClaimKind.Level or ClaimKind.Volume or ClaimKind.Change, Period.Start: not null, Modality: Modality.Stated }
        && Fact.IsUsable(claim) && Topic.Of(claim).IsFlow && (claim.Kind == ClaimKind.Change || Digits(claim) >= FewDigits);

    private static (Topic, ClaimKind, Quantity, string) Key(Claim claim) =>
        (Topic.Of(claim) with { Coverage = "" }, claim.Kind, claim.Value, claim.Side ?? claim.Evidence.Document);

    private static int Digits(Claim claim)
    {
        var digits = claim.Value.LastDigit > 0 ? Math.Abs(claim.Value.Figure!.Value) / claim.Value.LastDigit : 0;
        return digits >= 100 ? FewDigits : 0;
    }

    private Finding Twin(CheckContext context, Claim a, Claim b) => new(Code, FindingKind.Suspicious, context.Policy.SeverityOf(Code, FindingKind.Suspicious),
        $"{Plain.Sentence(Plain.Topic(a.Subject))}: one figure is told as {Plain.Said(a)} for {Plain.Time(a.Period)} and as {Plain.Said(b)} for {Plain.Time(b.Period)}", [a, b], [], []);
}
