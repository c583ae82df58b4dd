using Oborot.Model;
using Oborot.Text;

namespace Oborot.Roadmaps;

/// <summary>What the person tells of a roadmap that its table does not.</summary>
public sealed record RoadmapOptions
{
    /// <summary>What the document is called in outputs: the file's name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>Codes of the sides; empty to take those that title, header and table name.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The day of its signing; null where it is not signed, or unknown.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The day that the table is of; null for that of the signing.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who put it out.</summary>
    public string? Publisher { get; init; }

    /// <summary>What it is called; null for what stands above the table.</summary>
    public string? Title { get; init; }

    /// <summary>Its language, ISO 639-1; null to look.</summary>
    public string? Language { get; init; }
}

/// <summary>Something in a table that could not be read.</summary>
/// <param name="Place">Where, for people.</param>
/// <param name="What">What is wrong, and what came of it.</param>
/// <param name="IsLost">True where the whole row was left out.</param>
public sealed record RoadmapProblem(string Place, string What, bool IsLost);

/// <summary>A roadmap that was read from a table.</summary>
/// <param name="Document">The table's text, which all quotes are of.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Whole">The roadmap itself.</param>
/// <param name="Rows">Its measures, in the order of the table; each is a part of the whole.</param>
/// <param name="Problems">What could not be read: rows that were left out, then cells, both in the order of the table.</param>
public sealed record Roadmap(Document Document, string Language, Commitment Whole, IReadOnlyList<Commitment> Rows, IReadOnlyList<RoadmapProblem> Problems)
{
    /// <summary>The roadmap and its measures.</summary>
    public IReadOnlyList<Commitment> Commitments => [Whole, .. Rows];
}
