using System.Text;

namespace Oborot.People;

/// <summary>Folds the words of names, and of cities, to keys that are one over alphabets, transliterations and cases.</summary>
/// <param name="rules">The rules of <c>data/names.yaml</c>.</param>
/// <remarks>
/// Two spellings with one key may still be two names; a key is no proof, the given name and the country decide.
/// Not safe for use by several threads at once: it remembers words.
/// </remarks>
public sealed class NameFolding(NameRules rules)
{
    private const string Vowels = "aeiu";

    private readonly Alphabet cyrillic = new(rules.Cyrillic);
    private readonly Alphabet latin = new(rules.Latin);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> particles = new(rules.Particles, StringComparer.Ordinal);
    private readonly (string Ending, NameEndings Rule)[] endings =
        [.. rules.Endings.SelectMany(r => r.Drop.Distinct().Select(d => (Ending: d, Rule: r))).OrderByDescending(e => e.Ending.Length).ThenByDescending(e => e.Rule.After.Count > 0)];

    /// <summary>The key of one word; empty where no letter of a known alphabet is in it.</summary>
    public string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!known.TryGetValue(word, out var key))
        {
            var stem = WithoutEnding(Plain(word));
            known[word] = key = Smooth((IsCyrillic(stem) ? cyrillic : latin).Write(stem));
        }
        return key;
    }

    /// <summary>The keys of the words of a text in one, for names of places.</summary>
    public string FoldAll(IEnumerable<string> words) => string.Join(' ', words.Select(Fold).Where(f => f.Length > 0));

    /// <summary>The consonants of a key: what stays where two languages write the vowels of a given name differently.</summary>
    internal static string Consonants(string key) => string.Concat(key.Where(c => !Vowels.Contains(c, StringComparison.Ordinal)));

    /// <summary>True for a word beside a name that is no part of it: "uulu", "Mr".</summary>
    public bool IsParticle(string word) => particles.Contains(Plain(word).Replace(".", "", StringComparison.Ordinal));

    internal bool IsPatronymic(string word) => rules.Patronymics.Any(p => Plain(word) is var plain && (plain.EndsWith(p, StringComparison.Ordinal)
        || (plain.Length > p.Length + 3 && plain.LastIndexOf(p, StringComparison.Ordinal) is > 1 and var at && plain.Length - at - p.Length is > 0 and <= 2)));

    // Lower case without marks; "Erdoğan’s" ends at the apostrophe, "O‘tkir" does not.
    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var letter = c is '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´' ? '\'' : c is 'İ' ? 'i' : char.ToLowerInvariant(c);
            if (letter == '\'' && plain.Length > 1 && plain[^1] is not ('o' or 'g') && char.IsAscii(plain[^1]))
            {
                break;
            }
            if (char.IsLetter(letter) || letter == '\'')
            {
                plain.Append(letter);
            }
        }
        return plain.ToString();
    }

    private static bool IsCyrillic(string word) => word.Any(c => c is >= '\u0400' and <= '\u052F');

    private string WithoutEnding(string word)
    {
        foreach (var (ending, rule) in endings)
        {
            if (word.Length - ending.Length >= rule.Least && word.EndsWith(ending, StringComparison.Ordinal)
                && word[..^ending.Length] is var stem && (rule.After.Count == 0 || rule.After.Any(a => stem.EndsWith(a, StringComparison.Ordinal))))
            {
                return stem;
            }
        }
        return word;
    }

    private static string Smooth(string key)
    {
        var smooth = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (!(key[i] == 'i' && (IsOtherVowel(key, i - 1) || IsOtherVowel(key, i + 1) || (i > 0 && IsOtherVowel(key, NextNotI(key, i))))) && (smooth.Length == 0 || smooth[^1] != key[i]))
            {
                smooth.Append(key[i]);
            }
        }
        return smooth.Length > 2 && smooth[^1] == 'i' ? smooth.ToString(0, smooth.Length - 1) : smooth.ToString();
    }

    private static int NextNotI(string key, int at)
    {
        while (at < key.Length && key[at] == 'i')
        {
            at++;
        }
        return at;
    }

    private static bool IsOtherVowel(string key, int at) => at >= 0 && at < key.Length && key[at] is 'a' or 'e' or 'u';

    private sealed class Alphabet
    {
        private readonly Dictionary<string, string> signs;
        private readonly int longest;

        public Alphabet(IReadOnlyDictionary<string, string> signs) =>
            (this.signs, longest) = (new Dictionary<string, string>(signs, StringComparer.Ordinal), signs.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max());

        public string Write(string word)
        {
            var written = new StringBuilder(word.Length);
            for (var at = 0; at < word.Length;)
            {
                var length = Math.Min(longest, word.Length - at);
                while (length > 1 && !signs.ContainsKey(word.Substring(at, length)))
                {
                    length--;
                }
                written.Append(signs.GetValueOrDefault(word.Substring(at, length), ""));
                at += length;
            }
            return written.ToString();
        }
    }
}
