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
    public (int First, int Last) Months;
    public string Currency;
    public decimal Times;
    public ObservationStatus Status;
    public PartnerBasis Basis;
    public Valuation Valuation;
    public decimal? Weight;

    /// <summary>All goods with the world, in US dollars.</summary>
    public static Draft Empty => new() { Reporter = "", Partner = Series.World, Product = Series.AllGoods, Classification = Series.AllGoods, Months = (1, 12), Currency = "USD", Times = 1 };

    /// <summary>The period: as told, else the months of the year.</summary>
    public readonly Period Span => Year == 0 ? Period : Period.Months(Year, Months.First, Months.Last);
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
