using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>What a claim, or the nature of things, says of an unknown.</summary>
/// <param name="Value">Its value, as it follows from the words.</param>
/// <param name="Claim">The claim; null for what holds by nature.</param>
internal sealed record Said(Expression Value, Claim? Claim);

/// <summary>The unknowns of some claims that are taken to go together (one text, or one side's statistics), with what is told of them and what holds between them.</summary>
internal sealed class Board
{
    private readonly Dictionary<Unknown, int> numbers = [];
    private readonly List<Unknown> unknowns = [];
    private readonly List<(int Unknown, Said Said)> said = [];
    private readonly HashSet<(string, int, int, int, int)> added = [];

    /// <summary>The unknowns and the equations between them.</summary>
    public Network Network { get; } = new();

    /// <summary>All unknowns, by their numbers.</summary>
    public IReadOnlyList<Unknown> Unknowns => unknowns;

    /// <summary>What is told of which unknown.</summary>
    public IReadOnlyList<(int Unknown, Said Said)> Said => said;

    /// <summary>The number of an unknown, which is new where nobody has spoken of it.</summary>
    public int Number(Unknown unknown)
    {
        if (!numbers.TryGetValue(unknown, out var number))
        {
            numbers[unknown] = number = Network.AddUnknown();
            unknowns.Add(unknown);
        }
        return number;
    }

    /// <summary>True when somebody has spoken of an unknown, or it was needed before.</summary>
    public bool Has(Unknown unknown) => numbers.ContainsKey(unknown);

    /// <summary>Notes what is told of an unknown.</summary>
    public void Tell(Unknown unknown, Said what) => said.Add((Number(unknown), what));

    /// <summary>Adds an equation that is not there yet.</summary>
    public void Add(Equation equation)
    {
        var unknowns = equation.Unknowns;
        if (added.Add((equation.Rule, unknowns.Count, unknowns[0], unknowns[1], unknowns[^1])))
        {
            Network.Add(equation);
        }
    }

    /// <summary>Notes what a claim tells, if it tells a number of a known period.</summary>
    public void Tell(Claim claim)
    {
        if (!ClaimIndex.IsUsable(claim) || claim.Period is not { Start: not null } period)
        {
            return;
        }
        var topic = Topic.Of(claim);
        if (ClaimIndex.IsAmount(claim))
        {
            var fact = Fact.Amount(claim, "");
            Tell(new Unknown(Measure.Level, topic, period, fact.Unit), new Said(fact.Value, claim));
        }
        else if (claim.Kind == ClaimKind.Change && Growth.BaseOf(claim) is { Start: not null } then && then != period)
        {
            TellChange(claim, topic, period, then);
        }
        else if (claim is { Kind: ClaimKind.Share, Value.Unit: "percent" } && ShareOfWhole.WholeOf(claim) is { } whole && topic.Indicator != Subject.Balance)
        {
            Tell(new Unknown(Measure.Share, topic, period, "", Whole: Topic.Of(whole, claim)), new Said(new Expression.Stated(claim), claim));
        }
    }

    private void TellChange(Claim claim, Topic topic, Period period, Period then)
    {
        if (Growth.IsAbsolute(claim))
        {
            Tell(new Unknown(Measure.Rise, topic, period, claim.Value.Unit, then), new Said(new Expression.Sum(Plain.About(claim), new Operand(new Expression.Stated(claim), Growth.Sign(claim)!.Value)), claim));
        }
        else if (Growth.Ratio(claim) is { } ratio)
        {
            Tell(new Unknown(Measure.Growth, topic, period, "", then), new Said(ratio, claim));
        }
    }
}
