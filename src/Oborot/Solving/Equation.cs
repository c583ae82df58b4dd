using Oborot.Model;

namespace Oborot.Solving;

/// <summary>What an equation says of its unknowns x with their factors f.</summary>
internal enum Form : byte
{
    /// <summary>f₀·x₀ + f₁·x₁ + … = 0.</summary>
    Sum,

    /// <summary>f₀·x₀ + f₁·x₁ + … ≤ 0.</summary>
    AtMost,

    /// <summary>x₀ = f·x₁·x₂.</summary>
    Product,
}

/// <summary>What must hold between some unknowns of a network.</summary>
internal sealed class Equation
{
    private readonly int[] unknowns;
    private readonly decimal[] factors;

    private Equation(Form form, int[] unknowns, decimal[] factors, string rule) => (Form, this.unknowns, this.factors, Rule) = (form, unknowns, factors, rule);

    /// <summary>What it says.</summary>
    public Form Form { get; }

    /// <summary>Its unknowns, each once.</summary>
    public IReadOnlyList<int> Unknowns => unknowns;

    /// <summary>One factor for each unknown, none of them zero; the first one alone counts for a product.</summary>
    public IReadOnlyList<decimal> Factors => factors;

    /// <summary>The code of the relation it is an instance of.</summary>
    public string Rule { get; }

    /// <summary>The terms add up to nothing: a turnover less its exports and its imports.</summary>
    public static Equation Sum(string rule, params ReadOnlySpan<(int Unknown, decimal Factor)> terms) => Linear(Form.Sum, rule, terms);

    /// <summary>The terms add up to nothing or less: a part less its whole.</summary>
    public static Equation AtMost(string rule, params ReadOnlySpan<(int Unknown, decimal Factor)> terms) => Linear(Form.AtMost, rule, terms);

    /// <summary>One unknown is a multiple of the product of two others: a part is its share, in percent, of the whole.</summary>
    /// <exception cref="ArgumentException">The factor is zero, or an unknown stands twice.</exception>
    public static Equation Product(string rule, int product, int first, int second, decimal factor = 1) =>
        factor == 0 || product == first || product == second || first == second
            ? throw new ArgumentException("a product needs three unknowns and a factor other than zero", nameof(factor))
            : new Equation(Form.Product, [product, first, second], [factor, 1, 1], rule);

    /// <summary>The same between other unknowns.</summary>
    public Equation With(Func<int, int> number) => new(Form, [.. Unknowns.Select(number)], [.. Factors], Rule);

    private static Equation Linear(Form form, string rule, ReadOnlySpan<(int Unknown, decimal Factor)> terms)
    {
        var (unknowns, factors) = (new int[terms.Length], new decimal[terms.Length]);
        for (var i = 0; i < terms.Length; i++)
        {
            (unknowns[i], factors[i]) = terms[i];
            if (factors[i] == 0 || Array.IndexOf(unknowns, unknowns[i], 0, i) >= 0)
            {
                throw new ArgumentException("each unknown stands once, with a factor other than zero", nameof(terms));
            }
        }
        return new Equation(form, unknowns, factors, rule);
    }

    /// <summary>The values that the other unknowns leave for one of them (the backward step of HC4-revise).</summary>
    /// <param name="position">Which of the unknowns.</param>
    /// <param name="ranges">What is known of every unknown of the network.</param>
    public Interval Project(int position, ReadOnlySpan<Interval> ranges) => Form == Form.Product ? Factor(position, ranges) : Rest(position, ranges);

    /// <summary>A term of a sum with the opposite sign: what it takes from the others.</summary>
    public Interval Less(int position, ReadOnlySpan<Interval> ranges)
    {
        var (range, factor) = (ranges[unknowns[position]], factors[position]);
        return factor == -1 ? range : factor == 1 ? -range : range * Interval.Exactly(-factor);
    }

    /// <summary>The values of one unknown of a sum when all others, with the opposite sign, add up to the rest.</summary>
    public Interval Solve(int position, Interval rest)
    {
        var own = factors[position];
        if (Form == Form.AtMost)
        {
            rest = new Interval(null, rest.High);
        }
        return own == 1 ? rest : own == -1 ? -rest : rest / Interval.Exactly(own);
    }

    private Interval Factor(int position, ReadOnlySpan<Interval> ranges)
    {
        var (product, first, second) = (ranges[unknowns[0]], ranges[unknowns[1]], ranges[unknowns[2]]);
        var factor = Interval.Exactly(factors[0]);
        return position switch
        {
            0 => first * factor * second,
            1 => product / (second * factor),
            _ => product / (first * factor),
        };
    }

    private Interval Rest(int position, ReadOnlySpan<Interval> ranges)
    {
        var rest = Interval.Exactly(0);
        for (var i = 0; i < unknowns.Length; i++)
        {
            if (i != position)
            {
                rest += Less(i, ranges);
            }
        }
        return Solve(position, rest);
    }
}
