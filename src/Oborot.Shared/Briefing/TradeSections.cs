using System.Globalization;
using Oborot.Briefs;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Shared.Speaking;

namespace Oborot.Shared.Briefing;

/// <summary>The state of trade, what each side says, and what does not fit.</summary>
internal sealed class TradeSections(BriefVoice voice)
{
    private const string Currency = "USD";
    private const decimal Million = 1_000_000m;
    private const int MostRows = 8;
    private const int MostValues = 3;
    private const int MostClashes = 5;
    private const int MostYears = 12;

    private readonly Dossier dossier = voice.Dossier;

    /// <summary>The latest figures of statistics and of either side, growth, and a chart.</summary>
    public IEnumerable<BriefBlock> State()
    {
        List<BriefLine> lines = [.. dossier.Official.Select(Counted), .. new[] { dossier.First, dossier.Second }.Select(Latest).OfType<BriefLine>(), .. dossier.Figures.Growths.Take(1).Select(Growth)];
        if (lines.Count > 0)
        {
            yield return new BriefLines(null, lines);
        }
        var missing = new[] { dossier.First, dossier.Second }.Except(dossier.Official.Select(o => o.Side)).ToList();
        if (missing.Count > 0)
        {
            yield return new BriefNote(voice.Fill("no_official", ("parties", string.Join(", ", missing.Select(voice.Speech.PartyOf)))));
        }
        if (Chart() is { Points.Count: > 0 } chart)
        {
            yield return chart;
        }
    }

    /// <summary>The latest periods with what each side tells of them.</summary>
    public IEnumerable<BriefBlock> Sides()
    {
        var rows = dossier.Figures.Told.OrderBy(r => r.Of(dossier.First).Count == 0 || r.Of(dossier.Second).Count == 0).ThenByDescending(r => r.Period).ThenBy(r => r.Flow).Take(MostRows)
            .OrderByDescending(r => r.Period).ThenBy(r => r.Flow).ToList();
        if (rows.Count == 0)
        {
            yield break;
        }
        var hasUnknown = rows.Exists(r => r.Of(null).Count > 0);
        string[] heads = [voice["period"], voice["what"], voice.First, voice.Second, .. hasUnknown ? [voice["side_unknown"]] : Array.Empty<string>(), voice.Fill("difference", ("first", voice.First), ("second", voice.Second))];
        yield return new BriefTable(voice["sides_caption"], heads, [.. rows.Select(r => Row(r, hasUnknown))]);
        if (rows.Exists(r => r.Figures.Any(f => f.Side is not null && !f.IsSideTold)))
        {
            yield return new BriefNote(voice["in_brackets"]);
        }
        foreach (var note in voice.More(dossier.Figures.Told.Count - rows.Count))
        {
            yield return note;
        }
    }

    /// <summary>The gravest contradictions.</summary>
    public IEnumerable<BriefBlock> Clashes()
    {
        var clashes = dossier.Contradictions.ToList();
        if (clashes.Count > 0)
        {
            yield return new BriefLines(null, [.. clashes.Take(MostClashes).Select(f => BriefVoice.Line(Clash(f), f.Claims.Select(voice.Of)))]);
        }
        foreach (var note in voice.More(clashes.Count - MostClashes))
        {
            yield return note;
        }
    }

    // Some findings name their kind themselves.
    private string Clash(Finding finding)
    {
        var (kind, why) = (voice.Speech.Of(finding.Kind), new FindingSpeech(voice.Speech, finding).Why());
        return why.Contains(kind, StringComparison.OrdinalIgnoreCase) ? why : $"{kind}. {Phrases.Sentence(why)}";
    }

    private BriefLine Counted(OfficialYears years)
    {
        var year = years.Latest;
        var turnover = years.Turnover[year];
        var change = years.Turnover.TryGetValue(year - 1, out var before) && before.Value > 0
            ? voice.Fill("official_change", ("change", voice.Percent((turnover.Value / before.Value) - 1)), ("year", (year - 1).ToString(CultureInfo.InvariantCulture))) : "";
        var flows = new[] { (PairFlow.Out, years.Out), (PairFlow.Back, years.Back) }.Where(f => f.Item2.ContainsKey(year)).Select(f => voice.Fill("part", ("what", voice.Flow(f.Item1)), ("value", voice.Amount(f.Item2[year].Value, Currency))));
        var text = voice.Fill("official", ("party", voice.Speech.PartyOf(years.Side)), ("period", voice.Year(year)), ("what", voice.Flow(PairFlow.Turnover)), ("value", voice.Amount(turnover.Value, Currency)), ("change", change), ("parts", string.Concat(flows)));
        return BriefVoice.Line(text, before is null || change.Length == 0 ? [BriefVoice.Of(turnover)] : [BriefVoice.Of(turnover), BriefVoice.Of(before)]);
    }

