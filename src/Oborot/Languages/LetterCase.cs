namespace Oborot.Languages;

/// <summary>How a token must be written to be a word of the pack.</summary>
internal enum LetterCase : byte
{
    /// <summary>Any way.</summary>
    Any,

    /// <summary>With a capital first: names that are also words.</summary>
    Capital,

    /// <summary>In capitals: abbreviations.</summary>
    Capitals,

    /// <summary>In small letters: signs such as the g of grams, which is another thing in capitals.</summary>
    Small,
}

internal static class LetterCases
{
    public static bool Allows(this LetterCase wanted, ReadOnlySpan<char> token) => wanted switch
    {
        LetterCase.Any => true,
        LetterCase.Capital => char.IsUpper(token[0]),
        LetterCase.Small => !HasUpper(token),
        _ => !HasLower(token),
    };

    private static bool HasUpper(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasLower(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }
        return false;
    }
}
