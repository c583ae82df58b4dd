using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Checks;

/// <summary>What a finding says about its claims.</summary>
public enum FindingKind
{
    /// <summary>They cannot all be true under the listed assumptions.</summary>
    Conflict,

    /// <summary>They become consistent when they are taken as figures of different sides.</summary>
    SidesDisagree,

    /// <summary>Worth a look, not proved.</summary>
    Suspicious,

    /// <summary>They support each other.</summary>
    Confirmed,

    /// <summary>The same end of the source chain told again.</summary>
    Repeated,

    /// <summary>A figure that nobody said follows from them.</summary>
    Derived,

    /// <summary>One speaker or outlet told the same quantity anew with another value.</summary>
    Restated,

    /// <summary>A headline or retelling lost or added a hedge, a deadline, a number or a speaker.</summary>
    Drift,

    /// <summary>A target's deadline or level moved between tellings.</summary>
    MovedGoalpost,

    /// <summary>One aim with all its tellings.</summary>
    Target,

    /// <summary>A claim held against official statistics.</summary>
    Verdict,
}

/// <summary>How much a finding matters; the policy file decides.</summary>
public enum Severity
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>Minor.</summary>
    Low,

    /// <summary>Worth asking about.</summary>
    Medium,

    /// <summary>News.</summary>
    High,
}

/// <summary>What a finding takes for granted; each can be dropped.</summary>
public enum Assumption
{
    /// <summary>The figures come from the same side's statistics.</summary>
    SameSide,

    /// <summary>They count the same things.</summary>
    SameCoverage,

    /// <summary>The year meant is the calendar year.</summary>
    CalendarYear,

    /// <summary>Only the outlet suggests whose figure it is.</summary>
    OutletSide,

    /// <summary>The words bend as far as the policy says and no further.</summary>
    WordsTolerance,

    /// <summary>A part of the flow is not published.</summary>
    UnpublishedPart,
}

/// <summary>The relations a proof may use; <c>check_proofs</c> recomputes them from the JSON alone.</summary>
public enum Relation
{
    /// <summary>What a claim's words admit.</summary>
    Stated,

    /// <summary>A number of the policy or of arithmetic itself.</summary>
    Assumed,

    /// <summary>The sum of the terms, each times its factor.</summary>
    Sum,

    /// <summary>The product of the terms.</summary>
    Product,

    /// <summary>The first term divided by the second.</summary>
    Quotient,

    /// <summary>What all terms admit together.</summary>
    Intersection,

    /// <summary>Anything up to the term's high end.</summary>
    AtMost,

    /// <summary>Anything from the term's low end.</summary>
    AtLeast,
}

/// <summary>One operand of a step: a claim, an earlier step, or (for <see cref="Relation.Assumed"/>) neither.</summary>
/// <param name="Claim">Index into the finding's claims, or null.</param>
/// <param name="Step">Index of an earlier step, or null.</param>
/// <param name="Range">The operand's values before the factor.</param>
/// <param name="Factor">What the operand is multiplied by.</param>
public sealed record ProofTerm(int? Claim, int? Step, Interval Range, decimal Factor = 1);

/// <summary>One step of a proof.</summary>
/// <param name="Relation">How the result follows from the terms.</param>
/// <param name="Terms">The operands.</param>
/// <param name="Naming">What the result is.</param>
/// <param name="Low">The result's low end; above <paramref name="High"/> when the result is empty.</param>
/// <param name="High">The result's high end.</param>
/// <param name="Policy">For an assumed number, the policy entry it comes from.</param>
public sealed record ProofStep(Relation Relation, IReadOnlyList<ProofTerm> Terms, Naming Naming, decimal? Low, decimal? High, string? Policy = null)
{
    /// <summary>What the result is, in English: "imports of Kyrgyzstan from Belarus, 2024".</summary>
    public string Of => Plain.About(Naming);

    /// <summary>True when no value is left: the contradiction.</summary>
    public bool IsEmpty => Low > High;
}

/// <summary>How an aim stands by the latest figures told.</summary>
public enum TargetState
{
    /// <summary>Too little is known.</summary>
    Open,

    /// <summary>The growth of the years told is enough.</summary>
    OnCourse,

    /// <summary>The growth of the years told is not enough.</summary>
    Behind,

    /// <summary>The latest year reaches it.</summary>
    Met,

    /// <summary>The deadline's year stayed below it.</summary>
    Missed,

    /// <summary>Given up.</summary>
    Dropped,

    /// <summary>A lower level took its place.</summary>
    Lowered,
}

/// <summary>A single slip that would restore consistency.</summary>
/// <param name="Name">A word of the slip list: <c>magnitude</c>, <c>swapped_flows</c>, …</param>
/// <param name="Claim">Index into the finding's claims.</param>
/// <param name="Repaired">The claim's value after the repair.</param>
/// <param name="Fits">How the repaired value fits, in words.</param>
public sealed record Slip(string Name, int Claim, decimal Repaired, string Fits);

/// <summary>Claims that belong together, what they show, and the arithmetic that shows it.</summary>
/// <param name="Check">The code of the check, such as <c>OB103</c>.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Why">One line for people, with the arithmetic.</param>
/// <param name="Claims">The minimal set: drop any one of a conflict's claims and the conflict is gone.</param>
/// <param name="Assumptions">What is taken for granted.</param>
/// <param name="Proof">The steps, checkable from the JSON alone; empty for kinds that need none.</param>
public sealed record Finding(
    string Check,
    FindingKind Kind,
    Severity Severity,
    string Why,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<ProofStep> Proof)
{
    /// <summary>Slips that would explain a conflict, likeliest first.</summary>
    public IReadOnlyList<Slip> Diagnosis { get; init; } = [];

    /// <summary>How the aim stands; null for findings that are not about a target.</summary>
    public TargetState? State { get; init; }

    /// <summary>What official statistics say; null for findings that do not rest on them.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The passages it is about where these tell no figure: promises, agreements, projects; empty for findings about claims.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>What differs between the two tellings of a drift, the first claim's (or passage's) against the second's; empty for other findings.</summary>
    public IReadOnlyList<ToldChange> Changes { get; init; } = [];

    /// <summary>A hash of check, kind, claims and passages: the same in every run and whatever the order of input.</summary>
    public string Id => field ??= ContentId.Of($"{Check}|{Kind}|{string.Join('|', Claims.Select(c => c.Id).Concat(Commitments.Select(c => c.Id)))}");
}
