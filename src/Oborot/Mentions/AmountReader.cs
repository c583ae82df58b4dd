using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Finds amounts: a number with its scale, its unit on either side and its hedge.</summary>
internal static class AmountReader
{
    private const int CountNounReach = 3;

    private static readonly SenseMask Comparing = SenseMask.Of(SenseKind.More, SenseKind.Less);

    private static readonly SenseMask BehindHedges = SenseMask.Of(SenseKind.By, SenseKind.In, SenseKind.To, SenseKind.PeriodFiller, SenseKind.Of, SenseKind.Unit);

    private static readonly SenseMask Moving = SenseMask.Of(SenseKind.Up, SenseKind.Down);

    public static SenseMask Starts { get; } = SenseMask.Of(SenseKind.Number, SenseKind.NumberScale, SenseKind.Multiple, SenseKind.Fraction, SenseKind.OneOf, SenseKind.Ordinal);

    public static void Run(Sheet sheet)
    {
        sheet.DecimalMark = NumberReader.DecimalMarkOf(sheet);
        var next = 0;
        foreach (var token in sheet.Starts)
        {
            if (token >= next && sheet.IsDigitsOr(token, Starts) && !sheet.IsUsed(token) && TryRead(sheet, token, out var amount))
            {
                sheet.Amounts.Add(amount);
                sheet.Use(amount.First, amount.Last);
                next = amount.Last + 1;
            }
        }
        AmountJoiner.AddSmallUnits(sheet);
        ShareUnits(sheet);
        ShareCurrency(sheet);
        JoinRanges(sheet);
        AmountJoiner.JoinBounds(sheet);
    }

    private static bool TryRead(Sheet sheet, int token, out Amount amount)
    {
        amount = default;
        if (TryPhrase(sheet, token, out amount))
        {
            FindHedge(sheet, ref amount);
            return true;
        }
        if (!NumberReader.TryRead(sheet, token, out var number) || IsGluedToWord(sheet, token, number) || IsOrdinal(sheet, number) || IsDayInWords(sheet, token, number) || IsPair(sheet, token))
        {
            return false;
        }
        amount = new Amount(token, number.Last, AmountType.Bare, number.Value, number.Value, number.LastDigit, "", Hedge.Exact, number.Wording, 0, token);
        ReadInnerHedge(sheet, ref amount);
        ReadRange(sheet, ref amount);
        ReadUnit(sheet, ref amount, number);
        ReadSign(sheet, ref amount);
        FindHedge(sheet, ref amount);
        return number.HasDigits || number.HasScale || amount.Type != AmountType.Bare || amount.Low != amount.High || IsPlainCount(number);
    }

    // "12th", "12-е", "двадцать пятый", "екі мың жиырмасыншы"
    private static bool IsOrdinal(Sheet sheet, in Number number)
    {
        if (!number.HasDigits && sheet.TryHit(number.Last + 1, out var hit) && hit.TryGet(SenseKind.Ordinal, out var ordinal) && sheet.KindAt(hit.First) == TokenKind.Word)
        {
            return sheet.Pack.Value(ordinal) is var place && (place < Step(number.Value) || place >= 100);
        }
        var next = sheet.IsDash(number.Last + 1) || sheet.IsSign(number.Last + 1, '\'') ? number.Last + 2 : number.Last + 1;
        return number.HasDigits && sheet.Touches(number.Last) && sheet.Touches(next - 1) && sheet.IsAt(next, SenseKind.OrdinalEnding) && (next > number.Last + 1 || !sheet.IsAt(next, SenseKind.Unit));
    }

    // "қаңтардың жиырмасына дейін": until the twentieth of January.
    private static bool IsDayInWords(Sheet sheet, int token, in Number number) =>
        sheet.Pack.HasVerbLast && !number.HasDigits && number.Value <= 31 && sheet.IsAt(token - 1, SenseKind.Month) && sheet.CaseAt(token - 1) == CaseRole.Of;

    // "the 2 countries": the pair spoken of.
    private static bool IsPair(Sheet sheet, int token) => sheet.TryHit(token, out var hit) && hit.Count > 1 && hit.Is(SenseKind.Both);

    // What a further word of the number would be smaller than: 100 for three hundred.
    private static decimal Step(decimal value) => value % 1000 == 0 ? 1000 : value % 100 == 0 ? 100 : value % 10 == 0 ? 10 : 1;

    // "one of them" is no figure.
    private static bool IsPlainCount(in Number number) => number.Value > 1;

