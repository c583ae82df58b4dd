using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB101: exports and imports add up to the turnover; one of them follows from the other two.</summary>
internal sealed class FlowsMakeTurnover : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB101";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from cell in context.Index.Cells
        where cell.Topic.Indicator == Subject.Turnover && cell.Period is not null
        from turnover in cell.Facts
        from constraint in Around(turnover, Flow(context, cell, false), Flow(context, cell, true))
        select constraint;

    private static Cell? Flow(CheckContext context, Cell cell, bool back)
    {
        var (from, to) = back ? (cell.Topic.To, cell.Topic.From) : (cell.Topic.From, cell.Topic.To);
        return context.Index.At(cell.Topic with { Indicator = Topic.Trade, From = from, To = to }, cell.Period, cell.Unit);
    }

    private IEnumerable<Constraint> Around(Fact turnover, Cell? there, Cell? back)
    {
        var document = turnover.Document;
        var (ownThere, ownBack) = (there?.In(document) ?? [], back?.In(document) ?? []);
        var flows = ownThere.Concat(ownBack).Select(f => Within(f, turnover));
        var derived = ownThere.Count > 0 == ownBack.Count > 0 ? [] : ownThere.Concat(ownBack).Select(f => Missing(f, turnover));
        return [.. flows, .. Sums(turnover, there, back), .. derived];
    }

    private IEnumerable<Constraint> Sums(Fact turnover, Cell? there, Cell? back) =>
        from a in there?.Beside(turnover.Claim, turnover.Side) ?? []
        from b in back?.Beside(turnover.Claim, turnover.Side) ?? []
        where a.Document == turnover.Document || b.Document == turnover.Document
        select Sum(turnover, a, b);

    private Constraint Sum(Fact turnover, Fact a, Fact b)
    {
        var of = Plain.About(turnover.Claim);
        var (first, second) = a.Claim.Subject.Flow == Model.Flow.Imports ? (b, a) : (a, b);
        var sum = new Expression.Sum("exports and imports together", first.Value, second.Value);
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = sum,
            Right = turnover.Value,
            Support = Support.Near,
            Why = o => $"{Plain.Said(first.Claim)} + {Plain.Said(second.Claim)} " + (o.Contradicts
                ? $"make {Plain.Range(o.Left, turnover.Unit)}, but the turnover is told as {Plain.Said(turnover.Claim)}"
                : $"{Plain.Equals(sum, turnover.Value)} {Plain.Said(turnover.Claim)}: exports and imports add up to the turnover"),
        };
    }

    private Constraint Within(Fact flow, Fact turnover) => new()
    {
        Check = Code,
        Of = Plain.About(flow.Claim),
        Left = flow.Value,
        Right = new Expression.AtMost(turnover.Value),
        Why = _ => $"one direction alone ({Plain.Said(flow.Claim)}) is more than the turnover ({Plain.Said(turnover.Claim)})",
    };

    private Constraint Missing(Fact flow, Fact turnover)
    {
        var subject = flow.Claim.Subject;
        var missing = subject with { Indicator = subject.Flow == Model.Flow.Exports ? Subject.Imports : Subject.Exports };
        return Difference($"{Plain.Topic(missing)}, {Plain.Time(flow.Period)}", turnover, flow);
    }
}
