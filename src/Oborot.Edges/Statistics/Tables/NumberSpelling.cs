using System.Globalization;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Reads numbers as tables write them.</summary>
/// <param name="fraction">The sign before the fraction; the other of "." and "," may group thousands.</param>
internal sealed class NumberSpelling(char fraction)
{
    // No number of trade statistics is longer, with all its separators.
    private const int Longest = 64;
    private readonly char group = fraction == '.' ? ',' : '.';

    /// <summary>The number; false when the text is none. Spaces of any kind group thousands, and so does the sign that is not the fraction's.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        if (fraction == '.' && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }
        text = text.Trim();
        number = 0;
        Span<char> plain = stackalloc char[Longest];
        return text.Length is > 0 and <= Longest && Plain(text, plain) is > 0 and var length && decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // The number as programs write it; 0 when a group has not three digits.
    private int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        var (length, sinceGroup) = (0, -1);
        foreach (var letter in text)
        {
            var isGroup = letter == group || char.IsWhiteSpace(letter);
            if (isGroup || letter == fraction)
            {
                if (sinceGroup is >= 0 and not 3 || (isGroup && length == 0) || (sinceGroup < 0 && isGroup && length > 4))
                {
                    return 0;
                }
                sinceGroup = isGroup ? 0 : -2;
            }
            else if (sinceGroup >= 0)
            {
                sinceGroup++;
            }
            if (!isGroup)
            {
                plain[length++] = letter == fraction ? '.' : letter is '\u2212' or '\u2013' ? '-' : letter;
            }
        }
        return sinceGroup is >= 0 and not 3 ? 0 : length;
    }
}
