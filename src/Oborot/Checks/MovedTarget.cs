using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB202: an aim whose deadline was put off, or whose level was lowered, between two tellings.</summary>
internal sealed class MovedTarget : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB202";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        TargetTellings.Aims(context).SelectMany(a => PutOff(context, a)).Concat(Lowered(context));

    private IEnumerable<Finding> PutOff(CheckContext context, IReadOnlyList<Claim> aim)
    {
        var dated = aim.Where(c => c.Published is not null && OwnDeadline(c)).OrderBy(c => c.Published).ThenBy(c => c, ClaimOrder.Instance).ToList();
        Claim? before = null;
        foreach (var telling in dated)
        {
            if (before is not null && telling.Published > before.Published && telling.Period!.Value.End > before.Period!.Value.End)
            {
                yield return Moved(context, before, telling, $"deadline moved: {Plain.Time(before.Period)}, said {Day(before)}, became {Plain.Time(telling.Period)}, said {Day(telling)}");
            }
            before = before is null || telling.Period != before.Period ? telling : before;
        }
    }

    private IEnumerable<Finding> Lowered(CheckContext context) =>
        from aim in context.Board.OfKind(ClaimKind.Target)
            .Where(c => c.Published is not null && OwnDeadline(c) && !Units.IsRelative(c.Value.Unit))
            .GroupBy(c => (Topic.Of(c) with { Modality = Modality.Stated }, c.Value.Unit, c.Period))
        let told = aim.OrderBy(c => c.Published).DistinctBy(c => c.Value.Figure).ToList()
        from i in Enumerable.Range(1, Math.Max(told.Count - 1, 0))
        let before = told[i - 1]
        let after = told[i]
        where after.Published > before.Published && after.Value.Figure < before.Value.Figure
        select Moved(context, before, after, $"level lowered for {Plain.Time(after.Period)}: {Plain.Said(before)}, said {Day(before)}, became {Plain.Said(after)}, said {Day(after)}");

    private static bool OwnDeadline(Claim claim) =>
        claim.Period is not null && !claim.Inherited.Any(i => i.Key.StartsWith("period", StringComparison.Ordinal) && i.Value >= Scope.Document);

    private static string Day(Claim claim) => claim.Published!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Finding Moved(CheckContext context, Claim before, Claim after, string how) =>
        new(Code, FindingKind.MovedGoalpost, context.Policy.SeverityOf(Code, FindingKind.MovedGoalpost),
            $"{Plain.Sentence(Plain.Topic(after.Subject))}, {Plain.Said(after)}: {how}", [before, after], [], []);
}
