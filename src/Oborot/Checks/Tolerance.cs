using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What values a stated amount admits: the one place where words and rounding become an interval.</summary>
/// <param name="policy">The numbers.</param>
/// <remarks>
/// Qualifiers speak of size, not of sign: "more than" a deficit of 750 is anything from −750 downwards, "almost" such a
/// deficit lies between −750 and zero. An end that the claim itself leaves open stays open whatever the qualifier.
/// </remarks>
public sealed class Tolerance(Policy policy)
{
    /// <summary>Every value that the words admit.</summary>
    /// <returns><see cref="Interval.Everything"/> when the claim has no magnitude.</returns>
    public Interval Admits(Quantity quantity) => (quantity.Low, quantity.High) switch
    {
        (null, null) => Interval.Everything,
        ({ } low, null) => new Interval(low, null),
        (null, { } high) => new Interval(null, high),
        ({ } low, { } high) when quantity.Hedge == Hedge.Range => new Interval(low, high),
        ({ } low, { } high) => Bend(low, high, quantity),
    };

    /// <summary>True when a qualifier or a worded figure, not only rounding, decides how far the value may lie.</summary>
    public static bool RestsOnWords(Quantity quantity) =>
        quantity.Wording != Wording.Digits || quantity.Hedge is Hedge.About or Hedge.Almost;

    private Interval Bend(decimal low, decimal high, Quantity quantity)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        var rounding = Rounding(size, quantity);
        if (!policy.Hedges.TryGetValue(quantity.Hedge, out var band))
        {
            return new Interval(low - rounding, high + rounding);
        }
        var inwards = band.Below is { } b ? (size * b) + (b == 0 ? 0 : rounding) : (decimal?)null;
        var outwards = band.Above is { } a ? (size * a) + (a == 0 ? 0 : rounding) : (decimal?)null;
        return high < 0 ? new Interval(low - outwards, high + inwards) : new Interval(low - inwards, high + outwards);
    }

    private decimal Rounding(decimal size, Quantity quantity) => quantity.Wording switch
    {
        Wording.Fraction => size * policy.Fraction,
        Wording.Multiple => size * policy.Multiple,
        _ => quantity.LastDigit * policy.LastDigit,
    };
}
