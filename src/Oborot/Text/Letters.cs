using System.Globalization;

namespace Oborot.Text;

/// <summary>What each character means to the tokenizer, and what it is folded to before it is compared.</summary>
/// <remarks>Computed once from the Unicode data of the runtime, which does not depend on culture or operating system.</remarks>
internal static class Letters
{
    internal enum Class : byte
    {
        Sign,
        Letter,

        /// <summary>A Chinese character: a word of its own.</summary>
        Han,
        Digit,
        Space,
        Break,
        Apostrophe,

        /// <summary>Soft hyphens, zero-width characters and combining marks: part of a word, no part of its spelling.</summary>
        Silent,
    }

    private static readonly Class[] Classes = MakeClasses();
    private static readonly char[] Folded = MakeFolded();

    public static Class ClassOf(char c) => Classes[c];

    /// <summary>Lower case; ё is е; all apostrophes and all dashes are one; full-width forms are plain.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>Writes the folded word into the buffer.</summary>
    /// <returns>Its length, or −1 when the buffer is too small: no word of a pack is that long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (Classes[c] == Class.Silent)
            {
                continue;
            }
            if (length == buffer.Length)
            {
                return -1;
            }
            buffer[length++] = Folded[c];
        }
        return length;
    }

    /// <summary>The folded form as a string, for the words of packs.</summary>
    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        return new string(buffer[..Fold(word, buffer)]);
    }

    private static Class[] MakeClasses()
    {
        var classes = new Class[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            classes[i] = Classify((char)i);
        }
        return classes;
    }

    private static Class Classify(char c) => c switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => Class.Break,
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => Class.Silent,
        >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' when char.IsLetter(c) => Class.Han,
        '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʹ' or '`' or '´' => Class.Apostrophe,
        >= '0' and <= '9' or >= '０' and <= '９' => Class.Digit,
        _ when char.IsWhiteSpace(c) => Class.Space,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Class.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Class.Silent,
            UnicodeCategory.SpacingCombiningMark => Class.Letter,
            _ => Class.Sign,
        },
    };

    private static char[] MakeFolded()
    {
        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            folded[i] = FoldOne((char)i);
        }
        return folded;
    }

    private static char FoldOne(char c) => c switch
    {
        'ё' or 'Ё' => 'е',
        'İ' => 'i',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        >= '！' and <= '～' => FoldOne((char)(c - '！' + '!')),
        _ when Classes[c] == Class.Apostrophe => '\'',
        _ => char.ToLowerInvariant(c),
    };
}
