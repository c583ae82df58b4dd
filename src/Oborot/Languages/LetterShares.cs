namespace Oborot.Languages;

/// <summary>How common each letter is in one language and script, guessed from its profile: its frequent words, own letters and endings.</summary>
internal sealed class LetterShares
{
    private const int OwnLetter = 2;
    private const double EndingsToWords = 0.3;
    private const double Unseen = 0.1;
    private const int LettersOfScript = 60;

    // A stray foreign word in the list makes no language of that script.
    private const int FewestWords = 5;

    private readonly Dictionary<char, double> counts = [];
    private readonly string alphabet;
    private readonly double all;

    private LetterShares(LanguageProfile profile, Script script)
    {
        Language = profile.Language;
        Frequent = InScript(profile.Frequent, script);
        alphabet = InScript(profile.Alphabet, script);
        Count(Frequent, 1);
        var (endings, inWords) = (InScript(profile.Endings, script), counts.Values.Sum());
        Count(endings, EndingsToWords * inWords / Math.Max(1, endings.Sum(e => e.Length)));
        Count([InScript(profile.Letters, script)], OwnLetter);
        Count([alphabet], 0);
        all = counts.Values.Sum();
    }

    public string Language { get; }

    public HashSet<string> Frequent { get; }

    /// <summary>The letters that it says something about; Han characters have no shares.</summary>
    public IEnumerable<char> Letters => counts.Keys.Where(c => c < Scripts.End);

    /// <summary>The languages that are written in a script, ordered by code.</summary>
    public static List<LetterShares> Of(IReadOnlyList<LanguageProfile> profiles, Script script) =>
        [.. profiles.Select(p => new LetterShares(p, script)).Where(s => s.Frequent.Count >= FewestWords).OrderBy(s => s.Language, StringComparer.Ordinal)];

    /// <summary>A letter's share; null when the alphabet is known and lacks it.</summary>
    public double? Share(char letter) =>
        letter != '\'' && alphabet.Length > 0 && !alphabet.Contains(letter, StringComparison.Ordinal) ? null
        : (counts.GetValueOrDefault(letter) + Unseen) / (all + (Unseen * LettersOfScript));

    private static HashSet<string> InScript(IEnumerable<string> words, Script script) =>
        [.. words.Select(Text.Letters.Fold).Where(w => w.Length > 0 && Scripts.Of(w[0]) == script)];

    private static string InScript(string letters, Script script) =>
        string.Concat(Text.Letters.Fold(letters).Where(c => Scripts.Of(c) == script));

    private void Count(IEnumerable<string> words, double weight)
    {
        foreach (var letter in words.SelectMany(w => w))
        {
            counts[letter] = counts.GetValueOrDefault(letter) + weight;
        }
    }
}
