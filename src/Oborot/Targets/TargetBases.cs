using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics.Forecasting;

namespace Oborot.Targets;

/// <summary>Reckons from a side's book how far an aim is.</summary>
internal static class TargetBases
{
    private const int MonthsInYear = 12;

    /// <summary>The base; null where the book holds neither a whole year nor enough of one.</summary>
    public static TargetBase? Of(TargetTrack track, SideBook book, Policy policy)
    {
        var rules = policy.Targets;
        if (Latest(book, rules) is not { } found)
        {
            return null;
        }
        var series = book.Series();
        var reckoned = found with
        {
            Needed = Needed(track, found),
            Achieved = (TargetOutlook.Achieved(series, 1), TargetOutlook.Achieved(series, 3), TargetOutlook.Achieved(series, 5)),
            AchievedUntil = series.Count == 0 ? null : series.Keys.Last(),
            Series = series,
            EndsTold = series.Count > 0 && book.Years[series.Keys.Last()].Origin == FigureOrigin.Told,
            RunRate = book.Parts.Count == 0 ? null : Pace(book, book.Parts[^1], rules),
        };
        var weighed = Weigh(track, reckoned, series) with { Past = Past(reckoned, series, rules) };
        return weighed with { State = StateOf(weighed, rules) };
    }

    /// <summary>What counts as reaching a level: the least amount that its words admit, but for a rounding that is small beside it.</summary>
    /// <remarks>Aims are round numbers and no roundings: 0.6 billion does not reach 1 billion.</remarks>
    public static decimal Threshold(Quantity level, Policy policy)
    {
        var figure = level.Low ?? level.Figure!.Value;
        var words = level.Hedge != Hedge.Range && policy.Hedges.TryGetValue(level.Hedge, out var band) ? band.Below ?? 0 : 0;
        return (figure * (1 - words)) - Math.Min(level.LastDigit * policy.LastDigit, Math.Abs(figure) * policy.Targets.Reached);
    }

    private static TargetBase? Latest(SideBook book, TargetRules rules)
    {
        var part = book.Parts.LastOrDefault(p => p.Period.MonthCount >= rules.AnnualiseMonths);
        return part is not null && Whole(book, part) is var (value, method) ? new TargetBase(part, value, method)
            : book.Latest is { } year ? new TargetBase(year, year.Value, Annualised.No) : null;
    }

    // As the same months grew, so the year; without them every month counts as much as another.
    private static (decimal Value, Annualised Method) Whole(SideBook book, KnownFigure part) =>
        book.Years.TryGetValue(part.Year - 1, out var year) && book.MonthsBefore(part) is > 0 and { } before
            ? (year.Value * part.Value / before, Annualised.LikeYearBefore)
            : (part.Value * MonthsInYear / part.Period.MonthCount!.Value, Annualised.InProportion);

    private static RunRate? Pace(SideBook book, KnownFigure part, TargetRules rules)
    {
        var growth = book.MonthsBefore(part) is > 0 and { } before ? (part.Value / before) - 1 : (decimal?)null;
        var (year, method) = Whole(book, part);
        return growth is not null || part.Period.MonthCount >= rules.PaceMonths ? new RunRate(part, growth, year, method) : null;
    }

    private static double? Needed(TargetTrack track, TargetBase start) =>
        track.Deadline is { } deadline && deadline.End.Year > start.Year && start.Value > 0 && track.Level.Figure is > 0 and { } level
            ? Math.Pow((double)(level / start.Value), 1.0 / (deadline.End.Year - start.Year)) - 1 : null;

    private static TargetBase Weigh(TargetTrack track, TargetBase start, SortedDictionary<int, double> series)
    {
        if (track.Deadline is not { } deadline || track.Level.Figure is not > 0 || (series.Count > 0 && series.Keys.Last() >= deadline.End.Year))
        {
            return start;
        }
        var outlook = TargetOutlook.Of(series, (double)track.Level.Figure.Value, deadline.End.Year);
        return start with { Arrival = Arrival.Of(outlook), Fault = outlook.Fault };
    }

    // Where the years are not known, growth against the same months a year before is what there is.
    private static PastPace? Past(TargetBase start, SortedDictionary<int, double> series, TargetRules rules) =>
        new[] { rules.PaceYears, 5, 1 }.Select(y => TargetOutlook.Achieved(series, y) is { } growth ? new PastPace(y, growth) : null).FirstOrDefault(p => p is not null)
        ?? (start.RunRate?.Growth is { } months ? new PastPace(0, (double)months) : null);

    private static TargetState StateOf(TargetBase start, TargetRules rules) =>
        start is not { Needed: { } needed, Past: { } past } ? TargetState.Open
        : past.Growth >= needed && !(start.Arrival?.High < rules.Unlikely) ? TargetState.OnCourse : TargetState.Behind;
}
