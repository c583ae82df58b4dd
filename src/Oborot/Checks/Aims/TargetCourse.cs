using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Follows an aim from day to day: what is aimed at, and what each telling changes.</summary>
/// <param name="near">How close two levels have to lie to be one, relative to the larger.</param>
internal sealed class TargetCourse(decimal near)
{
    private readonly HashSet<Period> deadlines = [];
    private readonly List<Quantity> levels = [];

    /// <summary>The telling that began the present level; null before the first day.</summary>
    public TargetTelling? Level { get; private set; }

    /// <summary>The telling that began the present deadline; null where none was told.</summary>
    public TargetTelling? Deadline { get; private set; }

    /// <summary>Takes in the tellings of one day, later than those before.</summary>
    public IReadOnlyList<TargetStep> Take(IReadOnlyList<TargetTelling> day)
    {
        var (deadline, level) = (ChooseDeadline(day), ChooseLevel(day));
        List<TargetStep> steps = [.. day.Select(t => IsOf(t, deadline, level) ? Follow(t) : new TargetStep(t, [IsKnown(t) ? TargetChange.Recalled : TargetChange.Beside], null))];
        deadlines.UnionWith(day.Select(t => t.OwnDeadline).OfType<Period>());
        levels.AddRange(day.Select(t => t.Level));
        return steps;
    }

    // Of several, a new one that lies later; else the present one, beside which others are background. An old one alone is background as well, unless it lies later.
    private Period? ChooseDeadline(IReadOnlyList<TargetTelling> day)
    {
        var told = day.Select(t => t.OwnDeadline).OfType<Period>().Distinct().Order().ToList();
        if (told.Count == 0 || Deadline?.Deadline is not { } current)
        {
            return told.Count == 0 ? null : told[^1];
        }
        var unheard = told.FindAll(d => !deadlines.Contains(d));
        return unheard.Count > 0 && unheard[^1] > current ? unheard[^1]
            : told.Contains(current) ? current
            : unheard.Count > 0 ? unheard[^1]
            : told[^1] > current ? told[^1] : current;
    }

    private Quantity ChooseLevel(IReadOnlyList<TargetTelling> day)
    {
        var unheard = day.Where(t => !levels.Exists(l => IsOne(l, t.Level))).ToList();
        return unheard.Count > 0 ? unheard[0].Level : Level is { } current && day.Any(t => IsOne(t.Level, current.Level)) ? current.Level : day[0].Level;
    }

    private bool IsOf(TargetTelling telling, Period? deadline, Quantity level) => (telling.OwnDeadline is not { } own || own == deadline) && IsOne(telling.Level, level);

    private bool IsKnown(TargetTelling telling) =>
        (telling.OwnDeadline is not { } own || deadlines.Contains(own)) && levels.Exists(l => IsOne(l, telling.Level));

    private TargetStep Follow(TargetTelling telling)
    {
        if (Level is null)
        {
            (Level, Deadline) = (telling, telling.OwnDeadline is null ? null : telling);
            return new TargetStep(telling, [TargetChange.First], null);
        }
        var (changes, before) = (new List<TargetChange>(), (TargetTelling?)null);
        if (!IsOne(telling.Level, Level.Level))
        {
            changes.Add(telling.Level.Figure < Level.Level.Figure ? TargetChange.Lowered : TargetChange.Raised);
            (before, Level) = (Level, telling);
        }
        if (telling.OwnDeadline is { } own && own != Deadline?.Deadline)
        {
            Move(telling, own, changes, ref before);
        }
        return new TargetStep(telling, changes.Count > 0 ? changes : [TargetChange.Again], before);
    }

    private void Move(TargetTelling telling, Period own, List<TargetChange> changes, ref TargetTelling? before)
    {
        if (Deadline?.Deadline is { } current)
        {
            changes.Add(own > current ? TargetChange.PutOff : TargetChange.BroughtForward);
            before ??= Deadline;
        }
        Deadline = telling;
    }

    private bool IsOne(Quantity a, Quantity b) => TargetTelling.IsOneLevel(a, b, near);
}
