namespace Oborot.Bench.Synthetic;

/// <summary>How often a pair of countries is written about: Zipf's law, less steep for the first few (Mandelbrot's form).</summary>
/// <remarks>
/// With the exponent 0.7 and all 19,900 pairs of 200 countries, the first pair gets less than one claim in a hundred. The
/// annotated articles were chosen for a region and cannot tell: in them the first pair has 12 articles of 110.
/// </remarks>
internal sealed class Popularity
{
    private const double Exponent = 0.7;
    private const double Shift = 3;
    private readonly (int A, int B)[] pairs;
    private readonly double[] upTo;
    private readonly double[] countryUpTo;

    public Popularity()
    {
        pairs = [.. Enumerable.Range(0, Parties.Countries).SelectMany(a => Enumerable.Range(a + 1, Parties.Countries - a - 1).Select(b => (a, b)))
            .OrderBy(p => (p.a + 1) * (p.b + 1)).ThenBy(p => p.a)];
        upTo = Sums(pairs.Length);
        countryUpTo = Sums(Parties.Countries);
    }

    /// <summary>A pair by chance, its two countries in either order.</summary>
    public (int A, int B) Pair(Random chance)
    {
        var (a, b) = pairs[Draw(upTo, chance)];
        return chance.Next(2) == 0 ? (a, b) : (b, a);
    }

    /// <summary>A country by chance, not the one named.</summary>
    public int Partner(int country, Random chance)
    {
        var partner = Draw(countryUpTo, chance);
        return partner != country ? partner : (partner + 1) % Parties.Countries;
    }

    private static double[] Sums(int count)
    {
        var (sums, sum) = (new double[count], 0.0);
        for (var i = 0; i < count; i++)
        {
            sums[i] = sum += Math.Pow(i + 1 + Shift, -Exponent);
        }
        return sums;
    }

    private static int Draw(double[] sums, Random chance)
    {
        var at = Array.BinarySearch(sums, chance.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }
}
