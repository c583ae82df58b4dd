using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB106: the balance is exports minus imports; where nobody tells it, it follows.</summary>
internal sealed class BalanceOfFlows : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB106";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        context.Index.Cells.Where(c => c.Period is not null).SelectMany(cell => cell.Topic.Indicator switch
        {
            Subject.Balance => cell.Facts.SelectMany(b => Told(context, cell, b)),
            Topic.Trade => cell.Facts.SelectMany(f => Untold(context, cell, f)),
            _ => [],
        });

    private IEnumerable<Constraint> Told(CheckContext context, Cell cell, Fact balance)
    {
        var topic = cell.Topic with { Indicator = Topic.Trade };
        var there = Beside(context, cell, topic, balance);
        var back = Beside(context, cell, topic.Reversed(), balance);
        var turnover = there.Count > 0 && back.Count > 0 ? [] : Beside(context, cell, topic with { Indicator = Subject.Turnover }, balance);
        return
        [
            .. from a in there from b in back where IsOwn(balance, a, b) select Held(balance, Weighted(a, 1, b, -1), a, b),
            .. from a in there from t in turnover where IsOwn(balance, a, t) select Held(balance, Weighted(a, 2, t, -1), a, t),
            .. from b in back from t in turnover where IsOwn(balance, b, t) select Held(balance, Weighted(t, 1, b, -2), t, b),
        ];
    }

    private static bool IsOwn(Fact balance, Fact a, Fact b) => a.Document == balance.Document || b.Document == balance.Document;

    private static IReadOnlyList<Fact> Beside(CheckContext context, Cell cell, Topic topic, Fact balance) =>
        context.Index.At(topic, cell.Period, cell.Unit)?.Beside(balance.Claim, balance.Side) ?? [];

    private static Expression.Sum Weighted(Fact a, decimal first, Fact b, decimal second) =>
        new("exports minus imports", new Operand(a.Value, first), new Operand(b.Value, second));

    private Constraint Held(Fact balance, Expression difference, Fact a, Fact b) => new()
    {
        Check = Code,
        Of = Plain.About(balance.Claim),
        Left = difference,
        Right = balance.Value,
        Support = Support.Near,
        Why = o => $"{Plain.About(a.Claim)} ({Plain.Said(a.Claim)}) and {Plain.About(b.Claim)} ({Plain.Said(b.Claim)}) "
            + (o.Contradicts ? $"do not give the balance told: {Plain.Said(balance.Claim)}" : $"give the balance told: {Plain.Said(balance.Claim)}"),
    };

    private IEnumerable<Constraint> Untold(CheckContext context, Cell cell, Fact exports)
    {
        if (exports.Claim.Subject.Flow != Flow.Exports)
        {
            return [];
        }
        var told = context.Index.At(cell.Topic.Sorted() with { Indicator = Subject.Balance }, cell.Period, cell.Unit)?.In(exports.Document);
        var back = context.Index.At(cell.Topic.Reversed(), cell.Period, cell.Unit)?.In(exports.Document) ?? [];
        return told is { Count: > 0 } ? [] : back.Where(b => b.Claim.Subject.Flow == Flow.Imports).Select(b => Derived(exports, b));
    }

    private Constraint Derived(Fact exports, Fact imports)
    {
        var subject = exports.Claim.Subject with { Indicator = Subject.Balance };
        return Difference($"{Plain.Topic(subject)}, {Plain.Time(exports.Period)}", exports, imports);
    }
}
