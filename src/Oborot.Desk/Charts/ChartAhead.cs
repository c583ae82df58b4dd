using System.Globalization;
using Oborot.Desk.Shelves;
using Oborot.Model;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;

namespace Oborot.Desk.Charts;

/// <summary>One coming year of a side. Amounts in million USD.</summary>
/// <param name="Year">The year.</param>
/// <param name="Needed">What it has to be so that the target is reached by even growth; null for a year before the path begins.</param>
/// <param name="Middle">The value that is passed as likely as not; null where nothing is forecast.</param>
/// <param name="Half">Where it lies with a probability of one half.</param>
/// <param name="Most">Where it lies with a probability of four fifths.</param>
internal sealed record YearAhead(int Year, decimal? Needed, decimal? Middle, (decimal Low, decimal High)? Half, (decimal Low, decimal High)? Most);

/// <summary>The years from a side's latest figure to the deadline of a target.</summary>
/// <param name="Side">Whose figures.</param>
/// <param name="Group">0 or 1, as its figures on the chart.</param>
/// <param name="From">The first year of the series that the forecast rests on; null where nothing is forecast.</param>
/// <param name="Until">The last year of that series.</param>
/// <param name="Years">The years, the one of the latest figure first.</param>
internal sealed record SideAhead(string Side, int Group, int? From, int? Until, IReadOnlyList<YearAhead> Years);

/// <summary>What lies ahead of a pair's trade: the target that most texts tell, the path to it from each side's figures, and what their past lets expect.</summary>
/// <remarks>Forecasts are those of <see cref="ForecastChooser"/>: for trade between two countries the random walk of logarithms, intervals by Student's distribution.</remarks>
internal sealed record ChartAhead(TargetReport Target, IReadOnlyList<SideAhead> Sides)
{
    private const decimal Million = 1_000_000m;
    private const int Decimals = 3;
    private const int Furthest = 40;
    private const double Half = 0.5;
    private const double Most = 0.8;

    /// <summary>Looks ahead.</summary>
    /// <returns>Null where no target of this trade has its deadline ahead.</returns>
    public static ChartAhead? Of(Cooperation known, PairKey key, Func<Subject, bool> isOfFlow)
    {
        var target = known.TargetsOf(key).Where(r => IsDrawn(r, isOfFlow)).OrderByDescending(r => r.Track.Documents).ThenBy(r => r.Track.Deadline!.Value.End).ThenBy(r => r.Track.Id, StringComparer.Ordinal).FirstOrDefault();
        return target is null ? null : new(target, [.. target.Bases.Where(b => IsDrawn(b, target)).OrderBy(b => b.Side, StringComparer.Ordinal).Select(b => Of(b, b.Side == key.A ? 0 : 1, target.Track.Deadline!.Value.End.Year))]);
    }

    private static bool IsDrawn(TargetReport report, Func<Subject, bool> isOfFlow) =>
        report.Track is { Unit: "USD", Deadline: not null, Level.Figure: > 0, Subject: { Product: null, Coverage: null } subject } && isOfFlow(subject) && report.Bases.Any(b => IsDrawn(b, report));

    private static bool IsDrawn(TargetBase start, TargetReport report) =>
        start is { Side: not null, Needed: not null } && report.Track.Deadline!.Value.End.Year - start.Year <= Furthest;

    private static SideAhead Of(TargetBase start, int group, int deadline)
    {
        var last = start.Series.Count == 0 ? (int?)null : start.Series.Keys.Max();
        var points = last < deadline && deadline - last <= Furthest ? ForecastChooser.Choose(start.Series, deadline - last.Value).Points.ToDictionary(p => last.Value + p.Ahead) : [];
        var first = points.Count == 0 ? start.Year : Math.Min(start.Year, last!.Value);
        return new SideAhead(start.Side!, group, points.Count == 0 ? null : start.Series.Keys.Min(), points.Count == 0 ? null : last,
            [.. Enumerable.Range(first, deadline - first + 1).Select(y => y == last && points.Count > 0 ? Known(y, Needed(start, y), Scaled(start.Series[y])) : Of(y, Needed(start, y), points.TryGetValue(y, out var point) ? point : null))]);
    }

    // What is known is where it starts.
    private static YearAhead Known(int year, decimal? needed, decimal value) => new(year, needed, value, (value, value), (value, value));

    private static YearAhead Of(int year, decimal? needed, ForecastPoint? point) => point is not { } told ? new YearAhead(year, needed, null, null, null)
        : new YearAhead(year, needed, Scaled(told.Value), Scaled(told.Within(Half)), Scaled(told.Within(Most)));

    private static decimal? Needed(TargetBase start, int year) => year < start.Year ? null : Scaled((double)start.Value * Math.Pow(1 + start.Needed!.Value, year - start.Year));

    private static (decimal Low, decimal High) Scaled(ForecastRange range) => (Scaled(range.Low), Scaled(range.High));

    // What no decimal can hold is off every chart.
    private static decimal Scaled(double value) => Math.Round((decimal)Math.Min(value, 1e24) / Million, Decimals);

    /// <summary>The last day of a year, as the script reads it.</summary>
    public static string DayOf(int year) => new DateOnly(year, 12, 31).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
