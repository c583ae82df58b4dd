using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A level of a period: told by a claim, or implied by a claim and its growth.</summary>
/// <param name="Fact">The telling it rests on, with the value of the period.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Change">The growth it was reckoned from; null for a level that is told.</param>
internal sealed record ImpliedLevel(Fact Fact, Period Period, string Unit, Claim? Change = null)
{
    /// <summary>True when nobody told this level.</summary>
    public bool IsImplied => Change is not null;
}

/// <summary>OB109: a level and its growth imply the level of the base period, and the other way round.</summary>
internal sealed class BaseBehindGrowth : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB109";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        Implied(context).Where(l => NobodyTells(context, l)).Select(Derived);

    /// <summary>The levels that documents imply: the base behind a level and its growth, and the level a base grew to.</summary>
    public static IEnumerable<ImpliedLevel> Implied(CheckContext context) =>
        from change in context.Index.OfKind(ClaimKind.Change)
        where change.Period?.Start is not null
        let then = Growth.BaseOf(change)
        where then is not null && then != change.Period
        let topic = Topic.Of(change)
        from level in Nearest(context, topic, change, change.Period).Select(f => Step(f, change, then.Value, Growth.Undo))
            .Concat(Nearest(context, topic, change, then).Select(f => Step(f, change, change.Period!.Value, Growth.Raise)))
        select level;

    // A document may tell tonnes and dollars; growth belongs to the figure that stands nearest.
    private static IEnumerable<Fact> Nearest(CheckContext context, Topic topic, Claim change, Period? period) =>
        context.Index.At(topic, period).Where(c => Growth.Fits(change, c.Unit)).SelectMany(c => c.In(change.Evidence.Document))
            .Where(f => f.Claim.Kind != ClaimKind.Count)
            .OrderBy(f => Math.Abs(f.Claim.Evidence.Start - change.Evidence.Start)).Take(1);

    private static ImpliedLevel Step(Fact told, Claim change, Period period, Func<Expression, Claim, string, Expression?> reckon)
    {
        var of = $"{Plain.Topic(told.Claim.Subject)}, {Plain.Time(period)}";
        return new ImpliedLevel(told with { Value = reckon(told.Value, change, of)! }, period, told.Unit, change);
    }

    private static bool NobodyTells(CheckContext context, ImpliedLevel level) =>
        context.Index.At(level.Fact.Topic, level.Period, level.Unit)?.In(level.Fact.Document) is not { Count: > 0 };

    private Constraint Derived(ImpliedLevel level) => new()
    {
        Check = Code,
        Of = $"{Plain.Topic(level.Fact.Claim.Subject)}, {Plain.Time(level.Period)}",
        Left = level.Fact.Value,
        Why = o => $"{Plain.Topic(level.Fact.Claim.Subject)}, {Plain.Time(level.Period)}: about {Middle(level)} ({Plain.Range(o.Left, level.Unit)} with rounding), "
            + $"from {Plain.Said(level.Fact.Claim)} in {Plain.Time(level.Fact.Period)} and a change of {Plain.Said(level.Change!)}",
    };

    private static string Middle(ImpliedLevel level) => level.Fact.Value.Nominal() is { } n ? Plain.Amount(n, level.Unit) : "an open amount";
}
