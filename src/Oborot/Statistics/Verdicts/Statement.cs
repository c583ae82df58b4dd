using Oborot.Model;
using Oborot.Statistics.Goods;

namespace Oborot.Statistics;

/// <summary>What of the trade between two parties a figure tells, seen from the first.</summary>
public enum StatedFlow
{
    /// <summary>Exports and imports together.</summary>
    Turnover,

    /// <summary>From the first to the second.</summary>
    Exports,

    /// <summary>From the second to the first.</summary>
    Imports,

    /// <summary>Exports less imports.</summary>
    Balance,
}

/// <summary>Goods that a statement names, in codes of the Harmonized System.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Limits">Where the everyday word and the codes differ, by language; empty where they do not.</param>
public sealed record StatedGoods(IReadOnlyList<HsRange> Codes, IReadOnlyDictionary<string, string> Limits)
{
    /// <summary>The codes in one line: <c>HS 10, 1101-1102</c>.</summary>
    public string Told => $"HS {string.Join(", ", Codes)}";
}

/// <summary>A figure that someone states of the trade between two parties, ready to be held against official ones.</summary>
/// <param name="Reporter">The first party's code.</param>
/// <param name="Partner">The second's.</param>
/// <param name="Flow">What is told.</param>
/// <param name="Period">Of which days.</param>
/// <param name="Figure">The figure in units of the currency; for growth the ratio of new to old.</param>
/// <param name="Admitted">All values that the words and the rounding admit.</param>
public sealed record Statement(string Reporter, string Partner, StatedFlow Flow, Period Period, decimal Figure, Interval Admitted)
{
    /// <summary>For growth, what it starts from; null for an amount.</summary>
    public Period? Base { get; init; }

    /// <summary>Whose statistics the speaker quotes, where that is known; only decides which of several that fit is named.</summary>
    public string? Side { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The goods; null for all of them.</summary>
    public StatedGoods? Goods { get; init; }

    /// <summary>True for a weight in kilograms instead of money.</summary>
    public bool IsWeight { get; init; }

    /// <summary>How far the figure lies above an official one, as a share of that one's size: 0.02 for 2 % above, below zero for less. Null beside a zero, which only a zero is near.</summary>
    public decimal? Above(decimal official) => Figure == official ? 0 : Base is not null ? Figure - official : official == 0 ? null : (Figure - official) / Math.Abs(official);
}
