using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Targets;

/// <summary>All that is known of what one side counts of the thing aimed at.</summary>
/// <param name="Side">The side; null for estimates from both.</param>
/// <param name="Years">By calendar year: official figures, and what texts tell of years that these lack.</param>
/// <param name="Parts">First months of a year that are later than the last whole one; one figure for each period, the latest last.</param>
/// <param name="MonthsBefore">What is known of the same months a year before; null where nothing is.</param>
internal sealed record SideBook(string? Side, SortedDictionary<int, KnownFigure> Years, IReadOnlyList<KnownFigure> Parts, Func<KnownFigure, decimal?> MonthsBefore)
{
    /// <summary>The latest whole year; null where none is known.</summary>
    public KnownFigure? Latest => Years.Count == 0 ? null : Years.Values.Last();

    /// <summary>Everything, whole years first.</summary>
    public IEnumerable<KnownFigure> All => Years.Values.Concat(Parts);

    /// <summary>The years that growth is reckoned from: those of official statistics, with what is told of the years right after them; without any the told ones.</summary>
    public SortedDictionary<int, double> Series()
    {
        var series = new SortedDictionary<int, double>();
        var counted = Years.Values.Where(f => f.Origin != FigureOrigin.Told).ToList();
        foreach (var figure in counted.Count > 0 ? counted : [.. Years.Values])
        {
            series[figure.Year] = (double)figure.Value;
        }
        for (var next = series.Count > 0 ? series.Keys.Last() + 1 : 0; Years.TryGetValue(next, out var told); next++)
        {
            series[next] = (double)told.Value;
        }
        return series;
    }
}

/// <summary>Makes the books of all sides of an aim.</summary>
/// <param name="board">What texts tell of its pair.</param>
/// <param name="statistics">Official figures.</param>
/// <param name="day">The day on which it is judged; what lies after it is no figure yet. Null where no day is known.</param>
internal sealed class SideBooks(Board board, TargetStatistics statistics, DateOnly? day)
{
    private const int MonthsInYear = 12;

    /// <summary>The books: of the first party, of the second, of whoever is not told, and the estimates from both; those with nothing in them are left out.</summary>
    public IReadOnlyList<SideBook> Of(TargetTrack track)
    {
        var official = statistics.Years(track);
        var told = Told(track);
        string[] sides = [.. new[] { track.Topic.From, track.Topic.To }.Concat(told.Select(f => f.Side)).Distinct(StringComparer.Ordinal)];
        var books = sides.Select(s => Book(track, s, [.. told.Where(f => f.Side == s)], Best(official.Where(o => o.Side == s)))).ToList();
        var estimates = new SortedDictionary<int, KnownFigure>(statistics.Reconciled(track, official).ToDictionary(f => f.Year));
        return [.. books.Append(new SideBook(null, estimates, [], _ => null)).Where(b => b.All.Any())];
    }

    private static Statistics.AnnualSeries? Best(IEnumerable<Statistics.AnnualSeries> series) =>
        series.OrderByDescending(s => s.Totals.Keys.Last()).ThenByDescending(s => s.Totals.Count).ThenBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Basis).FirstOrDefault();

    private SideBook Book(TargetTrack track, string side, IReadOnlyList<Fact> told, Statistics.AnnualSeries? official)
    {
        var name = side.Length > 0 ? side : null;
        var figures = told.GroupBy(f => f.Period!.Value).ToDictionary(g => g.Key, g => Figure(name, Firmest(g)));
        foreach (var (year, total) in official?.Totals ?? [])
        {
            figures[Period.Year(year)] = new KnownFigure(name, Period.Year(year), total.Value, FigureOrigin.Official) { Official = total };
        }
        var years = new SortedDictionary<int, KnownFigure>(figures.Values.Where(f => f.Period.IsCalendarYear).ToDictionary(f => f.Year));
        if (!track.Topic.IsFlow)
        {
            return new SideBook(name, years, [], _ => null);
        }
        KnownFigure? Counted(Period period) => official is null ? null
            : statistics.In(track, period, official) is { } total ? new KnownFigure(name, period, total.Value, FigureOrigin.Official) { Official = total } : null;
        var parts = Parts([.. figures.Values], years.Count == 0 ? 0 : years.Keys.Last(), Counted);
        return new SideBook(name, years, parts, part => Before(track, side, part, figures, Counted));
    }

    private static IReadOnlyList<KnownFigure> Parts(IReadOnlyList<KnownFigure> figures, int lastYear, Func<Period, KnownFigure?> counted)
    {
        var parts = figures.Where(f => IsPart(f.Period) && f.Year > lastYear);
        var official = lastYear is 0 or >= 9999 ? null : Enumerable.Range(1, MonthsInYear - 1).Select(m => counted(Period.Months(lastYear + 1, 1, m))).LastOrDefault(f => f is not null);
        return [.. parts.Where(f => f.Period != official?.Period).Concat(official is null ? [] : [official]).OrderBy(f => f.Period)];
    }

    private static bool IsPart(Period period) => period is { IsWholeMonths: true, Start: { Month: 1 } start, MonthCount: < MonthsInYear } && start.Year == period.End.Year;

    // The same months as told or counted, or as the growth told of them implies.
    private decimal? Before(TargetTrack track, string side, KnownFigure part, Dictionary<Period, KnownFigure> figures, Func<Period, KnownFigure?> counted)
    {
        var months = part.Period.AddYears(-1);
        var known = figures.GetValueOrDefault(months) ?? counted(months);
        return known is not null && !IsOneFigure(known, part) ? known.Value
            : board.Find(new Unknown(Measured.Growth, track.Topic, part.Period, "", months)) is { } cell && Firmest(cell.All.Where(f => f.Side == side)) is { } growth && growth.Value.Nominal() is > 0 and { } ratio
                ? part.Value / ratio : null;
    }

    // One figure told of two years is of one of them, and nobody knows of which (OB113).
    private static bool IsOneFigure(KnownFigure a, KnownFigure b) => a.Origin == FigureOrigin.Told && b.Origin == FigureOrigin.Told && a.Value == b.Value;

    private List<Fact> Told(TargetTrack track) =>
    [
        .. board.Of(track.Topic).Where(c => c.Unknown.IsLevel && c.Unit == track.Unit && (c.Period!.Value.IsCalendarYear || IsPart(c.Period.Value)))
            .SelectMany(c => c.All).Where(f => f.Value.Nominal() is not null && IsOver(f)),
    ];

    // What is told of days to come is a hope.
    private bool IsOver(Fact fact) => fact.Period!.Value.End is var end && !(end > fact.Claim.Published) && !(end > day);

    private static Fact Firmest(IEnumerable<Fact> facts) =>
        facts.OrderBy(f => f.Claim.Side is null).ThenBy(f => Doubts.Looseness(f.Claim)).ThenByDescending(f => f.Claim.Published).ThenBy(f => f.Claim, ClaimOrder.Instance).FirstOrDefault()!;

    private static KnownFigure Figure(string? side, Fact fact) => new(side, fact.Period!.Value, fact.Value.Nominal()!.Value, FigureOrigin.Told) { Claim = fact.Claim };
}
