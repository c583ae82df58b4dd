using Oborot.Languages;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>A number as written: digits with marks, or words, with its scales.</summary>
/// <param name="Last">Its last token.</param>
/// <param name="Value">Its value with all scales.</param>
/// <param name="LastDigit">The value of its last written digit.</param>
/// <param name="HasScale">Whether a word such as "million" is part of it.</param>
/// <param name="HasDigits">Whether it is written in digits.</param>
internal readonly record struct Number(int Last, decimal Value, decimal LastDigit, Wording Wording, bool HasScale, bool HasDigits);

/// <summary>Reads numbers: digits with either decimal mark and any grouping, words, and chains such as "13 млн 49 тыс.".</summary>
internal static class NumberReader
{
    private const int MostDigits = 20;

    /// <summary>Decides which mark the document uses for decimals: the pack's, unless the text itself shows the other.</summary>
    /// <remarks>A mark followed by one or two digits can only be decimal ("20,5%"); three digits may be a group.</remarks>
    public static char DecimalMarkOf(Sheet sheet)
    {
        var own = sheet.Pack.DecimalMark;
        var other = own == '.' ? ',' : '.';
        return Shows(sheet, other) && !Shows(sheet, own) ? other : own;
    }

    public static bool TryRead(Sheet sheet, int token, out Number number)
    {
        number = default;
        if (!TryPart(sheet, token, out var part))
        {
            return false;
        }
        number = ReadScales(sheet, part);
        // "2 млрд 125,8 млн": a further part counts only when its scale is smaller.
        while (number.HasScale && TryPart(sheet, NextPart(sheet, token, number), out var next))
        {
            var tail = ReadScales(sheet, next);
            if (tail.Value >= number.LastDigit || (!tail.HasScale && !FollowsUnscaled(sheet, tail) && !IsUnits(number, tail) && !IsRest(number, tail)))
            {
                break;
            }
            number = tail with { Value = number.Value + tail.Value, HasScale = true };
        }
        return true;
    }

    // "one thousand and five hundred", in words only; "between a hundred and fifty" has two numbers.
    private static int NextPart(Sheet sheet, int first, in Number number) =>
        !number.HasDigits && IsWordAnd(sheet, number.Last + 1) && !sheet.IsAt(first - 1, SenseKind.Between) && sheet.IsAt(number.Last + 2, SenseKind.Number)
            ? number.Last + 2
            : BehindPoint(sheet, number.Last);

    private static bool IsWordAnd(Sheet sheet, int token) => sheet.KindAt(token) == TokenKind.Word && sheet.IsAt(token, SenseKind.And);

    // The 898 of "four hundred ninety thousand eight hundred ninety-eight": words right behind words go on with the number.
    private static bool IsRest(in Number number, in Number tail) => !number.HasDigits && !tail.HasDigits && tail.LastDigit >= 1;

    /// <summary>A run of digits with its marks, without scales.</summary>
    public static bool TryDigits(Sheet sheet, int token, out Number number)
    {
        number = default;
        if (sheet.KindAt(token) != TokenKind.Digits || sheet.Tokens[token].Length > MostDigits)
        {
            return false;
        }
        var last = token;
        var (groups, digits, mark) = (0, sheet.Tokens[token].Length, '\0');
        var fraction = 0;
        while (NextGroup(sheet, last, token, groups, mark) is var (next, separator) && next >= 0)
        {
            var length = sheet.Tokens[next].Length;
            if (IsDecimal(sheet, token, last, next, separator, groups))
            {
                fraction = length;
                last = next;
                digits += length;
                break;
            }
            // Indian grouping: 12,34,567.
            var isLakh = length == 2 && separator == ',' && mark is '\0' or ',' && IsLakhGroup(sheet, next);
            if ((length != 3 && !isLakh) || sheet.Tokens[token].Length > 3)
            {
                break;
            }
            (last, groups, mark) = (next, groups + 1, separator);
            digits += length;
        }
        if (digits > MostDigits)
        {
            return false;
        }
        var step = new decimal(1, 0, 0, false, (byte)fraction);
        number = new Number(last, Compose(sheet, token, last) * step, step, Wording.Digits, false, true);
        return true;
    }

    private static bool TryPart(Sheet sheet, int token, out Number number)
    {
        if (!TryDigits(sheet, token, out number) && !TryWords(sheet, token, out number))
        {
            return false;
        }
        if (number.LastDigit == 1)
        {
            number = SpokenFraction.ReadBehind(sheet, token, number);
        }
        return true;
    }

    private static bool FollowsUnscaled(Sheet sheet, in Number tail) =>
        sheet.IsAt(tail.Last + 1, SenseKind.Unit) || tail.LastDigit < 1;

