using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB101: exports and imports add up to the turnover; one of them follows from the other two.</summary>
internal sealed class FlowsMakeTurnover : RelationCheck
{
    /// <inheritdoc/>
    public override string Code => "OB101";

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board)
    {
        foreach (var turnover in board.Turnovers.ToList())
        {
            var (there, back) = Flows.Of(turnover);
            if (Flows.Known(board, turnover, there, back) >= 2)
            {
                yield return Link.Sum(turnover, Aspect.BothFlows, (there, 1), (back, 1));
                yield return Link.AtMost(turnover, there) with { IsAside = true };
                yield return Link.AtMost(turnover, back) with { IsAside = true };
            }
        }
    }

    /// <inheritdoc/>
    protected override bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) => missing > 0;

    /// <inheritdoc/>
    protected override Constraint Derived(Link link, int missing, IReadOnlyList<Fact?> facts)
    {
        var (turnover, flow) = (facts[0]!, (facts[1] ?? facts[2])!);
        var subject = flow.Claim.Subject;
        var other = new Naming(subject with { Indicator = subject.Flow == Flow.Exports ? Subject.Imports : Subject.Exports }, flow.Period);
        return Differences.Of(Code, other, turnover, [flow]);
    }

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome)
    {
        if (facts.Count == 2)
        {
            return $"one direction alone ({Plain.Said(facts[1].Claim)}) is more than the turnover ({Plain.Said(facts[0].Claim)})";
        }
        var (turnover, there, back) = (facts[0], facts[1], facts[2]);
        var (first, second) = there.Claim.Subject.Flow == Flow.Imports ? (back, there) : (there, back);
        return $"{Plain.Said(first.Claim)} + {Plain.Said(second.Claim)} " + (outcome.Contradicts
            ? $"make {Plain.Range(outcome.Left, turnover.Unit)}, but the turnover is told as {Plain.Said(turnover.Claim)}"
            : $"{Plain.Equals(link.Solve(0, facts), turnover.Value)} {Plain.Said(turnover.Claim)}: exports and imports add up to the turnover");
    }
}

/// <summary>The two directions of trade between two parties, and what is reckoned from them.</summary>
internal static class Flows
{
    /// <summary>Both directions of a turnover.</summary>
    public static (Unknown There, Unknown Back) Of(Unknown turnover)
    {
        var there = turnover.Of(turnover.Topic with { Indicator = Topic.Trade });
        return (there, there.Of(there.Topic.Reversed()));
    }

    /// <summary>How many of three unknowns stand on the board: where two do, the third follows.</summary>
    public static int Known(Board board, Unknown a, Unknown b, Unknown c) =>
        (board.Find(a) is null ? 0 : 1) + (board.Find(b) is null ? 0 : 1) + (board.Find(c) is null ? 0 : 1);
}
