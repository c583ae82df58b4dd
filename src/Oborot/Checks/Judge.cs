using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Decides what a constraint shows: the only place where a contradiction, a support or a derived value is called so.</summary>
internal sealed class Judge(Policy policy, Sides sides)
{
    private readonly Tolerance tolerance = new(policy);

    /// <summary>The values of an expression.</summary>
    public Interval Evaluate(Expression expression)
    {
        var proof = new Proof(tolerance);
        return proof.Range(proof.Add(expression));
    }

    /// <summary>Evaluates a constraint.</summary>
    /// <returns>The finding, or null when it shows nothing.</returns>
    public Finding? Decide(Constraint constraint)
    {
        var proof = new Proof(tolerance);
        var left = proof.Add(constraint.Left);
        if (constraint.Right is not { } other)
        {
            return Derived(constraint, proof, proof.Range(left));
        }
        foreach (var also in constraint.Also)
        {
            proof.Intersect(left, proof.Add(also), constraint.Of);
        }
        var right = proof.Add(other);
        var (a, b) = (proof.Range(left), proof.Range(right));
        return proof.Intersect(left, right, constraint.Of).IsEmpty
            ? Contradiction(constraint, proof, a, b)
            : Supports(constraint) ? Report(constraint, FindingKind.Confirmed, proof, a, b, []) : null;
    }

    /// <summary>Tells a contradiction that several relations show together.</summary>
    /// <param name="check">The code.</param>
    /// <param name="proof">Ends in an intersection that is empty.</param>
    /// <param name="why">The line for people.</param>
    public Finding Contradiction(string check, Proof proof, string why)
    {
        var isSoft = proof.Claims.Any(c => c.Value.Hedge == Hedge.UpTo);
        var kind = isSoft ? FindingKind.Suspicious : sides.Differ(proof.Claims) ? FindingKind.SidesDisagree : FindingKind.Conflict;
        var words = proof.Claims.Any(c => Tolerance.RestsOnWords(c.Value)) ? [Assumption.WordsTolerance] : Array.Empty<Assumption>();
        Assumption[] assumptions = [.. SideAssumptions(proof.Claims).Concat(words).Distinct().Order()];
        return new Finding(check, kind, policy.SeverityOf(check, kind), why, [.. proof.Claims], assumptions, [.. proof.Steps]);
    }

    private Finding? Derived(Constraint constraint, Proof proof, Interval value) =>
        value.Low is null && value.High is null ? null : Report(constraint, FindingKind.Derived, proof, value, value, SideAssumptions(proof.Claims));

    private Finding Contradiction(Constraint constraint, Proof proof, Interval left, Interval right)
    {
        var differ = sides.Differ(proof.Claims);
        var soft = constraint.Guessed || proof.Claims.Any(c => c.Value.Hedge == Hedge.UpTo);
        var kind = soft ? FindingKind.Suspicious : differ ? FindingKind.SidesDisagree : constraint.Contradicts;
        var finding = Report(constraint, kind, proof, left, right, SideAssumptions(proof.Claims));
        return kind == FindingKind.Conflict ? finding with { Diagnosis = Slips.Explain(constraint, proof.Claims, Meet) } : finding;
    }

    private bool Meet(Expression a, Expression b) => Near(a.Nominal(), b.Nominal()) && !Evaluate(a).IsDisjointFrom(Evaluate(b));

    private bool Supports(Constraint constraint) => constraint.Support switch
    {
        Support.Holds => true,
        Support.Near => Near(constraint.Left.Nominal(), constraint.Right?.Nominal()),
        _ => false,
    };

    private bool Near(decimal? a, decimal? b) =>
        a is { } x && b is { } y && Math.Abs(x - y) <= policy.NearEnough * Math.Max(Math.Abs(x), Math.Abs(y));

    private Finding Report(Constraint constraint, FindingKind kind, Proof proof, Interval left, Interval right, IEnumerable<Assumption> found)
    {
        var words = kind != FindingKind.Confirmed && proof.Claims.Any(c => Tolerance.RestsOnWords(c.Value)) ? [Assumption.WordsTolerance] : Array.Empty<Assumption>();
        Assumption[] assumptions = [.. found.Concat(constraint.Assumptions).Concat(words).Distinct().Order()];
        return new Finding(constraint.Check, kind, policy.SeverityOf(constraint.Check, kind),
            constraint.Why(new Outcome(kind, left, right)), [.. proof.Claims], assumptions, [.. proof.Steps]);
    }

    // One claim alone, or claims that all name one owner, need no assumption about whose figures they are.
    private IEnumerable<Assumption> SideAssumptions(IReadOnlyList<Claim> claims)
    {
        if (claims.Count < 2 || (claims[0].Side is { } told && claims.All(c => c.Side == told)))
        {
            return [];
        }
        return sides.Differ(claims) && claims.Any(c => c.Side is null) ? [Assumption.OutletSide] : [Assumption.SameSide];
    }
}