    // "COVID19", "G20", "A380", "24.kg": part of a name.
    private static bool IsGluedToWord(Sheet sheet, int token, in Number number)
    {
        if (token == 0 || !sheet.Touches(token - 1) || sheet.KindAt(token - 1) != TokenKind.Word || Letters.Fold(sheet.Word(token - 1)[^1]) == '\'' || (sheet.IsUncased(token - 1) && !sheet.IsAt(token - 1, SenseKind.ListSize)))
        {
            return false;
        }
        return !(sheet.TryHit(token - 1, out var hit) && (hit.Is(SenseKind.Unit) || hit.Is(SenseKind.Hedge))) && number.HasDigits;
    }

    // "50余亿": the hedge stands between the number and its scale.
    private static void ReadInnerHedge(Sheet sheet, ref Amount amount)
    {
        for (var token = amount.First + 1; token < amount.Last; token++)
        {
            if (sheet.TryKeyAt(token, SenseKind.HedgeAfter, out var key) && Words.TryParse(key, out Hedge hedge))
            {
                Apply(ref amount, hedge);
            }
        }
    }

    // "doubled", "вдвое", "на треть": figures without a number.
    private static bool TryPhrase(Sheet sheet, int token, out Amount amount)
    {
        amount = default;
        if (!sheet.TryHit(token, out var hit) || hit.First != token)
        {
            return false;
        }
        if (hit.TryGet(SenseKind.Multiple, out var multiple))
        {
            var value = sheet.Pack.Value(multiple);
            amount = new Amount(token, hit.Last, AmountType.Times, value, value, 1, "times", Hedge.Exact, Wording.Multiple, 0, token);
            return true;
        }
        if (hit.Is(SenseKind.OneOf))
        {
            return TryOne(sheet, token, hit, out amount);
        }
        if (hit.TryGet(SenseKind.Fraction, out var fraction))
        {
            if (TryPartOfUnit(sheet, token, hit.Last, sheet.Pack.Value(fraction), out amount))
            {
                return true;
            }
            var value = sheet.Pack.Value(fraction) * 100;
            amount = new Amount(token, hit.Last, AmountType.Percent, value, value, 1, "percent", Hedge.Exact, Wording.Fraction, 0, token);
            return true;
        }
        // "tenth of a gallon"
        return hit.TryGet(SenseKind.Ordinal, out var ordinal) && sheet.Pack.Value(ordinal) is >= 2 and <= 12 and var place && sheet.IsAt(hit.Last + 1, SenseKind.Of)
            && TryPartOfUnit(sheet, token, hit.Last, 1 / place, out amount);
    }

    // "more than a dollar", "свыше тонны": behind a hedge or at the start of a text it is a figure, elsewhere ("$5 a barrel", "the price of a barrel") it is
    // a measure. A word that means half a unit ("полтонны") always is a figure.
    private static bool TryOne(Sheet sheet, int token, Hit one, out Amount amount)
    {
        amount = new Amount(token, one.Last, AmountType.Bare, 1, 1, 1, "", Hedge.Exact, Wording.Digits, 0, token);
        var isFigure = token == 0 || sheet.IsAt(token - 1, SenseKind.Hedge);
        if (one.TryGet(SenseKind.Unit, out var unit))
        {
            SetUnit(ref amount, sheet.Pack.Key(unit), one.Last);
            isFigure |= amount.Low == 0.5m;
        }
        else
        {
            isFigure &= TryUnitAfter(sheet, ref amount) && !sheet.IsDash(amount.Last + 1);
        }
        return isFigure && sheet.KindAt(amount.Last + 1) != TokenKind.Digits && (IsMeasure(amount) || amount.Low == 0.5m);
    }

    private static bool IsMeasure(in Amount amount) => amount.Type is AmountType.Money or AmountType.Physical && amount.Unit != "days";

    // "half a tonne", "quarter-litre", "half a percent": of one unit, not of a whole told elsewhere.
    private static bool TryPartOfUnit(Sheet sheet, int token, int last, decimal value, out Amount amount)
    {
        last += sheet.IsAt(last + 1, SenseKind.Of) ? 1 : 0;
        last += sheet.TryHit(last + 1, out var article) && article.Is(SenseKind.OneOf) && !article.Is(SenseKind.Unit) ? article.Count : 0;
        amount = new Amount(token, last, AmountType.Bare, value, value, value, "", Hedge.Exact, Wording.Fraction, 0, token);
        return TryUnitAfter(sheet, ref amount) && (IsMeasure(amount) || amount.Type is AmountType.Percent or AmountType.Points);
    }

