using Oborot.Checks;
using Oborot.Statistics.Forecasting;

namespace Oborot.Targets;

/// <summary>How a year of which only the first months are known is reckoned up.</summary>
public enum Annualised
{
    /// <summary>It is not: the whole year is known.</summary>
    No,

    /// <summary>As if every month were alike: eleven months times 12/11. Seasons are not taken out.</summary>
    InProportion,

    /// <summary>As the same months grew, so the whole year: fair to seasons.</summary>
    LikeYearBefore,
}

/// <summary>What the current year comes to at its pace so far.</summary>
/// <param name="Months">The months known.</param>
/// <param name="Growth">Against the same months a year before, as a fraction; null where those are not known.</param>
/// <param name="Year">What the whole year comes to.</param>
/// <param name="Method">How that is reckoned.</param>
public sealed record RunRate(KnownFigure Months, decimal? Growth, decimal Year, Annualised Method);

/// <summary>The probability that the past gives an aim: a range, with how it was found.</summary>
/// <param name="Low">The lower end, from 0 to 1.</param>
/// <param name="High">The upper end.</param>
/// <param name="Changes">How many yearly changes it rests on.</param>
/// <param name="Since">The last year known to it.</param>
/// <param name="Mean">The mean of their logarithms.</param>
/// <param name="Deviation">The standard deviation of their logarithms about the mean.</param>
public sealed record Arrival(double Low, double High, int Changes, int Since, double Mean, double Deviation)
{
    /// <summary>The method, for people.</summary>
    public const string Method = "random walk of logarithms, without and with drift";

    /// <summary>The range of an outlook; null where it tells none.</summary>
    internal static Arrival? Of(TargetOutlook outlook) => outlook is { WithoutDrift: { } without, WithDrift: { } with }
        ? new Arrival(Math.Min(without, with), Math.Max(without, with), outlook.Changes, outlook.Since, outlook.MeanLogGrowth, outlook.LogGrowthDeviation) : null;
}

/// <summary>Growth achieved.</summary>
/// <param name="Years">Over so many years, up to the last of the series; 0 for the known months of the current year against the same of the year before.</param>
/// <param name="Growth">A year, as a fraction.</param>
public sealed record PastPace(int Years, double Growth);

/// <summary>From where an aim is to be reached by one side's figures, and how likely that is.</summary>
/// <param name="Known">The latest figure.</param>
/// <param name="Value">What its whole year comes to.</param>
/// <param name="Annualised">How that is reckoned.</param>
public sealed record TargetBase(KnownFigure Known, decimal Value, Annualised Annualised)
{
    /// <summary>Whose statistics; null for an estimate from both sides.</summary>
    public string? Side => Known.Side;

    /// <summary>The year.</summary>
    public int Year => Known.Year;

    /// <summary>The growth a year that leads from here to the level in the deadline's year, as a fraction; null without a deadline, after it, and from nothing.</summary>
    public double? Needed { get; init; }

    /// <summary>The growth a year achieved over one, three and five years up to <see cref="AchievedUntil"/>, as fractions; null where a year is missing.</summary>
    public (double? One, double? Three, double? Five) Achieved { get; init; }

    /// <summary>The last year of the series that growth and probability rest on; null where there is none.</summary>
    public int? AchievedUntil { get; init; }

    /// <summary>By year, the series that growth and probability rest on, in the unit of the target; empty where no whole year is known.</summary>
    public IReadOnlyDictionary<int, double> Series { get; init; } = new SortedDictionary<int, double>();

    /// <summary>The growth that the needed one is held against; null where none is known.</summary>
    public PastPace? Past { get; init; }

    /// <summary>True when that series ends in a figure that only texts tell.</summary>
    public bool EndsTold { get; init; }

    /// <summary>What the current year comes to; null where none is known in part.</summary>
    public RunRate? RunRate { get; init; }

    /// <summary>The probability of the level in the deadline's year; null where none can be told.</summary>
    public Arrival? Arrival { get; init; }

    /// <summary>Why there is no probability; <see cref="HistoryFault.None"/> where there is one, or no deadline ahead.</summary>
    public HistoryFault Fault { get; init; }

    /// <summary>How the aim stands by this base alone: on course, behind, or open where nothing tells.</summary>
    public TargetState State { get; init; }
}
