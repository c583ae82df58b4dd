using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Decides what a constraint shows: the only place where a contradiction, a support or a derived value is called so.</summary>
internal sealed class Judge(Policy policy, Sides sides)
{
    private readonly Tolerance tolerance = new(policy);

    /// <summary>The values of an expression.</summary>
    public Interval Evaluate(Expression expression)
    {
        var proof = StartProof();
        return proof.Range(proof.Add(expression));
    }

    /// <summary>Evaluates a constraint.</summary>
    /// <returns>The finding, or null when it shows nothing.</returns>
    public Finding? Decide(Constraint constraint)
    {
        var proof = StartProof();
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

    /// <summary>A proof without steps.</summary>
    public Proof StartProof() => new(tolerance);

    /// <summary>Tells a contradiction that several relations show together.</summary>
    /// <param name="check">The code.</param>
    /// <param name="proof">Ends in an intersection that is empty.</param>
    /// <param name="why">The line for people.</param>
    /// <param name="diagnose">The slips that would explain it.</param>
    public Finding Contradiction(string check, Proof proof, string why, Func<IReadOnlyList<Slip>> diagnose)
    {
        var ways = proof.Steps[^1].Terms;
        var (kind, slips) = KindOf(proof, FindingKind.Conflict, false, ways[0].Range, ways[1].Range, diagnose);
        return Report(check, kind, why, proof, SideAssumptions(proof.Claims)) with { Diagnosis = slips };
    }

    private Finding? Derived(Constraint constraint, Proof proof, Interval value) =>
        value.Low is null && value.High is null ? null : Report(constraint, FindingKind.Derived, proof, value, value, SideAssumptions(proof.Claims));

    private Finding Contradiction(Constraint constraint, Proof proof, Interval left, Interval right)
    {
        var (kind, slips) = KindOf(proof, constraint.Contradicts, constraint.Guessed, left, right, () => Slips.Explain(constraint, proof.Claims, Meet));
        return Report(constraint, kind, proof, left, right, SideAssumptions(proof.Claims)) with { Diagnosis = slips };
    }

    // What a contradiction is called; only a conflict is diagnosed.
    private (FindingKind Kind, IReadOnlyList<Slip> Slips) KindOf(Proof proof, FindingKind otherwise, bool isGuessed, Interval left, Interval right, Func<IReadOnlyList<Slip>> diagnose)
    {
        var isSoft = isGuessed || proof.Claims.Any(c => c.Value.Hedge == Hedge.UpTo);
        var kind = isSoft ? FindingKind.Suspicious : sides.Differ(proof.Claims) ? FindingKind.SidesDisagree : otherwise;
        var slips = kind == FindingKind.Conflict ? diagnose() : [];
        return (kind == FindingKind.Conflict && slips.Count == 0 && IsDoubtful(proof.Claims, new Outcome(kind, left, right)) ? FindingKind.Suspicious : kind, slips);
    }

    // Nobody tells one figure beside another that is many times as large, but for a slip: more likely they are not of one thing.
    private bool IsDoubtful(IReadOnlyList<Claim> claims, Outcome outcome) => Sides.AreOfOneDocument(claims) && !(outcome.Gap <= policy.FarApart);

    private bool Meet(Expression a, Expression b) => Near(a.Nominal(), b.Nominal()) && !Evaluate(a).IsDisjointFrom(Evaluate(b));

    private bool Supports(Constraint constraint) => constraint.Support switch
    {
        Support.Holds => true,
        Support.Near => Near(constraint.Left.Nominal(), constraint.Right?.Nominal()),
        _ => false,
    };

    private bool Near(decimal? a, decimal? b) =>
        a is { } x && b is { } y && Math.Abs(x - y) <= policy.NearEnough * Math.Max(Math.Abs(x), Math.Abs(y));

    private Finding Report(Constraint constraint, FindingKind kind, Proof proof, Interval left, Interval right, IEnumerable<Assumption> found) =>
        Report(constraint.Check, kind, constraint.Why(new Outcome(kind, left, right)), proof, found.Concat(constraint.Assumptions));

    private Finding Report(string check, FindingKind kind, string why, Proof proof, IEnumerable<Assumption> found)
    {
        var words = kind != FindingKind.Confirmed && proof.Claims.Any(c => Tolerance.RestsOnWords(c.Value)) ? [Assumption.WordsTolerance] : Array.Empty<Assumption>();
        Assumption[] assumptions = [.. found.Concat(words).Distinct().Order()];
        return new Finding(check, kind, policy.SeverityOf(check, kind), why, [.. proof.Claims], assumptions, [.. proof.Steps]);
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
