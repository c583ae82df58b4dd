using Oborot.Model;
using Oborot.Text;

namespace Oborot.Languages;

/// <summary>How a language writes numbers and where its clauses break.</summary>
/// <param name="DecimalMark">The decimal mark that the language prefers; the other of comma and point then groups.</param>
/// <param name="Endings">Ending classes by name.</param>
public sealed record Grammar(char DecimalMark, IReadOnlyDictionary<string, EndingClass> Endings)
{
    /// <summary>Ending classes by name that only the words of deeds use; they tell nothing of what language a text is in.</summary>
    public IReadOnlyDictionary<string, EndingClass> DeedEndings { get; init; } = new Dictionary<string, EndingClass>();

    /// <summary>The endings that do the work of small words, by the name of their case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cases { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The class of endings that figures, signs and abbreviations carry: <c>50дөн</c>, <c>$ni</c>; empty for none.</summary>
    public string Suffixes { get; init; } = "";

    /// <summary>The case that means "by" before a verb of growth; empty for none.</summary>
    public string ByCase { get; init; } = "";

    /// <summary>The verb ends the clause, so that what a figure states stands behind it.</summary>
    public bool HasVerbLast { get; init; }

    /// <summary>Small words of periods stand behind what they belong to.</summary>
    public bool HasPostpositions { get; init; }

    /// <summary>Small words of parties stand behind them as well.</summary>
    public bool HasPartyPostpositions { get; init; }

    /// <summary>Owners stand right before what they own, with no word or ending between: Chinese.</summary>
    public bool HasOwnersBefore { get; init; }

    /// <summary>Words that lose their last letter before a vowel: the "l" of "l'Ouzbékistan".</summary>
    public IReadOnlyList<string> Elided { get; init; } = [];

    /// <summary>Three digits behind the other of comma and point are a group, with or without a scale: "2.300 millones".</summary>
    public bool HasMarkedGroups { get; init; }

    /// <summary>The country that most texts in the language are written in; empty where there is no one such.</summary>
    public string Home { get; init; } = "";

    /// <summary>All nouns begin with a capital, as in German.</summary>
    public bool HasCapitalNouns { get; init; }

    /// <summary>"Grew two times" means that twice the old amount came on top, as in Chinese.</summary>
    public bool AddsTimes { get; init; }

    /// <summary>How far a body that is named once is taken for the source of what follows.</summary>
    public Scope SourcesReach { get; init; } = Scope.Document;

    /// <summary>Letters that the language writes in several ways, with the one they are compared as; '\0' drops the letter.</summary>
    public IReadOnlyDictionary<char, char> Folds { get; init; } = new Dictionary<char, char>();

    /// <summary>How names from CLDR inflect: the last letters of a word, cut off, and the class of endings that follows instead.</summary>
    public IReadOnlyDictionary<string, string> NameEndings { get; init; } = new Dictionary<string, string>();

    /// <summary>The same with the ending classes of deeds among the others.</summary>
    public Grammar ForDeeds() => this with { Endings = Endings.Concat(DeedEndings).ToDictionary(StringComparer.Ordinal) };
}

/// <summary>A class of endings as a pack declares it.</summary>
/// <param name="Endings">The endings; an empty one lets the bare stem stand.</param>
/// <param name="Chained">Whether endings may follow each other.</param>
public sealed record EndingClass(IReadOnlyList<string> Endings, bool Chained);

/// <summary>A loaded language: immutable, compiled to one matcher over folded words.</summary>
/// <remarks>
/// Two tries: letters lead to words (a stem with an ending class), words lead to phrases. A phrase has all the senses that the
/// pack gives it; which one is meant is decided where mentions are joined.
/// </remarks>
public sealed class Pack
{
    internal const int LongestWord = 48;

    /// <summary>Where a found word's case starts: word numbers are smaller.</summary>
    internal const int CaseShift = 24;
    internal const int WordMask = (1 << CaseShift) - 1;

