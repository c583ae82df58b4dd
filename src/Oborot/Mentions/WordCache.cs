using Oborot.Languages;

namespace Oborot.Mentions;

/// <summary>Remembers which words of a pack a token was: most tokens of a text were seen before.</summary>
/// <remarks>Grows with the vocabulary of the texts up to a limit; whoever asks then clears it.</remarks>
internal sealed class WordCache(Pack pack)
{
    private const int MostTokens = 1 << 15;
    private const int LongestToken = 64;
    private const int MostWords = 12;

    private int[] places = new int[1 << 11];
    private Entry[] entries = new Entry[1 << 10];
    private char[] letters = new char[1 << 13];
    private int[] words = new int[1 << 11];
    private int count;
    private int letterCount;
    private int wordCount;

    /// <summary>True when it should be cleared before the next phrase.</summary>
    public bool IsFull => count >= MostTokens;

    public void Clear()
    {
        places.AsSpan().Clear();
        (count, letterCount, wordCount) = (0, 0, 0);
    }

    /// <summary>The number under which a token's words are kept until the cache is cleared.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        var hash = HashOf(token);
        var mask = places.Length - 1;
        var place = (int)(hash & (uint)mask);
        for (; places[place] > 0; place = (place + 1) & mask)
        {
            ref readonly var entry = ref entries[places[place] - 1];
            if (entry.Hash == hash && token.SequenceEqual(letters.AsSpan(entry.Letters, entry.Length)))
            {
                return places[place] - 1;
            }
        }
        var added = Add(token, hash);
        if (token.Length <= LongestToken)
        {
            places[place] = added + 1;
            if (2 * count > places.Length)
            {
                Rehash();
            }
        }
        return added;
    }

    /// <summary>The words of the pack that a token is.</summary>
    public ReadOnlySpan<int> WordsOf(int number)
    {
        ref readonly var entry = ref entries[number];
        return words.AsSpan(entry.Words, entry.WordCount);
    }

    private int Add(ReadOnlySpan<char> token, uint hash)
    {
        Fit(ref words, wordCount + MostWords);
        Fit(ref entries, count + 1);
        var found = pack.FindWords(token, words.AsSpan(wordCount, MostWords));
        entries[count] = new Entry(hash, letterCount, token.Length, wordCount, found);
        wordCount += found;
        if (token.Length <= LongestToken)
        {
            Fit(ref letters, letterCount + token.Length);
            token.CopyTo(letters.AsSpan(letterCount));
            letterCount += token.Length;
        }
        return count++;
    }

    private void Rehash()
    {
        places = new int[places.Length * 2];
        var mask = places.Length - 1;
        for (var number = 0; number < count; number++)
        {
            var place = (int)(entries[number].Hash & (uint)mask);
            while (places[place] > 0)
            {
                place = (place + 1) & mask;
            }
            places[place] = entries[number].Length <= LongestToken ? number + 1 : 0;
        }
    }

    private static void Fit<T>(ref T[] array, int length)
    {
        if (length > array.Length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }

    private static uint HashOf(ReadOnlySpan<char> token)
    {
        var hash = (uint)token.Length;
        foreach (var c in token)
        {
            hash = unchecked((hash * 31) + c);
        }
        return unchecked(hash * 0x9E3779B1U) >> 7;
    }

    private readonly record struct Entry(uint Hash, int Letters, int Length, int Words, int WordCount);
}
