using System.Text;

namespace Oborot.Model;

/// <summary>The words that outputs use for enumerated values: <c>MoreThan</c> is written <c>more_than</c>.</summary>
public static class Words
{
    /// <summary>The output word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Array.IndexOf(All<T>.Values, value) is >= 0 and var at ? All<T>.Words[at] : Snake(value.ToString());

    /// <summary>The value of an output word.</summary>
    /// <returns>False when no value has this word.</returns>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        var at = Array.IndexOf<string?>(All<T>.Words, word);
        value = at < 0 ? default : All<T>.Values[at];
        return at >= 0;
    }

    private static class All<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Words = Array.ConvertAll(Values, v => Snake(v.ToString()));
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
