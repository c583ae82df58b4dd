namespace Oborot.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes and marks inside.</summary>
    Word,

    /// <summary>A run of digits; separators are signs of their own.</summary>
    Digits,

    /// <summary>One punctuation mark or symbol.</summary>
    Sign,

    /// <summary>A line break.</summary>
    Break,
}

/// <summary>A stretch of the document's text; no characters are copied.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
