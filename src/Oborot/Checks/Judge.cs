using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Decides what a constraint shows: the only place where a contradiction, a support or a derived value is called so.</summary>
internal sealed class Judge(Policy policy, Sides sides)
{
    private readonly Tolerance tolerance = new(policy);
    private readonly Premises premises = new(policy, sides);

    /// <summary>The values of an expression.</summary>
    public Interval Evaluate(Expression expression) => expression.Evaluate(tolerance);

    /// <summary>Evaluates a constraint.</summary>
    /// <param name="constraint">What is known of an unknown.</param>
    /// <param name="board">Where slips are looked for that took one unknown for another.</param>
    /// <returns>The finding, or null when it shows nothing.</returns>
    public Finding? Decide(Constraint constraint, Board board)
    {
        var left = Evaluate(constraint.Left);
        if (constraint.Right is not { } other)
        {
            return left.Low is null && left.High is null ? null : Derived(constraint, left);
        }
        var right = Evaluate(other);
        return left.IsDisjointFrom(right) ? Contradiction(constraint, left, right, board)
            : Supports(constraint) ? Report(constraint, FindingKind.Confirmed, Prove(constraint), left, right) : null;
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
        return Report(check, kind, why, proof, []) with { Diagnosis = slips };
    }

    /// <summary>True when two values have much in common: they admit one figure and lie near each other.</summary>
    public bool Meet(Expression a, Expression b) => AreNear(a.Nominal(), b.Nominal()) && !Evaluate(a).IsDisjointFrom(Evaluate(b));

    /// <summary>True when two amounts are close enough to support each other.</summary>
    public bool AreNear(decimal? a, decimal? b) =>
        a is { } x && b is { } y && (Interval.Exactly(x) - Interval.Exactly(y)) is { Low: { } low, High: { } high }
        && Math.Max(Math.Abs(low), Math.Abs(high)) <= policy.NearEnough * Math.Max(Math.Abs(x), Math.Abs(y));

    private Proof Prove(Constraint constraint)
    {
        var proof = StartProof();
        var left = proof.Add(constraint.Left);
        foreach (var also in constraint.Also)
        {
            proof.Intersect(left, proof.Add(also), constraint.Of);
        }
        if (constraint.Right is { } right)
        {
            proof.Intersect(left, proof.Add(right), constraint.Of);
        }
        return proof;
    }

    private Finding Derived(Constraint constraint, Interval value) => Report(constraint, FindingKind.Derived, Prove(constraint), value, value);

    private Finding? Contradiction(Constraint constraint, Interval left, Interval right, Board board)
    {
        var proof = Prove(constraint);
        var (kind, slips) = KindOf(proof, constraint.Contradicts, constraint.Guessed, left, right, () => Slips.Explain(constraint, proof.Claims, board, this));
        var isMisread = slips.Any(s => Doubts.IsOfReading(s, proof.Claims)) || Doubts.IsOfOtherPeriod(constraint.Left, constraint.Right!, proof.Claims, board, this);
        return isMisread ? null : Report(constraint, kind, proof, left, right) with { Diagnosis = slips };
    }

    // What a contradiction is called; only a conflict is diagnosed.
    private (FindingKind Kind, IReadOnlyList<Slip> Slips) KindOf(Proof proof, FindingKind otherwise, bool isGuessed, Interval left, Interval right, Func<IReadOnlyList<Slip>> diagnose)
    {
        var isSoft = isGuessed || proof.Claims.Any(c => c.Value.Hedge == Hedge.UpTo);
        var kind = isSoft ? FindingKind.Suspicious : sides.Differ(proof.Claims) ? FindingKind.SidesDisagree : otherwise;
        var slips = kind == FindingKind.Conflict ? diagnose() : [];
        return (kind == FindingKind.Conflict && slips.All(Mistaken.IsLabel) && IsDoubtful(proof.Claims, new Outcome(kind, left, right)) ? FindingKind.Suspicious : kind, slips);
    }

    // Nobody tells one figure beside another that is many times as large, but for a slip of its digits: more likely they are not of one thing.
    private bool IsDoubtful(IReadOnlyList<Claim> claims, Outcome outcome) => Sides.AreOfOneDocument(claims) && !(outcome.Gap <= policy.FarApart);

    private bool Supports(Constraint constraint) => constraint.Support switch
    {
        Support.Holds => true,
        Support.Near => AreNear(constraint.Left.Nominal(), constraint.Right?.Nominal()),
        _ => false,
    };

    private Finding Report(Constraint constraint, FindingKind kind, Proof proof, Interval left, Interval right) =>
        Report(constraint.Check, kind, constraint.Why(new Outcome(kind, left, right)), proof, constraint.Assumptions);

    private Finding Report(string check, FindingKind kind, string why, Proof proof, IReadOnlyList<Assumption> own)
    {
        var assumptions = premises.Of(proof.Claims, kind, own);
        return new Finding(check, kind, policy.SeverityOf(check, kind), why + Premises.Unless(kind, assumptions), [.. proof.Claims], assumptions, [.. proof.Steps]);
    }
}
