using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Finds what a figure measures, and of which goods.</summary>
internal static class IndicatorRoles
{
    private const int BehindPenalty = 4;
    private const int ProductReach = 8;

    /// <summary>The indicator that a clause names for its figure.</summary>
    public static Found<string>? Find(Sheet sheet, Cell cell, Amount amount, out int balanceSign)
    {
        balanceSign = 0;
        if (TryBalance(sheet, cell, amount, out var balance, out balanceSign))
        {
            return balance;
        }
        if (amount.Type == AmountType.Count && CountIndicator(amount.Unit) is { } counted)
        {
            return new Found<string>(counted, Scope.Own, amount.First, amount.Last, "indicator.counted");
        }
        return Nearest(sheet, cell, amount) is { } hit && hit.TryGet(SenseKind.Indicator, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "indicator.nearest") : null;
    }

    private static Hit? Nearest(Sheet sheet, Cell cell, Amount amount)
    {
        Hit? best = null;
        var nearest = int.MaxValue;
        for (var h = sheet.FirstHitAt(cell.First); h < sheet.HitCount && sheet.Hits[h].First <= cell.Last; h++)
        {
            var hit = sheet.Hits[h];
            if (!hit.Is(SenseKind.Indicator) || sheet.IsUsed(hit.First))
            {
                continue;
            }
            var distance = hit.Last < amount.First ? amount.First - hit.Last : hit.First - amount.Last + BehindPenalty;
            if (distance < nearest)
            {
                (best, nearest) = (hit, distance);
            }
        }
        return best;
    }

    private static bool TryBalance(Sheet sheet, Cell cell, Amount amount, out Found<string>? found, out int sign)
    {
        var hasDeficit = Cues.TryNearest(sheet, cell, amount, SenseKind.Deficit, 0, out var deficit);
        var hasSurplus = Cues.TryNearest(sheet, cell, amount, SenseKind.Surplus, 0, out var surplus);
        var hasBalance = Cues.TryNearest(sheet, cell, amount, SenseKind.BalanceWord, 0, out var balance);
        sign = hasDeficit && (!hasSurplus || Gap(deficit, amount) <= Gap(surplus, amount)) ? -1 : hasSurplus ? 1 : 0;
        var hit = sign < 0 ? deficit : sign > 0 ? surplus : balance;
        found = hasDeficit || hasSurplus || hasBalance ? new Found<string>(Subject.Balance, Scope.Own, hit.First, hit.Last, "indicator.balance") : null;
        return found is not null;
    }

    private static int Gap(Hit hit, Amount amount) => hit.Last < amount.First ? amount.First - hit.Last : hit.First - amount.Last;

    /// <summary>What a number of things is a number of, where no other indicator is told.</summary>
    public static string? CountIndicator(string noun) => noun switch
    {
        "agreements" => "agreements",
        "companies" => "companies",
        "jobs" => "jobs",
        "people" => null,
        "items" or "trains" or "trucks" or "containers" or "wagons" or "bags" => null,
        _ => "other:" + noun,
    };

    /// <summary>The goods that a clause names for its figure: near the figure or the indicator, no comma between.</summary>
    public static Found<string>? Product(Sheet sheet, Cell cell, Amount amount, Found<string>? indicator)
    {
        Hit? best = null;
        var nearest = ProductReach + 1;
        for (var h = sheet.FirstHitAt(cell.First); h < sheet.HitCount && sheet.Hits[h].First <= cell.Last; h++)
        {
            var hit = sheet.Hits[h];
            if (!hit.Is(SenseKind.Product))
            {
                continue;
            }
            var distance = Math.Min(Distance(sheet, hit, amount.First, amount.Last), indicator is { Scope: Scope.Own, First: >= 0 } i ? Distance(sheet, hit, i.First, i.Last) : int.MaxValue);
            if (distance < nearest)
            {
                (best, nearest) = (hit, distance);
            }
        }
        return best is { } found && found.TryGet(SenseKind.Product, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, found.First, found.Last, "product.nearest") : null;
    }

    private static int Distance(Sheet sheet, Hit hit, int first, int last)
    {
        var (from, to) = hit.Last < first ? (hit.Last, first) : (last, hit.First);
        return Cues.HasCommaBetween(sheet, from, to) ? int.MaxValue : to - from;
    }

    public static Found<string>? Coverage(Sheet sheet, int first, int last) =>
        Cues.TryAfter(sheet, first - 1, last, SenseKind.Coverage, out var hit) && hit.TryGet(SenseKind.Coverage, out var sense)
            ? new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "coverage") : null;
}
