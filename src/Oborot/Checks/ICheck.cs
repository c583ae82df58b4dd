namespace Oborot.Checks;

/// <summary>A rule that looks for one thing. One check, one file, one page in <c>docs/checks</c>.</summary>
internal interface ICheck
{
    /// <summary>The stable code, such as <c>OB103</c>.</summary>
    string Code { get; }

    /// <summary>Which claims it has to see together.</summary>
    Reach Reach { get; }

    /// <summary>Everything it finds, in a stable order.</summary>
    IEnumerable<Finding> Run(CheckContext context);
}

/// <summary>What a check may look at.</summary>
/// <param name="Index">The claims, grouped.</param>
/// <param name="Judge">Who decides.</param>
/// <param name="Policy">The numbers.</param>
internal sealed record CheckContext(ClaimIndex Index, Judge Judge, Policy Policy);

/// <summary>A check that only contributes constraints and leaves every decision to the judge.</summary>
internal abstract class ConstraintCheck : ICheck
{
    /// <inheritdoc/>
    public abstract string Code { get; }

    /// <inheritdoc/>
    public abstract Reach Reach { get; }

    /// <summary>The constraints between what the claims speak of.</summary>
    public abstract IEnumerable<Constraint> Constraints(CheckContext context);

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from constraint in Constraints(context)
        let finding = context.Judge.Decide(constraint)
        where finding is not null
        select finding;

    /// <summary>What nobody tells and what is left when known parts are taken from a known whole.</summary>
    protected Constraint Difference(string of, Fact whole, params IReadOnlyList<Fact> parts) => new()
    {
        Check = Code,
        Of = of,
        Left = new Expression.Sum(of, [new Operand(whole.Value), .. parts.Select(p => new Operand(p.Value, -1))]),
        Why = o => $"{of} = {Plain.Said(whole.Claim)} − {string.Join(" − ", parts.Select(p => Plain.Said(p.Claim)))} = {Plain.Range(o.Left, whole.Unit)}",
    };
}
