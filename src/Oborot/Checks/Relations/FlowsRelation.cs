using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>Turnover is exports plus imports, and the balance is exports minus imports.</summary>
internal sealed class FlowsRelation : IRelation
{
    /// <inheritdoc/>
    public string Code => "OB101";

    /// <inheritdoc/>
    public void Relate(Board board)
    {
        foreach (var pair in board.Unknowns.Where(u => u.Measure == Measure.Level && (u.Topic.IsTrade || u.Topic.Indicator == Subject.Balance)).Select(u => u.Of(u.Topic.Sorted() with { Indicator = Subject.Turnover })).Where(u => u.Topic.From != u.Topic.To).Distinct().ToList())
        {
            var there = pair.Of(pair.Topic with { Indicator = Topic.Trade });
            var back = there.Of(there.Topic.Reversed());
            Relate(board, Code, pair, there, back, 1);
            Relate(board, "OB106", pair.Of(pair.Topic with { Indicator = Subject.Balance }), there, back, -1);
        }
    }

    // Of three numbers two have to be known for the third to follow.
    private static void Relate(Board board, string code, Unknown total, Unknown there, Unknown back, decimal sign)
    {
        if ((board.Has(total) ? 1 : 0) + (board.Has(there) ? 1 : 0) + (board.Has(back) ? 1 : 0) >= 2)
        {
            board.Add(Equation.Sum(code, (board.Number(there), 1), (board.Number(back), sign), (board.Number(total), -1)));
        }
    }
}
