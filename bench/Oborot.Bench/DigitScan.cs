using System.Numerics;
using System.Runtime.InteropServices;

namespace Oborot.Bench;

/// <summary>About the least that can be done with a text: every character is looked at, many at a time.</summary>
internal static class DigitScan
{
    // Each lane counts at most one digit a step: well below what a lane can hold.
    private const int MostSteps = 60_000;

    public static int Count(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var (count, i) = (0, 0);
        while (i + Vector<ushort>.Count <= units.Length)
        {
            var lanes = Vector<ushort>.Zero;
            for (var step = 0; step < MostSteps && i + Vector<ushort>.Count <= units.Length; step++, i += Vector<ushort>.Count)
            {
                lanes -= Vector.LessThan(new Vector<ushort>(units[i..]) - new Vector<ushort>('0'), new Vector<ushort>(10));
            }
            count += Sum(lanes);
        }
        for (; i < units.Length; i++)
        {
            count += units[i] is >= '0' and <= '9' ? 1 : 0;
        }
        return count;
    }

    private static int Sum(Vector<ushort> lanes)
    {
        Vector.Widen(lanes, out var low, out var high);
        return (int)(Vector.Sum(low) + Vector.Sum(high));
    }
}
