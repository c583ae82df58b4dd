using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB104: the new level is the base raised by the growth told.</summary>
internal class GrowthAgainstBase : RelationCheck
{
    /// <inheritdoc/>
    public override string Code => "OB104";

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board) => board.Cells.Where(IsChange).ToList().SelectMany(c => Links(board, c.Unknown));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context) => Told(context, Links(context.Board)).Concat(TwoForms(context));

    /// <inheritdoc/>
    protected override bool IsGuess(Board board, Link link, string document) =>
        board.Levels(link.Unknowns[0].Topic, link.Unknowns[0].Period).Count(c => IsOf(link.Unknowns[link.Anchor], c) && c.IsToldIn(document)) > 1;

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome)
    {
        var (change, now, then) = (facts[link.Anchor].Claim, facts[0], facts[3 - link.Anchor]);
        return $"from {Plain.Said(then.Claim)} ({Plain.Time(then.Period)}) to {Plain.Said(now.Claim)} ({Plain.Time(now.Period)}) "
            + (outcome.Contradicts ? $"is {Real(then, now)}, told as {Plain.Said(change)}" : $"fits the change told within rounding: {Plain.Said(change)}");
    }

    private static bool IsChange(Cell cell) =>
        cell.Unknown is { Measured: Measured.Growth or Measured.Rise, Period.Start: not null, Base.Start: not null } change && change.Base != change.Period;

    // Growth of what is told in tonnes and in dollars may be of either, so a solver is not told.
    private static IEnumerable<Link> Links(Board board, Unknown change)
    {
        var units = board.Levels(change.Topic, change.Period).Concat(board.Levels(change.Topic, change.Base))
            .Where(c => IsOf(change, c)).Select(c => c.Unit).Distinct().ToList();
        var isOpen = units.Count(u => u != "items") > 1;
        foreach (var unit in units)
        {
            var now = new Unknown(Measured.Level, change.Topic, change.Period, unit);
            var then = now.In(change.Base!.Value);
            yield return change.Measured == Measured.Growth
                ? Link.Product(now, Aspect.FromGrowth, change, then) with { IsAside = isOpen || unit == "items" }
                : Link.Sum(now, Aspect.FromGrowth, (change, 1), (then, 1)) with { Anchor = 1 };
        }
    }

    private static bool IsOf(Unknown change, Cell level) => change.Measured == Measured.Growth || change.Unit == level.Unit;

    // The same growth told as an amount and as a percentage.
    private IEnumerable<Finding> TwoForms(CheckContext context) =>
        from cell in context.Board.Cells
        where cell.Unknown.Measured == Measured.Rise && IsChange(cell)
        from amount in cell.Facts
        from change in context.Board.Find(cell.Unknown with { Measured = Measured.Growth, Unit = "" })?.In(amount.Document) ?? []
        where context.Board.Level(cell.Topic, cell.Unknown.Base, cell.Unit)?.IsToldIn(amount.Document) is not true
        from now in context.Board.Level(cell.Topic, cell.Period, cell.Unit)?.In(amount.Document) ?? []
        let finding = context.Judge.Decide(BothForms(amount, change, now), context.Board)
        where finding is not null
        select finding;

    private Constraint BothForms(Fact amount, Fact change, Fact now)
    {
        var of = now.Unknown.Naming;
        var before = new Expression.Sum(of.By(Aspect.BeforeGrowth), now.Value, new Operand(amount.Value, -1));
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = new Expression.Product(of.By(Aspect.FromBothForms), before, change.Value),
            Right = now.Value,
            Support = Support.Near,
            Why = o => $"a change of {Plain.Said(amount.Claim)} that leads to {Plain.Said(now.Claim)} " + (o.Contradicts ? "is not" : "fits") + $" one of {Plain.Said(change.Claim)}",
        };
    }

    private static string Real(Fact then, Fact now) =>
        then.Value.Nominal() is > 0 and { } a && now.Value.Nominal() is { } b && Interval.Exactly(b) / Interval.Exactly(a) is { High: { } ratio }
            ? $"a change of {(b >= a ? "+" : "")}{Plain.Number(Math.Round(100 * (ratio - 1), 1))} %" : "another change";
}

/// <summary>OB109: a level and its growth imply the level of the base period.</summary>
internal sealed class BaseBehindGrowth : GrowthAgainstBase
{
    /// <inheritdoc/>
    public override string Code => "OB109";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context) => Untold(context, Links(context.Board));

    /// <summary>The levels that documents imply: the base behind a level and its growth, and the level a base grew to.</summary>
    public static IEnumerable<ImpliedLevel> Implied(Board board) =>
        from link in new BaseBehindGrowth().Links(board)
        from missing in new[] { 3 - link.Anchor, 0 }
        from facts in Others(board, link, missing, evenIfTold: true)
        where IsNearest(board, link, missing, facts)
        select new ImpliedLevel(link.Unknowns[missing], facts[missing == 0 ? 3 - link.Anchor : 0]!, link.Solve(missing, facts));

    /// <inheritdoc/>
    protected override bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) => missing != link.Anchor && IsNearest(board, link, missing, facts);

    /// <inheritdoc/>
    protected override Constraint Derived(Link link, int missing, IReadOnlyList<Fact?> facts)
    {
        var (told, change, of) = (facts[missing == 0 ? 3 - link.Anchor : 0]!, facts[link.Anchor]!, link.Unknowns[missing]);
        var naming = new Naming(told.Claim.Subject, of.Period);
        var value = link.Solve(missing, facts);
        return new Constraint
        {
            Check = Code,
            Of = naming,
            Left = value,
            Why = o => $"{Plain.About(naming)}: about {Middle(value, of.Unit)} ({Plain.Range(o.Left, of.Unit)} with rounding), "
                + $"from {Plain.Said(told.Claim)} in {Plain.Time(told.Period)} and a change of {Plain.Said(change.Claim)}",
        };
    }

    // A document may tell tonnes and dollars; growth belongs to the figure that stands nearest, and never to a number of things.
    private static bool IsNearest(Board board, Link link, int missing, IReadOnlyList<Fact?> facts)
    {
        var (told, change) = (facts[missing == 0 ? 3 - link.Anchor : 0]!, facts[link.Anchor]!);
        return told.Claim.Kind != ClaimKind.Count && board.Levels(told.Topic, told.Period).Where(c => c.Unknown != told.Unknown && (link.Form == Solving.Form.Product || c.Unit == told.Unit))
            .SelectMany(c => c.In(told.Document)).All(f => f.Claim.Kind == ClaimKind.Count || Distance(f, change) >= Distance(told, change));
    }

    private static int Distance(Fact fact, Fact change) => Math.Abs(fact.Place - change.Place);

    private static string Middle(Expression value, string unit) => value.Nominal() is { } n ? Plain.Amount(n, unit) : "an open amount";
}

/// <summary>A level that a document implies without telling it.</summary>
/// <param name="Unknown">The level.</param>
/// <param name="Told">The telling it rests on, beside growth.</param>
/// <param name="Value">What follows.</param>
internal sealed record ImpliedLevel(Unknown Unknown, Fact Told, Expression Value);