    // "8-10 days", "$30-40 million", "от 3 до 5 тысяч", "between $200 and $250 million".
    private static void ReadRange(Sheet sheet, ref Amount amount)
    {
        var joint = amount.Last + 1;
        if (!IsRangeJoint(sheet, amount, joint))
        {
            return;
        }
        var next = SkipUnit(sheet, SkipAbout(sheet, joint + 1));
        if (next >= sheet.Tokens.Count || sheet.IsUsed(next) || !NumberReader.TryRead(sheet, next, out var high))
        {
            return;
        }
        var low = amount.Low;
        var scale = high.LastDigit >= 1 && amount.LastDigit <= 1 && high.HasScale ? Scale(sheet, next, high) : 1;
        if (low * scale >= high.Value || (low >= 1000 && high.HasScale && scale > 1) || (!high.HasDigits && sheet.IsRangeMark(joint) && high.Value >= low * scale * 4))
        {
            return;
        }
        amount = amount with { Low = low * scale, High = high.Value, LastDigit = high.LastDigit, Last = high.Last, Hedge = Hedge.Range };
    }

    // "between 5 and about 7 million"
    private static int SkipAbout(Sheet sheet, int token) =>
        sheet.TryKeyAt(token, SenseKind.Hedge, out var key) && sheet.TryHit(token, out var hit) && Words.TryParse(key, out Hedge hedge) && hedge == Hedge.About ? hit.Last + 1 : token;

    private static int SkipUnit(Sheet sheet, int token) =>
        sheet.TryHit(token, out var hit) && hit.Is(SenseKind.Unit) && hit.First == token ? hit.Last + 1 : token;

    private static bool IsRangeJoint(Sheet sheet, in Amount amount, int joint)
    {
        if (sheet.IsRangeMark(joint))
        {
            var next = SkipAbout(sheet, joint + 1);
            var isNumber = sheet.KindAt(next) == TokenKind.Digits || (sheet.KindAt(amount.Last) == TokenKind.Word && sheet.IsAt(next, SenseKind.Number));
            return isNumber && ((sheet.Touches(amount.Last) && sheet.Touches(joint)) || IsSpacedRange(sheet, amount, joint, next));
        }
        var before = SkipUnitBack(sheet, sheet.IsAt(amount.First - 1, SenseKind.Minus) ? amount.First - 2 : amount.First - 1);
        if (IsPlainTo(sheet, amount, joint))
        {
            return true;
        }
        return sheet.TryHit(joint, out var hit) && ((hit.Is(SenseKind.And) && sheet.IsAt(before, SenseKind.Between))
            || (hit.Is(SenseKind.To) && !hit.Is(SenseKind.Reach) && sheet.IsAt(before, SenseKind.From) && before == amount.First - 1 && amount.LastDigit <= 1 && !Moves(sheet, before - 1)));
    }

    // "140 – 150 миллиард теңге", "70 мың – 80 мың теңге", "5 – 6 years": both numbers bare, the second with what both count.
    private static bool IsSpacedRange(Sheet sheet, in Amount amount, int joint, int next)
    {
        // More than a space is a cut-off ending: "1-і — 6 баланың анасы".
        if (sheet.IsAt(amount.First - 1, SenseKind.Unit) || sheet.Tokens[joint].Start != sheet.Tokens[amount.Last].End + 1 || !NumberReader.TryRead(sheet, next, out var high))
        {
            return false;
        }
        var hasUnit = sheet.IsAt(high.Last + 1, SenseKind.Unit);
        if (amount.LastDigit > 1)
        {
            return high.HasScale && hasUnit;
        }
        // Four digits may be a year.
        var length = sheet.KindAt(amount.First) == TokenKind.Digits ? sheet.Tokens[amount.First].Length : 1;
        return (length != 4 && (hasUnit || (length <= 3 && high.HasScale))) || (!sheet.Touches(joint) && IsBareRange(sheet, amount, next, high));
    }

    // "The range is 1000 - 5000.", "5 – 6 years": two numbers of one kind with nothing but what they count behind them.
    private static bool IsBareRange(Sheet sheet, in Amount amount, int next, in Number high)
    {
        var isSame = sheet.KindAt(amount.First) == sheet.KindAt(next) && (sheet.KindAt(next) == TokenKind.Word || sheet.Tokens[amount.First].Length == sheet.Tokens[next].Length || high.Value < 100);
        var behind = high.Last + 1;
        return isSame && !sheet.IsRangeMark(amount.First - 1) && (IsEnd(sheet, behind) || (high.Value < 1000 && (sheet.KindAt(behind) == TokenKind.Word || sheet.IsSign(behind, ','))));
    }

    // "grew from 280 to 300 million": two levels, no range.
    private static bool Moves(Sheet sheet, int token) => sheet.TryHit(token, out var verb) && (verb.Is(SenseKind.Up) || verb.Is(SenseKind.Down));

