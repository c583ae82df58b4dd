using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB102: a part is its share times the whole; of the three, one follows from the other two.</summary>
internal sealed class ShareOfWhole : RelationCheck
{
    private const decimal Percent = 0.01m;

    /// <inheritdoc/>
    public override string Code => "OB102";

    /// <inheritdoc/>
    public override bool TakesGuests => true;

    /// <summary>What a share is a share of: told, or for a product all goods of the same flow; null when not told.</summary>
    public static Subject? WholeOf(Claim share) =>
        share.Whole ?? (share.Subject.Product is null ? null : share.Subject with { Product = null });

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board) =>
        board.Cells.Where(c => c.Unknown.Measured == Measured.Share && c.Topic != c.Unknown.Whole).ToList()
            .SelectMany(c => c.Period is { Start: not null } period ? Dated(board, c.Unknown, period) : Undated(board, c));

    /// <inheritdoc/>
    protected override bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) =>
        missing != link.Anchor && !link.IsGuessed
        && !board.Levels(link.Unknowns[missing].Topic, link.Unknowns[missing].Period).Any(c => c.IsToldIn(facts[link.Anchor]!.Document));

    /// <inheritdoc/>
    protected override Constraint Derived(Link link, int missing, IReadOnlyList<Fact?> facts)
    {
        var share = facts[1]!.Claim;
        var of = new Naming(missing == 0 ? share.Subject : WholeOf(share), share.Period);
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = link.Solve(missing, facts),
            Why = o => missing == 0
                ? $"{Plain.About(of)} = {Plain.Said(share)} of {Plain.Said(facts[2]!.Claim)} = {Plain.Range(o.Left, facts[2]!.Unit)}"
                : $"{Plain.About(of)}: {Plain.Said(facts[0]!.Claim)} is {Plain.Said(share)} of {Plain.Range(o.Left, facts[0]!.Unit)}",
        };
    }

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome)
    {
        var (part, share, whole) = (facts[0], facts[1], facts[2]);
        return $"{Plain.Said(part.Claim)} of {Plain.Said(whole.Claim)} is {Share(link, part, whole, share.Claim.Value.Unit)}, "
            + (outcome.Contradicts ? $"told as {Plain.Said(share.Claim)}" : $"which fits the share told: {Plain.Said(share.Claim)}");
    }

    private static IEnumerable<Link> Dated(Board board, Unknown share, Period period)
    {
        var units = board.Levels(share.Topic, period).Concat(board.Levels(share.Whole!, period)).Select(c => c.Unit).Distinct().ToList();
        return units.Select(u => Of(board, share, period, u) with { IsAside = units.Count > 1 || share.Topic.Indicator == Subject.Balance });
    }

    // A share without a period may be one of any period that its text tells the part for.
    private static IEnumerable<Link> Undated(Board board, Cell share) =>
        from part in board.Of(share.Topic)
        where part.Unknown.IsLevel && share.Facts.Any(f => part.IsToldIn(f.Document))
        select Of(board, share.Unknown, part.Period!.Value, part.Unit) with { IsAside = true, IsGuessed = true };

    private static Link Of(Board board, Unknown share, Period period, string unit)
    {
        var part = new Unknown(Measured.Level, share.Topic, period, unit);
        return Link.Product(part, Aspect.FromShare, share, part.Of(share.Whole!), Sign(board, part) * Percent);
    }

    // The share of a deficit is told by its size.
    private static int Sign(Board board, Unknown part) =>
        part.Topic.Indicator == Subject.Balance && board.Find(part) is { Facts: [{ Range.High: < 0 }, ..] } ? -1 : 1;

    // In the unit that the share is told in: percent, or a multiple.
    private static string Share(Link link, Fact part, Fact whole, string unit) =>
        part.Value.Nominal() is { } p && whole.Value.Nominal() is { } w && w != 0 && (Interval.Exactly(p) / Interval.Exactly(w)).High is { } ratio
            ? Plain.Amount(Math.Round(Math.Sign(link.Factors[0]) * ratio * (unit == "percent" ? 100 : 1), 1), unit) : "unknown";
}
