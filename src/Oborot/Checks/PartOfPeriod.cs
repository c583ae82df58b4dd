using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB103: a flow over some months cannot exceed the same flow over a period that holds them.</summary>
internal sealed class PartOfPeriod : ConstraintCheck
{
    private const int MostPerPair = 12;

    /// <inheritdoc/>
    public override string Code => "OB103";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context)
    {
        var implied = BaseBehindGrowth.Implied(context).ToLookup(l => l.Fact.Topic);
        return from topic in context.Index.Cells.Select(c => c.Topic).Distinct()
               where topic.IsFlow
               from constraint in Of(context, topic, [.. implied[topic]])
               select constraint;
    }

    private IEnumerable<Constraint> Of(CheckContext context, Topic topic, IReadOnlyList<ImpliedLevel> implied)
    {
        var own = context.Index.Of(topic).SelectMany(Levels).Concat(implied).ToList();
        var whole = IsNarrower(topic) ? [.. own, .. context.Index.Of(topic with { Coverage = "" }).SelectMany(Levels)] : own;
        var parts = ByPeriod(context, own, l => -(l.Range.Low ?? decimal.MinValue));
        return from w in ByPeriod(context, whole, l => l.Range.High ?? decimal.MaxValue)
               from p in parts
               where w.Key.Unit == p.Key.Unit && w.Key.Period.StrictlyContains(p.Key.Period)
               from constraint in Exceeding(p.Levels, w.Levels).Take(MostPerPair)
               select constraint;
    }

    private static IEnumerable<ImpliedLevel> Levels(Cell cell) =>
        cell.Period is { Start: not null } period ? cell.Facts.Select(f => new ImpliedLevel(f, period, cell.Unit)) : [];

    // "Without gold" over four months is not more than everything over five.
    private static bool IsNarrower(Topic topic) =>
        topic.Coverage.StartsWith("without ", StringComparison.Ordinal) || topic.Coverage.StartsWith("excluding ", StringComparison.Ordinal);

    private static List<((Period Period, string Unit) Key, List<Ranged> Levels)> ByPeriod(
        CheckContext context, IEnumerable<ImpliedLevel> levels, Func<Ranged, decimal> order) =>
        [.. levels.GroupBy(l => (l.Period, l.Unit)).OrderBy(g => g.Key.Period)
            .Select(g => (g.Key, g.Select(l => new Ranged(l, context.Judge.Evaluate(l.Fact.Value))).OrderBy(order).ToList()))];

    // Both lists start with the figures likeliest to clash, so the loops end at the first pair that does not.
    private IEnumerable<Constraint> Exceeding(List<Ranged> parts, List<Ranged> wholes)
    {
        foreach (var part in parts)
        {
            foreach (var whole in wholes)
            {
                if (!(part.Range.Low > whole.Range.High))
                {
                    break;
                }
                if (!(part.Level.IsImplied && whole.Level.IsImplied))
                {
                    yield return Bound(part.Level, whole.Level);
                }
            }
        }
    }

    private Constraint Bound(ImpliedLevel part, ImpliedLevel whole) => new()
    {
        Check = Code,
        Of = $"{Plain.Topic(part.Fact.Claim.Subject)}, {Plain.Time(part.Period)}",
        Left = part.Fact.Value,
        Right = new Expression.AtMost(whole.Fact.Value),
        Assumptions = part.Fact.Topic.Coverage == whole.Fact.Topic.Coverage ? [] : [Assumption.SameCoverage],
        Why = o => $"{Plain.Time(part.Period)} ({Told(part, o.Left)}) exceeds {Plain.Time(whole.Period)} ({Told(whole, o.Right)}), of which it is a part"
            + Plain.Gap(o, ", by ", whole.Unit)
            + (o.Kind == FindingKind.SidesDisagree ? ": they cannot come from one side's statistics" : ""),
    };

    private static string Told(ImpliedLevel level, Interval range) =>
        level.IsImplied ? $"{Plain.Range(range, level.Unit)}, from {Plain.About(level.Fact.Claim)}" : Plain.Said(level.Fact.Claim);

    private sealed record Ranged(ImpliedLevel Level, Interval Range);
}
