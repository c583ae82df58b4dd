using Oborot.Languages;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Joins amounts that are parts of one: dollars with their cents, the two ends of a range told apart.</summary>
internal static class AmountJoiner
{
    private const int MostBefore = 40;

    // Longer numbers are no bound of anything, and a scale would take them beyond what a decimal holds.
    private const decimal LargestScaled = 1_000_000_000_000m;

    private static readonly SenseMask Told = SenseMask.Of(SenseKind.Up, SenseKind.Down, SenseKind.Indicator, SenseKind.Reach);

    /// <summary>"20 dollars 43 cents", "$20 and 43", "5 feet 2 inches", "12 кг 300 г".</summary>
    public static void AddSmallUnits(Sheet sheet)
    {
        for (var i = sheet.Amounts.Count - 2; i >= 0; i--)
        {
            var (large, small) = (sheet.Amounts[i], sheet.Amounts[i + 1]);
            if (large.Low != large.High || small.Low != small.High || small.Hedge != Hedge.Exact || small.Sign != 0 || !Follows(sheet, large, small) || PartOf(sheet, i, large, small) is not { } part)
            {
                continue;
            }
            var value = large.Low + part;
            sheet.Amounts[i] = large with { Low = value, High = value, LastDigit = Math.Min(large.LastDigit, small.Type == AmountType.Bare ? 0.01m : small.LastDigit), Last = small.Last };
            sheet.Amounts.RemoveAt(i + 1);
            sheet.Use(large.First, small.Last);
        }
    }

    /// <summary>"more than 10 and less than 20", "at most 100 and at least 20": one range with both its ends.</summary>
    public static void JoinBounds(Sheet sheet)
    {
        for (var i = 0; i + 1 < sheet.Amounts.Count; i++)
        {
            var second = sheet.Amounts[i + 1];
            var first = WithUnitOf(sheet.Amounts[i], second);
            var (low, high) = first.Hedge == Hedge.MoreThan ? (first, second) : (second, first);
            if (low.Hedge != Hedge.MoreThan || high.Hedge is not (Hedge.LessThan or Hedge.UpTo) || low.Low >= high.High || first.Type != second.Type || first.Unit != second.Unit
                || first.Sign != 0 || second.Sign != 0 || !IsLinked(sheet, first.Last + 1, second.HedgeFirst))
            {
                continue;
            }
            sheet.Amounts[i] = first with { Last = second.Last, Low = low.Low, High = high.High, LastDigit = Math.Min(low.LastDigit, high.LastDigit), Hedge = Hedge.Range };
            sheet.Amounts.RemoveAt(i + 1);
            sheet.Use(first.First, second.Last);
        }
    }

    // "more than 10 and less than 20 million dollars"
    private static Amount WithUnitOf(in Amount amount, in Amount next)
    {
        if (amount.Type != AmountType.Bare || next.Type == AmountType.Bare || amount.High > LargestScaled)
        {
            return amount;
        }
        var scale = amount.LastDigit <= 1 && next.LastDigit >= 1000 ? AmountReader.ScaleOf(next) : 1;
        return amount with { Type = next.Type, Unit = next.Unit, Low = amount.Low * scale, High = amount.High * scale, LastDigit = amount.LastDigit * scale };
    }

    /// <summary>"from 10 dollars to 20 dollars", where nothing is said to move from the one to the other.</summary>
    public static bool IsFromTo(Sheet sheet, in Amount low, in Amount high)
    {
        var from = low.HedgeFirst - 1;
        return high.HedgeFirst == low.Last + 2 && sheet.IsAt(from, SenseKind.From) && sheet.TryHit(low.Last + 1, out var to) && to.Is(SenseKind.To) && !to.Is(SenseKind.Reach)
            && !TellsFigures(sheet, from - 1, -1) && !TellsFigures(sheet, high.Last + 1, 1);
    }

    // Whether the sentence tells what grew or of what the figures are: then the two are levels.
    private static bool TellsFigures(Sheet sheet, int token, int step)
    {
        for (var steps = 0; steps < MostBefore && token >= 0 && token < sheet.Tokens.Count && !IsEnd(sheet, token); token += step, steps++)
        {
            if (sheet.TryHit(token, out var hit) && hit.IsAny(Told))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Follows(Sheet sheet, in Amount large, in Amount small) => small.HedgeFirst >= small.First && IsLinked(sheet, large.Last + 1, small.First);

    private static bool IsLinked(Sheet sheet, int joint, int next) =>
        next == joint || (next == joint + 1 && (sheet.IsAt(joint, SenseKind.And) || sheet.IsAt(joint, SenseKind.Clause) || sheet.IsSign(joint, ','))) || (next == joint + 2 && sheet.IsSign(joint, ',') && (sheet.IsAt(joint + 1, SenseKind.And) || sheet.IsAt(joint + 1, SenseKind.Clause)));

    // How much of the larger unit the smaller amount is; null when it is an amount of its own.
    private static decimal? PartOf(Sheet sheet, int index, in Amount large, in Amount small)
    {
        if (small.Type == AmountType.Bare)
        {
            return IsPriceTail(sheet, index, large, small) ? small.Low / 100 : null;
        }
        var (unit, smallUnit) = (FactorOf(sheet, large), FactorOf(sheet, small));
        var ratio = large.Type == AmountType.Money && small.Type == AmountType.Money ? (unit == 1 && smallUnit == 0.01m ? 1 : 0)
            : large.Unit == small.Unit ? (unit > smallUnit ? 1 : 0) : Units.Ratio(large.Unit, small.Unit) ?? 0;
        return ratio > 0 && large.LastDigit == unit && small.High / ratio < large.LastDigit && smallUnit > 0 ? small.Low / ratio : null;
    }

    // "It costs 15 dollars 50.": two digits that nothing follows.
    private static bool IsPriceTail(Sheet sheet, int index, in Amount large, in Amount small)
    {
        var isAlone = index == 0 || large.First - sheet.Amounts[index - 1].Last > MostBefore || IsEndBetween(sheet, sheet.Amounts[index - 1].Last, large.First);
        return large is { Type: AmountType.Money, LastDigit: 1 } && small is { Low: >= 3 and < 100, LastDigit: 1 } && isAlone && !sheet.IsSign(large.Last + 1, ',')
            && (sheet.KindAt(small.First) != TokenKind.Digits || sheet.Tokens[small.First].Length == 2) && (small.Last + 1 == sheet.Tokens.Count || IsEnd(sheet, small.Last + 1));
    }

    private static bool IsEndBetween(Sheet sheet, int after, int before)
    {
        for (var token = after + 1; token < before; token++)
        {
            if (IsEnd(sheet, token))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A sign that ends a sentence.</summary>
    public static bool IsEnd(Sheet sheet, int token) =>
        sheet.SignAt(token) is '!' or '?' or ';' || (sheet.IsSign(token, '.') && !sheet.TryHit(token, out _) && !(sheet.Touches(token) && sheet.Touches(token - 1)));

    private static decimal FactorOf(Sheet sheet, in Amount amount) =>
        sheet.TryKeyAt(amount.Last, SenseKind.Unit, out var key) || sheet.TryKeyAt(amount.First, SenseKind.Unit, out key) ? Units.ToBase(key).Factor : 0;
}
