using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB203: a figure whose qualifier or deadline differs between its first telling in a document and a later one.</summary>
internal sealed class HeadlineDrift : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB203";

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from tellings in context.Board.Claims.Where(c => c.Value.Figure is not null).GroupBy(Key)
        let first = tellings.First()
        from later in tellings.Skip(1).Where(c => IsRetold(first, c)).Select(c => (Claim: c, Changes: Changes(first, c))).Where(c => c.Changes.Count > 0).Take(1)
        select Drift(context, first, later.Claim, later.Changes);

    private static (string, ClaimKind, Topic, string, decimal?, Direction) Key(Claim c) =>
        (c.Evidence.Document, c.Kind, Topic.Of(c) with { Modality = Modality.Stated }, c.Value.Unit, c.Value.Figure, c.Direction);

    // One statement told again: by the same speaker, or first by the outlet; and not of another time.
    private static bool IsRetold(Claim first, Claim later) =>
        (Ends.Speaker(first) is null || Ends.Speaker(first) == Ends.Speaker(later))
        && (first.Kind == ClaimKind.Target || first.Period is null || later.Period is null || first.Period == later.Period);

    private static List<string> Changes(Claim first, Claim later)
    {
        var changes = new List<string>();
        if (first.Value.Hedge != later.Value.Hedge)
        {
            changes.Add(first.Value.Hedge == Hedge.Exact ? $"the first telling drops \"{Words.Of(later.Value.Hedge).Replace('_', ' ')}\""
                : later.Value.Hedge == Hedge.Exact ? $"the first telling adds \"{Words.Of(first.Value.Hedge).Replace('_', ' ')}\"" : "the qualifier changes");
        }
        if (first.Kind == ClaimKind.Target && HasOwnPeriod(first) && !HasOwnPeriod(later))
        {
            changes.Add($"the first telling adds a deadline ({Plain.Time(first.Period)})");
        }
        return changes;
    }

    private static bool HasOwnPeriod(Claim claim) => claim.Period is not null && !claim.Inherited.Any(i => i.Key.StartsWith("period", StringComparison.Ordinal));

    private Finding Drift(CheckContext context, Claim first, Claim later, List<string> changes) =>
        new(Code, FindingKind.Drift, context.Policy.SeverityOf(Code, FindingKind.Drift),
            $"{Plain.Sentence(Plain.About(first))}: \"{first.Evidence.Figure}\" and later \"{later.Evidence.Figure}\": {string.Join("; ", changes)}", [first, later], [], []);
}
