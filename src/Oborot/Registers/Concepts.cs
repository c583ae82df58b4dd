using Oborot.Checks;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Registers;

/// <summary>What a concept tells of a thing.</summary>
public enum ConceptGroup
{
    /// <summary>What sort of thing it is: a roadmap, a plant, a visit.</summary>
    Kinds,

    /// <summary>Several things told as one: a package of documents.</summary>
    Sets,

    /// <summary>An instrument of which a pair has one: a treaty of friendship.</summary>
    Names,

    /// <summary>What it is about: livestock, transformers.</summary>
    Subjects,

    /// <summary>What a target counts, by the keys of claims: <c>trade_turnover</c>.</summary>
    Indicators,
}

/// <summary>A thing that cooperation speaks of, whatever the language.</summary>
/// <param name="Group">What it tells.</param>
/// <param name="Key">Its key in <c>data/concepts.yaml</c>.</param>
public readonly record struct Concept(ConceptGroup Group, string Key);

/// <summary>What things of cooperation are called in several languages, and which words say nothing of them: <c>data/concepts.yaml</c>.</summary>
public sealed class Concepts
{
    private const int StemLength = 6;
    private const int ShortestWord = 3;
    private const int PartyStem = 5;

    private readonly Dictionary<string, List<(Pattern Name, Concept Concept)>> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> general;
    private readonly HashSet<string> parties;

    /// <summary>Makes the lexicon.</summary>
    /// <param name="named">Names with their concepts; <c>*</c> ends a word that may go on.</param>
    /// <param name="generalWords">Words that say nothing of which thing is meant, in the same form.</param>
    /// <param name="partyNames">Names of countries and blocs: who takes part is told apart from what it is about.</param>
    /// <param name="counts">What a number of these units is a number of.</param>
    public Concepts(IEnumerable<(string Name, Concept Concept)> named, IEnumerable<string> generalWords, IEnumerable<string> partyNames, IReadOnlyDictionary<string, CommitmentType> counts)
    {
        foreach (var (name, concept) in named)
        {
            var pattern = Pattern.Of(name);
            names.TryAdd(pattern.Key, []);
            names[pattern.Key].Add((pattern, concept));
        }
        foreach (var list in names.Values)
        {
            list.Sort((a, b) => b.Name.Weight.CompareTo(a.Name.Weight));
        }
        general = [.. generalWords.Select(w => Pattern.Of(w).Key)];
        parties = [.. partyNames.SelectMany(n => Latin.Of(n).Split(' ', '-')).Where(w => w.Length >= PartyStem).Select(w => w[..PartyStem])];
        Counts = counts;
    }

    /// <summary>What a number of a unit is a number of: <c>agreements</c> of agreements.</summary>
    public IReadOnlyDictionary<string, CommitmentType> Counts { get; }

    /// <summary>The concepts that a text names, and the stems of its other telling words.</summary>
    public (IReadOnlySet<Concept> Concepts, IReadOnlySet<string> Stems) Look(string text)
    {
        var (concepts, stems, words) = (new HashSet<Concept>(), new HashSet<string>(StringComparer.Ordinal), Words(text));
        for (var at = 0; at < words.Count; at++)
        {
            if (Longest(words, at) is var (name, concept))
            {
                concepts.Add(concept);
                at += name.Words.Count - 1;
            }
            else if (Telling(words[at]) is { } stem)
            {
                stems.Add(stem);
            }
        }
        return (concepts, stems);
    }

    /// <summary>The stems of a name, of a place or a person: what stays of its words in Latin letters without endings.</summary>
    internal static IReadOnlySet<string> Stems(string name) => Words(name).Where(w => w.Length >= ShortestWord).Select(Stem).ToHashSet(StringComparer.Ordinal);

    private static List<string> Words(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Run(text, 0, text.Length, tokens);
        var words = new List<string>();
        foreach (var token in tokens.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words.Add(Letters.Fold(token.In(text).ToString()));
            }
        }
        return words;
    }

    private (Pattern Name, Concept Concept)? Longest(List<string> words, int at)
    {
        (Pattern Name, Concept Concept)? best = null;
        foreach (var (name, concept) in Beginnings(words[at]).SelectMany(k => names.GetValueOrDefault(k) ?? []))
        {
            best = name.Fits(words, at) && (best is null || name.Weight > best.Value.Name.Weight) ? (name, concept) : best;
        }
        return best;
    }

    private static IEnumerable<string> Beginnings(string word) => Enumerable.Range(1, word.Length).Select(n => word[..n] + "*").Prepend(word);

    private string? Telling(string word)
    {
        if (word.Length < ShortestWord || Beginnings(word).Any(general.Contains))
        {
            return null;
        }
        var latin = Latin.Of(word);
        return latin.Length >= PartyStem && parties.Contains(latin[..PartyStem]) ? null : Stem(word);
    }

    // Endings stand behind the sixth letter, or are vowels.
    internal static string Stem(string word)
    {
        var latin = Latin.Of(word);
        var stem = latin.Length > StemLength ? latin[..StemLength] : latin;
        var bare = stem.TrimEnd('a', 'e', 'i', 'o', 'u', 'y', 's');
        return bare.Length >= ShortestWord ? bare : stem;
    }

    private sealed record Pattern(IReadOnlyList<string> Words)
    {
        public string Key => Words[0];

        public int Weight { get; } = Words.Sum(w => w.Length) + Words.Count;

        public static Pattern Of(string name) => new([.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces)]);

        public bool Fits(List<string> words, int at)
        {
            for (var i = 0; i < Words.Count; i++)
            {
                if (at + i >= words.Count || !IsLike(Words[i], words[at + i]))
                {
                    return false;
                }
            }
            return true;
        }

        private static bool IsLike(string pattern, string word) =>
            pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : word == pattern;

        // A Chinese character is a word.
        private static IEnumerable<string> Pieces(string word) => Tokenizer.IsHan(word[0]) ? word.Select(c => c.ToString()) : [Letters.Fold(word)];
    }
}
