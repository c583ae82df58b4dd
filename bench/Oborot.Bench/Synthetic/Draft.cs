using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>A claim on its way to paper: what a slip may change.</summary>
internal sealed class Draft(Fact fact)
{
    /// <summary>What is told.</summary>
    public Fact Fact => fact;

    public string Indicator { get; set; } = fact.Theme.Indicator;

    /// <summary>The figure.</summary>
    public double Value { get; set; } = fact.Truth;

    public Direction Direction { get; set; } = fact.Direction;

    /// <summary>How many years the period's label is off.</summary>
    public int YearsOff { get; set; }

    /// <summary>The name of the slip; null when all is well.</summary>
    public string? Slip { get; set; }
}
