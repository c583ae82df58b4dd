using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Briefs;

/// <summary>One value that texts tell of a side's count, with the telling that tells it best.</summary>
/// <param name="Side">Whose count it is; null where nothing points to one.</param>
/// <param name="Claim">The telling: the firmest one, of those the latest.</param>
/// <param name="First">The day on which it was told first; null where none of its tellings has one.</param>
public sealed record SideFigure(string? Side, Claim Claim, DateOnly? First)
{
    /// <summary>True where the text itself names the side.</summary>
    public bool IsSideTold => Claim.Side is not null;

    /// <summary>The days it covers.</summary>
    public Period Period => Claim.Period!.Value;
}

/// <summary>What is told of one flow in one period, side by side.</summary>
/// <param name="Flow">Which trade.</param>
/// <param name="Period">The days.</param>
/// <param name="Unit">The currency.</param>
/// <param name="Figures">By side, of one side the firmest value first.</param>
public sealed record PeriodFigures(PairFlow Flow, Period Period, string Unit, IReadOnlyList<SideFigure> Figures)
{
    /// <summary>The values of a side; null for those that nobody's count is named for.</summary>
    public IReadOnlyList<SideFigure> Of(string? side) => [.. Figures.Where(f => f.Side == side)];
}

/// <summary>The trade of a pair as texts tell it and as statistics count it.</summary>
public sealed class PairFigures
{
    private readonly string first;
    private readonly string second;
    private readonly Sides sides = new();

    internal PairFigures(string first, string second, IReadOnlyList<Claim> claims, Policy policy)
    {
        (this.first, this.second) = (first, second);
        var texts = claims.Order(ClaimOrder.Instance).GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        texts.ForEach(sides.Learn);
        var tolerance = new Tolerance(policy);
        List<Claim> firm = [.. texts.SelectMany(t => Doubts.Firm(t, sides, tolerance)).Where(c => IsOfPair(c) && c.Place != Place.Title)];
        Told = [.. Levels(firm).Where(r => r.Figures.Count > 0).OrderByDescending(r => r.Period).ThenBy(r => r.Flow).ThenBy(r => r.Unit, StringComparer.Ordinal)];
        Growths = [.. firm.Where(c => c is { Kind: ClaimKind.Change, Modality: Modality.Stated, Period: { Start: not null }, Value.Figure: not null } && IsWhole(c.Subject) && PairFlows.Of(c.Subject, first) == PairFlow.Turnover)
            .OrderByDescending(c => c.Period).ThenBy(c => c.Side is null).ThenBy(Doubts.Looseness).ThenByDescending(c => c.Published).ThenBy(c => c, ClaimOrder.Instance)
            .DistinctBy(c => (c.Period, c.Value.Figure, c.Value.Unit, c.Direction))];
    }

    /// <summary>Levels told as facts, the latest period first.</summary>
    /// <remarks>A value that more texts tell of the same months a year earlier or later is left out: it is one figure, and its year was misread or mistaken.</remarks>
    public IReadOnlyList<PeriodFigures> Told { get; }

    /// <summary>Growth of the turnover told as a fact, the latest period first; one telling of each.</summary>
    public IReadOnlyList<Claim> Growths { get; }

    /// <summary>The latest values of a side's turnover; null where none is told.</summary>
    public PeriodFigures? Latest(string side) => Told.FirstOrDefault(r => r.Flow == PairFlow.Turnover && r.Of(side).Count > 0);

    /// <summary>What the side of a claim is taken to be; null where nothing points to one.</summary>
    public string? SideOf(Claim claim) => sides.Heard(claim);

