using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Checks;

/// <summary>How far a qualifier lets the true value lie from the figure, as shares of the figure's size.</summary>
/// <param name="Below">How far towards zero; null when there is no limit on that side.</param>
/// <param name="Above">How far away from zero; null when there is no limit on that side.</param>
public sealed record HedgeBand(decimal? Below, decimal? Above);

/// <summary>The numbers of judgement on aims.</summary>
/// <param name="SameLevel">Two levels that rounding may make one are one only this close, relative to the larger.</param>
/// <param name="RoundDays">Tellings of two sides this many days apart are of one round of talks.</param>
/// <param name="AnnualiseMonths">A year of which at least so many months are known is reckoned up to a whole one.</param>
/// <param name="PaceMonths">So many months are the fewest that a pace is taken from without the same months a year before.</param>
/// <param name="PaceYears">Over so many years growth is held against the growth needed.</param>
/// <param name="Unlikely">An aim that the past makes less likely than this in every way is behind, whatever the last years were.</param>
/// <param name="Reached">Rounding may take so much of a level that is reached, relative to it.</param>
/// <param name="DroppedAfter">An aim not told again after this share of the time from its first telling to its deadline is dropped,</param>
/// <param name="DroppedTexts">once so many texts on its parties have come out since.</param>
public sealed record TargetRules(decimal SameLevel, int RoundDays, int AnnualiseMonths, int PaceMonths, int PaceYears, double Unlikely, decimal Reached, decimal DroppedAfter, int DroppedTexts);

/// <summary>Every number that is a judgement. They stand in <c>data/policy.yaml</c> and nowhere else.</summary>
public sealed record Policy
{
    /// <summary>How much of one unit in the last written place rounding may have taken: 0.5.</summary>
    public required decimal LastDigit { get; init; }

    /// <summary>Relative half-width of a figure told as a fraction ("a third").</summary>
    public required decimal Fraction { get; init; }

    /// <summary>Relative half-width of a figure told as a multiple ("doubled").</summary>
    public required decimal Multiple { get; init; }

    /// <summary>The band of each qualifier; qualifiers that bend nothing are absent.</summary>
    public required IReadOnlyDictionary<Hedge, HedgeBand> Hedges { get; init; }

    /// <summary>How much dearer one flow is at the importer's border than at the exporter's: freight and insurance.</summary>
    public required decimal CifFob { get; init; }

    /// <summary>The share of years that the band of a pair's own history is made to hold.</summary>
    public required double MirrorCoverage { get; init; }

    /// <summary>Up to which ratio the two sides' figures of one flow call for no finding where the pair has no history.</summary>
    public required decimal MirrorBand { get; init; }

    /// <summary>Figures that fit within rounding support each other only when they also lie this close, relative to the larger.</summary>
    public required decimal NearEnough { get; init; }

    /// <summary>Parts are worth adding up once they make this share of the whole.</summary>
    public required decimal PartsWorthAdding { get; init; }

    /// <summary>Tellings of one speaker without a period, published within this many days, are taken to mean one period.</summary>
    public required int SameOccasionDays { get; init; }

    /// <summary>How far apart figures of one text may lie, relative to the smaller, to be called a conflict where no slip explains it; beyond that they may well speak of different things.</summary>
    public required decimal FarApart { get; init; }

    /// <summary>The relative half-width up to which a range is narrow enough to say which figure would fit in a place.</summary>
    public required decimal NarrowEnough { get; init; }

    /// <summary>Tellings of one side this many days apart are taken to come from one visit.</summary>
    public required int SameVisitDays { get; init; }

    /// <summary>Countries whose years may be business years that do not start in January, ISO 3166-1 codes.</summary>
    public required IReadOnlyList<string> BusinessYears { get; init; }

    /// <summary>Countries that leave a part of their trade unpublished, with the first such year.</summary>
    public required IReadOnlyDictionary<string, int> Unpublished { get; init; }

    /// <summary>When a stated figure and an official one are the same.</summary>
    public required VerdictLimits Verdicts { get; init; }

    /// <summary>When aims are one, and how they stand.</summary>
    public required TargetRules Targets { get; init; }

    /// <summary>When tellings are of one thing, and how long a thing may wait.</summary>
    public required RegisterLimits Register { get; init; }

    /// <summary>Blocs and their members, ISO 3166-1 codes; a bloc without members holds every country.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Blocs { get; init; }

    /// <summary>How much each kind of finding matters.</summary>
    public required IReadOnlyDictionary<FindingKind, Severity> KindSeverity { get; init; }

    /// <summary>How much each verdict of official statistics matters.</summary>
    public required IReadOnlyDictionary<Verdict, Severity> VerdictSeverity { get; init; }

    /// <summary>How much it matters when only the other side's statistics differ from a figure.</summary>
    public required Severity OtherSideSeverity { get; init; }

    /// <summary>Checks that matter more or less than their kind.</summary>
    public required IReadOnlyDictionary<string, Severity> CheckSeverity { get; init; }

    /// <summary>How much a finding matters: the check's own entry, else the kind's, else <see cref="Severity.Info"/>.</summary>
    public Severity SeverityOf(string check, FindingKind kind) =>
        CheckSeverity.TryGetValue(check, out var own) ? own : KindSeverity.GetValueOrDefault(kind, Severity.Info);
}
