namespace Oborot.Checks;

/// <summary>OB108: what is left of a whole when the products told are taken away.</summary>
internal sealed class RemainderOfWhole : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB108";

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from set in PartSets.Of(context.Board)
        where !set.AreDisjoint && set.Parts.Count >= 2 && set.Share >= context.Policy.PartsWorthAdding && set.Share < 1 - context.Policy.NearEnough
        let rest = Differences.Of(Code, Naming.Of(set.Whole.Claim).By(Aspect.Rest), set.Whole, set.Parts)
        let finding = context.Judge.Decide(rest, context.Board)
        where finding is not null
        select finding;
}