    private readonly EdgeTable letters;
    private readonly WordEnd[][] wordEnds;
    private readonly Endings[] classes;
    private readonly EdgeTable phrases;
    private readonly int[] firstWords;
    private readonly SenseSet?[] senses;
    private readonly string[] keys;
    private readonly decimal[] values;
    private readonly (string Ending, CaseRole Role)[] cases;
    private readonly Endings? suffixes;
    private readonly Folding folding;

    internal Pack(string language, Grammar grammar, PackBuilder.Compiled compiled)
    {
        Language = language;
        DecimalMark = grammar.DecimalMark;
        HasVerbLast = grammar.HasVerbLast;
        HasPostpositions = grammar.HasPostpositions;
        HasPartyPostpositions = grammar.HasPartyPostpositions;
        HasOwnersBefore = grammar.HasOwnersBefore || grammar.Suffixes.Length > 0;
        AddsTimes = grammar.AddsTimes;
        SourcesReach = grammar.SourcesReach;
        CapitalNouns = grammar.HasCapitalNouns;
        Elided = compiled.Elided;
        HasMarkedGroups = grammar.HasMarkedGroups;
        Home = grammar.Home.Length == 0 ? null : grammar.Home;
        ByCase = CaseRoles.Parse(grammar.ByCase);
        cases = [.. grammar.Cases.SelectMany(c => c.Value.Select(e => (Ending: compiled.Folding.Fold(e), Role: CaseRoles.Parse(c.Key)))).OrderByDescending(c => c.Ending.Length).ThenBy(c => c.Ending, StringComparer.Ordinal)];
        suffixes = compiled.Suffixes;
        folding = compiled.Folding;
        (letters, wordEnds, classes, phrases, senses, keys, values, _, _, _, _) = compiled;
        firstWords = [.. Enumerable.Range(0, compiled.WordCount + 1).Select(w => phrases.Find(0, w))];
        TellsRunning = Array.Exists(senses, s => s?.Has(SenseKind.Running) ?? false);
        HasGenitiveWord = Array.Exists(senses, s => s?.Has(SenseKind.Of) ?? false);
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    internal char DecimalMark { get; }

    /// <summary>Verbs end the clause: what a figure states stands behind it.</summary>
    internal bool HasVerbLast { get; }

    /// <summary>Small words of periods stand behind what they belong to.</summary>
    internal bool HasPostpositions { get; }

    /// <summary>Small words of parties stand behind them.</summary>
    internal bool HasPartyPostpositions { get; }

    /// <summary>Owners stand before what they own, marked by an ending or not at all.</summary>
    internal bool HasOwnersBefore { get; }

    /// <summary>Words that lose their last letter before a vowel; null where the language has none.</summary>
    internal string[]? Elided { get; }

    /// <summary>Three digits behind the mark that groups are a group, with or without a scale.</summary>
    internal bool HasMarkedGroups { get; }

    /// <summary>The country that most texts in the language are written in.</summary>
    internal string? Home { get; }

    /// <summary>All nouns begin with a capital.</summary>
    internal bool CapitalNouns { get; }

    /// <summary>Words carry no endings and owners stand bare before what they own: Chinese.</summary>
    internal bool IsIsolating => HasOwnersBefore && !HasSuffixes;

    /// <summary>The year stands before the month.</summary>
    internal bool HasYearFirst => HasPostpositions || HasOwnersBefore;

    /// <summary>"Grew two times" means that twice the old amount came on top.</summary>
    internal bool AddsTimes { get; }

    /// <summary>How far a body that is named once is taken for the source of what follows.</summary>
    internal Scope SourcesReach { get; }

    /// <summary>The case that means "by" before a verb of growth.</summary>
    internal CaseRole ByCase { get; }

    /// <summary>Whether figures, signs and abbreviations carry endings.</summary>
    internal bool HasSuffixes => suffixes is not null;

    /// <summary>Whether a case tells "with", so that a small word that also means "from" is clear.</summary>
    internal bool TellsWith => Array.Exists(cases, c => c.Role == CaseRole.With);

    /// <summary>Whether words before a verb tell that it goes on: "is building".</summary>
    internal bool TellsRunning { get; }

    /// <summary>Whether a word like "of" ties owner and owned, so that mere neighbours are not.</summary>
    internal bool HasGenitiveWord { get; }

    internal string Key(Sense sense) => sense.Argument < 0 ? "" : keys[sense.Argument];

    internal decimal Value(Sense sense) => values[sense.Argument];

    /// <summary>The case that an ending tells; the last suffix decides.</summary>
    internal CaseRole CaseOf(ReadOnlySpan<char> ending)
    {
        foreach (var (suffix, role) in cases)
        {
            if (ending.EndsWith(suffix, StringComparison.Ordinal))
            {
                return role;
            }
        }
        return CaseRole.None;
    }

    /// <summary>True when a word glued to a figure is nothing but endings: the "дөн" of "50дөн".</summary>
    internal bool IsSuffix(ReadOnlySpan<char> token, out CaseRole role)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var length = suffixes is null ? 0 : folding.Fold(token, buffer);
        role = CaseRole.None;
        if (length <= 0 || !suffixes!.Accepts(buffer[..length]))
        {
            return false;
        }
        role = CaseOf(buffer[..length]);
        return true;
    }

