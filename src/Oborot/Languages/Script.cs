using Oborot.Text;

namespace Oborot.Languages;

/// <summary>The writing that a letter belongs to.</summary>
internal enum Script : byte
{
    Other,
    Latin,
    Cyrillic,
    Han,
}

internal static class Scripts
{
    /// <summary>Letters from here on are told apart by their script only.</summary>
    public const int End = 0x530;

    private const char LatinEnd = '\u02B0';

    public static Script Of(char letter) => letter switch
    {
        < LatinEnd or (>= '\u1E00' and < '\u1F00') => Script.Latin,
        >= '\u0400' and < (char)End => Script.Cyrillic,
        _ => Tokenizer.IsHan(letter) ? Script.Han : Script.Other,
    };
}
