using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>Why a figure is no claim.</summary>
internal static class Reasons
{
    /// <summary>So many countries are a fact of their own, no list.</summary>
    private const int LongList = 30;

    /// <summary>The reason to leave an amount, or null when it should become a claim.</summary>
    public static LeftoverReason? ToLeave(Sheet sheet, Sentence sentence, Cell cell, in Amount amount)
    {
        if (amount.Type == AmountType.Count && IsListSize(sheet, amount))
        {
            return LeftoverReason.ListSize;
        }
        if (Cues.TryBefore(sheet, Math.Max(cell.First, amount.First - 5), amount.First, SenseKind.Rate, out _) || (sheet.Pack.HasPostpositions && Cues.Has(sheet, amount.Last + 1, amount.Last + (amount.Low == 1 ? 6 : 2), SenseKind.Rate)))
        {
            return LeftoverReason.Other;
        }
        if (amount.Type == AmountType.Money && IsPrice(sheet, amount))
        {
            return LeftoverReason.Other;
        }
        if (amount.Unit == "days" && !Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Indicator))
        {
            return LeftoverReason.Duration;
        }
        return null;
    }

    // "$240 per tonne", "240 долларов за тонну": what one unit of the goods costs.
    private static bool IsPrice(Sheet sheet, in Amount amount)
    {
        for (var token = amount.Last + 1; token <= amount.Last + 2 && sheet.KindAt(token) == TokenKind.Word; token++)
        {
            if (sheet.TryKeyAt(token, SenseKind.Unit, out var unit))
            {
                return !Units.IsMoney(unit) && unit is not ("percent" or "percentage_points" or "times");
            }
        }
        return false;
    }

    /// <summary>The reason for a number without unit.</summary>
    public static LeftoverReason OfLoose(Sheet sheet, int first, int last)
    {
        if (IsDotted(sheet, first, last))
        {
            return LeftoverReason.Date;
        }
        for (var token = last + 1; token <= last + 4; token++)
        {
            if (!sheet.TryHit(token, out var hit))
            {
                continue;
            }
            if (hit.Is(SenseKind.Month)) { return LeftoverReason.Date; }
            if (hit.Is(SenseKind.Rank)) { return LeftoverReason.Rank; }
            if (hit.Is(SenseKind.Meeting)) { return LeftoverReason.Ordinal; }
            if (hit.Is(SenseKind.Age)) { return LeftoverReason.Age; }
            if (hit.Is(SenseKind.YearWord) || hit.Is(SenseKind.MonthWord) || hit.Is(SenseKind.DayWord) || hit.Is(SenseKind.WeekWord)) { return LeftoverReason.Duration; }
        }
        if (sheet.TryHit(first - 1, out var before))
        {
            if (before.Is(SenseKind.Phone)) { return LeftoverReason.Phone; }
            if (before.Is(SenseKind.ListSize)) { return LeftoverReason.ListSize; }
            if (before.Is(SenseKind.Month)) { return LeftoverReason.Date; }
        }
        if (sheet.Touches(first - 1) && sheet.KindAt(first - 1) == TokenKind.Word)
        {
            return LeftoverReason.Address;
        }
        return LeftoverReason.Other;
    }

    // 24.08.2023, 17:15
    private static bool IsDotted(Sheet sheet, int first, int last) =>
        last > first && sheet.KindAt(first + 1) == TokenKind.Sign && sheet.Text[sheet.Tokens[first + 1].Start] is '.' or ':' or '-' or '/' && sheet.Tokens[first].Length <= 4;

    private static bool IsListSize(Sheet sheet, in Amount amount) =>
        (amount.Unit == "countries" && amount.Low < LongList) || (sheet.TryHit(amount.First - 1, out var before) && before.Is(SenseKind.ListSize));
}
