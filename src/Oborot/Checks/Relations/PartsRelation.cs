using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>A product is no more than all goods, and countries together no more than the world or their bloc.</summary>
internal sealed class PartsRelation(Policy policy) : IRelation
{
    /// <inheritdoc/>
    public string Code => "OB107";

    /// <inheritdoc/>
    public void Relate(Board board)
    {
        foreach (var whole in board.Unknowns.Where(u => u.Measure == Measure.Level && u.Topic.IsTrade).ToList())
        {
            var same = board.Unknowns.Where(u => u.Measure == Measure.Level && u.Period == whole.Period && u.Unit == whole.Unit && u != whole).ToList();
            foreach (var product in same.Where(u => whole.Topic.Product.Length == 0 && u.Topic.Product.Length > 0 && u.Topic.ForAllGoods() == whole.Topic))
            {
                board.Add(Equation.AtMost(Code, (board.Number(product), 1), (board.Number(whole), -1)));
            }
            var countries = same.Where(u => u.Topic.IsTrade && PartSets.WholesOf(u.Topic, policy).Contains(whole.Topic)).ToList();
            if (countries.Count > 0)
            {
                board.Add(Equation.AtMost(Code, [(board.Number(whole), -1), .. countries.Select(c => (board.Number(c), 1m))]));
            }
        }
    }
}
