namespace Oborot.Checks;

/// <summary>What a telling changes of what was aimed at before.</summary>
public enum TargetChange
{
    /// <summary>The first telling with a date.</summary>
    First,

    /// <summary>The same again, or the level alone.</summary>
    Again,

    /// <summary>A later deadline.</summary>
    PutOff,

    /// <summary>An earlier deadline.</summary>
    BroughtForward,

    /// <summary>A higher level.</summary>
    Raised,

    /// <summary>A lower level.</summary>
    Lowered,

    /// <summary>Tells of an earlier aim beside a newer one, as background.</summary>
    Recalled,

    /// <summary>Another level or deadline on the same day, which changes nothing.</summary>
    Beside,

    /// <summary>Without a day of publication: it counts as a telling and has no place in the order.</summary>
    Undated,
}

/// <summary>A telling with its place in the history of its aim.</summary>
/// <param name="Telling">The telling.</param>
/// <param name="Changes">What it changes; at least one.</param>
/// <param name="Before">For a change of deadline or level, the first telling of what it replaces; else null.</param>
public sealed record TargetStep(TargetTelling Telling, IReadOnlyList<TargetChange> Changes, TargetTelling? Before)
{
    /// <summary>True for a telling that is of what was aimed at on its day.</summary>
    internal bool IsCurrent => Changes[0] is not (TargetChange.Recalled or TargetChange.Beside or TargetChange.Undated);
}
