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

    private static string Judged(Assessment assessment) => assessment.Verdict switch
    {
        Verdict.Yardstick => $"{Plain.Time(assessment.Statement!.Period)} is not in the tables at hand; {string.Join("; ", assessment.Yardsticks.Select(y => Yardstick(assessment.Statement, y)))}",
        Verdict.NotCheckable => Why(assessment.Obstacle!.Value, assessment.Statement),
        Verdict.ContradictsBoth => $"neither side counts it: {string.Join("; ", assessment.Totals.Where(t => !t.IsSuperseded && t.Side is not null).Select(t => Counted(assessment.Statement!, t)))}",
        _ => Measured(assessment, assessment.Best!),
    };

    // How far a stated figure is from an official one: of growth in points, else in percent.
    private static string Apart(Statement statement, decimal official) => statement.Above(official) switch
    {
        null => "",
        { } above when Math.Abs(above) < 0.0005m => ", the same",
        { } above => $": the figure is {(statement.Base is null ? Percent(Math.Abs(above)) : $"{Hundredths(Math.Abs(above))} points")} {(above < 0 ? "below" : "above")} that",
    };

    private static string Measured(Assessment assessment, OfficialTotal best)
    {
        var counted = Counted(assessment.Statement!, best);
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

    private static string Counted(Statement statement, OfficialTotal total) => $"{Counter(total)} {Amount(statement, total.Value)}{Apart(statement, total.Value)}";

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

    private static string Percent(decimal share) => Hundredths(share) + " %";

    private static string Hundredths(decimal share) => Math.Round(share * 100, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
