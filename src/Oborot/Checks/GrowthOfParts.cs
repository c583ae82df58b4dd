using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB110: turnover grows by no more than its faster direction and no less than its slower one.</summary>
internal sealed class GrowthOfParts : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB110";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context)
    {
        var growth = context.Index.OfKind(ClaimKind.Change)
            .Where(c => c.Period?.Start is not null && Growth.BaseOf(c) is not null && Growth.Ratio(c) is not null)
            .Select(c => new Fact(c, Topic.Of(c), context.Index.SideOf(c), Growth.Ratio(c)!))
            .ToLookup(f => (f.Topic, f.Period, Growth.BaseOf(f.Claim), f.Document));
        return from key in growth.Select(g => g.Key).ToList()
               where key.Topic.Indicator == Subject.Turnover
               let topic = key.Topic with { Indicator = Topic.Trade }
               from total in growth[key].Take(1)
               from constraint in Around(context, total, growth[key with { Topic = topic }].FirstOrDefault(), growth[key with { Topic = topic.Reversed() }].FirstOrDefault())
               select constraint;
    }

    private IEnumerable<Constraint> Around(CheckContext context, Fact total, Fact? there, Fact? back)
    {
        if (there is not null && back is not null)
        {
            return Between(context, total, there, back);
        }
        return (there ?? back) is { } one && context.Judge.Evaluate(one.Value).IsDisjointFrom(context.Judge.Evaluate(total.Value)) ? [Other(total, one)] : [];
    }

    private IEnumerable<Constraint> Between(CheckContext context, Fact total, Fact a, Fact b)
    {
        var (t, x, y) = (context.Judge.Evaluate(total.Value), context.Judge.Evaluate(a.Value), context.Judge.Evaluate(b.Value));
        if (t.Low > x.High && t.Low > y.High)
        {
            yield return Outside(total, x.High > y.High ? (b, a) : (a, b), v => new Expression.AtMost(v), "faster");
        }
        else if (t.High < x.Low && t.High < y.Low)
        {
            yield return Outside(total, x.Low < y.Low ? (b, a) : (a, b), v => new Expression.AtLeast(v), "slower");
        }
    }

    // The second of the two is the nearer one: beyond it means beyond both.
    private Constraint Outside(Fact total, (Fact Far, Fact Near) flows, Func<Expression, Expression> bound, string how) => new()
    {
        Check = Code,
        Of = Plain.About(total.Claim),
        Left = total.Value,
        Right = bound(flows.Near.Value),
        Also = [bound(flows.Far.Value)],
        Why = _ => $"turnover ({Plain.Said(total.Claim)}) is told to change {how} than both its directions ({Plain.Said(flows.Far.Claim)} and {Plain.Said(flows.Near.Claim)})",
    };

    private Constraint Other(Fact total, Fact one)
    {
        var (t, e) = (total.Value.Nominal() - 1, one.Value.Nominal() - 1);
        var direction = one.Claim.Subject.Flow == Flow.Imports ? "imports" : "exports";
        var bound = e > t ? "less" : "more";
        var shrank = t > 0 && e > t;
        return new Constraint
        {
            Check = Code,
            Of = "what the other direction did",
            Left = shrank
                ? new Expression.Quotient($"the {direction}' share of the base above which the other direction shrank", Added(total), Added(one))
                : new Expression.Sum("how much the turnover grew less the direction told", total.Value, new Operand(one.Value, -1)),
            Why = _ => $"turnover {Plain.Said(total.Claim)} with {direction} {Plain.Said(one.Claim)}: the other direction grew by {bound} than {Plain.Number(Math.Round(100 * t ?? 0, 1))} %"
                + (shrank ? $", and shrank if the {direction} were above {Plain.Number(Math.Round(100 * t / e ?? 0, 1))} % of the base" : ""),
        };
    }

    private static Expression.Sum Added(Fact growth) => new(Plain.About(growth.Claim) + ", added to the base", growth.Value, new Operand(Expression.One, -1));
}