    /// <summary>The words of the pack that a token can be, written into <paramref name="found"/>: the word's number with the case of its ending.</summary>
    internal int FindWords(ReadOnlySpan<char> token, Span<int> found)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var length = folding.Fold(token, buffer);
        return length <= 0 ? 0 : Walk(token, buffer[..length], found);
    }

    internal int NextPhrase(int node, int word) => node == 0 ? firstWords[word] : phrases.Find(node, word);

    /// <summary>True when no longer phrase begins with the one that ends at a node.</summary>
    internal bool EndsPhrases(int node) => phrases.IsLeaf(node);

    internal SenseSet? SensesAt(int phraseNode) => senses[phraseNode];

    /// <summary>The sense of a group that a phrase written by a person has, such as a country's name on the command line.</summary>
    internal string? FindKey(string phrase, params ReadOnlySpan<SenseKind> kinds)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Run(phrase, 0, phrase.Length, tokens, Elided);
        Span<int> words = stackalloc int[16];
        var nodes = new List<int> { 0 };
        foreach (var token in tokens.Tokens)
        {
            var count = FindWords(token.In(phrase), words);
            var next = new List<int>();
            foreach (var node in nodes)
            {
                for (var w = 0; w < count; w++)
                {
                    if (NextPhrase(node, words[w] & WordMask) is >= 0 and var reached)
                    {
                        next.Add(reached);
                    }
                }
            }
            nodes = next;
        }
        foreach (var kind in kinds)
        {
            foreach (var node in nodes)
            {
                if (senses[node] is { } set && set.TryGet(kind, out var sense))
                {
                    return Key(sense);
                }
            }
        }
        return null;
    }

    private int Walk(ReadOnlySpan<char> token, ReadOnlySpan<char> folded, Span<int> found)
    {
        var (node, count) = (0, 0);
        for (var i = 0; i < folded.Length && !letters.IsLeaf(node); i++)
        {
            node = letters.Find(node, folded[i]);
            if (node < 0)
            {
                break;
            }
            foreach (ref readonly var end in wordEnds[node].AsSpan())
            {
                var rest = WithoutApostrophe(folded[(i + 1)..]);
                if (count < found.Length && classes[end.Class].Accepts(rest) && end.Case.Allows(token[..Math.Min(i + 1, token.Length)]))
                {
                    found[count++] = end.Word | ((rest.IsEmpty ? 0 : (int)CaseOf(rest)) << CaseShift);
                }
            }
        }
        return count;
    }

    // "Türkiye'nin": an apostrophe may divide a name from its endings.
    private ReadOnlySpan<char> WithoutApostrophe(ReadOnlySpan<char> rest) => HasSuffixes && rest is ['\'', ..] ? rest[1..] : rest;

    internal readonly record struct WordEnd(int Word, byte Class, LetterCase Case);
}
