using System.Globalization;
using Oborot.Text;

namespace Oborot.Languages;

/// <summary>Compiles the entries of a pack's files to a <see cref="Pack"/>.</summary>
public sealed class PackBuilder
{
    private readonly EdgeTable letters = new();
    private readonly EdgeTable phrases = new();
    private readonly List<List<Pack.WordEnd>?> wordEnds = [null];
    private readonly List<List<Sense>?> senses = [null];
    private readonly List<Endings> classes = [];
    private readonly Dictionary<string, byte> classNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, byte, LetterCase), int> words = [];
    private readonly Dictionary<string, short> keyNumbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly List<decimal> values = [];
    private readonly TokenBuffer tokens = new();
    private readonly string language;
    private readonly Grammar grammar;
    private readonly Folding folding;
    private readonly string[]? elided;

    /// <summary>Starts a pack.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="grammar">How the language writes numbers and inflects.</param>
    public PackBuilder(string language, Grammar grammar)
    {
        this.language = language;
        this.grammar = grammar;
        folding = new Folding(grammar.Folds);
        elided = grammar.Elided.Count == 0 ? null : [.. grammar.Elided.Select(Letters.Fold)];
        AddClass("", new EndingClass([""], false));
        foreach (var (name, ending) in grammar.Endings.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            AddClass(name, ending);
        }
    }

    /// <summary>The names of all groups that a pack may have.</summary>
    public static IReadOnlyList<string> Groups { get; } = [.. SenseGroups.Names];

    /// <summary>Adds one phrase.</summary>
    /// <param name="group">The group's name: <c>months</c>, <c>indicators</c>, …</param>
    /// <param name="key">The key within the group; null for a group without keys.</param>
    /// <param name="phrase">
    /// Words as written. <c>stem+class</c> allows the class's endings; <c>^Word</c> wants a capital, <c>=word</c> the letters as they are; a word in capitals wants capitals.
    /// </param>
    /// <exception cref="FormatException">The group, the key or an ending class is not known, or the phrase is empty.</exception>
    public void Add(string group, string? key, string phrase)
    {
        var kind = SenseGroups.KindOf(group) ?? throw new FormatException($"unknown group '{group}'; known: {string.Join(", ", Groups)}");
        var node = 0;
        foreach (var word in Words(phrase))
        {
            node = phrases.Add(node, word);
            Extend(senses, phrases.NodeCount);
        }
        if (node == 0)
        {
            throw new FormatException($"empty phrase in group '{group}'");
        }
        var sense = new Sense(kind, SenseGroups.HasKeys(group) ? KeyNumber(group, key) : (short)-1);
        var here = senses[node] ??= [];
        if (!here.Contains(sense))
        {
            here.Add(sense);
        }
    }

    /// <summary>The finished pack.</summary>
    public Pack Build()
    {
        Extend(wordEnds, letters.NodeCount);
        Extend(senses, phrases.NodeCount);
        var suffixes = grammar.Suffixes.Length == 0 ? null
            : classNumbers.TryGetValue(grammar.Suffixes, out var number) ? classes[number]
            : throw new FormatException($"'suffixes' names the ending class '{grammar.Suffixes}', which is not declared");
        return new Pack(language, grammar, new Compiled(
            letters, [.. wordEnds.Select(e => e?.ToArray() ?? [])], [.. classes], phrases, [.. senses.Select(s => s is null ? null : new SenseSet(s))], [.. keys], [.. values], words.Count, suffixes, folding, elided));
    }

    private static void Extend<T>(List<T?> list, int count) where T : class
    {
        while (list.Count < count)
        {
            list.Add(null);
        }
    }

    private void AddClass(string name, EndingClass ending)
    {
        classNumbers.Add(name, checked((byte)classes.Count));
        classes.Add(new Endings(ending.Endings.Select(folding.Fold), ending.Chained));
    }

    private short KeyNumber(string group, string? key)
    {
        var name = key ?? throw new FormatException($"group '{group}' needs keys");
        var number = 0m;
        if (SenseGroups.HasNumbers(group) && !decimal.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            throw new FormatException($"the keys of group '{group}' are numbers, not '{name}'");
        }
        if (!keyNumbers.TryGetValue(name, out var found))
        {
            keyNumbers.Add(name, found = checked((short)keys.Count));
            keys.Add(name);
            values.Add(number);
        }
        else if (values[found] == 0)
        {
            values[found] = number;
        }
        return found;
    }

    // The phrase is cut by the tokenizer itself, so that packs and texts can never disagree; '+class' is taken off first.
    private IEnumerable<int> Words(string phrase)
    {
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (text, letterCase) = Marked(part);
            var (stem, ending) = SplitEnding(text);
            tokens.Clear();
            Tokenizer.Run(stem, 0, stem.Length, tokens, elided);
            for (var i = 0; i < tokens.Count; i++)
            {
                var word = tokens[i].In(stem).ToString();
                // The letter of "A$" is a capital, or every "a $150 million loan" would be in Australian dollars.
                var isSignLetter = word.Length == 1 && char.IsUpper(word[0]) && tokens.Count == 2 && tokens[1].Kind == TokenKind.Sign;
                yield return WordNumber(word, i == tokens.Count - 1 ? ending : "", isSignLetter || IsAbbreviation(word) ? LetterCase.Capitals : i == 0 ? letterCase : LetterCase.Any);
            }
        }
    }

    private static (string Text, LetterCase Case) Marked(string part) => part.Length < 2 ? (part, LetterCase.Any) : part[0] switch
    {
        '^' => (part[1..], LetterCase.Capital),
        '=' => (part[1..], part.Any(char.IsUpper) ? LetterCase.Capitals : LetterCase.Small),
        _ => (part, LetterCase.Any),
    };

    private static (string Stem, string Ending) SplitEnding(string text)
    {
        var plus = text.LastIndexOf('+');
        return plus > 0 ? (text[..plus], text[(plus + 1)..]) : (text, "");
    }

    private static bool IsAbbreviation(string word) => word.Length > 1 && word.Any(char.IsUpper) && !word.Any(char.IsLower);

    private int WordNumber(string word, string ending, LetterCase letterCase)
    {
        var text = folding.Fold(word);
        if (!classNumbers.TryGetValue(ending, out var number))
        {
            throw new FormatException($"unknown ending class '+{ending}'; known: {string.Join(", ", classNumbers.Keys.Where(k => k.Length > 0).Select(k => "+" + k))}");
        }
        if (words.TryGetValue((text, number, letterCase), out var known))
        {
            return known;
        }
        var node = 0;
        foreach (var letter in text)
        {
            node = letters.Add(node, letter);
            Extend(wordEnds, letters.NodeCount);
        }
        var word0 = words.Count + 1;
        words.Add((text, number, letterCase), word0);
        (wordEnds[node] ??= []).Add(new Pack.WordEnd(word0, number, letterCase));
        return word0;
    }

    internal readonly record struct Compiled(
        EdgeTable Letters, Pack.WordEnd[][] WordEnds, Endings[] Classes, EdgeTable Phrases, SenseSet?[] Senses, string[] Keys, decimal[] Values, int WordCount, Endings? Suffixes, Folding Folding, string[]? Elided);
}
