using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>The new amount is the base times the growth, or the base plus the rise.</summary>
internal sealed class GrowthRelation : IRelation
{
    /// <inheritdoc/>
    public string Code => "OB104";

    /// <inheritdoc/>
    public void Relate(Board board)
    {
        foreach (var change in board.Unknowns.Where(u => u.Measure is Measure.Growth or Measure.Rise).ToList())
        {
            // Growth of a topic that is told in tonnes and in dollars may belong to either.
            if (Units(board, change) is not [var unit])
            {
                continue;
            }
            var now = board.Number(new Unknown(Measure.Level, change.Topic, change.Period, unit));
            var then = board.Number(new Unknown(Measure.Level, change.Topic, change.Base!.Value, unit));
            board.Add(change.Measure == Measure.Growth ? Equation.Product(Code, now, board.Number(change), then) : Equation.Sum(Code, (then, 1), (board.Number(change), 1), (now, -1)));
        }
    }

    private static List<string> Units(Board board, Unknown change) =>
        change.Measure == Measure.Rise ? [change.Unit]
        : [.. board.Unknowns.Where(u => u.Measure == Measure.Level && u.Topic == change.Topic && (u.Period == change.Period || u.Period == change.Base) && u.Unit != "items").Select(u => u.Unit).Distinct()];
}
