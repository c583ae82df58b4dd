using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Targets;

/// <summary>Where a figure of trade so far comes from.</summary>
public enum FigureOrigin
{
    /// <summary>A text tells it.</summary>
    Told,

    /// <summary>Official statistics of the side count it.</summary>
    Official,

    /// <summary>An estimate from both sides' reports.</summary>
    Reconciled,
}

/// <summary>What is known of one year, or of the first months of one.</summary>
/// <param name="Side">Whose statistics; null for an estimate from both.</param>
/// <param name="Period">A calendar year, or its first months.</param>
/// <param name="Value">In the unit of the target.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record KnownFigure(string? Side, Period Period, decimal Value, FigureOrigin Origin)
{
    /// <summary>For what a text tells, its claim.</summary>
    public Claim? Claim { get; init; }

    /// <summary>For what statistics publish, the published figures.</summary>
    public OfficialTotal? Official { get; init; }

    /// <summary>How the text qualified it; of statistics exact.</summary>
    public Hedge Hedge => Claim?.Value.Hedge ?? Hedge.Exact;

    /// <summary>False where the text does not name the side, and its speaker, its outlet or the order of the parties suggests it.</summary>
    public bool IsSideTold => Claim is null || Claim.Side is not null;

    /// <summary>The year.</summary>
    public int Year => Period.End.Year;

    /// <summary>True when the words say that the figure was not quite reached.</summary>
    internal bool FallsShort => Hedge is Hedge.Almost or Hedge.LessThan or Hedge.UpTo;
}
