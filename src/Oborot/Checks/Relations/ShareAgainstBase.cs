namespace Oborot.Checks;

/// <summary>OB117: the new share is the share of the base period and the percentage points that it changed by.</summary>
internal sealed class ShareAgainstBase : RelationCheck
{
    /// <inheritdoc/>
    public override string Code => "OB117";

    /// <inheritdoc/>
    public override bool TakesGuests => true;

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board) =>
        from change in board.Cells.Where(IsOfPoints).ToList()
        from whole in board.Of(change.Topic).Where(c => IsShare(c, change)).Select(c => c.Unknown.Whole!).Distinct().ToList()
        let now = new Unknown(Measured.Share, change.Topic, change.Period, "", Whole: whole)
        select Link.Sum(now, Aspect.FromGrowth, (change.Unknown, 1), (now.In(change.Unknown.Base!.Value), 1)) with { Anchor = 1 };

    /// <inheritdoc/>
    protected override bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) => missing == 2;

    /// <inheritdoc/>
    protected override string Reckoned(Link link, int missing, IReadOnlyList<Fact?> facts) =>
        $"{Plain.Said(facts[0]!.Claim)} less a change of {Plain.Said(facts[1]!.Claim)}";

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome) =>
        $"from {Plain.Said(facts[2].Claim)} ({Plain.Time(facts[2].Period)}) to {Plain.Said(facts[0].Claim)} ({Plain.Time(facts[0].Period)}) "
            + (outcome.Contradicts ? "is not" : "fits") + $" the change told: {Plain.Said(facts[1].Claim)}";

    private static bool IsOfPoints(Cell cell) =>
        cell.Unknown is { Measured: Measured.Rise, Unit: Units.Points, Period.Start: not null, Base.Start: not null } change && change.Base != change.Period;

    private static bool IsShare(Cell share, Cell change) =>
        share.Unknown.Measured == Measured.Share && (share.Period == change.Period || share.Period == change.Unknown.Base);
}
