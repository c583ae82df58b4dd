namespace Oborot.Statistics;

/// <summary>What kind of numbers a source publishes.</summary>
public enum SourceKind
{
    /// <summary>A national office's own, or an international collection of what national offices reported.</summary>
    Reported,

    /// <summary>Estimates that were made from the reports of both sides, such as BACI.</summary>
    Reconciled,
}

/// <summary>One file of a source as it stood on a day: a vintage. A later one stands beside it and never overwrites it.</summary>
/// <param name="Source">The source's key: <c>kg-nsc</c>, <c>comtrade</c>, <c>baci</c>. A later vintage of the same source supersedes an earlier one.</param>
/// <param name="Agency">Who publishes, for people: "National Statistical Committee of the Kyrgyz Republic".</param>
/// <param name="File">The file's name, as the user gave it.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hexadecimal: the publication's identity.</param>
/// <param name="Published">The day from which on these figures were known.</param>
public sealed record Publication(string Source, string Agency, string File, string Hash, DateOnly Published)
{
    /// <summary>Whether the numbers are reports or estimates from them.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>Where the file comes from; null where nobody told.</summary>
    public string? Url { get; init; }

    /// <summary>Under which licence the numbers stand; null where nobody told.</summary>
    public string? Licence { get; init; }
}

/// <summary>An observation with the publication it stands in.</summary>
public readonly record struct Official(Observation Observation, Publication Publication);
