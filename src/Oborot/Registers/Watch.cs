using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Registers;

/// <summary>How a thing stands on a day.</summary>
/// <param name="IsOverdue">Its deadline is past and nothing tells that it was met.</param>
/// <param name="IsDue">Its deadline comes within the days of the policy.</param>
/// <param name="SilentSince">The day of its last telling, when that is long ago and others went on telling of its parties; else null.</param>
public sealed record Standing(bool IsOverdue, bool IsDue, DateOnly? SilentSince);

/// <summary>What depends on the day: what is overdue, due soon, or silent for long.</summary>
public sealed class Watch
{
    private readonly RegisterLimits limits;
    private readonly DateOnly day;
    private readonly Dictionary<string, List<(DateOnly Day, string Document)>> documents;

    /// <summary>Looks at a register on a day.</summary>
    /// <param name="register">The things.</param>
    /// <param name="policy">How soon is due, and how long is silent.</param>
    /// <param name="day">The day.</param>
    public Watch(Register register, Policy policy, DateOnly day)
    {
        (limits, this.day) = (policy.Register, day);
        documents = register.Things.SelectMany(t => t.Tellings.Where(c => c.Published <= day).Select(c => (Pair: Pair(t), c.Published!.Value, c.Evidence.Document)))
            .Distinct().GroupBy(d => d.Pair, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(d => (d.Value, d.Document)).ToList(), StringComparer.Ordinal);
    }

    /// <summary>How a thing stands.</summary>
    public Standing Of(Thing thing) => new(
        IsPromise(thing) && Due(thing) < day,
        IsPromise(thing) && Due(thing) is { } due && due >= day && due.DayNumber - day.DayNumber <= limits.DueDays,
        IsOpen(thing) && thing.LastTold is { } last && day.DayNumber - last.DayNumber > limits.SilentDays && Later(thing, last) >= limits.SilentDocuments ? last : null);

    /// <summary>The last day for a promise, or of a meeting that is planned; null where none is told, and for what can be neither kept nor broken.</summary>
    public static DateOnly? DueDay(Thing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return IsPromise(thing) ? Due(thing) : null;
    }

    // A forecast, a list of matters and a number of things can be neither kept nor broken; what is told not to be done is still owed.
    private static bool IsOpen(Thing thing) =>
        !thing.IsSettled && !thing.IsCount && (!thing.IsNegated || thing.Status == CommitmentStatus.Done) && thing.Type is not (CommitmentType.Topic or CommitmentType.Outcome);

    private static bool IsPromise(Thing thing) => IsOpen(thing) && StatusTold.Rank(thing.Status) >= StatusTold.Rank(CommitmentStatus.Offered);

    private static DateOnly? Due(Thing thing) =>
        thing.Deadline?.Days?.End ?? (thing is { Type: CommitmentType.Meeting, Status: CommitmentStatus.Planned } ? thing.Tellings[^1].Date?.Days?.End : null);

    private int Later(Thing thing, DateOnly last) => documents.GetValueOrDefault(Pair(thing))?.Where(d => d.Day > last).Select(d => d.Document).Distinct(StringComparer.Ordinal).Count() ?? 0;

    private static string Pair(Thing thing) => string.Join(' ', thing.Countries);
}
