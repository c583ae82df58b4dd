namespace Oborot.Checks;

/// <summary>OB108: what is left of a whole when the products told are taken away.</summary>
internal sealed class RemainderOfWhole : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB108";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from set in PartSets.Of(context)
        where !set.AreDisjoint && set.Parts.Count >= 2 && set.Share >= context.Policy.PartsWorthAdding && set.Share < 1 - context.Policy.NearEnough
        select Difference($"the rest of the {Plain.About(set.Whole.Claim)}", set.Whole, set.Parts);
}