    // "6 млрд. 482 млн.": the point of an abbreviated scale before digits that go on.
    private static int BehindPoint(Sheet sheet, int last) =>
        sheet.IsSign(last + 1, '.') && sheet.Touches(last) && sheet.KindAt(last + 2) == TokenKind.Digits && TryDigits(sheet, last + 2, out var next) && sheet.IsAt(next.Last + 1, SenseKind.Scale) ? last + 2 : last + 1;

    // The 405 of "13 миллион 49 миң 405": three digits right behind thousands can only be their rest.
    private static bool IsUnits(in Number thousands, in Number tail) => thousands.LastDigit == 1000 && tail is { HasDigits: true, Value: >= 100, LastDigit: 1 };

    private static Number ReadScales(Sheet sheet, Number number)
    {
        while (TryScale(sheet, number, out var hit, out var sense))
        {
            var scale = sheet.Pack.Value(sense);
            var last = hit.Last;
            if (sheet.IsSign(last + 1, '.') && IsAbbreviated(sheet, last))
            {
                last++;
            }
            if (number.Value > 1e18m)
            {
                break;
            }
            number = number with { Last = last, Value = number.Value * scale, LastDigit = number.LastDigit * scale, HasScale = true };
        }
        return number;
    }

    // A small word may stand before the scale: "50余亿".
    private static bool TryScale(Sheet sheet, in Number number, out Hit hit, out Sense sense)
    {
        sense = default;
        if (!sheet.TryHit(number.Last + 1, out hit))
        {
            return false;
        }
        if (hit.Is(SenseKind.HedgeAfter) && !hit.Is(SenseKind.Scale) && sheet.IsUncased(hit.First) && sheet.TryHit(hit.Last + 1, out var behind))
        {
            hit = behind;
        }
        // "10к" is ten thousand, the к of "на 10 к уровню 2023 года" is a small word.
        return hit.TryGet(SenseKind.Scale, out sense) && (!hit.Is(SenseKind.To) || sheet.Touches(number.Last));
    }

    // "тыс." and "млн." carry a point that ends no sentence when the next word goes on in small letters or is a sign.
    private static bool IsAbbreviated(Sheet sheet, int last) =>
        sheet.Touches(last) && sheet.Tokens[last].Length <= 4
        && ((sheet.KindAt(last + 2) == TokenKind.Word && char.IsLower(sheet.Text[sheet.Tokens[last + 2].Start])) || sheet.IsAt(last + 2, SenseKind.Unit));

    /// <summary>Number words up to the scales: "two hundred and five", "двести пять".</summary>
    public static bool TryWords(Sheet sheet, int token, out Number number)
    {
        var (value, last, next) = (0m, token - 1, token);
        var (smallest, isRound) = (decimal.MaxValue, false);
        while (sheet.TryHit(next, out var hit) && hit.First == next)
        {
            if (hit.TryGet(SenseKind.Number, out var sense) && sheet.Pack.Value(sense) is var word && word < smallest)
            {
                value += word;
                smallest = word >= 20 ? Order(word) : word >= 1 ? 1 : 0;
                isRound = false;
            }
            else if (IsHundred(sheet, hit) && value is >= 1 and < 100)
            {
                (value, smallest, isRound) = (value * 100, 100, true);
            }
            else
            {
                break;
            }
            last = hit.Last;
            next = NextWord(sheet, token, last, isRound, smallest);
        }
        if (last < token)
        {
            return TryNumberScale(sheet, token, out number);
        }
        var lastDigit = isRound ? 100 : value >= 1000 ? value : value != decimal.Truncate(value) ? 0.1m : 1;
        number = new Number(last, value, lastDigit, Wording.Digits, isRound || value >= 1000, false);
        return true;
    }

    // Where the next word of a number stands: behind a hyphen ("forty-two") or an "and" ("two hundred and five").
    private static int NextWord(Sheet sheet, int first, int last, bool isRound, decimal smallest)
    {
        var isLink = (sheet.IsDash(last + 1) && sheet.Touches(last) && sheet.Touches(last + 1)) || (isRound && IsWordAnd(sheet, last + 1) && !sheet.IsAt(first - 1, SenseKind.Between));
        if (!isLink || !sheet.TryHit(last + 2, out var hit) || !hit.TryGet(SenseKind.Number, out var sense))
        {
            return last + 1;
        }
        return sheet.Pack.Value(sense) < smallest ? last + 2 : last + 1;
    }

    private static bool IsHundred(Sheet sheet, Hit hit) => hit.TryGet(SenseKind.Scale, out var scale) && sheet.Pack.Value(scale) == 100 && !sheet.IsUncased(hit.First);

