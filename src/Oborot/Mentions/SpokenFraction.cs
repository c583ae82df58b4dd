using Oborot.Languages;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Reads what stands behind a whole number: "point five", "целых пять десятых", "бүтін оннан бес", "1/2", "½".</summary>
internal static class SpokenFraction
{
    private const int MostDigits = 6;

    // What people divide by when they write a fraction in digits; other pairs of numbers are dates, scores or ratios.
    private static readonly decimal[] Divisors = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 100, 1000];

    public static Number ReadBehind(Sheet sheet, int first, in Number whole)
    {
        if (sheet.TryHit(whole.Last + 1, out var hit) && hit.TryGet(SenseKind.Point, out var point))
        {
            return ReadPoint(sheet, whole, hit.Last + 1, sheet.Pack.Value(point));
        }
        return ReadSlash(sheet, first, whole);
    }

    private static Number ReadPoint(Sheet sheet, in Number whole, int token, decimal divisor)
    {
        if (divisor == 0)
        {
            return TryParts(sheet, token, out var part, out divisor) ? Join(whole, part, divisor) : ReadDigitWords(sheet, whole, token);
        }
        return TryWhole(sheet, token, out var number) && number.Value < divisor ? Join(whole, number, divisor) : whole;
    }

    // "пять десятых": the number and behind it what it is divided by.
    private static bool TryParts(Sheet sheet, int token, out Number part, out decimal divisor)
    {
        divisor = 0;
        if (!TryWhole(sheet, token, out part) || !sheet.TryHit(part.Last + 1, out var behind) || !behind.TryGet(SenseKind.DecimalPart, out var sense))
        {
            return false;
        }
        divisor = sheet.Pack.Value(sense);
        part = part with { Last = behind.Last };
        return part.Value < divisor;
    }

    private static bool TryWhole(Sheet sheet, int token, out Number number) =>
        (NumberReader.TryDigits(sheet, token, out number) || NumberReader.TryWords(sheet, token, out number)) && number.LastDigit >= 1;

    private static Number Join(in Number whole, in Number part, decimal divisor) =>
        whole with { Last = part.Last, Value = whole.Value + (part.Value / divisor), LastDigit = 1 / divisor };

    // "three point two five", "1 point 1"
    private static Number ReadDigitWords(Sheet sheet, in Number whole, int token)
    {
        var number = whole;
        for (var (next, digits) = (token, 0); digits < MostDigits && TryWhole(sheet, next, out var digit) && (digit.Value < 10 || digits == 0); next = digit.Last + 1, digits++)
        {
            var step = number.LastDigit / (digit.Value >= 100 ? 1000 : digit.Value >= 10 ? 100 : 10);
            number = number with { Last = digit.Last, Value = number.Value + (digit.Value * step), LastDigit = step };
        }
        return number;
    }

    // "1/2 cup", "10 1/2 miles", "2½ miles"
    private static Number ReadSlash(Sheet sheet, int first, in Number whole)
    {
        if (!whole.HasDigits)
        {
            return whole;
        }
        if (sheet.KindAt(whole.Last + 1) == TokenKind.Sign && sheet.Text[sheet.Tokens[whole.Last + 1].Start] is '½' or '¼' or '¾')
        {
            var part = sheet.Text[sheet.Tokens[whole.Last + 1].Start] switch { '½' => 0.5m, '¼' => 0.25m, _ => 0.75m };
            return whole with { Last = whole.Last + 1, Value = whole.Value + part, LastDigit = part };
        }
        if (TrySlash(sheet, whole.Last, whole, out var fraction))
        {
            return sheet.IsSign(first - 1, '/') ? whole : fraction with { Wording = Wording.Fraction };
        }
        return NumberReader.TryDigits(sheet, whole.Last + 1, out var upper) && TrySlash(sheet, upper.Last, upper, out fraction)
            ? fraction with { Value = whole.Value + fraction.Value }
            : whole;
    }

    private static bool TrySlash(Sheet sheet, int last, in Number upper, out Number fraction)
    {
        fraction = default;
        if (!sheet.IsSign(last + 1, '/') || !sheet.Touches(last) || !sheet.Touches(last + 1) || !NumberReader.TryDigits(sheet, last + 2, out var lower)
            || lower.LastDigit != 1 || upper.LastDigit != 1 || lower.Value <= upper.Value || upper.Value == 0 || Array.IndexOf(Divisors, lower.Value) < 0
            || (sheet.IsSign(lower.Last + 1, '/') && sheet.Touches(lower.Last)) || !(sheet.IsAt(lower.Last + 1, SenseKind.Unit) || sheet.IsAt(lower.Last + 1, SenseKind.Of) || sheet.IsAt(lower.Last + 1, SenseKind.Scale)))
        {
            return false;
        }
        fraction = new Number(lower.Last, upper.Value / lower.Value, 1 / lower.Value, Wording.Digits, false, true);
        return true;
    }
}
