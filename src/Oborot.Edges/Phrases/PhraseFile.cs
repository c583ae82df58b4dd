using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Phrases;

/// <summary>Reads <c>data/speech.*.yaml</c>: texts by group and key, one file for each language that findings are told in.</summary>
public static class PhraseFile
{
    /// <summary>Reads a file that has exactly the known groups and keys.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The groups with their keys; a group with null may have any.</param>
    /// <exception cref="FormatException">A key is unknown or missing, or its value is no text; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Load(string path, IReadOnlyDictionary<string, IReadOnlyCollection<string>?> known)
    {
        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            var groups = Keyed(path, "the file", stream.Documents is [var document] ? document.RootNode : new YamlScalarNode(), known.Keys);
            return groups.ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)Texts(path, g.Key, g.Value, known[g.Key]), StringComparer.Ordinal);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    private static Dictionary<string, string> Texts(string path, string group, YamlNode node, IEnumerable<string>? keys) =>
        Keyed(path, group, node, keys).ToDictionary(t => t.Key, t => (t.Value as YamlScalarNode)?.Value ?? throw At(path, t.Value, $"{group}: {t.Key} must be a text"), StringComparer.Ordinal);

    private static Dictionary<string, YamlNode> Keyed(string path, string name, YamlNode node, IEnumerable<string>? keys)
    {
        var map = node as YamlMappingNode ?? throw At(path, node, $"{name} must be a mapping of keys to values");
        var found = map.Children.ToDictionary(c => (c.Key as YamlScalarNode)?.Value ?? throw At(path, c.Key, "a key must be a word"), c => c.Value, StringComparer.Ordinal);
        if (keys is not null && found.Keys.Except(keys, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw At(path, map.Children.Keys.First(k => ((YamlScalarNode)k).Value == unknown), $"unknown key \"{unknown}\" in {name}");
        }
        return keys?.Except(found.Keys, StringComparer.Ordinal).FirstOrDefault() is { } missing ? throw At(path, map, $"{missing} is missing in {name}") : found;
    }

    private static FormatException At(string path, YamlNode where, string message) => new($"{path}({where.Start.Line},{where.Start.Column}): {message}");
}
