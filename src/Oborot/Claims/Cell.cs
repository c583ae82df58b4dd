using Oborot.Languages;
using Oborot.Mentions;

namespace Oborot.Claims;

/// <summary>The stretch of a sentence that belongs to one figure: what its roles are looked for in first.</summary>
/// <param name="Amount">Index of the figure.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
internal readonly record struct Cell(int Amount, int First, int Last);

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
        var (start, previous) = (sentence.First, -1);
        for (var i = 0; i < sheet.Amounts.Count; i++)
        {
            var amount = sheet.Amounts[i];
            if (amount.First < sentence.First || amount.First > sentence.Last)
            {
                continue;
            }
            if (previous >= 0)
            {
                var cut = CutBetween(sheet, sheet.Amounts[previous].Last, amount.HedgeFirst);
                cells.Add(new Cell(previous, start, cut - 1));
                start = cut;
            }
            previous = i;
        }
        if (previous >= 0)
        {
            cells.Add(new Cell(previous, start, sentence.Last));
        }
    }

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
            else if (sheet.IsAt(token, SenseKind.And) || sheet.IsAt(token, SenseKind.Or))
            {
                and = and < 0 ? token : and;
            }
        }
        // A comma right before "of which" or "while" is the better place.
        if (strong >= 0 && comma >= 0 && comma < strong)
        {
            return comma;
        }
        return strong >= 0 ? strong : comma >= 0 ? comma : and >= 0 ? and : bracket >= 0 ? bracket : after + 1;
    }

    private static bool IsOpening(Sheet sheet, int token) =>
        sheet.TryHit(token, out var hit) && hit.First == token && (hit.Is(SenseKind.OfWhich) || (hit.Is(SenseKind.Clause) && !sheet.IsUsed(token)));
}