    /// <summary>What each source of a country's own statistics counts year by year, of turnover and of both flows: of each country the source that reaches furthest.</summary>
    internal static IReadOnlyList<OfficialYears> Counted(string first, string second, IOfficialFigures figures)
    {
        var totals = new OfficialTotals(figures);
        IReadOnlyList<AnnualSeries> Years(StatedFlow flow) => totals.Years(new Statement(first, second, flow, Period.Year(DateOnly.MinValue.Year), 0, Interval.Exactly(0)));
        var (turnover, outwards, back) = (Years(StatedFlow.Turnover), Years(StatedFlow.Exports), Years(StatedFlow.Imports));
        return
        [
            .. turnover.Where(s => s.Side is not null).GroupBy(s => s.Side!, StringComparer.Ordinal)
                .Select(g => g.OrderByDescending(s => s.Totals.Keys.Last()).ThenByDescending(s => s.Totals.Count).ThenBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Basis).First())
                .OrderBy(s => s.Side != first)
                .Select(s => new OfficialYears(s.Side!, s.Totals, Same(outwards, s), Same(back, s))),
        ];
    }

    // Exports of one side have no basis: the flow is taken from the same source.
    private static SortedDictionary<int, OfficialTotal> Same(IReadOnlyList<AnnualSeries> flows, AnnualSeries turnover) =>
        flows.Where(f => f.Side == turnover.Side && f.Source == turnover.Source).OrderBy(f => f.Basis != turnover.Basis).ThenBy(f => f.Basis).FirstOrDefault()?.Totals ?? [];

    private bool IsOfPair(Claim claim) => Subjects.IsOf(claim.Subject, first, second);

    private IEnumerable<PeriodFigures> Levels(IEnumerable<Claim> firm)
    {
        var told = (from claim in firm
                    where claim is { Kind: ClaimKind.Level, Modality: Modality.Stated, Period: { Start: not null }, Value: { Figure: not null, IsMoney: true } } && IsWhole(claim.Subject)
                    let flow = PairFlows.Of(claim.Subject, first)
                    where flow is not null
                    group claim by (Flow: flow.Value, Period: claim.Period!.Value, claim.Value.Unit, Figure: claim.Value.Figure!.Value)).ToDictionary(g => g.Key, g => g.ToList());
        return from value in told
               where !(told.TryGetValue(value.Key with { Period = value.Key.Period.AddYears(1) }, out var later) && Texts(later) > Texts(value.Value))
                   && !(told.TryGetValue(value.Key with { Period = value.Key.Period.AddYears(-1) }, out var earlier) && Texts(earlier) > Texts(value.Value))
               group value.Value by (value.Key.Flow, value.Key.Period, value.Key.Unit) into row
               select new PeriodFigures(row.Key.Flow, row.Key.Period, row.Key.Unit, [.. Sorted(row.SelectMany(BySide))]);
    }

    // One value of one period is one figure: where some tellings say whose it is, and all the same, the others tell it too.
    private IEnumerable<SideFigure> BySide(List<Claim> tellings)
    {
        var known = tellings.Select(SideOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return tellings.GroupBy(c => known is [var only] ? only : SideOf(c)).Select(g => new SideFigure(g.Key, Best(g), g.Min(c => c.Published)));
    }

    private IEnumerable<SideFigure> Sorted(IEnumerable<SideFigure> figures) =>
        figures.OrderBy(f => f.Side != first).ThenBy(f => f.Side != second).ThenBy(f => Doubts.Looseness(f.Claim)).ThenByDescending(f => f.Claim.Published).ThenBy(f => f.Claim, ClaimOrder.Instance);

    private static int Texts(IEnumerable<Claim> tellings) => tellings.Select(c => c.Evidence.Document).Distinct(StringComparer.Ordinal).Count();

    private static Claim Best(IEnumerable<Claim> tellings) =>
        tellings.OrderBy(c => c.Side is null).ThenBy(Doubts.Looseness).ThenBy(c => c.Speaker is null).ThenByDescending(c => c.Published).ThenBy(c => c, ClaimOrder.Instance).First();

    private static bool IsWhole(Subject subject) => subject is { Product: null, Coverage: null };
}

/// <summary>What one country's own statistics count, year by year.</summary>
/// <param name="Side">Whose count it is.</param>
/// <param name="Turnover">By year, ascending; years may be missing.</param>
/// <param name="Out">From the first country to the second.</param>
/// <param name="Back">From the second to the first.</param>
public sealed record OfficialYears(string Side, IReadOnlyDictionary<int, OfficialTotal> Turnover, IReadOnlyDictionary<int, OfficialTotal> Out, IReadOnlyDictionary<int, OfficialTotal> Back)
{
    /// <summary>The latest year counted.</summary>
    public int Latest => Turnover.Keys.Max();
}

/// <summary>Whether a subject is of a pair.</summary>
internal static class Subjects
{
    /// <summary>True when it speaks of both parties, whichever reports.</summary>
    public static bool IsOf(Subject subject, string a, string b) =>
        (subject.Reporter == a && subject.Partner == b) || (subject.Reporter == b && subject.Partner == a);
}
