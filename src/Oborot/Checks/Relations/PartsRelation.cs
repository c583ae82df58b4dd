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
        var levels = board.Unknowns.Where(u => u.Measure == Measure.Level && u.Topic.IsTrade).ToList();
        foreach (var product in levels.Where(u => u.Topic.Product.Length > 0))
        {
            var whole = product.Of(product.Topic.ForAllGoods());
            if (board.Has(whole))
            {
                board.Add(Equation.AtMost(Code, (board.Number(product), 1), (board.Number(whole), -1)));
            }
        }
        foreach (var countries in levels.SelectMany(u => PartSets.WholesOf(u.Topic, policy).Select(w => (Whole: u.Of(w), Part: u))).Where(p => board.Has(p.Whole) && p.Whole != p.Part).Distinct().ToLookup(p => p.Whole, p => p.Part))
        {
            board.Add(Equation.AtMost(Code, [(board.Number(countries.Key), -1), .. countries.Select(c => (board.Number(c), 1m))]));
        }
    }
}
