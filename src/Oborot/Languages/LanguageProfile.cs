namespace Oborot.Languages;

/// <summary>What tells a language from others before its pack is loaded.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Name">The language's name in English.</param>
/// <param name="Frequent">Words that most texts in the language hold, folded.</param>
/// <param name="Letters">Letters that few other languages use.</param>
public sealed record LanguageProfile(string Language, string Name, IReadOnlySet<string> Frequent, string Letters)
{
    /// <summary>All letters that its words are written with; empty where the pack does not tell them.</summary>
    public string Alphabet { get; init; } = "";

    /// <summary>The endings of its words: they show how common its letters are.</summary>
    public IReadOnlyCollection<string> Endings { get; init; } = [];
}
