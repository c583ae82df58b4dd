using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Evaluates expressions by interval arithmetic and writes down each step while doing so.</summary>
internal sealed class Proof(Tolerance tolerance)
{
    private readonly List<Claim> claims = [];
    private readonly List<ProofStep> steps = [];
    private readonly Dictionary<string, int> stepOfClaim = new(StringComparer.Ordinal);

    /// <summary>The claims used so far, in the order of first use.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<ProofStep> Steps => steps;

    /// <summary>Evaluates an expression.</summary>
    /// <returns>The index of the step whose result is its value.</returns>
    public int Add(Expression expression) => expression switch
    {
        Expression.Stated s => AddStated(s.Claim),
        Expression.Assumed a => Append(Relation.Assumed, [new ProofTerm(null, null, a.Range)], Naming.Number(a.Of), a.Range, a.Policy),
        Expression.Sum s => AddFold(Relation.Sum, s.Operands, s.Of, (x, y) => x + y),
        Expression.Product p => AddFold(Relation.Product, p.Operands, p.Of, (x, y) => x * y),
        Expression.Quotient q => AddFold(Relation.Quotient, [q.Dividend, q.Divisor], q.Of, (x, y) => x / y),
        Expression.AtMost m => AddBound(Relation.AtMost, m.Value, x => new Interval(null, x.High)),
        Expression.AtLeast l => AddBound(Relation.AtLeast, l.Value, x => new Interval(x.Low, null)),
        _ => throw new ArgumentException($"unknown expression {expression.GetType().Name}", nameof(expression)),
    };

    /// <summary>The sum, product or quotient of earlier steps.</summary>
    /// <returns>The index of the step.</returns>
    public int Add(Relation relation, Naming of, params IReadOnlyList<(int Step, decimal Factor)> terms)
    {
        var operands = terms.Select(t => Term(t.Step, t.Factor)).ToArray();
        var ranges = operands.Select(t => t.Range * Interval.Exactly(t.Factor));
        var all = ranges.Aggregate((x, y) => relation switch { Relation.Sum => x + y, Relation.Product => x * y, _ => x / y });
        return Append(relation, operands, of, all);
    }

    /// <summary>Anything up to an earlier step's high end, or from its low end on.</summary>
    /// <returns>The index of the step.</returns>
    public int AddBound(Relation relation, Naming of, int step) =>
        Append(relation, [Term(step)], of, relation == Relation.AtMost ? new Interval(null, Range(step).High) : new Interval(Range(step).Low, null));

    /// <summary>What two steps admit together.</summary>
    /// <returns>The step, which may be empty.</returns>
    public ProofStep Intersect(int left, int right, Naming of)
    {
        var (a, b) = (Range(left), Range(right));
        steps.Add(new ProofStep(Relation.Intersection, [Term(left), Term(right)], of, Max(a.Low, b.Low), Min(a.High, b.High)));
        return steps[^1];
    }

    /// <summary>The result of a step.</summary>
    public Interval Range(int step) => new(steps[step].Low, steps[step].High);

    private int AddStated(Claim claim)
    {
        if (stepOfClaim.TryGetValue(claim.Id, out var known))
        {
            return known;
        }
        claims.Add(claim);
        var range = tolerance.Admits(claim.Value);
        return stepOfClaim[claim.Id] = Append(Relation.Stated, [new ProofTerm(claims.Count - 1, null, range)], Naming.Of(claim), range);
    }

    private int AddFold(Relation relation, Operand[] operands, Naming of, Func<Interval, Interval, Interval> join)
    {
        var terms = Array.ConvertAll(operands, o => Term(Add(o.Value), o.Factor));
        var all = terms.Select(t => t.Range * Interval.Exactly(t.Factor)).Aggregate(join);
        return Append(relation, terms, of, all);
    }

    private int AddBound(Relation relation, Expression value, Func<Interval, Interval> open)
    {
        var term = Term(Add(value));
        return Append(relation, [term], steps[term.Step!.Value].Naming, open(term.Range));
    }

    private int Append(Relation relation, IReadOnlyList<ProofTerm> terms, Naming of, Interval result, string? policy = null)
    {
        steps.Add(new ProofStep(relation, terms, of, result.Low, result.High, policy));
        return steps.Count - 1;
    }

    private ProofTerm Term(int step, decimal factor = 1) => new(null, step, Range(step), factor);

    private static decimal? Max(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Min(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
