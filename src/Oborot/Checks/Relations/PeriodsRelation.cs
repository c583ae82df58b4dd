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
        var parts = Tiling.Of(whole.Period, inside, p => p.Period, MostParts);
        if (parts is { Count: > 1 })
        {
            board.Add(Equation.Sum("OB111", [(board.Number(whole), -1), .. parts.Select(p => (board.Number(p), 1m))]));
        }
    }
}
