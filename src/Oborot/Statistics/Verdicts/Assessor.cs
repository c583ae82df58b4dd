using Oborot.Model;
using Oborot.Statistics.Mirror;

namespace Oborot.Statistics;

/// <summary>Holds statements against official figures.</summary>
/// <param name="figures">Official figures.</param>
/// <param name="limits">The numbers of judgement.</param>
public sealed class Assessor(IOfficialFigures figures, VerdictLimits limits)
{
    private const int FewestWindows = 5;
    private const int MonthsInYear = 12;
    private const int ShortestShare = 6;
    private const decimal Tail = 0.1m;

    private readonly OfficialTotals totals = new(figures);

    /// <summary>What official statistics say of a statement.</summary>
    public Assessment Assess(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Period.Start is null)
        {
            return Assessment.Not(Obstacle.NoPeriod, statement);
        }
        if (!statement.Period.IsWholeMonths)
        {
            return Assessment.Not(Obstacle.NotWholeMonths, statement);
        }
        var known = totals.Of(statement);
        return known.Any(t => !t.IsSuperseded) ? Against(statement, known) : ByYardstick(statement);
    }

    /// <summary>What two sides count of the same, in the years that both have: the history of a pair.</summary>
    /// <param name="statement">What is counted; its period does not matter.</param>
    /// <param name="side">The side that stands as the exporter of each year.</param>
    /// <param name="other">The other.</param>
    internal IReadOnlyList<MirrorYear> History(Statement statement, string side, string other)
    {
        var series = totals.Years(statement);
        return series.FirstOrDefault(s => s.Side == side) is { } first && series.FirstOrDefault(s => s.Side == other) is { } second
            ? [.. first.Totals.Where(t => second.Totals.ContainsKey(t.Key)).Select(t => new MirrorYear(t.Key, (double)t.Value.Value, (double)second.Totals[t.Key].Value))] : [];
    }

    // The side that is told decides which of several that fit is named, never the verdict.
    private Assessment Against(Statement statement, IReadOnlyList<OfficialTotal> known)
    {
        var best = known.OrderBy(t => Compare(statement, t)).ThenBy(t => t.IsSuperseded).ThenBy(t => t.Side is null)
            .ThenBy(t => statement.Side is null || t.Side != statement.Side).ThenBy(t => Distance(statement, t)).First();
        var isTaken = Compare(statement, best) == Closeness.Apart && known.All(t => Distance(statement, t) > limits.Revision)
            && known.Where(t => t is { IsSuperseded: false, Side: not null }).Select(t => t.Side).Distinct().Count() > 1;
        var verdict = isTaken ? Verdict.ContradictsBoth : VerdictOf(Compare(statement, best), best);
        return new Assessment(statement, verdict, best, statement.Above(best.Value), known, [], null) { IsSmall = statement.Base is null && Distance(statement, best) <= limits.Revision };
    }

    private Closeness Compare(Statement statement, OfficialTotal total)
    {
        var isAdmitted = statement.Admitted.Contains(total.Value);
        var distance = Distance(statement, total);
        return distance <= limits.Same || (isAdmitted && distance <= limits.Agree) ? Closeness.Same
            : isAdmitted || (distance <= limits.Slack && statement.Base is null) ? Closeness.Rounded
            : Closeness.Apart;
    }

    private static Verdict VerdictOf(Closeness closeness, OfficialTotal total) =>
        closeness == Closeness.Apart ? Verdict.Differs
        : total.IsSuperseded ? Verdict.MatchesEarlierVintage
        : closeness == Closeness.Rounded ? Verdict.WithinRounding
        : total.Side is null ? Verdict.MatchesReconciled : Verdict.MatchesSide;

    private static decimal Distance(Statement statement, OfficialTotal total) => statement.Above(total.Value) is { } above ? Math.Abs(above) : decimal.MaxValue;

    private Assessment ByYardstick(Statement statement)
    {
        var series = totals.Years(statement);
        if (series.Count == 0)
        {
            return Assessment.Not(Obstacle.NoData, statement);
        }
        var isWithinYear = statement.Period.Start!.Value.Year == statement.Period.End.Year && statement.Base is null && statement.Flow != StatedFlow.Balance;
        var yardsticks = isWithinYear ? series.Select(s => Measure(statement, s)).OfType<Yardstick>().ToList() : [];
        return yardsticks.Count == 0
            ? Assessment.Not(Obstacle.PeriodNotCovered, statement)
            : new Assessment(statement, Verdict.Yardstick, null, null, [], [.. yardsticks.OrderBy(y => y.Latest.Side == statement.Side ? 0 : 1)], null);
    }

    // Of a part of a year that is in the tables itself, only that year can tell; else the latest year before it.
    private Yardstick? Measure(Statement statement, AnnualSeries series)
    {
        var year = statement.Period.End.Year;
        var latest = series.Totals.LastOrDefault(t => t.Key <= year);
        if (latest.Value is not { Value: > 0 } total || year - latest.Key > limits.YardstickYears)
        {
            return null;
        }
        var (expected, isProRata) = Expected(statement, series, latest.Key, total);
        var change = (statement.Figure / expected) - 1;
        return latest.Key == year
            ? new Yardstick(total, year, expected, isProRata, change, null, 0, Fits: !(statement.Admitted.Low > total.Value))
            : Usual(series, year - latest.Key, isProRata, statement.Period.MonthCount!.Value) is var (usual, windows)
                ? new Yardstick(total, latest.Key, expected, isProRata, change, usual, windows, usual.Contains(change))
                : new Yardstick(total, latest.Key, expected, isProRata, change, null, 0, null);
    }

    // A month or a quarter is no share of a year to reckon with: seasons see to that.
    private (Interval Usual, int Windows)? Usual(AnnualSeries series, int years, bool isProRata, int months) =>
        (!isProRata || months >= ShortestShare) && series.Changes(years, limits.UsualWindows) is { Count: >= FewestWindows } changes ? (Middle(changes), changes.Count) : null;

    private (decimal Expected, bool IsProRata) Expected(Statement statement, AnnualSeries series, int year, OfficialTotal total)
    {
        var months = statement.Period.MonthCount!.Value;
        if (months == MonthsInYear)
        {
            return (total.Value, false);
        }
        return totals.In(statement, statement.Period.AddYears(year - statement.Period.End.Year), series) is { Value: > 0 } counted
            ? (counted.Value, false) : (total.Value * months / MonthsInYear, true);
    }

    // The middle four fifths, ends interpolated between neighbours (definition 7 of Hyndman & Fan 1996).
    private static Interval Middle(IReadOnlyList<decimal> ratios)
    {
        decimal[] sorted = [.. ratios.Order()];
        return new Interval(At(sorted, Tail) - 1, At(sorted, 1 - Tail) - 1);
    }

    private static decimal At(decimal[] sorted, decimal share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private enum Closeness
    {
        Same,
        Rounded,
        Apart,
    }
}
