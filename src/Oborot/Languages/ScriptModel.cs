using System.Collections.Frozen;
using System.Runtime.Intrinsics;

namespace Oborot.Languages;

/// <summary>The weights of letters and frequent words for the languages of one script.</summary>
internal sealed class ScriptModel
{
    // Letters of one word depend on each other, so that each counts for less than its logarithm.
    private const double LetterWeight = 40;
    private const int FrequentWord = 500;

    private static readonly int Lanes = Vector256<short>.Count;

    private readonly int first;
    private readonly int count;
    private readonly int blocks;
    private readonly int rowCount;
    private readonly byte[] rowOf = new byte[Scripts.End];
    private readonly Vector256<short>[] rows;
    private readonly Vector256<short>[] none;
    private readonly FrozenDictionary<string, Vector256<short>[]>.AlternateLookup<ReadOnlySpan<char>> frequent;

    /// <summary>Makes the weights.</summary>
    /// <param name="languages">The languages of the script.</param>
    /// <param name="first">The first of their columns.</param>
    public ScriptModel(IReadOnlyList<LetterShares> languages, int first)
    {
        (this.first, count, blocks) = (first, languages.Count, (languages.Count + Lanes - 1) / Lanes);
        var letters = new SortedSet<char>(languages.SelectMany(l => l.Letters));
        rowCount = letters.Count + 1;
        rows = new Vector256<short>[rowCount * blocks];
        none = new Vector256<short>[blocks];
        byte row = 0;
        foreach (var letter in letters)
        {
            rowOf[letter] = ++row;
            var weights = Row(l => Weight(l.Share(letter)), languages);
            for (var block = 0; block < blocks; block++)
            {
                rows[(block * rowCount) + row] = weights[block];
            }
        }
        frequent = languages.SelectMany(l => l.Frequent).Distinct()
            .ToFrozenDictionary(w => w, w => Row(l => l.Frequent.Contains(w) ? Premium(w) : (short)0, languages), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Room that weighing a word needs.</summary>
    public int Room => blocks * Lanes;

    /// <summary>Adds what a folded word says.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sums">Working memory.</param>
    /// <param name="scores">The scores of all columns.</param>
    public void Weigh(ReadOnlySpan<char> word, Span<short> sums, Span<int> scores)
    {
        var premium = frequent.TryGetValue(word, out var found) ? found : none;
        for (var block = 0; block < blocks; block++)
        {
            var sum = premium[block];
            var weights = rows.AsSpan(block * rowCount, rowCount);
            foreach (var letter in word)
            {
                sum += weights[RowOf(letter)];
            }
            sum.CopyTo(sums[(block * Lanes)..]);
        }
        Bound(sums[..count], scores.Slice(first, count));
    }

    /// <summary>Adds what words of another script say.</summary>
    public void SpeakAgainst(int words, Span<int> scores)
    {
        foreach (ref var score in scores.Slice(first, count))
        {
            score -= words * LanguageModel.MostAgainst;
        }
    }

    private int RowOf(char letter) => letter < rowOf.Length ? rowOf[letter] : 0;

    private static void Bound(ReadOnlySpan<short> word, Span<int> scores)
    {
        int best = short.MinValue;
        foreach (var weight in word)
        {
            best = Math.Max(best, weight);
        }
        for (var i = 0; i < word.Length; i++)
        {
            scores[i] += Math.Max(word[i] - best, -LanguageModel.MostAgainst);
        }
    }

    // A short word is a word of neighbours too, whether they list it or not.
    private static short Premium(string word) => (short)Math.Min(FrequentWord, 100 * (word.Length + 1));

    private static short Weight(double? share) =>
        share is { } part ? (short)Math.Max(-LanguageModel.MostAgainst, Math.Round(LetterWeight * Math.Log(part))) : (short)-LanguageModel.MostAgainst;

    private Vector256<short>[] Row(Func<LetterShares, short> weight, IReadOnlyList<LetterShares> languages)
    {
        var lanes = new short[blocks * Lanes];
        for (var i = 0; i < count; i++)
        {
            lanes[i] = weight(languages[i]);
        }
        var row = new Vector256<short>[blocks];
        for (var block = 0; block < blocks; block++)
        {
            row[block] = Vector256.Create(lanes.AsSpan(block * Lanes));
        }
        return row;
    }
}
