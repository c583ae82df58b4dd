using Oborot.Briefs;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Targets;

namespace Oborot.Shared.Briefing;

/// <summary>What is aimed at, what that needs and how likely the past makes it.</summary>
internal sealed class AimSection(BriefVoice voice)
{
    private const int MostAims = 3;
    private const int MostBases = 2;

    private readonly Dossier dossier = voice.Dossier;

    /// <summary>The aims told in most texts first.</summary>
    public IEnumerable<BriefBlock> Blocks()
    {
        var aims = dossier.Targets.OrderByDescending(t => t.Track.Documents).ThenBy(t => t.Track.Id, StringComparer.Ordinal).ToList();
        foreach (var aim in aims.Take(MostAims))
        {
            yield return new BriefLines(null, [.. Lines(aim)]) { Lead = Head(aim) };
        }
        foreach (var note in voice.More(aims.Count - MostAims))
        {
            yield return note;
        }
    }

    /// <summary>The telling that stands for an aim as it is now: the latest one of its present level and deadline.</summary>
    public static TargetTelling Current(TargetReport report) =>
        (report.Track.Steps.LastOrDefault(s => s.Telling.Published is not null && s.Telling.Deadline == report.Track.Deadline && s.Changes[0] is not (TargetChange.Recalled or TargetChange.Beside))
            ?? report.Track.Steps.LastOrDefault(s => s.Telling.Deadline == report.Track.Deadline) ?? report.Track.Steps[^1]).Telling;

    /// <summary>What is aimed at, without how much.</summary>
    public string Name(TargetReport report)
    {
        var claim = report.Track.Steps[0].Telling.Claim with { Traces = [], Subject = report.Track.Subject with { Product = report.Track.Steps[0].Telling.Claim.Subject.Product } };
        return $"{voice.Speech.About(claim)}, {voice.Speech.Parties(claim)}";
    }

    /// <summary>How much by when: "$500 million by 2030".</summary>
    public string Aim(Quantity level, Period? deadline) => deadline is { } told ? $"{voice.Speech.Figures.Of(level)} {voice.Speech.Of(told)}" : voice.Speech.Figures.Of(level);

    private BriefLine Head(TargetReport aim) => BriefVoice.Line(
        voice.Fill("aim", ("name", Name(aim)), ("aim", Aim(aim.Track.Level, aim.Track.Deadline)), ("state", voice.Speech.Phrases.Of("states", aim.State))), new[] { aim.Track.Steps[0].Telling, Current(aim) }.Select(t => voice.Of(t.Claim)));

    private IEnumerable<BriefLine> Lines(TargetReport aim)
    {
        var track = aim.Track;
        foreach (var step in track.Steps.Where(s => s.Before is not null).Reverse().Take(1))
        {
            yield return BriefVoice.Line(Moved(step), voice.Of(step.Before!.Claim), voice.Of(step.Telling.Claim));
        }
        foreach (var start in aim.Bases.Where(b => track.Deadline is not null && SourceOf(b) is not null).OrderBy(b => b.Side != dossier.First).ThenBy(b => b.Side != dossier.Second).Take(MostBases))
        {
            foreach (var line in Lines(aim, start))
            {
                yield return line;
            }
        }
    }

    /// <summary>How an aim changed: "by 2027 … by 2030".</summary>
    public string Moved(TargetStep step) => voice.Fill("aim_moved", ("was", Aim(step.Before!.Level, step.Before.Deadline)), ("then", voice.Speech.Day(step.Before.Published!.Value)),
        ("now", Aim(step.Telling.Level, step.Telling.Deadline)), ("day", voice.Speech.Day(step.Telling.Published!.Value)));

    private IEnumerable<BriefLine> Lines(TargetReport aim, TargetBase start)
    {
        var sources = SourcesOf(start).ToList();
        if (start.Needed is { } needed)
        {
            var had = start.Past is { } past ? Had(start, past) : "";
            yield return BriefVoice.Line(voice.Fill("aim_needs", ("party", Whose(start)), ("year", BriefVoice.Number(start.Year)), ("value", Amount(start, start.Value, aim)), ("how", How(start)), ("needed", voice.Percent((decimal)needed)), ("had", had)), sources);
        }
        if (start.RunRate is { } rate && start.Annualised == Annualised.No)
        {
            yield return BriefVoice.Line(voice.Fill("aim_pace", ("party", Whose(start)), ("period", voice.Speech.Of(rate.Months.Period)), ("value", voice.Amount(rate.Months.Value, aim.Track.Unit)), ("year", voice.Amount(rate.Year, aim.Track.Unit)), ("how", voice[Key(rate.Method)])), SourcesOf(rate.Months));
        }
        if (start.Arrival is { } arrival)
        {
            yield return BriefVoice.Line(voice.Fill("aim_likely", ("party", Whose(start)), ("range", Range(arrival)), ("changes", BriefVoice.Number(arrival.Changes)), ("since", BriefVoice.Number(arrival.Since))), sources);
        }
    }

    /// <summary>The growth there was: over the last years, or of the months known.</summary>
    public string Had(TargetBase start, PastPace past) => past.Years == 0
        ? voice.Fill("had_months", ("period", voice.Speech.Of(start.RunRate!.Months.Period)), ("rate", voice.Percent((decimal)past.Growth)))
        : voice.Fill(past.Years == 1 ? "had_year" : "had_years", ("years", BriefVoice.Number(past.Years)), ("until", BriefVoice.Number(start.AchievedUntil ?? start.Year)), ("rate", voice.Percent((decimal)past.Growth)));

    /// <summary>Whose count an aim is reckoned from; in brackets where the text does not name the side.</summary>
    public string Whose(TargetBase start) => start.Side is not { } side ? voice["both_sides"] : start.Known.IsSideTold ? voice.Speech.PartyOf(side) : $"({voice.Speech.PartyOf(side)})";

    /// <summary>What a base rests on: the figure, and the series of statistics that its growth was reckoned from.</summary>
    public IEnumerable<BriefSource> SourcesOf(TargetBase start)
    {
        foreach (var source in SourcesOf(start.Known))
        {
            yield return source;
        }
        if (dossier.Official.FirstOrDefault(o => o.Side == start.Side) is { } years)
        {
            yield return BriefVoice.Of(years.Turnover[years.Latest]);
        }
    }

    private BriefSource? SourceOf(TargetBase start) => SourcesOf(start.Known).FirstOrDefault();

    private IEnumerable<BriefSource> SourcesOf(KnownFigure figure) =>
        figure.Claim is { } claim ? [voice.Of(claim)] : figure.Official is { } official ? [BriefVoice.Of(official)] : [];

    private string Amount(TargetBase start, decimal value, TargetReport aim)
    {
        var (hedge, amount) = (voice.Speech.Phrases.Of("hedges", start.Known.Hedge), voice.Amount(value, aim.Track.Unit));
        return hedge.Length == 0 ? amount : $"{hedge} {amount}";
    }

    private string How(TargetBase start) => start.Annualised == Annualised.No ? "" : voice.Fill("reckoned", ("period", voice.Speech.Of(start.Known.Period)), ("how", voice[Key(start.Annualised)]));

    private static string Key(Annualised method) => method == Annualised.LikeYearBefore ? "like_year_before" : "in_proportion";

    private string Range(Arrival arrival) => voice.Speech.Figures.Bounds(Percent(arrival.Low), Percent(arrival.High), "percent");

    private static decimal Percent(double share) => Math.Round((decimal)share * 100, 1);
}
