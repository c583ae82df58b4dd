namespace Oborot.Checks;

/// <summary>OB107: parts are not more than their whole: products of all goods, countries of a bloc or of the world.</summary>
internal sealed class PartsWithinWhole : ConstraintCheck
{
    private const int MostParts = 7;

    /// <inheritdoc/>
    public override string Code => "OB107";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        PartSets.Of(context).Select(set => Needed(context, set)).OfType<Constraint>();

    // The fewest largest parts that exceed the whole; else all of them, when there are enough to be worth telling.
    private Constraint? Needed(CheckContext context, PartSet set)
    {
        var most = context.Judge.Evaluate(set.Whole.Value).High;
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
        Of = Plain.About(set.Whole.Claim),
        Left = set.Total(count),
        Right = new Expression.AtMost(set.Whole.Value),
        Support = Support.Holds,
        Guessed = count > 1 && !set.AreDisjoint && set.Share > 1,
        Why = o => string.Join(" + ", set.Parts.Take(count).Select(p => Plain.Said(p.Claim)))
            + (o.Contradicts ? " exceed the whole, " : " are within the whole, ") + Plain.Said(set.Whole.Claim)
            + (o.Kind == FindingKind.Suspicious ? ", unless the products overlap" : ""),
    };
}
