using System.Globalization;

namespace Oborot.Mentions;

/// <summary>What units come down to.</summary>
/// <remarks>A key may tell how much of its base it is: <c>USD/100</c> is a cent, <c>EUR*1000000</c> the MEUR of price lists.</remarks>
internal static class Units
{
    private static readonly (string Large, string Small, decimal Ratio)[] Pairs =
        [("km", "m", 1000), ("mile", "foot", 5280), ("yard", "foot", 3), ("foot", "inch", 12), ("lb", "oz", 16)];

    public static bool IsMoney(string key) =>
        (key.Length == 3 || (key.Length > 3 && key[3] is '/' or '*')) && key.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && key != "TEU";

    /// <summary>The base unit of a key and how many of it one is.</summary>
    public static (string Unit, decimal Factor) ToBase(string key)
    {
        if (key == "kg")
        {
            return ("tonne", 0.001m);
        }
        var mark = Mark(key);
        if (mark < 0)
        {
            return (key, 1);
        }
        var number = decimal.Parse(key.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return (key[..mark], key[mark] == '/' ? 1 / number : number);
    }

    /// <summary>How many of a smaller unit one of a larger is, when the two are told together: "5 feet 2 inches".</summary>
    public static decimal? Ratio(string large, string small)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Large == large && pair.Small == small)
            {
                return pair.Ratio;
            }
        }
        return null;
    }

    private static int Mark(string key) => key.AsSpan().IndexOfAny('/', '*');
}
