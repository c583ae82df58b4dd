using Oborot.Model;
using Oborot.Roadmaps;

namespace Oborot.Edges.Roadmaps;

/// <summary>Reads <c>data/roadmap.yaml</c>.</summary>
public static class RoadmapWordsFile
{
    private const string Not = "not ";

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It has not the form of one; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static RoadmapWords Load(string path)
    {
        var root = Section.Load(path).Allow("columns", "statuses", "open", "titles", "abbreviations");
        var statuses = root.Map("statuses");
        var known = statuses.Keys.ToLookup(k => k.StartsWith(Not, StringComparison.Ordinal));
        return new RoadmapWords
        {
            Columns = root.Map("columns").Keyed(Word<RoadmapField>, Phrases),
            Statuses = known[false].ToDictionary(k => Word<CommitmentStatus>(statuses, k), k => Phrases(statuses, k)),
            Denied = known[true].ToDictionary(k => Word<CommitmentStatus>(statuses, k, k[Not.Length..]), k => Phrases(statuses, k)),
            Open = Phrases(root, "open"),
            Titles = Phrases(root, "titles"),
            Abbreviations = root.Map("abbreviations").Keyed((at, key) => at.Text(key)),
        };
    }

    // Lists by language: a table is looked through for all.
    private static RoadmapPhrases Phrases(Section at, string key) => new(at.Map(key).Keys.SelectMany(at.Map(key).List));

    private static T Word<T>(Section at, string key) where T : struct, Enum => Word<T>(at, key, key);

    private static T Word<T>(Section at, string key, string word) where T : struct, Enum =>
        Words.TryParse<T>(word, out var value) ? value : throw at.Unknown(key, string.Join(", ", Enum.GetValues<T>().Select(v => Words.Of(v))));
}
