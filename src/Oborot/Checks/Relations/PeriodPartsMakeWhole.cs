namespace Oborot.Checks;

/// <summary>OB111: months add up to the quarter, quarters to the year.</summary>
internal sealed class PeriodPartsMakeWhole : RelationCheck
{
    private const int MostParts = 12;

    /// <inheritdoc/>
    public override string Code => "OB111";

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board) =>
        from levels in board.Series.Where(s => s.Count > 1).Select(s => s.ToList()).ToList()
        from whole in levels
        let inside = levels.Where(c => whole.Period!.Value.StrictlyContains(c.Period!.Value)).ToList()
        where inside.Count > 1
        from link in Tilings(whole, inside)
        select link;

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome) =>
        string.Join(" + ", facts.Skip(1).Select(t => $"{Plain.Said(t.Claim)} ({Plain.Time(t.Period)})"))
            + (outcome.Contradicts ? $" make {Plain.Range(outcome.Left, facts[0].Unit)}, not" : " add up to") + $" {Plain.Said(facts[0].Claim)} ({Plain.Time(facts[0].Period)})";

    // What may be put beside one telling of the whole may leave gaps beside another.
    private static IEnumerable<Link> Tilings(Cell whole, List<Cell> inside)
    {
        var texts = inside.SelectMany(c => c.Facts).Select(f => f.Document).ToHashSet(StringComparer.Ordinal);
        var tellings = whole.Facts.DistinctBy(f => (f.Side, texts.Contains(f.Document) ? f.Document : ""));
        var ways = whole.Facts.Count == 0 ? [inside] : tellings.Select(f => inside.FindAll(c => c.Facts.Count == 0 || c.Beside(f).Count > 0));
        return ways.Where(w => w.Count > 1).Select(w => Tiling.Of(whole.Period!.Value, w, c => c.Period!.Value, MostParts))
            .Where(t => t is { Count: > 1 }).DistinctBy(t => string.Join('|', t!.Select(c => c.Period)))
            .Select(t => Link.Sum(whole.Unknown, Aspect.FromParts, [.. t!.Select(c => (c.Unknown, 1m))]) with { Near = 0 });
    }
}