    private static decimal Order(decimal value) => value >= 100 ? 100 : 10;

    // "полмиллиарда", "half a billion": a fraction of a scale in one phrase.
    private static bool TryNumberScale(Sheet sheet, int token, out Number number)
    {
        number = default;
        if (!sheet.TryHit(token, out var hit) || !hit.TryGet(SenseKind.NumberScale, out var sense))
        {
            return false;
        }
        var value = sheet.Pack.Value(sense);
        number = new Number(hit.Last, value, value, Wording.Fraction, true, false);
        return true;
    }

    private static (int Next, char Separator) NextGroup(Sheet sheet, int last, int first, int groups, char mark)
    {
        if (sheet.Touches(last) && sheet.Touches(last + 1) && sheet.KindAt(last + 2) == TokenKind.Digits
            && sheet.Text[sheet.Tokens[last + 1].Start] is ',' or '.' or '\'' or '’')
        {
            return (last + 2, sheet.Text[sheet.Tokens[last + 1].Start]);
        }
        var isSpaced = sheet.KindAt(last + 1) == TokenKind.Digits && sheet.Tokens[last + 1].Start == sheet.Tokens[last].End + 1
            && sheet.Tokens[last + 1].Length == 3 && sheet.Tokens[first].Length <= 3 && mark is '\0' or ' ' && !sheet.Text.AsSpan(sheet.Tokens[first].Start, 1).StartsWith("0");
        return isSpaced && (groups == 0 || mark == ' ') ? (last + 1, ' ') : (-1, '\0');
    }

    private static bool IsLakhGroup(Sheet sheet, int group) =>
        sheet.IsSign(group + 1, ',') && sheet.Touches(group) && sheet.Touches(group + 1) && sheet.KindAt(group + 2) == TokenKind.Digits && sheet.Tokens[group + 2].Length is 2 or 3;

    private static bool IsDecimal(Sheet sheet, int first, int last, int next, char separator, int groups)
    {
        if (separator is not (',' or '.'))
        {
            return false;
        }
        var length = sheet.Tokens[next].Length;
        var goesOn = sheet.Touches(next) && sheet.Touches(next + 1) && sheet.KindAt(next + 2) == TokenKind.Digits && sheet.IsSign(next + 1, separator);
        if (goesOn)
        {
            return false;
        }
        if (groups > 0)
        {
            return sheet.Text[sheet.Tokens[last].Start - 1] != separator;
        }
        return length != 3 || sheet.Tokens[first].Length > 3 || (separator == sheet.DecimalMark && !IsPrice(sheet, first, next))
            || sheet.Text[sheet.Tokens[first].Start] == '0' || (sheet.Pack is { DecimalMark: ',', HasMarkedGroups: false } && sheet.IsAt(next + 1, SenseKind.Scale));
    }

    // "$10,000", "20,000 руб.": money has no thousandths, whatever mark the text takes for decimals.
    private static bool IsPrice(Sheet sheet, int first, int next) =>
        sheet.Text[sheet.Tokens[first].Start] != '0' && !sheet.IsAt(next + 1, SenseKind.Scale)
        && ((sheet.KindAt(first - 1) == TokenKind.Sign && sheet.Touches(first - 1) && IsCurrency(sheet, first - 1)) || (sheet.Word(next).SequenceEqual("000") && IsCurrency(sheet, next + 1)));

    private static bool IsCurrency(Sheet sheet, int token) => sheet.TryKeyAt(token, SenseKind.Unit, out var key) && Units.IsMoney(key);

    private static decimal Compose(Sheet sheet, int first, int last)
    {
        UInt128 value = 0;
        foreach (var c in sheet.Slice(first, last))
        {
            if (Letters.ClassOf(c) == Letters.Class.Digit)
            {
                value = (value * 10) + (uint)(c >= '０' ? c - '０' : c - '0');
            }
        }
        return (decimal)value;
    }

    private static bool Shows(Sheet sheet, char mark)
    {
        foreach (var i in sheet.Starts)
        {
            if (sheet.IsSign(i + 1, mark) && sheet.KindAt(i) == TokenKind.Digits && sheet.KindAt(i + 2) == TokenKind.Digits
                && sheet.Touches(i) && sheet.Touches(i + 1) && sheet.Tokens[i + 2].Length is 1 or 2
                && !(sheet.IsSign(i + 3, mark) && sheet.Touches(i + 2)) && !(sheet.IsSign(i - 1, mark) && sheet.Touches(i - 1)))
            {
                return true;
            }
        }
        return false;
    }
}
