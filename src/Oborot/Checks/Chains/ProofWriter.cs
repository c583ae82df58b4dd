using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>Writes what a solver derived as the steps of a proof.</summary>
/// <param name="board">The unknowns.</param>
/// <param name="said">What was told, by the numbers of the solver's tellings.</param>
/// <param name="contradiction">What the solver found.</param>
/// <param name="proof">Where the steps go.</param>
internal sealed class ProofWriter(ChainBoard board, IReadOnlyList<Said> said, Contradiction contradiction, Proof proof)
{
    private readonly Dictionary<int, int> written = [];

    /// <summary>Writes all steps up to the one that leaves no value.</summary>
    public void WriteEnd()
    {
        if (contradiction.Combination is { } combination)
        {
            // By the relations it is nothing or less.
            var sum = proof.Add(Relation.Sum, Together, [.. combination.Select(t => (proof.Add(said[t.Telling].Value), t.Factor))]);
            proof.Intersect(sum, proof.Add(Nothing), Together);
            return;
        }
        var end = contradiction.Shown.Derivations[contradiction.End];
        proof.Intersect(Write(end.Sources[0]), Write(end.Sources[1]), Of(end));
    }

    // The index of the step that shows a derivation.
    private int Write(int derivation)
    {
        if (!written.TryGetValue(derivation, out var step))
        {
            written[derivation] = step = Add(contradiction.Shown.Derivations[derivation]);
        }
        return step;
    }

    private int Add(Derivation derivation) => derivation.Step switch
    {
        Step.Told => proof.Add(said[derivation.Cause].Value),
        Step.Met => Meet(derivation),
        _ => Project(derivation, contradiction.Part.Network.Equations[derivation.Cause]),
    };

    private int Meet(Derivation derivation)
    {
        proof.Intersect(Write(derivation.Sources[0]), Write(derivation.Sources[1]), Of(derivation));
        return proof.Steps.Count - 1;
    }

    private int Project(Derivation derivation, Equation equation)
    {
        var steps = derivation.Sources.Select(s => s < 0 ? proof.Add(Anything) : Write(s)).ToList();
        var factor = equation.Factors[0];
        return (equation.Form, derivation.Position) switch
        {
            (Form.Product, 0) => proof.Add(Relation.Product, Of(derivation), (steps[0], factor), (steps[1], 1)),
            (Form.Product, _) => proof.Add(Relation.Quotient, Of(derivation), (steps[0], 1), (steps[1], factor)),
            (Form.Sum, _) => Sum(derivation, equation, steps),
            _ => proof.AddBound(equation.Factors[derivation.Position] > 0 ? Relation.AtMost : Relation.AtLeast, Of(derivation), Sum(derivation, equation, steps)),
        };
    }

    private int Sum(Derivation derivation, Equation equation, List<int> steps)
    {
        var own = equation.Factors[derivation.Position];
        var factors = equation.Factors.Where((_, i) => i != derivation.Position).Select(f => -f / own).ToList();
        return factors is [1] ? steps[0] : proof.Add(Relation.Sum, Of(derivation), [.. steps.Zip(factors)]);
    }

    private static readonly Naming Together = Naming.Number(Aspect.Together);

    private static Expression.Assumed Nothing { get; } = new(new Interval(null, 0), Aspect.NothingLeft, "arithmetic.nothing");

    private static Expression.Assumed Anything { get; } = new(Interval.Everything, Aspect.Anything, "arithmetic.any");

    private Naming Of(Derivation derivation) => board.Unknowns[contradiction.Part.Outside(derivation.Unknown)].Naming;
}
