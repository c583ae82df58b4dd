using System.Globalization;

namespace Oborot.Bench.Synthetic;

/// <summary>Figures as news write them.</summary>
internal static class Rounding
{
    private static readonly (decimal Size, string Word)[] Scales = [(1e9m, " billion"), (1e6m, " million"), (1e3m, " thousand"), (1m, "")];

    /// <summary>The place of a figure's first digit: 2 for 133.</summary>
    public static int Place(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    /// <summary>A figure with so many digits.</summary>
    public static double To(double value, int digits)
    {
        var last = Math.Pow(10, Place(value) - digits + 1);
        return Math.Round(value / last) * last;
    }

    /// <summary>What one unit of the last written digit is worth: in "133 million" never more than a million, whatever the digits.</summary>
    public static decimal LastDigit(double value, int digits) => Math.Min(Power(Place(value) - digits + 1), Scale((decimal)Math.Abs(value)).Size);

    /// <summary>The last digit when zeros behind the decimal point are not written.</summary>
    public static decimal WithoutZeros(decimal value, decimal lastDigit)
    {
        var size = Scale(Math.Abs(value)).Size;
        while (lastDigit < size && value % (lastDigit * 10) == 0)
        {
            lastDigit *= 10;
        }
        return lastDigit;
    }

    /// <summary>The figure in words of its size: <c>1.33 billion</c>.</summary>
    public static string Text(decimal value, decimal lastDigit)
    {
        var (size, word) = Scale(Math.Abs(value));
        var places = 0;
        for (var place = lastDigit; place < size && places < 9; place *= 10)
        {
            places++;
        }
        return (value / size).ToString("F" + places, CultureInfo.InvariantCulture) + word;
    }

    /// <summary>A power of ten.</summary>
    public static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }
        for (; exponent < 0; exponent++)
        {
            power /= 10;
        }
        return power;
    }

    private static (decimal Size, string Word) Scale(decimal value)
    {
        foreach (var scale in Scales)
        {
            if (value >= scale.Size)
            {
                return scale;
            }
        }
        return Scales[^1];
    }
}
