namespace Oborot.Model;

/// <summary>Why a figure that was seen did not become a claim.</summary>
public enum LeftoverReason
{
    /// <summary>A plain date or a year.</summary>
    Date,

    /// <summary>A place in an order: "ranks second".</summary>
    Rank,

    /// <summary>The number of a meeting, a phase, an anniversary.</summary>
    Ordinal,

    /// <summary>An age or an anniversary's count of years.</summary>
    Age,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>The size of a list or a group: "the top five".</summary>
    ListSize,

    /// <summary>Part of an address, a name or a code.</summary>
    Address,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A line that repeats an earlier one.</summary>
    Repeated,

    /// <summary>Navigation, captions, time stamps.</summary>
    Furniture,

    /// <summary>An amount, but nothing in reach says of what.</summary>
    NoIndicator,

    /// <summary>A number whose unit cannot be told.</summary>
    AmbiguousUnit,

    /// <summary>The text has lost the magnitude.</summary>
    LostMagnitude,

    /// <summary>The period cannot be resolved and the figure means nothing without it.</summary>
    UnresolvedPeriod,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A figure that was seen and did not become a claim, and why: nothing is lost silently.</summary>
/// <param name="Evidence">Where it stands.</param>
/// <param name="Reason">Why it is no claim.</param>
public sealed record Leftover(Evidence Evidence, LeftoverReason Reason);
