namespace Oborot.Text;

/// <summary>Cuts a text into words, digit runs, signs and line breaks, in one pass.</summary>
/// <remarks>
/// A letter next to a digit ends the word: <c>$1млрд</c> is three tokens and <c>50дөн</c> two, since units and case endings are
/// glued to figures. An apostrophe between letters belongs to the word, a hyphen never does. Han characters stand alone,
/// as their languages put no spaces between words.
/// </remarks>
internal static class Tokenizer
{
    /// <param name="elided">Words that lose their last letter before a vowel, folded: the "dell" of "dell'Uzbekistan" is a word of its own, apostrophe included.</param>
    public static void Run(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens, string[]? elided = null)
    {
        var i = start;
        while (i < end)
        {
            i = Letters.ClassOf(text[i]) switch
            {
                Letters.Class.Space or Letters.Class.Silent => i + 1,
                Letters.Class.Letter or Letters.Class.Han => Word(text, i, end, tokens, elided),
                Letters.Class.Digit => Digits(text, i, end, tokens),
                Letters.Class.Break => Break(text, i, end, tokens),
                _ => Sign(text, i, end, tokens),
            };
        }
    }

    /// <summary>Where the word ends whose first letter stands at a place.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start, int end)
    {
        var i = start + 1;
        if (IsHan(text[start]))
        {
            return i;
        }
        while (i < end)
        {
            var kind = Letters.ClassOf(text[i]);
            if (kind != Letters.Class.Letter && kind != Letters.Class.Silent && !(kind == Letters.Class.Apostrophe && StartsWord(text, i + 1, end)))
            {
                break;
            }
            i++;
        }
        return i;
    }

    private static int Word(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens, string[]? elided)
    {
        var i = EndOfWord(text, start, end);
        i = elided is null ? i : BehindElision(text, start, i, elided);
        // "l'8,4%", and "d'" in a pack: the apostrophe belongs to the elided word.
        i = elided is not null && i < end && Letters.ClassOf(text[i]) == Letters.Class.Apostrophe && IsOneOf(text[start..i], elided) ? i + 1 : i;
        tokens.Add(start, i - start, TokenKind.Word);
        return i;
    }

    private static int BehindElision(ReadOnlySpan<char> text, int start, int end, string[] elided)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (Letters.ClassOf(text[i]) == Letters.Class.Apostrophe)
            {
                return IsOneOf(text[start..i], elided) ? i + 1 : end;
            }
        }
        return end;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] elided)
    {
        foreach (var candidate in elided)
        {
            var at = 0;
            while (at < word.Length && at < candidate.Length && Letters.Fold(word[at]) == candidate[at])
            {
                at++;
            }
            if (at == word.Length && at == candidate.Length)
            {
                return true;
            }
        }
        return false;
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int i, int end) => i < end && Letters.ClassOf(text[i]) is Letters.Class.Letter or Letters.Class.Han;

    private static int Digits(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens)
    {
        var i = start + 1;
        while (i < end && Letters.ClassOf(text[i]) == Letters.Class.Digit)
        {
            i++;
        }
        tokens.Add(start, i - start, TokenKind.Digits);
        return i;
    }

    private static int Break(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens)
    {
        var length = text[start] == '\r' && start + 1 < end && text[start + 1] == '\n' ? 2 : 1;
        tokens.Add(start, length, TokenKind.Break);
        return start + length;
    }

    private static int Sign(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens)
    {
        var length = start + 1 < end && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1;
        tokens.Add(start, length, TokenKind.Sign);
        return start + length;
    }

    /// <summary>True for Chinese characters: each is a token of its own.</summary>
    public static bool IsHan(char c) => Letters.ClassOf(c) == Letters.Class.Han;
}
