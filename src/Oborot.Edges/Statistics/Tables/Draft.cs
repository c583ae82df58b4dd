using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>An observation that is being put together: what the sheet tells, then the row, then the column.</summary>
internal struct Draft
{
    public string Reporter;
    public string Partner;
    public TradeFlow Flow;
    public string Product;
    public string Classification;
    public Period Period;
    public int Year;
    public int Month;
    public string Currency;
    public decimal Times;
    public ObservationStatus Status;
    public PartnerBasis Basis;
    public Valuation Valuation;
    public decimal? Weight;

    /// <summary>All goods with the world, in US dollars.</summary>
    public static Draft Empty => new() { Reporter = "", Partner = Series.World, Product = Series.AllGoods, Classification = Series.AllGoods, Currency = "USD", Times = 1 };

    /// <summary>The period: as told, else the year, or the month of it.</summary>
    public readonly Period Span => Year == 0 ? Period : Month == 0 ? Period.Year(Year) : Period.Months(Year, Month, Month);
}

/// <summary>What a text says of a part of an observation.</summary>
internal enum Verdict
{
    /// <summary>It is understood.</summary>
    Told,

    /// <summary>There is no text.</summary>
    Blank,

    /// <summary>Nobody knows it.</summary>
    Unknown,

    /// <summary>The declaration says that it is to be passed over.</summary>
    Skipped,
}
