using Oborot.Model;

namespace Oborot.Checks;

/// <summary>When a constraint that holds is worth telling.</summary>
internal enum Support
{
    /// <summary>Never: only a contradiction is news.</summary>
    None,

    /// <summary>When both sides come out near each other.</summary>
    Near,

    /// <summary>Whenever it holds: the second side is a bound.</summary>
    Holds,
}

/// <summary>
/// What a check knows about an unknown: two ways to reach it, which must have a value in common. A bound is written with
/// <see cref="Expression.AtMost"/> or <see cref="Expression.AtLeast"/>. Without a second way the first one is news in itself.
/// </summary>
internal sealed record Constraint
{
    /// <summary>The code of the check.</summary>
    public required string Check { get; init; }

    /// <summary>The unknown.</summary>
    public required Naming Of { get; init; }

    /// <summary>One way to reach it.</summary>
    public required Expression Left { get; init; }

    /// <summary>Another way; null to derive the unknown.</summary>
    public Expression? Right { get; init; }

    /// <summary>Further values that the proof shows, each together with the first way, before the last step.</summary>
    public IReadOnlyList<Expression> Also { get; init; } = [];

    /// <summary>When to report that it holds.</summary>
    public Support Support { get; init; }

    /// <summary>True when a part of it (a period, say) was guessed: what comes out is at most suspicious.</summary>
    public bool Guessed { get; init; }

    /// <summary>What is taken for granted beyond what the judge sees by itself.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>The kind to use instead of conflict when the sides do not differ.</summary>
    public FindingKind Contradicts { get; init; } = FindingKind.Conflict;

    /// <summary>The line for people, from the values of both ways.</summary>
    public required Func<Outcome, string> Why { get; init; }
}

/// <summary>What came out of a constraint, for the line that people read.</summary>
/// <param name="Kind">What is reported.</param>
/// <param name="Left">The values of the first way.</param>
/// <param name="Right">The values of the second way; equal to the first when there is none.</param>
internal sealed record Outcome(FindingKind Kind, Interval Left, Interval Right)
{
    /// <summary>True when the two ways have no value in common.</summary>
    public bool Contradicts => Left.IsDisjointFrom(Right);

    /// <summary>How far apart the two ways are at least, relative to the smaller end: 0.16 for "at least 16 %"; null when unknown.</summary>
    public decimal? Gap => Left.High < 0 && Right.High < 0 ? GapOf(-Left, -Right) : GapOf(Left, Right);

    /// <summary>How far apart the two ways are at least, in their unit; null when they meet.</summary>
    public decimal? Distance => Left.Low > Right.High ? Left.Low - Right.High : Right.Low > Left.High ? Right.Low - Left.High : null;

    private static decimal? GapOf(Interval a, Interval b) => a.Low > b.High ? Ratio(a.Low, b.High) : b.Low > a.High ? Ratio(b.Low, a.High) : null;

    private static decimal? Ratio(decimal? larger, decimal? smaller) =>
        smaller is > 0 and { } s && larger is { } l ? ((Interval.Exactly(l) / Interval.Exactly(s)) - Interval.Exactly(1)).Low : null;
}
