using System.Numerics;
using Oborot.Text;

namespace Oborot.Languages;

/// <summary>Tells languages apart by what their profiles say: how common each letter is, and the commonest words.</summary>
/// <remarks>
/// There is a column for each language and script that it is written in. Every word is weighed for the columns of its script and
/// speaks against all others. What it says against a column is bounded, so that names decide nothing. Weights are hundredths of a
/// natural logarithm and whole numbers: sums are the same on every machine.
/// </remarks>
internal sealed class LanguageModel
{
    /// <summary>The most that one word says against a language.</summary>
    internal const int MostAgainst = 600;

    // How much unambiguous text a paragraph must hold to be taken for another language.
    private const int ClearWords = 10;
    private const int ClearByWord = 80;

    // A verdict does not change after so many words.
    private const int EnoughWords = 1000;

    private const string Fallback = "en";
    private const int ScriptCount = (int)Script.Han + 1;

    private readonly string[] languages;
    private readonly int[] languageOf;
    private readonly ScriptModel?[] scripts = new ScriptModel?[ScriptCount];
    private readonly int fallbackColumn;
    private readonly string fallback;
    private readonly int room;
    private readonly List<(string Language, Script Script)> writings = [];

    public LanguageModel(IReadOnlyList<LanguageProfile> profiles)
    {
        var columns = new List<string>();
        for (var script = Script.Latin; script <= Script.Han; script++)
        {
            var shares = LetterShares.Of(profiles, script);
            if (shares.Count > 0)
            {
                scripts[(int)script] = new ScriptModel(shares, columns.Count);
                shares.ForEach(s => columns.Add(s.Language));
                writings.AddRange(shares.Select(s => (s.Language, script)));
            }
        }
        languages = [.. columns];
        languageOf = [.. columns.Select(c => columns.IndexOf(c))];
        room = scripts.Max(s => s?.Room ?? 0);
        fallbackColumn = Array.IndexOf(languages, Fallback);
        fallback = profiles.Any(p => p.Language == Fallback) ? Fallback : profiles[0].Language;
    }

    /// <summary>The number of columns.</summary>
    public int Width => languages.Length;

    /// <summary>True when two languages are written in one script.</summary>
    public bool ShareScript(string a, string b) => writings.Exists(w => w.Language == a && writings.Contains((b, w.Script)));

    /// <summary>The likeliest language of a text.</summary>
    public string Identify(ReadOnlySpan<char> text)
    {
        Span<int> scores = stackalloc int[Width];
        scores.Clear();
        Weigh(text, EnoughWords, default, scores);
        return Likeliest<int>(scores);
    }

    /// <summary>Adds what the first words of a text say for each column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="enough">How many words are enough.</param>
    /// <param name="done">How far the text was weighed before.</param>
    /// <param name="scores">The scores of all columns.</param>
    /// <returns>How far it is weighed now.</returns>
    public Weighed Weigh(ReadOnlySpan<char> text, int enough, Weighed done, Span<int> scores)
    {
        Span<char> folded = stackalloc char[Pack.LongestWord];
        Span<short> sums = stackalloc short[room];
        Span<int> words = stackalloc int[ScriptCount];
        words.Clear();
        var (i, halves) = done;
        for (; i < text.Length && halves < 2 * enough; i++)
        {
            if (Letters.ClassOf(text[i]) is not (Letters.Class.Letter or Letters.Class.Han))
            {
                continue;
            }
            var end = Tokenizer.EndOfWord(text, i, text.Length);
            var script = Scripts.Of(text[i]);
            var length = Letters.Fold(text[i..end], folded);
            if (length > 0)
            {
                scripts[(int)script]?.Weigh(folded[..length], sums, scores);
            }
            words[(int)script]++;
            halves += script == Script.Han ? 1 : 2;
            i = end - 1;
        }
        SpeakAgainstOthers(words, scores);
        return new Weighed(i, halves);
    }

    /// <summary>The language of the highest score; English where nothing speaks for any.</summary>
    public string Likeliest<T>(ReadOnlySpan<T> scores) where T : INumber<T> => Best(scores) is >= 0 and var best ? languages[best] : fallback;

    /// <summary>True when there are words enough and no other language comes near the likeliest.</summary>
    public bool IsClear(ReadOnlySpan<int> scores, int words)
    {
        var (best, second) = (Best(scores), int.MinValue);
        for (var column = 0; column < languages.Length; column++)
        {
            second = languageOf[column] == languageOf[best] ? second : Math.Max(second, scores[column]);
        }
        return best >= 0 && words >= ClearWords && (long)scores[best] - second >= (long)ClearByWord * words;
    }

    private int Best<T>(ReadOnlySpan<T> scores) where T : INumber<T>
    {
        var best = fallbackColumn;
        for (var column = 0; column < languages.Length; column++)
        {
            best = best < 0 || scores[column] > scores[best] ? column : best;
        }
        return best;
    }

    private void SpeakAgainstOthers(ReadOnlySpan<int> words, Span<int> scores)
    {
        for (var script = 0; script < words.Length; script++)
        {
            foreach (var other in scripts)
            {
                if (words[script] > 0 && scripts[script] is { } own && other is not null && other != own)
                {
                    other.SpeakAgainst(words[script], scores);
                }
            }
        }
    }

    /// <summary>How much of a text is weighed.</summary>
    /// <param name="End">Offset after its last character.</param>
    /// <param name="Halves">Twice the number of words; a Han character counts for half of one.</param>
    internal readonly record struct Weighed(int End, int Halves)
    {
        public int Words => Halves / 2;
    }
}
