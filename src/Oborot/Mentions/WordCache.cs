using Oborot.Languages;

namespace Oborot.Mentions;

/// <summary>Remembers which words of the pack a token was: most tokens of a text were seen a moment ago.</summary>
/// <remarks>Direct-mapped and of fixed size; a token that falls on a taken place replaces what is there.</remarks>
internal sealed class WordCache
{
    public const int WordsPerToken = 12;
    private const int Places = 1 << 12;
    private const int LongestToken = 24;

    private readonly char[] letters = new char[Places * LongestToken];
    private readonly byte[] lengths = new byte[Places];
    private readonly byte[] counts = new byte[Places];
    private readonly int[] words = new int[Places * WordsPerToken];
    private Pack? pack;

    public ReadOnlySpan<int> Find(Pack wanted, ReadOnlySpan<char> token, Span<int> buffer)
    {
        if (!ReferenceEquals(pack, wanted))
        {
            pack = wanted;
            lengths.AsSpan().Clear();
        }
        if (token.Length > LongestToken)
        {
            return buffer[..wanted.FindWords(token, buffer)];
        }
        var place = PlaceOf(token);
        var held = letters.AsSpan(place * LongestToken, LongestToken);
        var found = words.AsSpan(place * WordsPerToken, WordsPerToken);
        if (lengths[place] != token.Length || !held[..token.Length].SequenceEqual(token))
        {
            token.CopyTo(held);
            lengths[place] = (byte)token.Length;
            counts[place] = (byte)wanted.FindWords(token, found);
        }
        return found[..counts[place]];
    }

    private static int PlaceOf(ReadOnlySpan<char> token)
    {
        var hash = (uint)token.Length;
        foreach (var c in token)
        {
            hash = unchecked((hash * 31) + c);
        }
        return (int)(unchecked(hash * 0x9E3779B1U) >> 20);
    }
}
