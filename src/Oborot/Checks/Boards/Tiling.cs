using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Covers a period with parts of it.</summary>
internal static class Tiling
{
    /// <summary>The first way to cover the days of a period without gap or overlap, longest parts first.</summary>
    /// <param name="whole">The period, with both its ends.</param>
    /// <param name="parts">What may cover it: parts of it with both their ends.</param>
    /// <param name="periodOf">The period of a part.</param>
    /// <param name="most">So many parts at most.</param>
    /// <returns>The parts in their order; null when there is no way.</returns>
    public static List<T>? Of<T>(Period whole, IEnumerable<T> parts, Func<T, Period> periodOf, int most) =>
        Cover(parts.OrderByDescending(p => periodOf(p).End).ToLookup(p => periodOf(p).Start!.Value), whole.Start!.Value, whole.End, p => periodOf(p).End, most);

    private static List<T>? Cover<T>(ILookup<DateOnly, T> parts, DateOnly start, DateOnly end, Func<T, DateOnly> endOf, int most)
    {
        if (start > end)
        {
            return [];
        }
        foreach (var part in most == 0 ? [] : parts[start].Where(p => endOf(p) <= end))
        {
            if (Cover(parts, endOf(part).AddDays(1), end, endOf, most - 1) is { } rest)
            {
                return [part, .. rest];
            }
        }
        return null;
    }
}
