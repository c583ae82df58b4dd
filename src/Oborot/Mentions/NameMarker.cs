using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Marks the names of institutions, whose words ("trade", "agriculture") say nothing of the figures around them.</summary>
internal static class NameMarker
{
    private const int LongestName = 10;

    private static readonly SenseMask Named = SenseMask.Of(SenseKind.Institution, SenseKind.Office);

    public static void Run(Sheet sheet)
    {
        foreach (var hit in sheet.Hits)
        {
            if (hit.IsAny(Named))
            {
                Mark(sheet, hit);
            }
        }
    }

    private static void Mark(Sheet sheet, Hit hit)
    {
        var (last, capitals) = (hit.Last, 0);
        var most = hit.Is(SenseKind.Institution) ? LongestName : 1;
        if (hit.Is(SenseKind.Office) && !hit.Is(SenseKind.Institution) && !IsOfSomething(sheet, hit.Last + 1))
        {
            // "Prime Minister Mikhail Mishustin": a person's name is no part of the office's.
            sheet.SetName(hit.First, hit.Last);
            return;
        }
        var isHeld = hit.Is(SenseKind.Institution) && IsHeld(sheet, hit.First);
        for (var token = hit.Last + 1; token <= hit.Last + LongestName && Continues(sheet, token); token++)
        {
            if (IsNounOfItsOwn(sheet, token))
            {
                break;
            }
            if (isHeld && IsPerson(sheet, token))
            {
                break;
            }
            var isPart = IsCapital(sheet, token) || IsGoods(sheet, token);
            if (isPart && ++capitals > most && !sheet.IsAt(token - 1, SenseKind.And))
            {
                break;
            }
            last = isPart ? token : last;
        }
        var first = hit.First;
        while (first > 0 && (IsCapital(sheet, first - 1) || (sheet.IsAt(first - 1, SenseKind.And) && IsCapital(sheet, first - 2))) && !sheet.IsAt(first - 1, SenseKind.Demonym) && !sheet.IsAt(first - 1, SenseKind.Party) && !sheet.IsAt(first - 1, SenseKind.In))
        {
            first--;
        }
        sheet.SetName(first, last);
    }

    // "die Regierung Ausfuhren von 280 Milliarden": where all nouns have capitals, a noun that says something ends the name.
    private static bool IsNounOfItsOwn(Sheet sheet, int token) =>
        sheet.Pack.CapitalNouns && !sheet.IsAt(token - 1, SenseKind.Of) && !sheet.IsAt(token - 1, SenseKind.And) && sheet.TryHit(token, out var hit)
        && (hit.Is(SenseKind.Indicator) || hit.Is(SenseKind.Product) || hit.Is(SenseKind.Unit));

    // "глава правительства Алихан Смаилов": whoever heads a body is named behind it.
    private static bool IsHeld(Sheet sheet, int token)
    {
        for (var before = token - 1; before >= token - 3; before--)
        {
            if (sheet.IsAt(before, SenseKind.Office))
            {
                return true;
            }
        }
        return false;
    }

    // Two capitalised words that mean nothing else.
    private static bool IsPerson(Sheet sheet, int token) =>
        !sheet.IsAt(token - 1, SenseKind.Of) && !sheet.IsAt(token - 1, SenseKind.And) && IsUnknown(sheet, token) && IsUnknown(sheet, token + 1);

    private static bool IsUnknown(Sheet sheet, int token) => IsCapital(sheet, token) && !sheet.TryHit(token, out _);

    private static bool IsOfSomething(Sheet sheet, int token) => sheet.IsAt(token, SenseKind.Of) || IsGoods(sheet, token);

    private static bool Continues(Sheet sheet, int token) =>
        IsCapital(sheet, token) || IsGoods(sheet, token) || (sheet.TryHit(token, out var small) && (small.Is(SenseKind.Of) || small.Is(SenseKind.And) || (small.Is(SenseKind.Article) && sheet.IsAt(token - 1, SenseKind.Of))) && token + 1 < sheet.Tokens.Count);

    // "министр сельского хозяйства и продовольствия"
    private static bool IsGoods(Sheet sheet, int token) => sheet.IsAt(token, SenseKind.Product) && sheet.KindAt(token) == TokenKind.Word;

    private static bool IsCapital(Sheet sheet, int token) =>
        sheet.KindAt(token) == TokenKind.Word && char.IsUpper(sheet.Text[sheet.Tokens[token].Start])
        && !(sheet.TryHit(token, out var hit) && (hit.Is(SenseKind.Party) || hit.Is(SenseKind.Demonym) || hit.Is(SenseKind.Month)));
}
