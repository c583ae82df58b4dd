using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>A part is its share of the whole.</summary>
internal sealed class ShareRelation : IRelation
{
    /// <inheritdoc/>
    public string Code => "OB102";

    /// <inheritdoc/>
    public void Relate(Board board)
    {
        foreach (var share in board.Unknowns.Where(u => u.Measure == Measure.Share && u.Topic != u.Whole).ToList())
        {
            if (Units(board, share) is [var unit])
            {
                var part = new Unknown(Measure.Level, share.Topic, share.Period, unit);
                board.Add(Equation.Product(Code, board.Number(part), board.Number(share), board.Number(part.Of(share.Whole)), 0.01m));
            }
        }
    }

    private static List<string> Units(Board board, Unknown share) =>
        [.. board.Unknowns.Where(u => u.Measure == Measure.Level && u.Period == share.Period && (u.Topic == share.Topic || u.Topic == share.Whole)).Select(u => u.Unit).Distinct()];
}
