using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB104: the new level is the base raised by the growth told.</summary>
internal sealed class GrowthAgainstBase : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB104";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context)
    {
        var changes = context.Index.OfKind(ClaimKind.Change).Where(c => c.Period?.Start is not null && Growth.BaseOf(c) is not null).ToList();
        var absolute = changes.Where(Growth.IsAbsolute).ToLookup(c => (c.Evidence.Document, Topic.Of(c), c.Period, Growth.BaseOf(c)));
        return changes.SelectMany(c => Best(context, Levels(context, c).ToList()).Concat(TwoForms(context, c, absolute[(c.Evidence.Document, Topic.Of(c), c.Period, Growth.BaseOf(c))])));
    }

    // Where one of several tellings of base or level fits, the others contradict that telling, not the growth.
    private static List<Constraint> Best(CheckContext context, List<Constraint> levels)
    {
        var fitting = levels.Where(l => context.Judge.Decide(l)?.Kind == FindingKind.Confirmed).ToList();
        return fitting.Count > 0 ? fitting : levels;
    }

    private IEnumerable<Constraint> Levels(CheckContext context, Claim change)
    {
        var (topic, document, side) = (Topic.Of(change), change.Evidence.Document, context.Index.SideOf(change));
        var units = context.Index.At(topic, change.Period).Where(c => Growth.Fits(change, c.Unit)).ToList();
        var valueOrVolume = units.Count(c => c.In(document).Count > 0) > 1;
        return from now in units
               let then = context.Index.At(topic, Growth.BaseOf(change), now.Unit)
               where then is not null
               from n in now.Beside(change, side)
               from t in then.Beside(change, side)
               where n.Document == document || t.Document == document
               select Raised(change, t, n, valueOrVolume);
    }

    private Constraint Raised(Claim change, Fact then, Fact now, bool guessed) => new()
    {
        Check = Code,
        Of = Plain.About(now.Claim),
        Left = Growth.Raise(then.Value, change, Plain.About(now.Claim) + ", from its base and growth")!,
        Right = now.Value,
        Support = Support.Near,
        Guessed = guessed,
        Why = o => $"from {Plain.Said(then.Claim)} ({Plain.Time(then.Period)}) to {Plain.Said(now.Claim)} ({Plain.Time(now.Period)}) "
            + (o.Contradicts ? $"is {Real(then, now)}, told as {Plain.Said(change)}" : $"fits the change told within rounding: {Plain.Said(change)}"),
    };

    // The same growth told as an amount and as a percentage.
    private IEnumerable<Constraint> TwoForms(CheckContext context, Claim change, IEnumerable<Claim> amounts) =>
        from amount in Growth.Ratio(change) is null ? [] : amounts
        where context.Index.At(Topic.Of(change), Growth.BaseOf(change), amount.Value.Unit)?.In(change.Evidence.Document) is not { Count: > 0 }
        from now in context.Index.At(Topic.Of(change), change.Period, amount.Value.Unit)?.In(change.Evidence.Document) ?? []
        let of = Plain.About(now.Claim)
        let before = Growth.Undo(now.Value, amount, of + ", before the growth")
        select new Constraint
        {
            Check = Code,
            Of = of,
            Left = Growth.Raise(before, change, of + ", from both forms of the growth")!,
            Right = now.Value,
            Support = Support.Near,
            Why = o => $"a change of {Plain.Said(amount)} that leads to {Plain.Said(now.Claim)} " + (o.Contradicts ? "is not" : "fits") + $" one of {Plain.Said(change)}",
        };

    private static string Real(Fact then, Fact now) =>
        then.Value.Nominal() is { } a && now.Value.Nominal() is { } b && a > 0
            ? $"a change of {(b >= a ? "+" : "")}{Plain.Number(Math.Round(100 * ((b / a) - 1), 1))} %" : "another change";
}