    private BriefLine? Latest(string side)
    {
        if (dossier.Figures.Latest(side) is not { } row)
        {
            return null;
        }
        var figure = row.Of(side)[0];
        var parts = dossier.Figures.Told.Where(r => r.Period == row.Period && r.Unit == row.Unit && r.Flow != PairFlow.Turnover && r.Of(side) is [_]).OrderBy(r => r.Flow).Select(r => (r.Flow, Figure: r.Of(side)[0])).ToList();
        var text = voice.Fill("told", ("party", Marked(figure, voice.Speech.PartyOf(side))), ("period", voice.Speech.Of(row.Period)), ("what", voice.Flow(PairFlow.Turnover)), ("value", voice.Speech.Figures.Of(figure.Claim.Value)),
            ("parts", string.Concat(parts.Select(p => voice.Fill("part", ("what", voice.Flow(p.Flow)), ("value", voice.Speech.Figures.Of(p.Figure.Claim.Value)))))));
        return BriefVoice.Line(text, parts.Select(p => voice.Of(p.Figure.Claim)).Prepend(voice.Of(figure.Claim)));
    }

    private BriefLine Growth(Claim claim) => BriefVoice.Line(
        voice.Fill("growth", ("period", voice.Speech.PeriodOf(claim)), ("value", voice.Speech.Value(claim)), ("party", dossier.Figures.SideOf(claim) is { } side ? voice.Fill("by_count", ("party", claim.Side is null ? $"({voice.Speech.PartyOf(side)})" : voice.Speech.PartyOf(side))) : "")),
        voice.Of(claim));

    private BriefRow Row(PeriodFigures row, bool hasUnknown) => new(
    [
        BriefCell.Plain(voice.Speech.Of(row.Period)), BriefCell.Plain(voice.Flow(row.Flow)), Cell(row.Of(dossier.First)), Cell(row.Of(dossier.Second)),
        .. hasUnknown ? [Cell(row.Of(null))] : Array.Empty<BriefCell>(), BriefCell.Plain(Difference(row)),
    ]);

    private BriefCell Cell(IReadOnlyList<SideFigure> figures) =>
        new(string.Join("; ", figures.Take(MostValues).Select(f => Marked(f, voice.Speech.Figures.Of(f.Claim.Value)))), [.. figures.Take(MostValues).Select(f => voice.Of(f.Claim))]);

    private static string Marked(SideFigure figure, string text) => figure.IsSideTold || figure.Side is null ? text : $"({text})";

    private string Difference(PeriodFigures row) =>
        row.Of(dossier.First) is [var a] && row.Of(dossier.Second) is [var b] && a.Claim.Value.Figure is > 0 and { } from && b.Claim.Value.Figure is { } to ? voice.Percent((to / from) - 1) : "";

    private BriefChart Chart()
    {
        var points = Official().Concat(Told()).Concat(Aims()).OrderBy(p => p.Mark).ThenBy(p => p.Start).ThenBy(p => p.End).ThenBy(p => p.Value).DistinctBy(p => (p.Mark, p.Start, p.End, p.Value)).ToList();
        var names = points.Select(p => p.Mark).Distinct().ToDictionary(m => m, Name);
        return new BriefChart(voice.Fill("chart", ("first", voice.First), ("second", voice.Second)), voice["chart_unit"], names, points);
    }

    private string Name(BriefMark mark) => mark switch
    {
        BriefMark.OfficialFirst or BriefMark.OfficialSecond => voice.Fill("chart_official", ("party", mark == BriefMark.OfficialFirst ? voice.First : voice.Second)),
        BriefMark.ToldFirst or BriefMark.ToldSecond => voice.Fill("chart_told", ("party", mark == BriefMark.ToldFirst ? voice.First : voice.Second)),
        BriefMark.ToldUnknown => voice["chart_unknown"],
        _ => voice["chart_aim"],
    };

    private IEnumerable<BriefPoint> Official() =>
        from years in dossier.Official
        let shown = years.Turnover.OrderByDescending(t => t.Key).Take(MostYears).Reverse().ToList()
        let source = BriefVoice.Of([.. shown.Select(t => t.Value)])
        from year in shown
        let period = Period.Year(year.Key)
        select Point(years.Side == dossier.First ? BriefMark.OfficialFirst : BriefMark.OfficialSecond, period, year.Value.Value, voice.Amount(year.Value.Value, Currency), source);

    private IEnumerable<BriefPoint> Told() =>
        from row in dossier.Figures.Told
        where row.Flow == PairFlow.Turnover && row.Unit == Currency
        from figure in row.Figures
        let mark = figure.Side == dossier.First ? BriefMark.ToldFirst : figure.Side == dossier.Second ? BriefMark.ToldSecond : BriefMark.ToldUnknown
        select Point(mark, row.Period, figure.Claim.Value.Figure!.Value, voice.Speech.Figures.Of(figure.Claim.Value), voice.Of(figure.Claim));

    private IEnumerable<BriefPoint> Aims() =>
        from report in dossier.Targets
        let level = report.Track.Level
        where report.Track is { Unit: Currency, Deadline: not null } && report.Track.Subject is { Indicator: Subject.Turnover, Product: null, Coverage: null } && level.Figure is not null
        select Point(BriefMark.Aim, new Period(report.Track.Deadline!.Value.End, report.Track.Deadline.Value.End), level.Figure!.Value, $"{voice.Speech.Figures.Of(level)} {voice.Speech.Of(report.Track.Deadline.Value)}", voice.Of(AimSection.Current(report).Claim));

    private BriefPoint Point(BriefMark mark, Period period, decimal value, string told, BriefSource source) =>
        new(mark, period.Start ?? period.End, period.End, value / Million, mark == BriefMark.Aim ? told : $"{voice.Speech.Of(period)}: {told}", source);
}
