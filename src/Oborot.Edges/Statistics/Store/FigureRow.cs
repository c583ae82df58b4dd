using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Store;

/// <summary>A figure on its way into the table, without references: codes and words are numbers of <see cref="Names"/>.</summary>
internal struct FigureRow
{
    public int Reporter;
    public int Partner;
    public int Product;
    public int Measure;
    public int Start;
    public short Months;
    public byte Flow;
    public byte Status;

    /// <summary>The words of the place before the number it ends in.</summary>
    public int PlaceWords;

    /// <summary>How many figures came before it.</summary>
    public long Arrival;

    /// <summary>The number that the place ends in; below zero where it ends in none.</summary>
    public long PlaceNumber;
    public decimal? Value;
    public decimal? Weight;

    public readonly TradeFlow TradeFlow => (TradeFlow)Flow;

    /// <summary>True when the other is the same figure.</summary>
    public readonly bool IsSame(in FigureRow other) =>
        Reporter == other.Reporter && Partner == other.Partner && Product == other.Product && Measure == other.Measure
        && Start == other.Start && Months == other.Months && Flow == other.Flow;
}