    // "3,000 to 5,000 tonnes": the unit stands only behind the second.
    private static bool IsPlainTo(Sheet sheet, in Amount amount, int joint) =>
        sheet.IsAt(joint, SenseKind.To) && sheet.KindAt(joint) == TokenKind.Word && sheet.KindAt(joint + 1) == TokenKind.Digits && sheet.KindAt(amount.First) == TokenKind.Digits
        && !sheet.IsAt(amount.First - 1, SenseKind.Unit) && !sheet.IsAt(amount.First - 1, SenseKind.From) && NumberReader.TryRead(sheet, joint + 1, out var next) && (sheet.IsAt(next.Last + 1, SenseKind.Unit) || IsEnd(sheet, next.Last + 1));

    private static bool IsEnd(Sheet sheet, int token) => token >= sheet.Tokens.Count || AmountJoiner.IsEnd(sheet, token);

    private static int SkipUnitBack(Sheet sheet, int token) =>
        sheet.TryHit(token, out var hit) && hit.Is(SenseKind.Unit) ? hit.First - 1 : token;

    private static decimal Scale(Sheet sheet, int first, in Number number)
    {
        if (!NumberReader.TryDigits(sheet, first, out var bare))
        {
            NumberReader.TryWords(sheet, first, out bare);
        }
        return bare.LastDigit == 0 ? 1 : number.LastDigit / bare.LastDigit;
    }

    private static void ReadUnit(Sheet sheet, ref Amount amount, in Number number)
    {
        if (TryUnitAfter(sheet, ref amount) || TryTimes(sheet, ref amount, number))
        {
            TryUnitBefore(sheet, ref amount, onlyIfMoney: true);
            return;
        }
        if (!TryUnitBefore(sheet, ref amount, onlyIfMoney: false))
        {
            TryCounted(sheet, ref amount);
            TryCountedBefore(sheet, ref amount);
        }
    }

    private static bool TryUnitAfter(Sheet sheet, ref Amount amount)
    {
        var token = amount.Last + 1;
        if (sheet.IsDash(token) && sheet.Touches(amount.Last) && sheet.Touches(token) && !sheet.IsAt(token, SenseKind.Unit))
        {
            token++;
        }
        if (sheet.KindAt(token) == TokenKind.Break)
        {
            token++;
        }
        // "20 (kg)"
        var isInBracket = sheet.BehindBracket(token) == token + 3 && sheet.IsAt(token + 1, SenseKind.Unit);
        token += isInBracket ? 1 : 0;
        if (sheet.TryHit(token, out var behind) && behind.TryGet(SenseKind.HedgeAfter, out var after) && Words.TryParse(sheet.Pack.Key(after), out Hedge hedge) && sheet.IsAt(behind.Last + 1, SenseKind.Unit))
        {
            Apply(ref amount, hedge);
            token = behind.Last + 1;
        }
        if (!sheet.TryHit(token, out var hit) || hit.First != token || !hit.TryGet(SenseKind.Unit, out var unit) || BelongsToNext(sheet, hit, amount))
        {
            return false;
        }
        SetUnit(ref amount, sheet.Pack.Key(unit), isInBracket ? hit.Last + 1 : hit.Last);
        if (amount.Type == AmountType.Money && amount.LastDigit <= 1 && sheet.TryHit(hit.Last + 1, out var late) && late.TryGet(SenseKind.Scale, out var scale) && sheet.Pack.Value(scale) >= 1_000_000)
        {
            // "75 USD million"
            var factor = sheet.Pack.Value(scale);
            amount = amount with { Low = amount.Low * factor, High = amount.High * factor, LastDigit = amount.LastDigit * factor, Last = late.Last };
        }
        return true;
    }

    // "2024'te yüzde 8,4": where the percent word stands first, digits right behind it are its own; so are those of "$10-$20", "3 USD50".
    private static bool BelongsToNext(Sheet sheet, Hit unit, in Amount amount) =>
        sheet.KindAt(unit.Last + 1) == TokenKind.Digits && !sheet.Touches(amount.Last, unit.First)
        && (sheet.Touches(unit.Last) || (sheet.Pack.HasVerbLast && sheet.TryKeyAt(unit.First, SenseKind.Unit, out var key) && key == "percent")
            || (sheet.KindAt(unit.First) == TokenKind.Sign && sheet.TryHit(amount.First - 1, out var before) && before.Is(SenseKind.Unit) && sheet.KindAt(before.First) == TokenKind.Sign));

    private static void SetUnit(ref Amount amount, string key, int last)
    {
        var (unit, factor) = Units.ToBase(key);
        var type = unit switch
        {
            "percent" => AmountType.Percent,
            "percentage_points" => AmountType.Points,
            "people" or "head" => AmountType.Count,
            _ when Units.IsMoney(unit) => AmountType.Money,
            _ => AmountType.Physical,
        };
        amount = amount with { Type = type, Unit = unit, Last = last };
        if (factor != 1)
        {
            amount = amount with { Low = amount.Low * factor, High = amount.High * factor, LastDigit = amount.LastDigit * factor };
        }
    }

