namespace Oborot.Checks;

/// <summary>OB111: months add up to the quarter, quarters to the year.</summary>
internal sealed class PeriodPartsMakeWhole : ConstraintCheck
{
    private const int MostParts = 7;

    /// <inheritdoc/>
    public override string Code => "OB111";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from whole in context.Index.Cells
        where whole.Topic.IsFlow && whole.Period?.Start is not null
        let inside = Inside(context, whole)
        where inside.Count > 1
        from fact in whole.Facts
        let tiles = Tiling.Of(whole.Period!.Value, inside.Select(c => Pick(c, fact)).OfType<Fact>(), f => f.Period!.Value, MostParts)
        where tiles is not null
        select Sum(fact, tiles);

    private static List<Cell> Inside(CheckContext context, Cell whole) =>
        [.. context.Index.Of(whole.Topic).Where(c => c.Unit == whole.Unit && c.Period is { } p && whole.Period!.Value.StrictlyContains(p))];

    private static Fact? Pick(Cell cell, Fact whole) =>
        cell.Beside(whole.Claim, whole.Side).MinBy(f => Math.Abs(f.Claim.Evidence.Start - whole.Claim.Evidence.Start));

    private Constraint Sum(Fact whole, List<Fact> tiles) => new()
    {
        Check = Code,
        Of = Plain.About(whole.Claim),
        Left = new Expression.Sum(Plain.About(whole.Claim) + ", from its parts", [.. tiles.Select(t => new Operand(t.Value))]),
        Right = whole.Value,
        Support = Support.Near,
        Why = o => string.Join(" + ", tiles.Select(t => $"{Plain.Said(t.Claim)} ({Plain.Time(t.Period)})"))
            + (o.Contradicts ? $" make {Plain.Range(o.Left, whole.Unit)}, not" : " add up to") + $" {Plain.Said(whole.Claim)} ({Plain.Time(whole.Period)})",
    };
}
