using System.Text;

namespace Oborot.Model;

/// <summary>The words that outputs use for enumerated values: <c>MoreThan</c> is written <c>more_than</c>.</summary>
public static class Words
{
    /// <summary>The output word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Snake(value.ToString());

    /// <summary>The value of an output word.</summary>
    /// <returns>False when no value has this word.</returns>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Of(candidate) == word)
            {
                value = candidate;
                return true;
            }
        }
        value = default;
        return false;
    }

    private static string Snake(string pascal)
    {
        var words = new StringBuilder(pascal.Length + 4);
        foreach (var letter in pascal)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
            {
                words.Append('_');
            }
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
