using Oborot.Model;

namespace Oborot.Registers;

/// <summary>Which things are asked for; what is null asks for nothing.</summary>
public sealed record Selection
{
    /// <summary>The two parties that must both have to do with it.</summary>
    public (string A, string B)? Pair { get; init; }

    /// <summary>What kind of thing it must be.</summary>
    public CommitmentType? Type { get; init; }

    /// <summary>How far it must be told to have come.</summary>
    public CommitmentStatus? Status { get; init; }

    /// <summary>A sector that it must touch.</summary>
    public string? Sector { get; init; }

    /// <summary>Only what is overdue.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only what is due soon.</summary>
    public bool Due { get; init; }

    /// <summary>Only what is silent for long.</summary>
    public bool Silent { get; init; }

    /// <summary>True for a thing that is asked for; of overdue, due and silent one is enough.</summary>
    public bool Has(Thing thing, Standing standing) =>
        (Pair is not { } pair || thing.IsBetween(pair.A, pair.B))
        && (Type is null || thing.Type == Type) && (Status is null || thing.Status == Status) && (Sector is null || thing.Sectors.Contains(Sector))
        && (!(Overdue || Due || Silent) || (Overdue && standing.IsOverdue) || (Due && standing.IsDue) || (Silent && standing.SilentSince is not null));
}
