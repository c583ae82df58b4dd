using Oborot.Text;

namespace Oborot.Languages;

/// <summary>All languages that can be read; a pack is loaded when the first text needs it.</summary>
/// <param name="profiles">What tells the languages apart.</param>
/// <param name="load">Loads one pack.</param>
/// <param name="loadDeeds">Loads the words of deeds of a language; null for none.</param>
public sealed class PackSet(IReadOnlyList<LanguageProfile> profiles, Func<string, Pack> load, Func<string, Pack?>? loadDeeds = null)
{
    private readonly Dictionary<string, Pack> packs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pack?> deeds = new(StringComparer.Ordinal);
    private readonly Lazy<LanguageModel> model = new(() => new LanguageModel(profiles));

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

    /// <summary>The words that a language has for what is promised, agreed and done; null where its pack has none.</summary>
    /// <remarks>A pack of its own, so that the words of figures and these never take each other's text.</remarks>
    public Pack? Deeds(string language)
    {
        lock (deeds)
        {
            if (!deeds.TryGetValue(language, out var pack))
            {
                deeds.Add(language, pack = Knows(language) ? loadDeeds?.Invoke(language) : null);
            }
            return pack;
        }
    }

    /// <summary>The code of a country or bloc by its name, capital or adjective in any language that has a pack.</summary>
    /// <returns>Null when no pack knows the name.</returns>
    public string? FindParty(string name) =>
        Profiles.Select(p => this[p.Language].FindKey(name, SenseKind.Party, SenseKind.Capital, SenseKind.Demonym)).FirstOrDefault(c => c is not null);

    /// <summary>The language of a document as a whole: the one it tells where there is a pack for it, else the one its text looks like.</summary>
    public string LanguageOf(Document document) => Divide(document).Language;

    /// <summary>The language that a text is most likely written in.</summary>
    public string Identify(ReadOnlySpan<char> text) => model.Value.Identify(text);

    /// <summary>A document's own language, and its paragraphs by the language each is read in.</summary>
    internal LanguageParts Divide(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var told = document.Language is { } language && Knows(language) ? language : null;
        return LanguageParts.Of(document.Text, document.BodyStart, told, model.Value);
    }
}
