using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB103: a flow over some months cannot exceed the same flow over a period that holds them.</summary>
internal sealed class PartOfPeriod : RelationBase
{
    private const int MostPerPair = 12;

    /// <inheritdoc/>
    public override string Code => "OB103";

    /// <summary>Each part with the shortest periods that hold it; that it is no more than longer ones follows.</summary>
    public override IEnumerable<Link> Links(Board board) =>
        from levels in board.Series.Where(s => s.Count > 1).Select(s => s.ToList()).ToList()
        let longestFirst = levels.OrderByDescending(l => Days(l.Period!.Value)).ToList()
        from whole in levels
        from part in Largest(whole, longestFirst)
        select Link.AtMost(whole.Unknown, part.Unknown);

    private static int Days(Period period) => period.End.DayNumber - period.Start!.Value.DayNumber;

    // What lies in a part of the whole needs no link to the whole itself.
    private static List<Cell> Largest(Cell whole, List<Cell> longestFirst)
    {
        var largest = new List<Cell>();
        foreach (var cell in longestFirst)
        {
            if (whole.Period!.Value.StrictlyContains(cell.Period!.Value) && !largest.Exists(l => l.Period!.Value.StrictlyContains(cell.Period.Value)))
            {
                largest.Add(cell);
            }
        }
        return largest;
    }

    /// <summary>Holds every telling against every other one, whoever told it: sides and texts may differ.</summary>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var implied = BaseBehindGrowth.Implied(context.Board).ToLookup(l => l.Unknown.Topic);
        return from topic in context.Board.Cells.Where(c => c.Unknown.IsLevel && c.Topic.IsFlow).Select(c => c.Topic).Concat(implied.Select(i => i.Key).Where(t => t.IsFlow)).Distinct()
               from finding in Of(context, topic, [.. implied[topic].Select(l => Ranged.Of(l, context.Judge))])
               select finding;
    }

    private IEnumerable<Finding> Of(CheckContext context, Topic topic, IReadOnlyList<Ranged> implied)
    {
        var own = Levels(context.Board, topic).Concat(implied).ToList();
        var whole = IsNarrower(topic) ? [.. own, .. Levels(context.Board, topic with { Coverage = "" })] : own;
        var parts = ByPeriod(own, l => -(l.Range.Low ?? decimal.MinValue));
        return from w in ByPeriod(whole, l => l.Range.High ?? decimal.MaxValue)
               from p in parts
               where w.Key.Unit == p.Key.Unit && w.Key.Period.StrictlyContains(p.Key.Period)
               from pair in Exceeding(p.Levels, w.Levels).Take(MostPerPair)
               let finding = context.Judge.Decide(Bound(pair.Part, pair.Whole), context.Board)
               where finding is not null
               select finding;
    }

    private static IEnumerable<Ranged> Levels(Board board, Topic topic) =>
        board.Of(topic).Where(c => c.Unknown.IsLevel).SelectMany(c => c.Facts).Select(f => new Ranged(f.Unknown, f, f.Value, f.Range, false));

    // "Without gold" over four months is not more than everything over five.
    private static bool IsNarrower(Topic topic) =>
        topic.Coverage.StartsWith("without ", StringComparison.Ordinal) || topic.Coverage.StartsWith("excluding ", StringComparison.Ordinal);

    private static List<((Period Period, string Unit) Key, List<Ranged> Levels)> ByPeriod(IEnumerable<Ranged> levels, Func<Ranged, decimal> order) =>
        [.. levels.GroupBy(l => (Period: l.Unknown.Period!.Value, l.Unknown.Unit)).OrderBy(g => g.Key.Period).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Select(g => (g.Key, g.OrderBy(order).ToList()))];

    // Both lists start with the figures likeliest to clash, so the loops end at the first pair that does not.
    private static IEnumerable<(Ranged Part, Ranged Whole)> Exceeding(List<Ranged> parts, List<Ranged> wholes)
    {
        foreach (var part in parts)
        {
            foreach (var whole in wholes)
            {
                if (!(part.Range.Low > whole.Range.High))
                {
                    break;
                }
                if (!(part.IsImplied && whole.IsImplied))
                {
                    yield return (part, whole);
                }
            }
        }
    }

    private Constraint Bound(Ranged part, Ranged whole) => new()
    {
        Check = Code,
        Of = new Naming(part.Told.Claim.Subject, part.Unknown.Period),
        Left = part.Value,
        Right = new Expression.AtMost(whole.Value),
        Assumptions = part.Unknown.Topic.Coverage == whole.Unknown.Topic.Coverage ? [] : [Assumption.SameCoverage],
        Why = o => $"{Plain.Time(part.Unknown.Period)} ({Told(part, o.Left)}) exceeds {Plain.Time(whole.Unknown.Period)} ({Told(whole, o.Right)}), of which it is a part"
            + Plain.Gap(o, ", by ", whole.Unknown.Unit)
            + (o.Kind == FindingKind.SidesDisagree ? ": they cannot come from one side's statistics" : ""),
    };

    private static string Told(Ranged level, Interval range) =>
        level.IsImplied ? $"{Plain.Range(range, level.Unknown.Unit)}, from {Plain.About(level.Told.Claim)}" : Plain.Said(level.Told.Claim);

    private sealed record Ranged(Unknown Unknown, Fact Told, Expression Value, Interval Range, bool IsImplied)
    {
        public static Ranged Of(ImpliedLevel level, Judge judge) => new(level.Unknown, level.Told, level.Value, judge.Evaluate(level.Value), true);
    }
}
