namespace Oborot.Checks;

/// <summary>What is left of a whole without some parts of it.</summary>
internal static class Differences
{
    /// <summary>Reckons it, for a check to tell.</summary>
    public static Constraint Of(string check, Naming of, Fact whole, IReadOnlyList<Fact> parts) => new()
    {
        Check = check,
        Of = of,
        Left = new Expression.Sum(of, [new Operand(whole.Value), .. parts.Select(p => new Operand(p.Value, -1))]),
        Why = o => $"{Plain.About(of)} = {Plain.Said(whole.Claim)} − {string.Join(" − ", parts.Select(p => Plain.Said(p.Claim)))} = {Plain.Range(o.Left, whole.Unit)}",
    };
}
