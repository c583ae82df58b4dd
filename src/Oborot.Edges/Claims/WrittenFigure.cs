using System.Globalization;
using Oborot.Model;

namespace Oborot.Edges.Claims;

/// <summary>What the spelling of a figure tells about its precision, for input that does not say.</summary>
public static class WrittenFigure
{
    private static readonly string[] Fractions =
        ["half", "third", "quarter", "fifth", "пол", "трет", "четверт", "пят", "жарым", "ярим", "yarim", "yarım", "yarı", "жарты", "hälfte", "drittel", "viertel", "metà", "mezzo", "terzo", "üçdə", "трэц", "палов", "чвэрц", "третин", "połow", "jedną trzecią"];

    /// <summary>One unit in the last written place, in base units: 1000000 for "133 million", 0.1 for "5,5 %".</summary>
    /// <param name="figure">The figure as written.</param>
    /// <param name="value">Its value in base units; null gives 0.</param>
    /// <remarks>
    /// The written digits, read as one whole number, times the last place give the value: "1 bn 354.3 mn" holds 13543, and
    /// 1354300000 / 13543 is 100000. Where that is no power of ten, the place of the value's last non-zero digit is taken.
    /// </remarks>
    public static decimal LastDigit(string figure, decimal? value)
    {
        if (value is not { } number || number == 0)
        {
            return value is null ? 0 : 1;
        }
        var digits = string.Concat(figure.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written > 0
            && Math.Abs(number) / written is var place && IsPowerOfTen(place) ? place : Quantity.LastPlace(number);
    }

    /// <summary>Whether the figure is written in digits, as a fraction or as a multiple.</summary>
    /// <param name="figure">The figure as written.</param>
    /// <param name="unit">Its unit; a multiple without digits ("doubled") has the unit <c>times</c>.</param>
    public static Wording WordingOf(string figure, string unit)
    {
        if (figure.Any(char.IsDigit))
        {
            return Wording.Digits;
        }
        var lower = figure.ToLowerInvariant();
        return unit == "times" ? Wording.Multiple
            : unit == "percent" || Array.Exists(Fractions, f => StartsWord(lower, f)) ? Wording.Fraction
            : Wording.Digits;
    }

    private static bool StartsWord(string text, string start)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && !(start == "пят" && !text.Contains("пятая", StringComparison.Ordinal) && !text.Contains("пятую", StringComparison.Ordinal));
    }

    private static bool IsPowerOfTen(decimal value)
    {
        while (value >= 10)
        {
            value /= 10;
        }
        while (value is > 0 and < 1)
        {
            value *= 10;
        }
        return value == 1;
    }
}
