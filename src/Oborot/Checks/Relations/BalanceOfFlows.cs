using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB106: the balance is exports minus imports; where nobody tells it, it follows.</summary>
internal sealed class BalanceOfFlows : RelationCheck
{
    /// <inheritdoc/>
    public override string Code => "OB106";

    /// <inheritdoc/>
    public override IEnumerable<Link> Links(Board board)
    {
        foreach (var turnover in board.Turnovers.ToList())
        {
            var (there, back) = Flows.Of(turnover);
            var balance = turnover.Of(turnover.Topic with { Indicator = Subject.Balance });
            if (Flows.Known(board, balance, there, back) >= 2)
            {
                yield return Link.Sum(balance, Aspect.FlowsDifference, (there, 1), (back, -1));
            }
            foreach (var link in FromTurnover(board, balance, turnover, there, back))
            {
                yield return link;
            }
        }
    }

    // With one direction untold the balance is what the other one is above or below half of the turnover, twice.
    private static IEnumerable<Link> FromTurnover(Board board, Unknown balance, Unknown turnover, Unknown there, Unknown back) =>
        (IsTold(board, there), IsTold(board, back)) switch
        {
            (true, false) => [Link.Sum(balance, Aspect.FlowsDifference, (there, 2), (turnover, -1)) with { IsAside = true }],
            (false, true) => [Link.Sum(balance, Aspect.FlowsDifference, (turnover, 1), (back, -2)) with { IsAside = true }],
            _ => [],
        };

    private static bool IsTold(Board board, Unknown flow) => board.Find(flow) is { Facts.Count: > 0 };

    /// <inheritdoc/>
    protected override bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) =>
        missing == 0 && !link.IsAside && facts[1]!.Claim.Subject.Reporter == facts[2]!.Claim.Subject.Reporter;

    /// <inheritdoc/>
    protected override Constraint Derived(Link link, int missing, IReadOnlyList<Fact?> facts)
    {
        var (exports, imports) = facts[1]!.Claim.Subject.Flow == Flow.Exports ? (facts[1]!, facts[2]!) : (facts[2]!, facts[1]!);
        return Differences.Of(Code, new Naming(exports.Claim.Subject with { Indicator = Subject.Balance }, exports.Period), exports, [imports]);
    }

    /// <inheritdoc/>
    protected override string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome)
    {
        var (balance, a, b) = (facts[0].Claim, facts[1].Claim, facts[2].Claim);
        return $"{Plain.About(a)} ({Plain.Said(a)}) and {Plain.About(b)} ({Plain.Said(b)}) "
            + (outcome.Contradicts ? "do not give" : "give") + $" the balance told: {Plain.Said(balance)}";
    }
}
