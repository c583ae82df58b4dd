using Oborot.People;

namespace Oborot.Edges.People;

/// <summary>Reads <c>data/names.yaml</c>.</summary>
public static class NameRulesFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It has not the form of one; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NameRules Load(string path) => Read(Section.Load(path));

    private static NameRules Read(Section root)
    {
        root.Allow("cyrillic", "latin", "endings", "patronymics", "particles");
        return new NameRules(Letters(root.Map("cyrillic")), Letters(root.Map("latin")), [.. root.Maps("endings").Select(Endings)], root.List("patronymics"), root.List("particles"));
    }

    private static Dictionary<string, string> Letters(Section at) => at.Keyed((map, key) => map.Text(key));

    private static NameEndings Endings(Section at)
    {
        at.Allow("after", "least", "drop");
        return new NameEndings(at.TextsOrNone("after"), at.Whole("least", 1, 1), at.List("drop"));
    }
}
