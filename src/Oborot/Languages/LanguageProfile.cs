namespace Oborot.Languages;

/// <summary>What tells a language from others before its pack is loaded.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Name">The language's name in English.</param>
/// <param name="Frequent">Words that most texts in the language hold, folded.</param>
/// <param name="Letters">Letters that few other languages use.</param>
public sealed record LanguageProfile(string Language, string Name, IReadOnlySet<string> Frequent, string Letters);

/// <summary>All languages that can be read; a pack is loaded when the first text needs it.</summary>
/// <param name="profiles">What tells the languages apart.</param>
/// <param name="load">Loads one pack.</param>
public sealed class PackSet(IReadOnlyList<LanguageProfile> profiles, Func<string, Pack> load)
{
    private const int SampleLength = 20_000;

    private readonly Dictionary<string, Pack> packs = new(StringComparer.Ordinal);

    /// <summary>The languages, ordered by code.</summary>
    public IReadOnlyList<LanguageProfile> Profiles { get; } = [.. profiles.OrderBy(p => p.Language, StringComparer.Ordinal)];

    /// <summary>True when there is a pack for the code.</summary>
    public bool Knows(string language) => Profiles.Any(p => p.Language == language);

    /// <summary>The pack of a language.</summary>
    /// <exception cref="KeyNotFoundException">There is no such language.</exception>
    public Pack this[string language]
    {
        get
        {
            lock (packs)
            {
                if (!packs.TryGetValue(language, out var pack))
                {
                    pack = Knows(language) ? load(language)
                        : throw new KeyNotFoundException($"no pack for language '{language}'; there are {string.Join(", ", Profiles.Select(p => p.Language))}");
                    packs.Add(language, pack);
                }
                return pack;
            }
        }
    }

    /// <summary>The code of a country or bloc by its name, capital or adjective in any language that has a pack.</summary>
    /// <returns>Null when no pack knows the name.</returns>
    public string? FindParty(string name) =>
        Profiles.Select(p => this[p.Language].FindKey(name, SenseKind.Party, SenseKind.Capital, SenseKind.Demonym)).FirstOrDefault(c => c is not null);

    /// <summary>The language to read a document in: the one it tells where there is a pack for it, else the one its text looks like.</summary>
    public string LanguageOf(Text.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Language is { } told && Knows(told) ? told : Identify(document.Text.AsSpan(document.BodyStart));
    }

    /// <summary>The language that a text is most likely written in: the one whose frequent words and letters it holds most.</summary>
    public string Identify(ReadOnlySpan<char> text)
    {
        var sample = text.Length > SampleLength ? text[..SampleLength] : text;
        var tokens = new Text.TokenBuffer();
        Text.Tokenizer.Run(sample, 0, sample.Length, tokens);
        var (best, bestScore) = (Profiles[0].Language, -1);
        foreach (var profile in Profiles)
        {
            var score = Score(sample, tokens, profile);
            if (score > bestScore)
            {
                (best, bestScore) = (profile.Language, score);
            }
        }
        return best;
    }

    private static int Score(ReadOnlySpan<char> text, Text.TokenBuffer tokens, LanguageProfile profile)
    {
        var score = 0;
        Span<char> folded = stackalloc char[Pack.LongestWord];
        var frequent = ((HashSet<string>)profile.Frequent).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in tokens.Tokens)
        {
            var length = token.Kind == Text.TokenKind.Word ? Text.Letters.Fold(token.In(text), folded) : 0;
            if (length > 0)
            {
                score += frequent.Contains(folded[..length]) ? 10 : folded[..length].IndexOfAny(profile.Letters) >= 0 ? 1 : 0;
            }
        }
        return score;
    }
}