    private static bool TryTimes(Sheet sheet, ref Amount amount, in Number number)
    {
        var token = amount.Last + 1;
        if (IsHyphenedOrdinal(sheet, amount.Last))
        {
            return false;
        }
        if (sheet.IsDash(token) && !sheet.IsAt(token, SenseKind.Times))
        {
            token++;
        }
        if (!sheet.TryHit(token, out var hit) || hit.First != token || !hit.Is(SenseKind.Times))
        {
            return false;
        }
        amount = amount with
        {
            Type = AmountType.Times,
            Unit = "times",
            Last = hit.Last,
            Wording = number.HasDigits ? Wording.Digits : Wording.Multiple,
        };
        if (sheet.Pack.AddsTimes && GrowsBefore(sheet, amount.First))
        {
            amount = amount with { Low = amount.Low + 1, High = amount.High + 1 };
        }
        return true;
    }

    // "增长了两倍": twice as much came on top, so that it is three times the old amount.
    private static bool GrowsBefore(Sheet sheet, int first)
    {
        for (var (token, steps) = (first - 1, 0); steps < 3 && sheet.TryHit(token, out var hit); token = hit.First - 1, steps++)
        {
            if (hit.Is(SenseKind.Up))
            {
                return !hit.Is(SenseKind.Reach) && !hit.Is(SenseKind.To);
            }
            if (!hit.Is(SenseKind.By) && !hit.Is(SenseKind.Hedge))
            {
                return false;
            }
        }
        return false;
    }

    private static bool TryUnitBefore(Sheet sheet, ref Amount amount, bool onlyIfMoney)
    {
        var token = amount.First - 1;
        if (!onlyIfMoney && (sheet.IsDash(token) || sheet.IsAt(token, SenseKind.Minus)) && sheet.TryKeyAt(token - 1, SenseKind.Unit, out var before) && before == "percent" && sheet.Pack.HasVerbLast)
        {
            // "yüzde -9"
            SetUnit(ref amount, before, amount.Last);
            amount = amount with { Sign = -1, First = token - 1, HedgeFirst = token - 1 };
            return true;
        }
        if (!sheet.TryHit(token, out var hit) || !hit.TryGet(SenseKind.Unit, out var unit) || sheet.IsUsed(token))
        {
            return false;
        }
        var key = sheet.Pack.Key(unit);
        if (onlyIfMoney)
        {
            if (amount.Type == AmountType.Money && key == amount.Unit)
            {
                amount = amount with { First = hit.First, HedgeFirst = hit.First };
            }
            return true;
        }
        if (!Units.IsMoney(key) && key != "percent")
        {
            return false;
        }
        SetUnit(ref amount, key, amount.Last);
        amount = amount with { First = hit.First, HedgeFirst = hit.First };
        return true;
    }

    // "12-majlis", "10-marta": in Turkic languages a hyphen makes the number an ordinal.
    private static bool IsHyphenedOrdinal(Sheet sheet, int last) => sheet.Pack.HasSuffixes && sheet.IsDash(last + 1) && sheet.Touches(last) && sheet.Touches(last + 1);

    // "50 двусторонними договорами", "300 container block trains": adjectives may stand between.
    private static void TryCounted(Sheet sheet, ref Amount amount)
    {
        if (IsHyphenedOrdinal(sheet, amount.Last))
        {
            return;
        }
        var first = sheet.TryHit(amount.Last + 1, out var hedge) && hedge.Is(SenseKind.HedgeAfter) ? hedge.Last + 1 : amount.Last + 1;
        for (var token = first; token < first + CountNounReach; token++)
        {
            if (sheet.KindAt(token) != TokenKind.Word && !(sheet.IsDash(token) && sheet.Touches(token - 1) && sheet.Touches(token)))
            {
                return;
            }
            if (!sheet.TryHit(token, out var hit))
            {
                continue;
            }
            if (hit.TryGet(SenseKind.CountNoun, out var noun))
            {
                if (first > amount.Last + 1 && hedge.TryGet(SenseKind.HedgeAfter, out var sense) && Words.TryParse(sheet.Pack.Key(sense), out Hedge told))
                {
                    Apply(ref amount, told);
                }
                amount = amount with { Type = AmountType.Count, Unit = sheet.Pack.Key(noun), Last = hit.Last };
                return;
            }
            if (!hit.Is(SenseKind.Product) && !hit.Is(SenseKind.Both) && !hit.Is(SenseKind.Demonym) && !(hit.Is(SenseKind.Party) && sheet.Pack.HasOwnersBefore))
            {
                return;
            }
        }
    }

