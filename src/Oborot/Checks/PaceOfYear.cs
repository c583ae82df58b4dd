using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB116: what a year comes to that goes on as it began, against the year before.</summary>
/// <remarks>The pace is taken as even over the year; harvests and holidays are not, so this is arithmetic and no forecast.</remarks>
internal sealed class PaceOfYear : ICheck
{
    private const int MonthsInYear = 12;

    /// <inheritdoc/>
    public string Code => "OB116";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from series in context.Board.Series
        let running = Running(series)
        where running is not null
        let before = series.FirstOrDefault(c => c.Period == Period.Year(running.Period!.Value.End.Year - 1))
        where before is not null
        from fact in running.Facts
        from year in before.Beside(fact).Take(1)
        let finding = context.Judge.Decide(Pace(fact, year, running.Period!.Value.MonthCount!.Value), context.Board)
        where finding is not null
        select finding;

    // The latest months told, unless the whole year or a later one is told as well.
    private static Cell? Running(IReadOnlyList<Cell> series)
    {
        var latest = series.Where(c => c.Period is { Start.Month: 1, IsWholeMonths: true }).MaxBy(c => (c.Period!.Value.End, c.Period.Value.MonthCount));
        return latest?.Period is { MonthCount: > 1 and < MonthsInYear } ? latest : null;
    }

    private Constraint Pace(Fact running, Fact year, int months)
    {
        var whole = new Naming(running.Claim.Subject, Period.Year(running.Period!.Value.End.Year), Measured.Level, Aspect.RunRate);
        var share = new Expression.Assumed(Interval.Exactly(months), Aspect.Months, "arithmetic.months");
        var pace = new Expression.Quotient(whole, new Operand(running.Value, MonthsInYear), share);
        return new Constraint
        {
            Check = Code,
            Of = whole,
            Left = new Expression.Quotient(whole with { Measured = Measured.Growth }, pace, year.Value),
            Why = _ => $"{Plain.Sentence(Plain.Topic(running.Claim.Subject))}: at the pace of {Plain.Time(running.Period)} ({Plain.Said(running.Claim)}) the year comes to {Amount(pace, running.Unit)}, "
                + $"{Against(pace, year)} {Plain.Time(year.Period)} ({Plain.Said(year.Claim)})",
        };
    }

    private static string Amount(Expression pace, string unit) => pace.Nominal() is { } amount ? Plain.Amount(amount, unit) : "an open amount";

    private static string Against(Expression pace, Fact year) =>
        pace.Nominal() is { } a && year.Value.Nominal() is > 0 and { } b && (Interval.Exactly(a) / Interval.Exactly(b)).High is { } ratio
            ? $"{Plain.Number(Math.Round(100 * Math.Abs(ratio - 1), 1))} % {(ratio < 1 ? "less" : "more")} than in" : "against";
}
