using System.Globalization;
using Oborot.Statistics;

namespace Oborot.Checks;

/// <summary>What official statistics say of a figure, in plain English.</summary>
public static class VerdictWords
{
    /// <summary>One line with the numbers: whose statistics, what they count, how far the figure is from it.</summary>
    public static string Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Judged(assessment) + Goods(assessment.Statement);
    }

    private static string Goods(Statement? statement) =>
        statement?.Goods is { } goods ? $"; the goods taken as {goods.Told}{(goods.Limits.TryGetValue("en", out var limits) ? $" ({limits.TrimEnd('.')})" : "")}" : "";

    private static string Judged(Assessment assessment)
    {
        return assessment switch
        {
            { Verdict: Verdict.Yardstick } => $"{Plain.Time(assessment.Statement!.Period)} is not in the tables at hand; {string.Join("; ", assessment.Yardsticks.Select(y => Yardstick(assessment.Statement, y)))}",
            { Verdict: Verdict.NotCheckable } => Why(assessment.Obstacle!.Value, assessment.Statement),
            { Verdict: Verdict.ContradictsBoth } => $"neither side counts it: {Others(assessment, assessment.Totals.Where(t => !t.IsSuperseded && t.Side is not null))}",
            _ => Measured(assessment, assessment.Best!),
        };
    }

    // How far a stated figure is from an official one: of growth in points, else in percent.
    private static string Apart(Statement statement, decimal official)
    {
        var points = (statement.Figure - official) * 100;
        return statement.Base is not null
            ? Math.Abs(points) < 0.05m ? ", the same" : $": the figure is {Math.Round(Math.Abs(points), 1).ToString("0.#", CultureInfo.InvariantCulture)} points {(points < 0 ? "below" : "above")} that"
            : official == 0 ? ""
            : (statement.Figure / official) - 1 is var share && Math.Abs(share) < 0.0005m ? ", the same" : $": the figure is {Percent(Math.Abs(share))} {(share < 0 ? "below" : "above")} that";
    }

    private static string Measured(Assessment assessment, OfficialTotal best)
    {
        var counted = $"{Counter(best)} {Amount(assessment.Statement!, best.Value)}{Apart(assessment.Statement!, best.Value)}";
        return assessment.Verdict switch
        {
            Verdict.WithinRounding => $"{counted}, within what the words and the rounding admit",
            Verdict.MatchesEarlierVintage => $"{counted}, in what was published by {best.Publication.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} and changed since",
            Verdict.Differs => counted + Revision(assessment, best) + Missing(assessment),
            _ => counted,
        };
    }

    private static string Revision(Assessment assessment, OfficialTotal best) =>
        best.Side is { } side && side == assessment.Statement!.Side && assessment.IsSmall ? ", no more than an office may change its own figures by" : "";

    private static string Missing(Assessment assessment) =>
        assessment.MissingSides is { Count: > 0 } others ? $"; the statistics of {string.Join(" and ", others.Select(Plain.Party))} are not at hand" : "";

    private static string Others(Assessment assessment, IEnumerable<OfficialTotal> totals) =>
        string.Join("; ", totals.Select(t => $"{Counter(t)} {Amount(assessment.Statement!, t.Value)}{Apart(assessment.Statement!, t.Value)}"));

    private static string Counter(OfficialTotal total) => total.Side is { } side
        ? $"the statistics of {Plain.Party(side)} ({total.Publication.Source}{Basis(total.Basis)}{(total.IsProvisional ? ", provisional" : "")}) count" : $"the estimate from both sides' reports ({total.Publication.Source}) is";

    private static string Basis(PartnerBasis basis) => basis switch
    {
        PartnerBasis.Origin => ", imports by origin",
        PartnerBasis.Consignment => ", imports by consignment",
        _ => "",
    };

    private static string Yardstick(Statement statement, Yardstick yardstick)
    {
        var months = statement.Period.MonthCount!.Value;
        var year = yardstick.Year.ToString(CultureInfo.InvariantCulture);
        var latest = Amount(statement, yardstick.Latest.Value);
        var part = months == 12 ? $"{year}: {latest}"
            : yardstick.IsProRata ? $"{year}: {latest}, {months} of 12 months of it {Amount(statement, yardstick.Expected)}"
            : $"same months of {year}: {Amount(statement, yardstick.Expected)}";
        return $"against {Owner(yardstick.Latest)} {part} it is {Percent(Math.Abs(yardstick.Change))} {(yardstick.Change < 0 ? "less" : "more")}{Usual(statement, yardstick)}";
    }

    private static string Owner(OfficialTotal total) => total.Side is { } side ? $"{Plain.Party(side)}'s" : "the estimate for";

    private static string Usual(Statement statement, Yardstick yardstick)
    {
        if (yardstick is not { Usual: { } usual, Fits: { } fits })
        {
            return yardstick.Fits == false ? ", and more than the whole year" : "";
        }
        var years = statement.Period.End.Year - yardstick.Year;
        return $", which is {(fits ? "" : "not ")}usual ({Signed(usual.Low!.Value)} to {Signed(usual.High!.Value)} over {(years == 1 ? "a year" : $"{years} years")})";
    }

    private static string Why(Obstacle obstacle, Statement? statement) => obstacle switch
    {
        Obstacle.NoParties => "who trades with whom is not told",
        Obstacle.NoPeriod => "when is not told, or it lies ahead",
        Obstacle.NotWholeMonths => "tables count whole months",
        Obstacle.NotTrade => "not the amount or the growth of trade in goods",
        Obstacle.OtherCoverage => "it leaves something out, or counts something in, that the tables do not tell apart",
        Obstacle.UnknownGoods => "no classification tells what the goods are",
        Obstacle.OtherCurrency => "no table at hand is in that currency",
        Obstacle.Unreadable => "the row cannot be understood",
        Obstacle.PeriodNotCovered => $"no table at hand covers {Plain.Time(statement?.Period)} or a year shortly before",
        _ => statement is null ? "no table at hand" : $"no table at hand has the trade of {Plain.Party(statement.Reporter)} and {Plain.Party(statement.Partner)}",
    };

    private static string Amount(Statement statement, decimal value) => statement.Base is not null ? Signed(value - 1) : statement.IsWeight ? Plain.Amount(value / 1000, "tonne") : Plain.Amount(value, statement.Currency);

    private static string Signed(decimal share) => (share < 0 ? "−" : "+") + Percent(Math.Abs(share));

    private static string Percent(decimal share) => Math.Round(share * 100, 1).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
