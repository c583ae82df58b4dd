namespace Oborot.Edges.Phrases;

/// <summary>Reads <c>data/speech.*.yaml</c>: texts by group and key, one file for each language that findings are told in.</summary>
public static class PhraseFile
{
    /// <summary>Reads a file that has exactly the known groups and keys.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The groups with their keys; a group with null may have any.</param>
    /// <exception cref="FormatException">A key is unknown or missing, or its value is no text; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Load(string path, IReadOnlyDictionary<string, IReadOnlyCollection<string>?> known) =>
        Exact(Section.Load(path, "the file"), known.Keys).Keyed((file, group) => (IReadOnlyDictionary<string, string>)Exact(file.Map(group), known[group]).Keyed((at, key) => Text(at, group, key)));

    private static Section Exact(Section at, IEnumerable<string>? keys)
    {
        if (keys is not null && at.Keys.Except(keys, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw at.Unknown(unknown);
        }
        return keys?.FirstOrDefault(k => !at.Has(k)) is { } missing ? throw at.Missing(missing) : at;
    }

    private static string Text(Section at, string group, string key) => at.IsText(key) ? at.Text(key) : throw at.Error(key, $"{group}: {key} must be a text");
}
