using System.Numerics;
using System.Runtime.Intrinsics;
using Oborot.Text;

namespace Oborot.Languages;

/// <summary>Tells languages apart by what their profiles say: how common each letter is, and the commonest words.</summary>
/// <remarks>
/// There is a column for each language and script that it is written in, or several that say the same. Every word is weighed for the columns of its script and
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
    private readonly int blocks;
    private readonly List<(string Language, Script Script)> writings = [];

    public LanguageModel(IReadOnlyList<LanguageProfile> profiles)
    {
        var columns = new List<string>();
        for (var script = Script.Latin; script <= Script.Han; script++)
        {
            var shares = LetterShares.Of(profiles, script);
            if (shares.Count > 0)
            {
                var model = new ScriptModel(shares, columns.Count);
                columns.AddRange(model.Columns);
                scripts[(int)script] = model;
                writings.AddRange(shares.Select(s => (s.Language, script)));
            }
        }
        languages = [.. columns];
        languageOf = [.. columns.Select(c => columns.IndexOf(c))];
        blocks = scripts.Max(s => s?.Blocks ?? 0);
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
        Span<Vector256<short>> sums = stackalloc Vector256<short>[blocks];
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
            scripts[(int)script]?.Weigh(text[i..end], sums, scores);
            words[(int)script]++;
            halves += script == Script.Han ? 1 : 2;
            i = end - 1;
        }
        SpeakAgainstOthers(words, scores);
        return new Weighed(i, halves);
    }

    /// <summary>The language of the highest score; English where nothing speaks for any.</summary>
    public string Likeliest<T>(ReadOnlySpan<T> scores) where T : INumber<T> => Best(scores) is >= 0 and var best ? languages[best] : fallback;

    /// <summary>The likeliest language, and whether there are words enough and no other language comes near it.</summary>
    public (string Language, bool IsClear) Tell(ReadOnlySpan<int> scores, int words)
    {
        var best = Best(scores);
        if (best < 0 || words < ClearWords)
        {
            return (best < 0 ? fallback : languages[best], false);
        }
        var second = int.MinValue;
        for (var column = 0; column < languages.Length; column++)
        {
            second = languageOf[column] == languageOf[best] ? second : Math.Max(second, scores[column]);
        }
        return (languages[best], (long)scores[best] - second >= (long)ClearByWord * words);
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
        var all = 0;
        for (var script = 0; script < words.Length; script++)
        {
            all += scripts[script] is null ? 0 : words[script];
        }
        for (var script = 0; script < words.Length; script++)
        {
            if (all > words[script])
            {
                scripts[script]?.SpeakAgainst(all - words[script], scores);
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
