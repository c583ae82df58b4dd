using System.Globalization;
using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Targets;

/// <summary>How an aim stands.</summary>
/// <param name="State">The state.</param>
/// <param name="Why">What it rests on, in a line.</param>
/// <param name="Grounds">The figures among that.</param>
internal sealed record Judgement(TargetState State, string Why, IReadOnlyList<KnownFigure> Grounds);

/// <summary>Says how an aim stands on a day. The first that applies: open where it was passed before it was told, met, missed, dropped, lowered, behind, on course; else open.</summary>
/// <param name="track">Its history.</param>
/// <param name="books">What each side counts.</param>
/// <param name="bases">From where it is to be reached.</param>
/// <param name="policy">The numbers.</param>
/// <param name="day">The day.</param>
internal sealed class TargetJudge(TargetTrack track, IReadOnlyList<SideBook> books, IReadOnlyList<TargetBase> bases, Policy policy, DateOnly day)
{
    private readonly decimal threshold = TargetBases.Threshold(track.Level, policy);

    /// <summary>The state, with what it rests on.</summary>
    /// <param name="claims">All that texts tell of the parties.</param>
    public Judgement Judge(IReadOnlyList<Claim> claims) => Above() ?? Met() ?? Missed() ?? Dropped(claims) ?? Lowered() ?? Paced() ?? new(TargetState.Open, Lack(), []);

    // "175 items worth $203 million", where all exports come to 1,147: only some goods, or an increase, can be meant.
    private Judgement? Above() =>
        track.Deadline is not null ? null
            : Reports.Select(b => b.All.Where(IsBefore).OrderBy(f => f.Period).LastOrDefault()).OfType<KnownFigure>().FirstOrDefault(f => f.Value >= threshold && !f.FallsShort) is { } passed
            ? new(TargetState.Open, $"{Told(passed)}, was more already: a part must be meant, or more of it", [passed]) : null;

    private bool IsBefore(KnownFigure figure) => !(figure.Year >= track.FirstTold?.Year);

    // A level that was passed before anybody aimed at it is not reached by that; where no telling has a date, only the latest years count.
    private Judgement? Met() =>
        Reports.SelectMany(b => b.All.Where(f => IsOfItsTime(f, b)))
            .Where(f => f.Value >= threshold && !f.FallsShort)
            .OrderBy(f => f.Period).ThenBy(f => f.Side, StringComparer.Ordinal).FirstOrDefault() is { } reached
            ? new(TargetState.Met, Told(reached), [reached]) : null;

    private bool IsOfItsTime(KnownFigure figure, SideBook book) =>
        !(figure.Year > track.Deadline?.End.Year) && (track.FirstTold is { } first ? figure.Year >= first.Year : figure == book.Latest || book.Parts.Contains(figure));

    private Judgement? Missed()
    {
        if (track.Deadline is not { } deadline || deadline.End >= day)
        {
            return null;
        }
        var counted = Reports.Select(b => b.Years.GetValueOrDefault(deadline.End.Year)).OfType<KnownFigure>().ToList();
        return counted.Count > 0 ? new(TargetState.Missed, string.Join("; ", counted.Select(Told)), counted) : null;
    }

    private Judgement? Dropped(IReadOnlyList<Claim> claims)
    {
        if (track is not { FirstTold: { } first, LastTold: { } last, Deadline: { } deadline } || deadline.End < day || HalfTime(first, deadline.End) is var half && (last > half || day <= half))
        {
            return null;
        }
        var later = claims.Where(c => c.Published > half && c.Published <= day).Select(c => c.Evidence.Document).Distinct(StringComparer.Ordinal).Count();
        return later < policy.Targets.DroppedTexts ? null
            : new(TargetState.Dropped, $"not told again since {Day(last)}, though {later.ToString(CultureInfo.InvariantCulture)} texts on the parties came out after {Day(half)}, half of its time", []);
    }

    private DateOnly HalfTime(DateOnly first, DateOnly end) => first.AddDays((int)((end.DayNumber - first.DayNumber) * policy.Targets.DroppedAfter));

    private Judgement? Lowered() =>
        track.Steps.LastOrDefault(s => s.Changes.Contains(TargetChange.Lowered) || s.Changes.Contains(TargetChange.Raised)) is { Before: { } before } step && step.Changes.Contains(TargetChange.Lowered)
            ? new(TargetState.Lowered, $"{Plain.Said(before.Claim)}, said {Day(before.Published!.Value)}, became {Plain.Said(step.Telling.Claim)}, said {Day(step.Telling.Published!.Value)}", []) : null;

    // Behind by one side's figures is behind, whatever the other side counts.
    private Judgement? Paced()
    {
        var judged = bases.Where(b => b.State is TargetState.Behind or TargetState.OnCourse).ToList();
        return judged.Count == 0 ? null
            : new(judged.Exists(b => b.State == TargetState.Behind) ? TargetState.Behind : TargetState.OnCourse, string.Join("; ", judged.Select(Pace)), []);
    }

    private string Lack() =>
        track.Deadline is not { } deadline ? "no deadline is told"
        : deadline.End < day ? $"its time is over, and what {Plain.Time(Period.Year(deadline.End.Year))} came to is not at hand"
        : bases.Count == 0 ? "no figure to start from is at hand"
        : "how fast it grew so far is not known";

    private IEnumerable<SideBook> Reports => books.Where(b => b.Side is not null);

    private string Told(KnownFigure figure) =>
        $"{(figure.Claim is { } claim ? Plain.Said(claim) : Plain.Amount(figure.Value, track.Unit))} in {Plain.Time(figure.Period)}, {(figure.Origin == FigureOrigin.Told ? "told of" : "counted by")} {Plain.Party(figure.Side)}";

    private static string Pace(TargetBase start)
    {
        var past = start.Past!;
        var had = past.Years == 0 ? $"{Plain.Time(start.RunRate!.Months.Period)} brought {Percent(past.Growth)}"
            : string.Create(CultureInfo.InvariantCulture, $"the {(past.Years == 1 ? "year" : $"{past.Years} years")} up to {start.AchievedUntil} brought {Percent(past.Growth)} a year");
        var whose = start.Side is null ? "the estimate from both" : $"the figures of {Plain.Party(start.Side)}";
        return string.Create(CultureInfo.InvariantCulture, $"by {whose} it needs {Percent(start.Needed!.Value)} a year from {start.Year} on; {had}");
    }

    private static string Percent(double rate) => Plain.Number(Math.Round((decimal)rate * 100, 1)) + " %";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