    // "Рабочих мест ожидается свыше четырех тысяч": the things come first and nothing follows the number.
    private static void TryCountedBefore(Sheet sheet, ref Amount amount)
    {
        if (amount.Type != AmountType.Bare || (sheet.KindAt(amount.Last + 1) is TokenKind.Word or TokenKind.Digits && !IsVerbOfNumber(sheet, amount.Last + 1)) || (sheet.IsDash(amount.Last + 1) && sheet.Touches(amount.Last)))
        {
            return;
        }
        for (var token = amount.First - 1; token >= amount.First - 6 && sheet.KindAt(token) == TokenKind.Word; token--)
        {
            if (sheet.IsUsed(token))
            {
                return;
            }
            if (sheet.TryHit(token, out var hit) && hit.TryGet(SenseKind.CountNoun, out var noun))
            {
                amount = amount with { Type = AmountType.Count, Unit = sheet.Pack.Key(noun) };
                return;
            }
        }
    }

    // "Şirketlerin sayısı 2 bini aştı"
    private static bool IsVerbOfNumber(Sheet sheet, int token) =>
        sheet.Pack.HasVerbLast && sheet.TryHit(token, out var verb) && (verb.Is(SenseKind.Reach) || verb.Is(SenseKind.Exceed) || verb.Is(SenseKind.HedgeAfter));

    private static void ReadSign(Sheet sheet, ref Amount amount)
    {
        var token = amount.First - 1;
        var isMinus = (sheet.IsDash(token) && sheet.Touches(token) && !sheet.Touches(token - 1))
            || (sheet.IsDash(token) && sheet.Touches(token) && sheet.IsSign(token - 1, '('));
        isMinus |= sheet.IsAt(token, SenseKind.Minus) || (sheet.IsDash(token) && sheet.Touches(token) && sheet.IsAt(token - 1, SenseKind.Hedge) && sheet.KindAt(token - 1) == TokenKind.Sign);
        var isPlus = sheet.IsSign(token, '+') && sheet.Touches(token);
        if (isMinus || isPlus)
        {
            amount = amount with { Sign = isPlus ? 1 : -1, First = token, HedgeFirst = token };
        }
    }

    private static void FindHedge(Sheet sheet, ref Amount amount)
    {
        if (sheet.TryHit(sheet.CaseAt(amount.Last) == CaseRole.From ? sheet.BehindBracket(amount.Last + 1) : amount.Last + 1, out var after) && after.TryGet(SenseKind.HedgeAfter, out var behind) && CanHedge(sheet, after, amount.First, amount.Last) && Words.TryParse(sheet.Pack.Key(behind), out Hedge hedge))
        {
            Apply(ref amount, hedge);
            return;
        }
        if (ExceedsBehind(sheet, amount.Last) is { } exceeded)
        {
            Apply(ref amount, exceeded);
            return;
        }
        for (var (token, steps) = (amount.First - 1, 0); token >= 0 && steps < 4; steps++)
        {
            if (!sheet.TryHit(token, out var hit))
            {
                if (sheet.KindAt(token) == TokenKind.Break)
                {
                    token--;
                    continue;
                }
                return;
            }
            if ((hit.Is(SenseKind.Compared) || hit.Is(SenseKind.ComparedAfter)) && (ComparesWith(sheet, hit) || sheet.IsAt(hit.Last + 1, SenseKind.Article)))
            {
                return;
            }
            if (hit.TryGet(SenseKind.Hedge, out var before) && Words.TryParse(sheet.Pack.Key(before), out hedge))
            {
                Apply(ref amount, hedge);
                amount = amount with { HedgeFirst = hit.First };
                return;
            }
            if (!hit.IsAny(BehindHedges))
            {
                return;
            }
            token = hit.First - 1;
        }
    }

    // "yüzde 15 daha az" is a decline; only "100 milyondan az" is less than a hundred million.
    // "5000 or more than 4500": the words bend what follows.
    private static bool CanHedge(Sheet sheet, Hit after, int first, int last) =>
        !(after.Count > 1 && after.Is(SenseKind.Hedge) && sheet.KindAt(after.Last + 1) == TokenKind.Digits) && (!sheet.Pack.HasSuffixes || !after.IsAny(Comparing) || sheet.CaseAt(last) is CaseRole.From or CaseRole.Of || sheet.IsAt(first - 1, SenseKind.From));

