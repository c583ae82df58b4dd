using System.Text;
using Oborot.Edges.Phrases;

namespace Oborot.Shared.Speaking;

/// <summary>The words and sentences of one language, with places to fill.</summary>
internal sealed class Phrases
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> groups;

    private Phrases(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> groups) => this.groups = groups;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It lacks a phrase or has one that nobody asks for.</exception>
    public static Phrases Load(string path) => Load(path, PhraseKeys.All);

    /// <summary>Reads a file of other texts.</summary>
    /// <inheritdoc cref="PhraseFile.Load"/>
    public static Phrases Load(string path, IReadOnlyDictionary<string, IReadOnlyCollection<string>?> known) => new(PhraseFile.Load(path, known));

    /// <summary>A phrase.</summary>
    public string this[string group, string key] => groups[group][key];

    /// <summary>A phrase of a group that need not have all keys.</summary>
    public string? Find(string group, string key) => groups[group].GetValueOrDefault(key);

    /// <summary>The keys of a group.</summary>
    public IEnumerable<string> Keys(string group) => groups[group].Keys;

    /// <summary>The word of a listed value.</summary>
    public string Of<T>(string group, T value) where T : struct, Enum => groups[group][Model.Words.Of(value)];

    /// <summary>A phrase with its places filled.</summary>
    public string Fill(string group, string key, params ReadOnlySpan<(string Place, string Text)> values) => Filled(groups[group][key], values);

    /// <summary>A text with its places filled: <c>{what}</c>, or <c>{What}</c> for a capital letter.</summary>
    /// <exception cref="FormatException">The text has a place that nothing fills.</exception>
    public static string Filled(string template, params ReadOnlySpan<(string Place, string Text)> values)
    {
        var filled = new StringBuilder(template.Length * 2);
        var at = 0;
        while (at < template.Length)
        {
            var (open, close) = (template.IndexOf('{', at), template.IndexOf('}', at));
            if (open < 0 || close < open)
            {
                break;
            }
            filled.Append(template, at, open - at).Append(Value(template[(open + 1)..close], template, values));
            at = close + 1;

            // The full stop of an abbreviation ends the sentence as well.
            at += at < template.Length && template[at] == '.' && filled.Length > 0 && filled[^1] == '.' ? 1 : 0;
        }
        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The text with a capital letter.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Value(string place, string template, ReadOnlySpan<(string Place, string Text)> values)
    {
        foreach (var (name, text) in values)
        {
            if (name == place)
            {
                return text;
            }
            if (name.Length == place.Length && char.ToUpperInvariant(name[0]) == place[0] && name.AsSpan(1).SequenceEqual(place.AsSpan(1)))
            {
                return Sentence(text);
            }
        }
        throw new FormatException($"nothing fills {{{place}}} in \"{template}\" of data/speech; take another place");
    }
}
