using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Finds out whether a figure was given to the wrong unknown: another period, the other direction, the whole for a part.</summary>
internal static class Mistaken
{
    private const int MonthsInYear = 12;

    /// <summary>What was confused when a figure of one unknown was told as that of another; null where that is no slip.</summary>
    public static string? Name(Unknown told, Unknown meant)
    {
        var isOneTopic = told.Topic == meant.Topic;
        if (!told.IsLevel || !meant.IsLevel || told.Unit != meant.Unit || isOneTopic == (told.Period == meant.Period))
        {
            return null;
        }
        if (isOneTopic)
        {
            return told.Period == meant.Period!.Value.AddYears(1) || told.Period == meant.Period.Value.AddYears(-1) ? "year_off_by_one" : "period_label";
        }
        return told.Topic.Reversed() == meant.Topic ? "swapped_flows"
            : meant.Topic.ForAllGoods() == told.Topic || (told.Topic.Indicator == Subject.Turnover && meant.Topic.Indicator == Topic.Trade && IsOnePair(told, meant)) ? "part_as_total"
            : told.Topic.ForAllGoods() == meant.Topic || (told.Topic.Indicator == Topic.Trade && meant.Topic.Indicator == Subject.Turnover && IsOnePair(told, meant)) ? "total_as_part" : null;
    }

    /// <summary>True for a slip in what a figure is said to be of; its digits are as they should be.</summary>
    public static bool IsLabel(Slip slip) => slip.Name is "period_label" or "year_off_by_one" or "swapped_flows" or "part_as_total" or "total_as_part";

    /// <summary>Percent told for percentage points, or the other way round, as both shares show.</summary>
    public static IEnumerable<Slip> Points(IReadOnlyList<Claim> claims, Board board) =>
        from index in Enumerable.Range(0, claims.Count)
        where claims[index] is { Kind: ClaimKind.Change, Value.Unit: "percent" or Units.Points }
        let change = board.FactOf(claims[index])
        where change is { Unknown: { Period: not null, Base: not null } }
        from now in board.Of(change.Topic).Where(c => c.Unknown.Measured == Measured.Share && c.Period == change.Period).SelectMany(c => c.In(change.Document))
        from then in board.Find(now.Unknown.In(change.Unknown.Base!.Value))?.In(change.Document) ?? []
        let isPoints = change.Claim.Value.Unit == Units.Points
        where isPoints ? !Rose(now, then).IsDisjointFrom(change.Range) : !(now.Range - then.Range).IsDisjointFrom(InPoints(change))
        select new Slip("percent_points", index, change.Claim.Value.Figure!.Value,
            $"{(isPoints ? "percent" : "percentage points")} would fit: the share went from {Plain.Said(then.Claim)} to {Plain.Said(now.Claim)}");

    // By how many percent a share rose.
    private static Interval Rose(Fact now, Fact then) => ((now.Range / then.Range) - Interval.Exactly(1)) * Interval.Exactly(100);

    private static Interval InPoints(Fact change) => (change.Range - Interval.Exactly(1)) * Interval.Exactly(100);

    /// <summary>The slips that would resolve a contradiction of two ways, as other tellings of the same texts and sides show.</summary>
    public static IEnumerable<Slip> Labels(Expression left, Expression right, IReadOnlyList<Claim> claims, Board board, Judge judge) =>
        from index in Enumerable.Range(0, claims.Count)
        let claim = claims[index]
        let told = board.FactOf(claim)
        where told is not null && told.Unknown.IsLevel
        from other in Near(board, told.Unknown)
        let name = Name(told.Unknown, other.Unknown)
        where name is not null
        from meant in other.Facts.Where(f => !claims.Contains(f.Claim) && (f.Document == told.Document || f.Side == told.Side)).Take(1)
        from slip in new[] { Label(told, meant, name, index, board.Policy.NarrowEnough), name == "swapped_flows" ? Swapped(left, right, told, meant, index, judge) : null }
        where slip is not null
        select slip;

    private static bool IsOnePair(Unknown a, Unknown b) => a.Topic.Sorted() with { Indicator = "" } == b.Topic.Sorted() with { Indicator = "" };

    private static IEnumerable<Cell> Near(Board board, Unknown told)
    {
        var (topic, turnover) = (told.Topic, told.Topic.Sorted() with { Indicator = Subject.Turnover });
        Topic[] others = topic.Indicator == Topic.Trade ? [topic.Reversed(), topic.ForAllGoods(), turnover]
            : topic.Indicator == Subject.Turnover ? [topic.ForAllGoods(), topic with { Indicator = Topic.Trade }, (topic with { Indicator = Topic.Trade }).Reversed()] : [];
        return others.Where(t => t != topic).Distinct().Select(told.Of).Concat(Periods(told.Period!.Value).Select(told.In)).Select(board.Find).OfType<Cell>();
    }

    // One month more or less, from the same start; or the same months of another year.
    private static IEnumerable<Period> Periods(Period told)
    {
        var start = told.Start!.Value;
        return Enumerable.Range(start.Month, MonthsInYear + 1 - start.Month).Select(m => new Period(start, Period.LastDay(start.Year, m)))
            .Append(told.AddYears(-1)).Append(told.AddYears(1)).Where(p => p != told);
    }

    // The figure is told elsewhere, of something else: it may have got the wrong label here.
    private static Slip? Label(Fact told, Fact meant, string name, int index, decimal narrow) =>
        meant.Range.RelativeHalfWidth <= narrow && told.Range.RelativeHalfWidth <= narrow && !meant.Range.IsDisjointFrom(told.Range)
            ? new Slip(name, index, told.Claim.Value.Figure!.Value, $"{Plain.Said(told.Claim)} would fit as {Plain.About(meant.Unknown)}") : null;

    // The figure of the other direction would fit here.
    private static Slip? Swapped(Expression left, Expression right, Fact told, Fact meant, int index, Judge judge) =>
        judge.Meet(left.With(told.Claim, meant.Claim), right.With(told.Claim, meant.Claim))
            ? new Slip("swapped_flows", index, meant.Claim.Value.Figure!.Value, $"{Plain.Said(meant.Claim)} instead of {Plain.Said(told.Claim)} would fit") : null;
}
