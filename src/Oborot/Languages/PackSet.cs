using Oborot.Text;

namespace Oborot.Languages;

/// <summary>All languages that can be read; a pack is loaded when the first text needs it.</summary>
/// <param name="profiles">What tells the languages apart.</param>
/// <param name="load">Loads one pack.</param>
public sealed class PackSet(IReadOnlyList<LanguageProfile> profiles, Func<string, Pack> load)
{
    private readonly Dictionary<string, Pack> packs = new(StringComparer.Ordinal);
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
