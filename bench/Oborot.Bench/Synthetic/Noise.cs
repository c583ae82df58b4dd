namespace Oborot.Bench.Synthetic;

/// <summary>Numbers that look random and depend on their arguments alone.</summary>
internal static class Noise
{
    /// <summary>From 0 to below 1, evenly.</summary>
    public static double Even(int a, int b = 0, int c = 0, int d = 0) =>
        (Mixed(Mixed(Mixed(Mixed(Bits(a)) ^ Bits(b)) ^ Bits(c)) ^ Bits(d)) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Around 0 with a deviation of about 1, never beyond 3.5.</summary>
    public static double Bell(int a, int b = 0, int c = 0, int d = 0) =>
        2 * (Even(a, b, c, d) + Even(a + 1, b, c, d) + Even(a + 2, b, c, d) - 1.5);

    private static ulong Bits(int number) => unchecked((uint)number);

    // The finishing steps of SplitMix64.
    private static ulong Mixed(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
