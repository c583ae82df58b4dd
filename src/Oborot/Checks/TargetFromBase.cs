using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB204: an aim told as a multiple of what there is ("double by 2030"), against the amount aimed at, or for one where none is told.</summary>
/// <remarks>Which year is to be doubled is seldom told; the latest that the text tells is taken, so nothing here is more than suspicious.</remarks>
internal sealed class TargetFromBase : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB204";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from multiple in context.Board.OfKind(ClaimKind.Target)
        where multiple.Value is { Unit: "times", Figure: > 1 }
        from level in Base(context.Board, multiple)
        let amounts = context.Board.OfKind(ClaimKind.Target).Where(t => IsOneAim(t, multiple, level.Unit)).Take(1).ToList()
        let finding = context.Judge.Decide(amounts is [var amount] ? Held(multiple, level, amount) : Derived(multiple, level), context.Board)
        where finding is not null
        select finding;

    private static IEnumerable<Fact> Base(Board board, Claim multiple) =>
        board.Of(Topic.Of(multiple) with { Modality = Modality.Stated }).Where(c => c.Unknown.IsLevel && c.Period is { IsCalendarYear: true })
            .SelectMany(c => c.In(multiple.Evidence.Document)).OrderBy(f => f.Period!.Value.End).ThenBy(f => f.Place).TakeLast(1);

    private static bool IsOneAim(Claim target, Claim multiple, string unit) =>
        target.Evidence.Document == multiple.Evidence.Document && target.Value.Unit == unit && Topic.Of(target) == Topic.Of(multiple)
        && (target.Period is null || multiple.Period is null || target.Period == multiple.Period);

    private Constraint Held(Claim multiple, Fact level, Claim amount) => new()
    {
        Check = Code,
        Of = Naming.Of(amount),
        Left = Reckoned(multiple, level),
        Right = new Expression.Stated(amount),
        Support = Support.Near,
        Guessed = true,
        Why = o => $"{Plain.Said(multiple)} as much as in {Plain.Time(level.Period)} ({Plain.Said(level.Claim)}) is {Plain.Range(o.Left, level.Unit)}, "
            + (o.Contradicts ? $"and the aim is told as {Plain.Said(amount)}" : $"which fits the aim told: {Plain.Said(amount)}"),
    };

    private Constraint Derived(Claim multiple, Fact level) => new()
    {
        Check = Code,
        Of = Naming.Of(multiple),
        Left = Reckoned(multiple, level),
        Why = o => $"{Plain.About(multiple)}: {Plain.Said(multiple)} as much as in {Plain.Time(level.Period)} ({Plain.Said(level.Claim)}) is {Plain.Range(o.Left, level.Unit)}",
    };

    private static Expression.Product Reckoned(Claim multiple, Fact level) =>
        new(Naming.Of(multiple).By(Aspect.FromGrowth), new Expression.Stated(multiple), level.Value);
}
