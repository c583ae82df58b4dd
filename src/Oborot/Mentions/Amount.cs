using Oborot.Model;

namespace Oborot.Mentions;

/// <summary>What an amount counts.</summary>
internal enum AmountType : byte
{
    Money,
    Percent,
    Points,
    Times,
    Physical,
    Count,
    Bare,
}

/// <summary>A figure with its unit and hedge.</summary>
/// <param name="First">First token of the figure.</param>
/// <param name="Last">Last token of the figure.</param>
/// <param name="Low">The value, or the lower of two.</param>
/// <param name="High">The value, or the higher of two.</param>
/// <param name="LastDigit">The value of the last written digit in base units.</param>
/// <param name="Unit">The unit's key; empty when there is none.</param>
/// <param name="Sign">−1 or +1 when a sign or "minus" stands before the figure, else 0.</param>
/// <param name="HedgeFirst">First token of the hedge or of <paramref name="First"/>.</param>
internal record struct Amount(
    int First, int Last, AmountType Type, decimal Low, decimal High, decimal LastDigit, string Unit, Hedge Hedge, Wording Wording, int Sign, int HedgeFirst) : ITokenRange
{
    /// <summary>The text gave no scale although the unit's neighbours have one: the magnitude is lost.</summary>
    public bool LostMagnitude { get; set; }
}
