namespace Oborot.Checks;

/// <summary>OB111: months add up to the quarter, quarters to the year.</summary>
internal sealed class PeriodPartsMakeWhole : ConstraintCheck
{
    private const int MostParts = 7;

    /// <inheritdoc/>
    public override string Code => "OB111";

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from whole in context.Index.Cells
        where whole.Topic.IsFlow && whole.Period?.Start is not null
        let inside = Inside(context, whole)
        where inside.Count > 1
        from fact in whole.Facts
        let tiles = Tile(fact, inside, whole.Period!.Value.Start!.Value, whole.Period.Value.End, MostParts)
        where tiles is not null
        select Sum(fact, tiles);

    private static ILookup<DateOnly, Cell> Inside(CheckContext context, Cell whole) =>
        context.Index.Of(whole.Topic).Where(c => c.Unit == whole.Unit && c.Period is { } p && whole.Period!.Value.StrictlyContains(p))
            .OrderByDescending(c => c.Period!.Value.End).ToLookup(c => c.Period!.Value.Start!.Value);

    // The first way to cover the days from a start to an end without gap or overlap, longest parts first.
    private static List<Fact>? Tile(Fact whole, ILookup<DateOnly, Cell> cells, DateOnly start, DateOnly end, int most)
    {
        if (start > end)
        {
            return [];
        }
        foreach (var cell in most == 0 ? [] : cells[start].Where(c => c.Period!.Value.End <= end))
        {
            if (Pick(cell, whole) is { } first && Tile(whole, cells, cell.Period!.Value.End.AddDays(1), end, most - 1) is { } rest)
            {
                return [first, .. rest];
            }
        }
        return null;
    }

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
