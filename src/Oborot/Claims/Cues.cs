using Oborot.Languages;
using Oborot.Mentions;

namespace Oborot.Claims;

/// <summary>Looks for senses around a figure.</summary>
internal static class Cues
{
    private const int VerbReach = 6;

    /// <summary>Verbs and comparatives of moving up or down.</summary>
    public static SenseMask Moving { get; } = SenseMask.Of(SenseKind.Up, SenseKind.Down, SenseKind.More, SenseKind.Less);

    /// <summary>What verbs state of a figure: moving, reaching, exceeding, aiming.</summary>
    public static SenseMask Verbs { get; } = SenseMask.Of(SenseKind.Up, SenseKind.Down, SenseKind.More, SenseKind.Less, SenseKind.Reach, SenseKind.Exceed, SenseKind.Target, SenseKind.Forecast);

    /// <summary>The hit with the sense where the language puts its verbs: before the figure, behind it where verbs end the clause.</summary>
    public static bool TryVerb(Sheet sheet, Cell cell, in Amount amount, SenseKind kind, out Hit found) =>
        TryBefore(sheet, cell.First, amount.First, kind, out found) || (sheet.Pack.HasVerbLast && TryAfter(sheet, amount.Last, cell.Last, kind, out found));

    /// <summary>The first verb behind a figure, a few other words skipped; none where the language has its verbs elsewhere.</summary>
    public static bool TryVerbBehind(Sheet sheet, in Amount amount, int last, out Hit found)
    {
        var first = sheet.BehindBracket(amount.Last + 1);
        last = first > amount.Last + 1 ? first + VerbReach : Math.Min(last, amount.Last + VerbReach);
        foreach (ref readonly var hit in sheet.HitsIn(first, sheet.Pack.HasVerbLast ? last : -1))
        {
            if (hit.IsAny(Verbs) && !sheet.IsInPeriod(hit.First))
            {
                found = hit;
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>The last hit with the sense in [first, before), or none.</summary>
    public static bool TryBefore(Sheet sheet, int first, int before, SenseKind kind, out Hit found)
    {
        var wanted = SenseMask.Of(kind);
        if (sheet.MayHave(first, before - 1, wanted))
        {
            var hits = sheet.Hits;
            for (var h = sheet.FirstHitAt(before) - 1; h >= 0 && hits[h].First >= first; h--)
            {
                ref readonly var hit = ref hits[h];
                if (hit.IsAny(wanted) && hit.Last < before && !sheet.IsInPeriod(hit.First))
                {
                    found = hit;
                    return true;
                }
            }
        }
        found = default;
        return false;
    }

    /// <summary>The first hit with the sense in (after, last], or none.</summary>
    public static bool TryAfter(Sheet sheet, int after, int last, SenseKind kind, out Hit found)
    {
        foreach (ref readonly var hit in sheet.HitsIn(after + 1, last, SenseMask.Of(kind)))
        {
            if (hit.Is(kind) && !sheet.IsInPeriod(hit.First))
            {
                found = hit;
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>The first hit in [first, last] that belongs to one of the groups.</summary>
    public static bool TryFirst(Sheet sheet, int first, int last, SenseMask mask, out Hit found)
    {
        foreach (ref readonly var hit in sheet.HitsIn(first, last, mask))
        {
            if (hit.IsAny(mask))
            {
                found = hit;
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>True when any hit in [first, last] belongs to one of the groups.</summary>
    public static bool HasAny(Sheet sheet, int first, int last, SenseMask mask)
    {
        foreach (ref readonly var hit in sheet.HitsIn(first, last, mask))
        {
            if (hit.IsAny(mask))
            {
                return true;
            }
        }
        return false;
    }

    public static bool Has(Sheet sheet, int first, int last, SenseKind kind) => TryAfter(sheet, first - 1, last, kind, out _);

    /// <summary>The hit with the sense that stands nearest to a figure; what stands before it counts as nearer.</summary>
    /// <param name="penalty">How many tokens farther a hit behind the figure counts.</param>
    public static bool TryNearest(Sheet sheet, Cell cell, in Amount amount, SenseKind kind, int penalty, out Hit found)
    {
        var hasBefore = TryBefore(sheet, cell.First, amount.First, kind, out var before);
        var hasAfter = TryAfter(sheet, amount.Last, cell.Last, kind, out var after);
        found = !hasAfter || (hasBefore && amount.First - before.Last <= after.First - amount.Last + penalty) ? before : after;
        return hasBefore || hasAfter;
    }

    /// <summary>The hit that ends right before a token, small words skipped.</summary>
    public static bool TryJustBefore(Sheet sheet, int token, int reach, SenseKind kind, out Hit found)
    {
        for (var i = token - 1; i >= token - reach && i >= 0; i--)
        {
            if (!sheet.TryHit(i, out found))
            {
                break;
            }
            if (found.Is(kind))
            {
                return true;
            }
            i = found.First;
        }
        found = default;
        return false;
    }

    /// <summary>True for words of comparison; small words ("over", "on", "к") are such only behind a figure or a movement.</summary>
    public static bool Compares(Sheet sheet, Hit hit)
    {
        if (hit.Is(SenseKind.Compared))
        {
            return true;
        }
        if (!hit.Is(SenseKind.ComparedAfter) || (hit.Is(SenseKind.To) && IsBeforeAmount(sheet, hit.Last)))
        {
            return false;
        }
        if (sheet.IsAt(hit.Last + 1, SenseKind.Article))
        {
            // "slightly below the $1.7 billion of 2017"
            return true;
        }
        if (sheet.TryHit(hit.First - 1, out var before) && (before.IsAny(Moving) || before.Is(SenseKind.YearOnYear)))
        {
            return true;
        }
        return sheet.TryAmountEndingAt(hit.First - 1, out var amount) && amount.Type is AmountType.Percent or AmountType.Times or AmountType.Points;
    }

    // "на 15,9% да $20,9 млрд": a word that also means "to" compares only before a period.
    private static bool IsBeforeAmount(Sheet sheet, int last) =>
        sheet.FirstAmountAt(last + 1) is var next && next < sheet.Amounts.Count && sheet.Amounts[next].HedgeFirst <= last + 1;

    /// <summary>A word of comparison within a few small words before a token.</summary>
    public static bool IsCompared(Sheet sheet, int token, int reach)
    {
        if (sheet.Pack.HasPartyPostpositions)
        {
            return false;
        }
        for (var (i, steps) = (token - 1, 0); steps < reach && sheet.TryHit(i, out var hit); i = hit.First - 1, steps++)
        {
            if (Compares(sheet, hit))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A word of comparison behind a period, where small words stand behind: "2024-жылга салыштырмалуу".</summary>
    public static bool IsComparedBehind(Sheet sheet, int token)
    {
        for (var (i, steps) = (token + 1, 0); sheet.Pack.HasPostpositions && steps < 3 && sheet.TryHit(i, out var hit); i = hit.Last + 1, steps++)
        {
            if (hit.Is(SenseKind.Compared))
            {
                return true;
            }
            if (!hit.Is(SenseKind.PeriodFiller) && !hit.Is(SenseKind.With) && !hit.Is(SenseKind.SamePeriod))
            {
                return false;
            }
        }
        return false;
    }

    public static bool HasCommaBetween(Sheet sheet, int a, int b) => sheet.HasSign(Math.Min(a, b), Math.Max(a, b), ",;:");
}
