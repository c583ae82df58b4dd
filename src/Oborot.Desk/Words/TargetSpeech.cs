using System.Globalization;
using Oborot.Checks;
using Oborot.Shared.Speaking;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;

namespace Oborot.Desk.Words;

/// <summary>An aim in the reader's language: what it is, how it stands and why.</summary>
/// <param name="speech">How claims are told.</param>
/// <param name="words">What pages say.</param>
internal sealed class TargetSpeech(Speech speech, Phrases words) : AimSpeech(speech)
{
    private const int Percents = 100;

    private readonly Speech speech = speech;

    /// <summary>The state in a word or two.</summary>
    public string State(TargetReport report) => speech.Phrases.Of("states", report.State);

    /// <summary>What a telling changed.</summary>
    public string Changes(TargetStep step) =>
        string.Join(", ", step.Changes.Where(c => c is not (TargetChange.Again or TargetChange.Undated)).Select(c => words["changes", Model.Words.Of(c)]));

    /// <summary>What the state rests on, in sentences.</summary>
    public string Why(TargetReport report) => report.State switch
    {
        TargetState.Met => words.Fill("targets", "why_met", ("figures", Figures(report))),
        TargetState.Missed => words.Fill("targets", "why_missed", ("figures", Figures(report))),
        TargetState.Dropped => words.Fill("targets", "why_dropped", ("day", speech.Day(report.Track.LastTold!.Value))),
        TargetState.Lowered => words.Fill("targets", "why_lowered", ("before", Lowering(report.Track, s => s.Before!)), ("after", Lowering(report.Track, s => s.Telling))),
        TargetState.Behind or TargetState.OnCourse => string.Join(" ", report.Bases.Where(b => b.State is TargetState.Behind or TargetState.OnCourse).Select(Paced)),
        _ => Lack(report),
    };

    /// <summary>Whose figures a base is made of.</summary>
    public string Whose(TargetBase start) => start.Known.Origin == FigureOrigin.Reconciled ? words["targets", "both_sides"]
        : start.Side is not { } side ? words["targets", "no_side"] : start.Known.IsSideTold ? speech.PartyOf(side) : $"({speech.PartyOf(side)})";

    /// <summary>The figure of a base with how it was reached.</summary>
    public string Start(TargetBase start, TargetTrack track) => $"{Amount(start.Known, start.Value, track)} ({How(start)})";

    /// <summary>What the current year comes to at its pace.</summary>
    public string Pace(TargetBase start, TargetTrack track) => start.RunRate is not { } rate ? "–"
        : words.Fill("targets", "pace", ("months", speech.Of(rate.Months.Period)), ("figure", Amount(rate.Months, rate.Months.Value, track)), ("year", Amount(rate.Months, rate.Year, track)), ("method", Method(rate.Method)))
            + (rate.Growth is { } growth ? "; " + words.Fill("targets", "on_before", ("growth", Percent((double)growth))) : "");

    /// <summary>The probability; a dash for none.</summary>
    public string Likely(TargetBase start) => start.Arrival is { } arrival
        ? $"{speech.Figures.Plain((decimal)arrival.Low * Percents, 1)}–{speech.Figures.Plain((decimal)arrival.High * Percents, 1)} %" : "–";

    /// <summary>The probability with its method; or why there is none. Empty where no deadline lies ahead.</summary>
    public string Likelihood(TargetBase start, TargetTrack track)
    {
        if (track.Deadline is not { } deadline)
        {
            return "";
        }
        return start.Arrival is not { } arrival ? words.Fill("targets", "no_probability", ("whose", Whose(start)), ("why", words["targets", WhyNot(start.Fault)]))
            : words.Fill("targets", "probability", ("whose", Whose(start)), ("range", Likely(start)), ("year", Year(deadline.End.Year)), ("changes", Number(arrival.Changes)), ("since", Year(arrival.Since)),
                ("mean", speech.Figures.Plain((decimal)arrival.Mean, 3)), ("deviation", speech.Figures.Plain((decimal)arrival.Deviation, 3))) + (start.EndsTold ? " " + words["targets", "ends_told"] : "");
    }

    /// <summary>Growth with its sign: "+24.7 %"; a dash for none.</summary>
    public string Percent(double? rate) => rate is not { } told || !double.IsFinite(told) || Math.Abs(told) > 1e6 ? "–"
        : Math.Round((decimal)told * Percents, 1) is var percent && percent > 0 ? $"+{speech.Figures.Plain(percent, 1)} %" : $"{speech.Figures.Plain(percent, percent == 0 ? 0 : 1)} %";

    private string Paced(TargetBase start)
    {
        var past = start.Past!;
        var (whose, needed, growth) = (Whose(start), Percent(start.Needed), Percent(past.Growth));
        return past.Years == 0 ? words.Fill("targets", "paced_months", ("whose", whose), ("needed", needed), ("year", Year(start.Year)), ("months", speech.Of(start.RunRate!.Months.Period)), ("growth", growth))
            : words.Fill("targets", "paced", ("whose", whose), ("needed", needed), ("year", Year(start.Year)), ("years", Number(past.Years)), ("until", Year(start.AchievedUntil!.Value)), ("growth", growth));
    }

    private string Lack(TargetReport report) =>
        report.Grounds.Count > 0 ? words.Fill("targets", "why_above", ("figures", Figures(report)))
        : report.Track.Deadline is null ? words["targets", "no_deadline"]
        : report.Bases.Count == 0 ? words["targets", "no_base"]
        : report.Bases.All(b => b.Needed is null) ? words["targets", "not_known_yet"]
        : words["targets", "no_past"];

    private string Figures(TargetReport report) => string.Join("; ", report.Grounds.Select(f =>
        words.Fill("targets", f.Origin == FigureOrigin.Told ? "told_of" : "counted_by", ("figure", Amount(f, f.Value, report.Track)), ("period", speech.Of(f.Period)), ("whose", speech.PartyOf(f.Side)))));

    private string Lowering(TargetTrack track, Func<TargetStep, TargetTelling> which) =>
        which(track.Steps.Last(s => s.Before is not null && s.Changes.Contains(TargetChange.Lowered))) is var telling && telling.Published is { } day ? $"{Told(telling)} ({speech.Day(day)})" : "";

    private string How(TargetBase start)
    {
        var source = start.Known switch
        {
            { Claim: { } claim } => Speech.Outlet(claim),
            { Official: { } official } => official.Publication.Source,
            _ => words["targets", "estimate"],
        };
        return start.Annualised == Annualised.No ? source : $"{speech.Of(start.Known.Period)}, {Method(start.Annualised)}; {source}";
    }

    private string Method(Annualised method) => words["targets", method == Annualised.LikeYearBefore ? "like_before" : "in_proportion"];

    // What was told with a qualifier keeps it, also when it is reckoned up.
    private string Amount(KnownFigure figure, decimal value, TargetTrack track)
    {
        var (hedge, amount) = (speech.Phrases.Of("hedges", figure.Hedge), speech.Figures.Bounds(value, value, track.Unit));
        return hedge.Length == 0 ? amount : $"{hedge} {amount}";
    }

    private static string WhyNot(HistoryFault fault) => fault switch
    {
        HistoryFault.TooShort => "too_short",
        HistoryFault.Gap => "gap",
        HistoryFault.Negative or HistoryFault.Zero => "not_above_zero",
        _ => "known_already",
    };

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
