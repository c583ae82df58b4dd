using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>A flow over a part of a period is no more than over all of it, and months add up to quarters, quarters to the year.</summary>
internal sealed class PeriodsRelation : IRelation
{
    private const int MostParts = 12;

    /// <inheritdoc/>
    public string Code => "OB103";

    /// <inheritdoc/>
    public void Relate(Board board)
    {
        foreach (var levels in board.Unknowns.Where(u => u.Measure == Measure.Level && u.Topic.IsFlow).GroupBy(u => (u.Topic, u.Unit)).ToList())
        {
            var known = levels.OrderBy(l => l.Period).ToList();
            foreach (var whole in known)
            {
                var inside = known.Where(p => whole.Period.StrictlyContains(p.Period)).ToList();
                foreach (var part in inside.Where(p => !inside.Exists(q => q.Period.StrictlyContains(p.Period))))
                {
                    board.Add(Equation.AtMost(Code, (board.Number(part), 1), (board.Number(whole), -1)));
                }
                AddUp(board, whole, inside);
            }
        }
    }

    private static void AddUp(Board board, Unknown whole, List<Unknown> inside)
    {
        var parts = Tile(inside.OrderByDescending(p => p.Period.End).ToLookup(p => p.Period.Start!.Value), whole.Period.Start!.Value, whole.Period.End, MostParts);
        if (parts is { Count: > 1 })
        {
            board.Add(Equation.Sum("OB111", [(board.Number(whole), -1), .. parts.Select(p => (board.Number(p), 1m))]));
        }
    }

    // The first way to cover the days from a start to an end without gap or overlap, longest parts first.
    private static List<Unknown>? Tile(ILookup<DateOnly, Unknown> parts, DateOnly start, DateOnly end, int most)
    {
        if (start > end)
        {
            return [];
        }
        foreach (var part in most == 0 ? [] : parts[start].Where(p => p.Period.End <= end))
        {
            if (Tile(parts, part.Period.End.AddDays(1), end, most - 1) is { } rest)
            {
                return [part, .. rest];
            }
        }
        return null;
    }
}
