namespace Oborot.Checks;

/// <summary>OB107: parts are not more than their whole: products of all goods, countries of a bloc or of the world.</summary>
internal sealed class PartsWithinWhole : RelationBase
{
    private const int MostParts = 7;

    /// <inheritdoc/>
    public override string Code => "OB107";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board)
    {
        var levels = board.Cells.Where(c => c.Unknown.IsLevel && c.Topic.IsTrade).Select(c => c.Unknown).ToList();
        var products = levels.Where(u => u.Topic.Product.Length > 0).Select(u => Link.AtMost(u.Of(u.Topic.ForAllGoods()), u)).Where(l => board.Find(l.Unknowns[0]) is not null);
        if (!board.HasBlocs)
        {
            return products.ToList();
        }
        var countries = levels.SelectMany(u => PartSets.WholesOf(u.Topic, board.Policy).Select(w => (Whole: u.Of(w), Part: u)))
            .Where(p => p.Whole != p.Part && board.Find(p.Whole) is not null).Distinct().ToLookup(p => p.Whole, p => p.Part);
        return products.Concat(countries.Select(c => Link.AtMost(c.Key, [.. c]))).ToList();
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context) =>
        from set in PartSets.Of(context.Board)
        let constraint = Needed(context, set)
        where constraint is not null
        let finding = context.Judge.Decide(constraint, context.Board)
        where finding is not null
        select finding;

    // The fewest largest parts that exceed the whole; else all of them, when there are enough to be worth telling.
    private Constraint? Needed(CheckContext context, PartSet set)
    {
        var most = set.Whole.Range.High;
        for (var count = 1; count <= Math.Min(set.Parts.Count, MostParts); count++)
        {
            if (context.Judge.Evaluate(set.Total(count)).Low > most)
            {
                return Bound(set, count);
            }
        }
        return set.Parts.Count is >= 2 and <= MostParts && set.Share >= context.Policy.PartsWorthAdding ? Bound(set, set.Parts.Count) : null;
    }

    private Constraint Bound(PartSet set, int count) => new()
    {
        Check = Code,
        Of = Naming.Of(set.Whole.Claim),
        Left = set.Total(count),
        Right = new Expression.AtMost(set.Whole.Value),
        Support = Support.Holds,
        Guessed = count > 1 && !set.AreDisjoint && set.Share > 1,
        Why = o => string.Join(" + ", set.Parts.Take(count).Select(p => Plain.Said(p.Claim)))
            + (o.Contradicts ? " exceed the whole, " : " are within the whole, ") + Plain.Said(set.Whole.Claim)
            + (o.Kind == FindingKind.Suspicious ? ", unless the products overlap" : ""),
    };
}
