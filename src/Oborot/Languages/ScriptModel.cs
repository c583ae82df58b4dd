using System.Collections.Frozen;
using System.Runtime.Intrinsics;
using Oborot.Text;

namespace Oborot.Languages;

/// <summary>The weights of letters and frequent words for the languages of one script.</summary>
internal sealed class ScriptModel
{
    // Letters of one word depend on each other, so that each counts for less than its logarithm.
    private const double LetterWeight = 40;
    private const int FrequentWord = 500;

    private static readonly int Lanes = Vector256<short>.Count;
    private static readonly Vector256<short> MostAgainst = Vector256.Create((short)-LanguageModel.MostAgainst);

    private readonly int first;
    private readonly int blocks;
    private readonly int rowCount;
    private readonly byte[] rowOf = new byte[Scripts.End];

    // For the row of an initial letter: which numbers of known letters the frequent words with it have.
    private readonly ulong[] frequentLengths;
    private readonly Vector256<short>[] rows;
    private readonly Vector256<short>[] none;
    private readonly FrozenDictionary<string, Vector256<short>[]>.AlternateLookup<ReadOnlySpan<char>> frequent;

    /// <summary>Makes the weights.</summary>
    /// <param name="languages">The languages of the script.</param>
    /// <param name="first">The first of their columns.</param>
    public ScriptModel(IReadOnlyList<LetterShares> languages, int first)
    {
        blocks = (languages.Count + Lanes - 1) / Lanes;
        // The last language fills the lanes that are left.
        languages = [.. languages, .. Enumerable.Repeat(languages[^1], (blocks * Lanes) - languages.Count)];
        (this.first, Columns) = (first, [.. languages.Select(l => l.Language)]);
        var letters = new SortedSet<char>(languages.SelectMany(l => l.Letters));
        rowCount = letters.Count + 1;
        rows = new Vector256<short>[rowCount * blocks];
        none = new Vector256<short>[blocks];
        var rowOfFolded = new byte[Scripts.End];
        byte row = 0;
        foreach (var letter in letters)
        {
            rowOfFolded[letter] = ++row;
            var weights = Row(l => Weight(l.Share(letter)), languages);
            for (var block = 0; block < blocks; block++)
            {
                rows[(block * rowCount) + row] = weights[block];
            }
        }
        for (var letter = '\0'; letter < Scripts.End; letter++)
        {
            rowOf[letter] = Letters.Fold(letter) is var folded and < (char)Scripts.End ? rowOfFolded[folded] : (byte)0;
        }
        var words = languages.SelectMany(l => l.Frequent).Distinct()
            .ToFrozenDictionary(w => w, w => Row(l => l.Frequent.Contains(w) ? Premium(w) : (short)0, languages), StringComparer.Ordinal);
        frequent = words.GetAlternateLookup<ReadOnlySpan<char>>();
        frequentLengths = new ulong[rowCount];
        foreach (var word in words.Keys.Where(w => w.Length <= Pack.LongestWord))
        {
            frequentLengths[RowOf(word[0])] |= 1UL << word.Count(c => RowOf(c) > 0);
        }
    }

    /// <summary>The language of each column.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many vectors the sums of a word take.</summary>
    public int Blocks => blocks;

    /// <summary>Adds what a word says.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sums">Working memory.</param>
    /// <param name="scores">The scores of all columns.</param>
    public void Weigh(ReadOnlySpan<char> word, Span<Vector256<short>> sums, Span<int> scores)
    {
        if (word.Length > Pack.LongestWord && IsTooLong(word))
        {
            return;
        }
        var highest = Vector256.Create(short.MinValue);
        Vector256<short>[]? premium = null;
        for (var block = 0; block < blocks; block++)
        {
            var (sum, known) = (Vector256<short>.Zero, 0);
            var weights = rows.AsSpan(block * rowCount, rowCount);
            foreach (var letter in word)
            {
                var row = RowOf(letter);
                sum += weights[row];
                known += row > 0 ? 1 : 0;
            }
            premium ??= MayBeFrequent(word[0], known) ? PremiumOf(word) : none;
            sums[block] = sum + premium[block];
            highest = Vector256.Max(highest, sums[block]);
        }
        var best = Vector256.Create(Highest(highest));
        for (var block = 0; block < blocks; block++)
        {
            var (lower, upper) = Vector256.Widen(Vector256.Max(sums[block] - best, MostAgainst));
            var column = scores.Slice(first + (block * Lanes), Lanes);
            (Vector256.Create<int>(column) + lower).CopyTo(column);
            column = column[(Lanes / 2)..];
            (Vector256.Create<int>(column) + upper).CopyTo(column);
        }
    }

    /// <summary>Adds what words of another script say.</summary>
    public void SpeakAgainst(int words, Span<int> scores)
    {
        foreach (ref var score in scores.Slice(first, blocks * Lanes))
        {
            score -= words * LanguageModel.MostAgainst;
        }
    }

    private int RowOf(char letter) => letter < rowOf.Length ? rowOf[letter] : RowOfRare(letter);

    private int RowOfRare(char letter) => Letters.Fold(letter) is var folded && folded < rowOf.Length ? rowOf[folded] : 0;

    // Spares most words to be folded and looked up.
    private bool MayBeFrequent(char initial, int known) => ((frequentLengths[RowOf(initial)] >> known) & 1) != 0;

    private Vector256<short>[] PremiumOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Pack.LongestWord];
        return frequent.TryGetValue(folded[..Letters.Fold(word, folded)], out var found) ? found : none;
    }

    private static bool IsTooLong(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Pack.LongestWord];
        return Letters.Fold(word, folded) < 0;
    }

    private static short Highest(Vector256<short> lanes)
    {
        var half = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Max(half[0], half[1]);
    }

    // A short word is a word of neighbours too, whether they list it or not.
    private static short Premium(string word) => (short)Math.Min(FrequentWord, 100 * (word.Length + 1));

    private static short Weight(double? share) =>
        share is { } part ? (short)Math.Max(-LanguageModel.MostAgainst, Math.Round(LetterWeight * Math.Log(part))) : (short)-LanguageModel.MostAgainst;

    private Vector256<short>[] Row(Func<LetterShares, short> weight, IReadOnlyList<LetterShares> languages)
    {
        var lanes = new short[blocks * Lanes];
        for (var i = 0; i < lanes.Length; i++)
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
