using Oborot.Languages;
using Oborot.Mentions;

namespace Oborot.Claims;

/// <summary>The stretch of a sentence that belongs to one figure: what its roles are looked for in first.</summary>
/// <param name="Amount">Index of the figure.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="IsConversion">The figure is the one before it in another currency.</param>
internal readonly record struct Cell(int Amount, int First, int Last, bool IsConversion = false);

/// <summary>Divides a sentence among its figures.</summary>
/// <remarks>
/// Between two figures the cut falls at the first joint that opens a new statement ("из них", "while", a semicolon), else at
/// the first comma, "and" or bracket, else right behind the first figure: what stands before a figure belongs to it.
/// </remarks>
internal static class Cells
{
    public static void Cut(Sheet sheet, Sentence sentence, List<Cell> cells)
    {
        cells.Clear();
        var (start, previous, twins) = (sentence.First, -1, 0);
        for (var i = sheet.FirstAmountAt(sentence.First); i < sheet.Amounts.Count && sheet.Amounts[i].First <= sentence.Last; i++)
        {
            var amount = sheet.Amounts[i];
            if (amount.Type == AmountType.Bare)
            {
                continue;
            }
            if (previous >= 0 && IsConversion(sheet, sheet.Amounts[previous], amount))
            {
                twins++;
                previous = i;
                continue;
            }
            if (previous >= 0)
            {
                var cut = CutBetween(sheet, sheet.Amounts[previous].Last, amount.HedgeFirst);
                Add(cells, previous, twins, start, cut - 1);
                twins = 0;
                start = cut;
            }
            previous = i;
        }
        if (previous >= 0)
        {
            Add(cells, previous, twins, start, sentence.Last);
        }
    }

    // A figure and its conversions share one stretch: "more than 1.6 billion ringgit (363 million U.S. dollars) in 2022".
    private static void Add(List<Cell> cells, int amount, int twins, int first, int last)
    {
        // Numbers without a unit take no part, so a conversion stands right before its cell's last figure.
        for (var i = amount - twins; i <= amount; i++)
        {
            cells.Add(new Cell(i, first, last, i > amount - twins));
        }
    }

    private static bool IsConversion(Sheet sheet, in Amount amount, in Amount next) =>
        amount.Type == AmountType.Money && next.Type == AmountType.Money && amount.Unit != next.Unit
        && sheet.IsSign(amount.Last + 1, '(') && next.HedgeFirst == amount.Last + 2;

    private static int CutBetween(Sheet sheet, int after, int before)
    {
        var (strong, comma, bracket, and) = (-1, -1, -1, -1);
        for (var token = after + 1; token < before; token++)
        {
            if (sheet.IsSign(token, ';') || IsOpening(sheet, token))
            {
                strong = strong < 0 ? token : strong;
            }
            else if (sheet.IsSign(token, ',') || sheet.IsSign(token, ':'))
            {
                comma = comma < 0 ? token : comma;
            }
            else if (sheet.IsSign(token, '('))
            {
                bracket = bracket < 0 ? token : bracket;
            }
            else if ((sheet.IsAt(token, SenseKind.And) && !(sheet.Pack.HasPartyPostpositions && sheet.IsAt(token, SenseKind.With))) || sheet.IsAt(token, SenseKind.Or))
            {
                and = and < 0 ? token : and;
            }
        }
        // A comma right before "of which" or "while" is the better place.
        if (strong >= 0 && comma >= 0 && comma < strong)
        {
            return comma;
        }
        return strong >= 0 ? strong : comma >= 0 ? comma : and >= 0 ? and : bracket >= 0 ? bracket : BehindMovement(sheet, after, before);
    }

    // "32.9 percent higher than the $12.8 million": "higher" belongs to the percentage.
    private static int BehindMovement(Sheet sheet, int after, int before)
    {
        if (sheet.Pack.HasVerbLast && BehindVerb(sheet, after, before) is { } behind)
        {
            return behind;
        }
        var isMovement = sheet.TryHit(after + 1, out var hit) && hit.Last < before && hit.IsAny(Cues.Moving);
        if (isMovement)
        {
            return hit.Last + 1;
        }
        var goods = sheet.IsAt(after + 1, SenseKind.Of) ? after + 2 : after + 1;
        return sheet.TryHit(goods, out hit) && hit.Is(SenseKind.Product) && hit.Last < before ? hit.Last + 1 : BehindPeriod(sheet, after, before);
    }

    // "5 пайызга өсүп 30 млн долларга жетти": a verb ends what the figure before it states.
    private static int? BehindVerb(Sheet sheet, int after, int before)
    {
        int? end = null;
        for (var token = after + 1; token < before; token++)
        {
            if (!sheet.TryHit(token, out var hit))
            {
                if (end is not null)
                {
                    break;
                }
                continue;
            }
            if (hit.Last < before && hit.IsAny(Cues.Verbs))
            {
                end = hit.Last + 1;
            }
            else if (end is not null)
            {
                break;
            }
            token = hit.Last;
        }
        return end;
    }

    // "$16 billion in 2015 to $12 billion in 2016": the period belongs to the figure before it.
    private static int BehindPeriod(Sheet sheet, int after, int before)
    {
        foreach (var mention in sheet.PeriodsIn(after + 1, before - 1))
        {
            if (mention.First - after <= 5 && !sheet.Pack.HasVerbLast)
            {
                return mention.Last + 1;
            }
        }
        return after + 1;
    }

    private static bool IsOpening(Sheet sheet, int token) =>
        sheet.TryHit(token, out var hit) && hit.First == token && (hit.Is(SenseKind.OfWhich) || (hit.Is(SenseKind.Clause) && !sheet.IsUsed(token)));
}
