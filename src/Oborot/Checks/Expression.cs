using Oborot.Model;

namespace Oborot.Checks;

/// <summary>One operand of an expression and what it is multiplied by.</summary>
internal readonly record struct Operand(Expression Value, decimal Factor = 1)
{
    public static implicit operator Operand(Expression value) => new(value);

    /// <summary>All values of the operand with its factor.</summary>
    public Interval Evaluate(Tolerance tolerance) =>
        Factor == 1 ? Value.Evaluate(tolerance) : Factor == -1 ? -Value.Evaluate(tolerance) : Value.Evaluate(tolerance) * Interval.Exactly(Factor);
}

/// <summary>A value that follows from claims by arithmetic. Expressions say what is computed; <see cref="Proof"/> computes it.</summary>
internal abstract record Expression
{
    /// <summary>What the words of a claim admit.</summary>
    public sealed record Stated(Claim Claim) : Expression;

    /// <summary>A number that no claim tells.</summary>
    /// <param name="Range">Its values.</param>
    /// <param name="Of">What it is.</param>
    /// <param name="Policy">The entry it comes from.</param>
    public sealed record Assumed(Interval Range, Aspect Of, string Policy) : Expression;

    /// <summary>The sum of the operands; a difference has a factor of −1.</summary>
    public sealed record Sum(Naming Of, params Operand[] Operands) : Expression;

    /// <summary>The product of the operands.</summary>
    public sealed record Product(Naming Of, params Operand[] Operands) : Expression;

    /// <summary>The first operand divided by the second.</summary>
    public sealed record Quotient(Naming Of, Operand Dividend, Operand Divisor) : Expression;

    /// <summary>Anything up to the value.</summary>
    public sealed record AtMost(Expression Value) : Expression;

    /// <summary>Anything from the value on.</summary>
    public sealed record AtLeast(Expression Value) : Expression;

    /// <summary>The number one, the level that growth starts from.</summary>
    public static Expression One { get; } = new Assumed(Interval.Exactly(1), Aspect.One, "arithmetic.one");

    /// <summary>All its values.</summary>
    public Interval Evaluate(Tolerance tolerance) => this switch
    {
        Stated s => tolerance.Admits(s.Claim.Value),
        Assumed a => a.Range,
        Sum s => Join(s.Operands, tolerance, (x, y) => x + y),
        Product p => Join(p.Operands, tolerance, (x, y) => x * y),
        Quotient q => q.Dividend.Evaluate(tolerance) / q.Divisor.Evaluate(tolerance),
        AtMost m => new Interval(null, m.Value.Evaluate(tolerance).High),
        AtLeast l => new Interval(l.Value.Evaluate(tolerance).Low, null),
        _ => throw new InvalidOperationException($"unknown expression {GetType().Name}"),
    };

    /// <summary>The value when every claim means exactly its figure; null for a bound or where it cannot be computed.</summary>
    public decimal? Nominal() => this switch
    {
        Stated s => s.Claim.Value.Figure,
        Assumed a => a.Range.IsPoint ? a.Range.Low : null,
        Sum s => Fold(s.Operands, 0m, (x, y) => x + y),
        Product p => Fold(p.Operands, 1m, (x, y) => x * y),
        Quotient q => Divide(At(q.Dividend), At(q.Divisor)),
        _ => null,
    };

    /// <summary>The same arithmetic with one claim exchanged for another.</summary>
    public Expression With(Claim old, Claim other) => this switch
    {
        Stated s when s.Claim == old => new Stated(other),
        Sum s => s with { Operands = Exchange(s.Operands, old, other) },
        Product p => p with { Operands = Exchange(p.Operands, old, other) },
        Quotient q => q with { Dividend = Exchange(q.Dividend, old, other), Divisor = Exchange(q.Divisor, old, other) },
        AtMost m => new AtMost(m.Value.With(old, other)),
        AtLeast l => new AtLeast(l.Value.With(old, other)),
        _ => this,
    };

    private static Interval Join(Operand[] operands, Tolerance tolerance, Func<Interval, Interval, Interval> join)
    {
        var all = operands[0].Evaluate(tolerance);
        for (var i = 1; i < operands.Length; i++)
        {
            all = join(all, operands[i].Evaluate(tolerance));
        }
        return all;
    }

    private static Operand[] Exchange(Operand[] operands, Claim old, Claim other) => Array.ConvertAll(operands, o => Exchange(o, old, other));

    private static Operand Exchange(Operand operand, Claim old, Claim other) => operand with { Value = operand.Value.With(old, other) };

    private static decimal? At(Operand operand) => operand.Value.Nominal() * operand.Factor;

    private static decimal? Divide(decimal? a, decimal? b) => b is null or 0 ? null : a / b;

    private static decimal? Fold(Operand[] operands, decimal start, Func<decimal, decimal, decimal> join)
    {
        decimal? all = start;
        foreach (var operand in operands)
        {
            try
            {
                all = all is { } x && At(operand) is { } y ? join(x, y) : null;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
        return all;
    }
}