    // "5 миллиард доллардан ашты": with the dative the same verb would tell by how much something grew.
    private static Hedge? ExceedsBehind(Sheet sheet, int last) =>
        sheet.Pack.HasVerbLast && sheet.CaseAt(last) is CaseRole.From or CaseRole.Object or CaseRole.None
        && sheet.TryHit(sheet.BehindBracket(last + 1), out var verb) && verb.TryGet(SenseKind.Exceed, out var sense) && (sheet.CaseAt(last) == CaseRole.From || !verb.IsAny(Moving))
        && Words.TryParse(sheet.Pack.Key(sense), out Hedge hedge) ? hedge : null;

    // "by 43.2 percent over $18.7 million": compared with it, not more than it.
    private static bool ComparesWith(Sheet sheet, Hit hit) =>
        sheet.Amounts.Count > 0 && sheet.Amounts[^1].Type is AmountType.Percent or AmountType.Times
        && (hit.First - sheet.Amounts[^1].Last == 1 || (hit.First - sheet.Amounts[^1].Last == 2 && !sheet.IsAt(hit.First - 1, SenseKind.And)));

    private static void Apply(ref Amount amount, Hedge hedge)
    {
        if (amount.Hedge == Hedge.Exact)
        {
            amount = amount with { Hedge = hedge };
        }
    }

    // "29 and 13 million", "38 and 30 percent", "from $7 to 8 billion": what stands with the last is meant with the first.
    private static void ShareUnits(Sheet sheet)
    {
        var amounts = CollectionsMarshal.AsSpan(sheet.Amounts);
        for (var i = amounts.Length - 2; i >= 0; i--)
        {
            ref var amount = ref amounts[i];
            ref readonly var next = ref amounts[i + 1];
            if (amount.Type != AmountType.Bare || next.Type is AmountType.Bare or AmountType.Count || !IsJoined(sheet, amount, next))
            {
                continue;
            }
            var scale = amount.LastDigit <= 1 && next.LastDigit >= 1 && next.Low >= 1000 ? ScaleOf(next) : 1;
            amount = amount with
            {
                Type = next.Type,
                Unit = next.Unit,
                Low = amount.Low * scale,
                High = amount.High * scale,
                LastDigit = amount.LastDigit * scale,
            };
        }
    }

    // "$13.6 million … Of this, 11 million is a loan", "адегенде 1 миллиард, кийин 2 миллиард долларга": the currency is told once.
    private static void ShareCurrency(Sheet sheet)
    {
        var amounts = CollectionsMarshal.AsSpan(sheet.Amounts);
        for (var i = amounts.Length - 2; i >= 0; i--)
        {
            ref var amount = ref amounts[i];
            ref readonly var next = ref amounts[i + 1];
            if (amount.Type == AmountType.Bare && next.Type == AmountType.Money && amount.LastDigit >= 1000 && next.LastDigit >= 1000 && next.HedgeFirst - amount.Last <= 10 && (amount.Low >= 1_000_000 || sheet.HasSign(amount.Last + 1, next.First - 1, ",")) && IsInSameSentence(sheet, amount.Last, next.First) && !CountsSomething(sheet, amount))
            {
                amount = amount with { Type = AmountType.Money, Unit = next.Unit };
            }
        }
        for (var i = 1; i < amounts.Length; i++)
        {
            ref var amount = ref amounts[i];
            if (amount.Type != AmountType.Bare || amount.LastDigit < 1000)
            {
                continue;
            }
            var before = amounts[i - 1];
            if ((before.Type == AmountType.Money && HasPartWord(sheet, before.Last, amount)) || (amount.Low >= 1_000_000 && TryMoneyBefore(sheet, i, out before)))
            {
                amount = amount with { Type = AmountType.Money, Unit = before.Unit };
            }
        }
    }

    private static bool TryMoneyBefore(Sheet sheet, int index, out Amount money)
    {
        var amount = sheet.Amounts[index];
        for (var i = index - 1; i >= 0 && amount.First - sheet.Amounts[i].Last <= 30; i--)
        {
            money = sheet.Amounts[i];
            if (money.Type == AmountType.Money)
            {
                return money.LastDigit >= 1000 && !CountsSomething(sheet, amount) && IsInSameSentence(sheet, money.Last, amount.First);
            }
        }
        money = default;
        return false;
    }

    private static bool CountsSomething(Sheet sheet, in Amount amount) => sheet.KindAt(amount.Last + 1) == TokenKind.Word && !sheet.TryHit(amount.Last + 1, out _);

