namespace Oborot.Checks;

/// <summary>OB108: what is left of a whole when the products told are taken away.</summary>
internal sealed class RemainderOfWhole : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB108";

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from set in PartSets.Of(context)
        where !set.AreDisjoint && set.Parts.Count >= 2 && set.Share >= context.Policy.PartsWorthAdding && set.Share < 1 - context.Policy.NearEnough
        select Rest(set);

    private Constraint Rest(PartSet set)
    {
        var of = $"the rest of the {Plain.About(set.Whole.Claim)}";
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = new Expression.Sum(of, [new Operand(set.Whole.Value), .. set.Parts.Select(p => new Operand(p.Value, -1))]),
            Why = o => $"{of} = {Plain.Said(set.Whole.Claim)} − {string.Join(" − ", set.Parts.Select(p => Plain.Said(p.Claim)))} = {Plain.Range(o.Left, set.Whole.Unit)}",
        };
    }
}
