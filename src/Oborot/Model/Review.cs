namespace Oborot.Model;

/// <summary>What people made of a claim or a commitment.</summary>
public enum ReviewState
{
    /// <summary>Nothing was decided; somebody wrote a note.</summary>
    Noted,

    /// <summary>It is right as it stands.</summary>
    Accepted,

    /// <summary>It is wrong; it counts for nothing any more.</summary>
    Rejected,

    /// <summary>It was read wrongly and stands as a person corrected it.</summary>
    Amended,

    /// <summary>No text holds it: a person says so.</summary>
    Entered,
}

/// <summary>One part that a person corrected.</summary>
/// <param name="Field">The part, by its name in JSON.</param>
/// <param name="Was">As it was read; null for not told.</param>
/// <param name="Now">As it stands; null for not told.</param>
public sealed record FieldChange(string Field, string? Was, string? Now);

/// <summary>A note of a person on a claim or a commitment.</summary>
/// <param name="Text">The note.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When it was written, in universal time.</param>
public sealed record ReviewNote(string Text, string By, DateTimeOffset At);

/// <summary>What people said of a claim or a commitment. Its parts are no longer, or not only, what a text was read to tell.</summary>
/// <param name="State">The last word.</param>
/// <param name="By">Who had it.</param>
/// <param name="At">When it was said, in universal time.</param>
/// <param name="Reason">Why; null where none was given.</param>
public sealed record Review(ReviewState State, string By, DateTimeOffset At, string? Reason)
{
    /// <summary>The number of that decision in its ledger; 0 where it is in none.</summary>
    public int Number { get; init; }

    /// <summary>The id of what was read, where the corrected one has another; else null.</summary>
    public string? Of { get; init; }

    /// <summary>What was corrected, by whomever; empty where it stands as it was read.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The notes, the earliest first.</summary>
    public IReadOnlyList<ReviewNote> Notes { get; init; } = [];
}