    // "$200-$250 million", "between 10 dollars and 20 dollars": the unit is told at both ends.
    private static void JoinRanges(Sheet sheet)
    {
        for (var i = sheet.Amounts.Count - 2; i >= 0; i--)
        {
            var (low, high) = (sheet.Amounts[i], sheet.Amounts[i + 1]);
            var isDash = high.First == low.Last + 2 && sheet.IsRangeMark(low.Last + 1) && sheet.Touches(low.Last) && sheet.Touches(low.Last + 1);
            var isBetween = high.HedgeFirst == low.Last + 2 && sheet.IsAt(low.Last + 1, SenseKind.And) && sheet.IsAt(low.First - 1, SenseKind.Between);
            isBetween |= sheet.Pack.IsIsolating && high.First == low.Last + 2 && sheet.IsAt(low.Last + 1, SenseKind.To) && !sheet.IsAt(low.First - 1, SenseKind.From) && !Moves(sheet, low.First - 1);
            var isFromTo = AmountJoiner.IsFromTo(sheet, low, high);
            if (isFromTo && high.Type == AmountType.Bare)
            {
                // "от 10 долларов до 20"
                high = high with { Type = low.Type, Unit = low.Unit };
            }
            if (low.Type != high.Type || (low.Type == AmountType.Bare && !isFromTo) || low.Unit != high.Unit || low.High >= high.Low || !(isDash || isBetween || isFromTo || (IsCaseRange(sheet, low, high) && !DetailsChange(sheet, i))))
            {
                continue;
            }
            sheet.Amounts[i] = low with { Last = high.Last, High = high.High, LastDigit = Math.Min(low.LastDigit, high.LastDigit), Hedge = Hedge.Range };
            sheet.Amounts.RemoveAt(i + 1);
            sheet.Use(low.First, high.Last);
        }
    }

    // "3 тоннадан 5 тоннага чейин"; before a verb of growth the two are levels, no range.
    private static bool IsCaseRange(Sheet sheet, in Amount low, in Amount high) =>
        high.First == low.Last + 1 && sheet.CaseAt(low.Last) == CaseRole.From && EndOfRange(sheet, high.Last) is { } end
        && !(sheet.TryHit(end + 1, out var verb) && verb.IsAny(Moving));

    // "өсті: Өзбекстанға 32,8%-ға (1 066 мың тоннадан 1 416 мың тоннаға дейін)": the two levels of a change.
    private static bool DetailsChange(Sheet sheet, int low) =>
        low > 0 && sheet.IsSign(sheet.Amounts[low].HedgeFirst - 1, '(') && sheet.Amounts[low - 1] is var change && change.Last == sheet.Amounts[low].HedgeFirst - 2
        && change.Type is AmountType.Percent or AmountType.Times;

    private static int? EndOfRange(Sheet sheet, int last) =>
        sheet.CaseAt(last) == CaseRole.Until ? last : sheet.TryHit(last + 1, out var to) && to.Is(SenseKind.To) ? to.Last : null;

    // "… 20.4 billion dollars, followed by the USA with 16.4 billion": large bare numbers are in the money told last.
    private static bool IsInSameSentence(Sheet sheet, int after, int before)
    {
        for (var token = after + 1; token < before; token++)
        {
            if (sheet.IsSign(token, '!') || sheet.IsSign(token, '?') || (sheet.KindAt(token) == TokenKind.Break && sheet.KindAt(token + 1) == TokenKind.Break)
                || (sheet.IsSign(token, '.') && !(sheet.TryHit(token, out var part) && part.First < token) && !(sheet.Touches(token) && sheet.Touches(token - 1))))
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasPartWord(Sheet sheet, int after, in Amount amount)
    {
        for (var token = after + 1; token < amount.First; token++)
        {
            if (sheet.IsAt(token, SenseKind.OfWhich))
            {
                return true;
            }
        }
        // "… $860 million, to Armenia 780 million, …": the currency goes on while nothing else is counted.
        return amount.First - after <= 8 && sheet.KindAt(amount.Last + 1) is TokenKind.Sign or TokenKind.Break or TokenKind.Digits
            || (amount.First - after <= 30 && sheet.IsAt(amount.First - 1, SenseKind.And) && sheet.IsAt(after + 1, SenseKind.OfWhich));
    }

    private static bool IsJoined(Sheet sheet, in Amount amount, in Amount next) =>
        next.First - amount.Last is >= 2 and <= 3 && sheet.TryHit(amount.Last + 1, out var hit) && (hit.Is(SenseKind.And) || hit.Is(SenseKind.Or) || (hit.Is(SenseKind.To) && sheet.IsAt(amount.First - 1, SenseKind.From)));

    /// <summary>The thousands, millions, … that an amount is told in.</summary>
    public static decimal ScaleOf(in Amount amount)
    {
        var scale = 1m;
        while (scale * 1000 <= amount.Low && scale * 1000 <= amount.LastDigit * 1000 && scale < 1e12m)
        {
            scale *= 1000;
        }
        return scale;
    }
}
