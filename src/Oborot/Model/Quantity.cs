namespace Oborot.Model;

/// <summary>How the text qualified a figure.</summary>
public enum Hedge
{
    /// <summary>Told without a qualifier; only rounding applies.</summary>
    Exact,

    /// <summary>"about", "порядка", "примерно".</summary>
    About,

    /// <summary>"almost", "почти": the figure is not quite reached.</summary>
    Almost,

    /// <summary>"more than", "свыше", "at least".</summary>
    MoreThan,

    /// <summary>"less than", "менее".</summary>
    LessThan,

    /// <summary>"up to" as a real cap.</summary>
    UpTo,

    /// <summary>Two ends were told: "8–10 days".</summary>
    Range,
}

/// <summary>How a figure was written, which decides how far rounding may have bent it.</summary>
public enum Wording
{
    /// <summary>In digits or number words: half a unit of the last written digit.</summary>
    Digits,

    /// <summary>As a fraction: "a third", "полмиллиарда".</summary>
    Fraction,

    /// <summary>As a multiple: "doubled", "в два раза", "вдвое".</summary>
    Multiple,
}

/// <summary>An amount exactly as said. How far the words may bend it is for the checks to decide, not for the model.</summary>
/// <remarks>Both ends null: the text has lost the magnitude ("$6 in 2023" for six billion), so there is no value to compare.</remarks>
/// <param name="Low">The lower end in base units (133 million is 133000000, 5.5 % is 5.5); null where the words leave it open.</param>
/// <param name="High">The upper end in base units; null where the words leave it open.</param>
/// <param name="LastDigit">The value of one unit in the last written place, in base units: 1000000 for "133 million".</param>
/// <param name="Hedge">The qualifier in the text.</param>
/// <param name="Unit">An ISO 4217 code, or a unit key such as <c>tonne</c>, <c>percent</c>, <c>items</c>.</param>
/// <param name="Wording">Whether the figure was written in digits, as a fraction or as a multiple.</param>
public readonly record struct Quantity(
    decimal? Low, decimal? High, decimal LastDigit, Hedge Hedge, string Unit, Wording Wording = Wording.Digits)
{
    /// <summary>True for money: the unit is an ISO 4217 code.</summary>
    public bool IsMoney => Unit.Length == 3 && Unit.All(char.IsAsciiLetterUpper) && Unit != "TEU";

    /// <summary>The figure itself, whichever end the hedge left; the middle of a range; null when the magnitude is lost.</summary>
    public decimal? Figure => Low is { } l && High is { } h ? (l == h ? l : (l / 2) + (h / 2)) : Low ?? High;

    /// <summary>The worth of one unit in the last place that is not zero: 1000000 for 133 million, 0.1 for 5.5; 1 for nothing.</summary>
    public static decimal LastPlace(decimal value)
    {
        var (place, rest) = (1m, Math.Abs(value));
        while (rest % 1 != 0)
        {
            (rest, place) = (rest * 10, place / 10);
        }
        while (rest != 0 && rest % 10 == 0)
        {
            (rest, place) = (rest / 10, place * 10);
        }
        return place;
    }
}
