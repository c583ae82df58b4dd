using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB110: turnover grows by no more than its faster direction and no less than its slower one.</summary>
internal sealed class GrowthOfParts : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB110";

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from cell in context.Board.Cells
        where cell.Unknown is { Measured: Measured.Growth, Period.Start: not null, Base: not null, Topic.Indicator: Subject.Turnover }
        let there = cell.Unknown.Of(cell.Topic with { Indicator = Topic.Trade })
        let back = there.Of(there.Topic.Reversed())
        from constraint in Around(cell.Facts[0], context.Board.Find(there)?.Facts[0], context.Board.Find(back)?.Facts[0])
        let finding = context.Judge.Decide(constraint, context.Board)
        where finding is not null
        select finding;

    private IEnumerable<Constraint> Around(Fact total, Fact? there, Fact? back)
    {
        if (there is not null && back is not null)
        {
            return Between(total, there, back);
        }
        return (there ?? back) is { } one && one.Range.IsDisjointFrom(total.Range) ? [Other(total, one)] : [];
    }

    private IEnumerable<Constraint> Between(Fact total, Fact a, Fact b)
    {
        var (t, x, y) = (total.Range, a.Range, b.Range);
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
        Of = total.Unknown.Naming,
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
            Of = total.Unknown.Naming.By(Aspect.OtherDirection),
            Left = shrank
                ? new Expression.Quotient(one.Unknown.Naming.By(Aspect.OtherDirectionShrank), Added(total), Added(one))
                : new Expression.Sum(total.Unknown.Naming.By(Aspect.OtherDirection), total.Value, new Operand(one.Value, -1)),
            Why = _ => $"turnover {Plain.Said(total.Claim)} with {direction} {Plain.Said(one.Claim)}: the other direction grew by {bound} than {Plain.Number(Math.Round(100 * t ?? 0, 1))} %"
                + (shrank ? $", and shrank if the {direction} were above {Plain.Number(Math.Round(100 * t / e ?? 0, 1))} % of the base" : ""),
        };
    }

    private static Expression.Sum Added(Fact growth) => new(growth.Unknown.Naming.By(Aspect.Added), growth.Value, new Operand(Expression.One, -1));
}
