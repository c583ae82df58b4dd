namespace Oborot.Statistics;

/// <summary>One term of a total: an official figure, and whether it is added or taken away.</summary>
public readonly record struct OfficialTerm(Official Official, int Sign);

/// <summary>What one source counts of the very thing that a statement tells.</summary>
/// <param name="Side">Whose statistics; null for an estimate from both sides.</param>
/// <param name="Basis">Which country imports are put down to, where the source tells it both ways.</param>
/// <param name="Value">In units of the currency; for growth the ratio of new to old.</param>
/// <param name="Terms">The published figures that make it; for growth those of the period itself.</param>
/// <param name="BaseTerms">For growth, those of the base; else empty.</param>
public sealed record OfficialTotal(string? Side, PartnerBasis Basis, decimal Value, IReadOnlyList<OfficialTerm> Terms, IReadOnlyList<OfficialTerm> BaseTerms)
{
    /// <summary>The publication of the first term.</summary>
    public Publication Publication => Terms[0].Official.Publication;

    /// <summary>True when the source has published other figures for the same since.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>True when a term is provisional or estimated.</summary>
    public bool IsProvisional => Terms.Concat(BaseTerms).Any(t => t.Official.Observation.Status is ObservationStatus.Provisional or ObservationStatus.Estimated);
}
