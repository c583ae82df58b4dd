using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>What a relation says of some unknowns: an equation, and how it is held against what is told of them.</summary>
internal sealed record Link
{
    private Link(Form form, IReadOnlyList<Unknown> unknowns, IReadOnlyList<decimal> factors, Aspect way) =>
        (Form, Unknowns, Factors, Way) = (form, unknowns, factors, way);

    /// <summary>What it says, as of an <see cref="Equation"/>.</summary>
    public Form Form { get; }

    /// <summary>The unknowns. The first one is reckoned from the others and held against what is told of it.</summary>
    public IReadOnlyList<Unknown> Unknowns { get; }

    /// <summary>Their factors, as of an <see cref="Equation"/>.</summary>
    public IReadOnlyList<decimal> Factors { get; }

    /// <summary>How the first unknown is reached.</summary>
    public Aspect Way { get; }

    /// <summary>The unknown whose tellings are held against the others, one by one.</summary>
    public int Anchor { get; init; }

    /// <summary>How many of the others the text of the anchor has to tell itself; the rest may come from other texts of its side.</summary>
    public int Near { get; init; } = 1;

    /// <summary>True when other links of the board say the same in more steps, so that a solver needs it not, or when it only may hold.</summary>
    public bool IsAside { get; init; }

    /// <summary>True when a part of it (a period, say) was guessed: what comes out is at most suspicious.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The first unknown is the sum of the others, each with its factor.</summary>
    public static Link Sum(Unknown whole, Aspect way, params IReadOnlyList<(Unknown Unknown, decimal Factor)> parts) =>
        new(Form.Sum, [whole, .. parts.Select(p => p.Unknown)], [-1, .. parts.Select(p => p.Factor)], way);

    /// <summary>The first unknown is the product of the two others and a factor.</summary>
    public static Link Product(Unknown product, Aspect way, Unknown first, Unknown second, decimal factor = 1) =>
        new(Form.Product, [product, first, second], [factor, 1, 1], way) { Anchor = 1 };

    /// <summary>The parts together are no more than the whole.</summary>
    public static Link AtMost(Unknown whole, params IReadOnlyList<Unknown> parts) =>
        new(Form.AtMost, [whole, .. parts], [-1, .. parts.Select(_ => 1m)], Aspect.PartsTogether);

    /// <summary>The link as an equation between numbered unknowns.</summary>
    public Equation ToEquation(string rule, Func<Unknown, int> number)
    {
        (int, decimal)[] terms = [.. Unknowns.Zip(Factors, (u, f) => (number(u), f))];
        return Form switch
        {
            Form.Sum => Equation.Sum(rule, terms),
            Form.AtMost => Equation.AtMost(rule, terms),
            _ => Equation.Product(rule, terms[0].Item1, terms[1].Item1, terms[2].Item1, Factors[0]),
        };
    }

    /// <summary>One unknown as it follows from what is told of the others.</summary>
    /// <param name="position">Which unknown.</param>
    /// <param name="facts">One for each unknown; what stands at the position is not looked at.</param>
    public Expression Solve(int position, IReadOnlyList<Fact?> facts)
    {
        var of = position == 0 ? Unknowns[0].Naming.By(Way) : Unknowns[position].Naming;
        return (Form, position) switch
        {
            (Form.Product, 0) => new Expression.Product(of, new Operand(facts[1]!.Value, Factors[0]), facts[2]!.Value),
            (Form.Product, _) => new Expression.Quotient(of, facts[0]!.Value, new Operand(facts[3 - position]!.Value, Factors[0])),
            _ => new Expression.Sum(of, [.. Others(position).OrderBy(i => facts[i]!.Claim, ClaimOrder.Instance).Select(i => new Operand(facts[i]!.Value, -Factors[i] / Factors[position]))]),
        };
    }

    /// <summary>The places of all unknowns but one.</summary>
    public IEnumerable<int> Others(int position) => Enumerable.Range(0, Unknowns.Count).Where(i => i != position);
}
