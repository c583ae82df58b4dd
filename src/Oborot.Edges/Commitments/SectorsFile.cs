using Oborot.Edges.Packs;

namespace Oborot.Edges.Commitments;

/// <summary>A field that commitments are of.</summary>
/// <param name="Key">Its key: <c>agriculture</c>.</param>
/// <param name="Names">Its name by language, ISO 639-1.</param>
/// <param name="Chapters">The two-digit chapters of the Harmonized System whose goods belong to it; none for services.</param>
public sealed record Sector(string Key, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Chapters);

/// <summary>Reads <c>data/sectors.yaml</c>.</summary>
public static class SectorsFile
{
    /// <summary>The fields in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="FormatException">A field has no English name or a chapter has not two digits; the message tells file, line and column.</exception>
    public static IReadOnlyList<Sector> Load(string file)
    {
        var sectors = new List<Sector>();
        using var yaml = new FlatYaml(file);
        foreach (var key in yaml.Keys())
        {
            var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
            string[] chapters = [];
            foreach (var field in yaml.Keys())
            {
                var value = yaml.Scalar();
                if (field.Value != "hs")
                {
                    names.Add(field.Value, value.Value);
                    continue;
                }
                chapters = value.Value.Split(' ');
                if (!Array.TrueForAll(chapters, c => c.Length == 2 && c.All(char.IsAsciiDigit)))
                {
                    throw yaml.Error(value, $"'{value.Value}' is no list of chapters; write two digits each, such as 01 02");
                }
            }
            sectors.Add(names.ContainsKey("en") ? new Sector(key.Value, names, chapters) : throw yaml.Error(key, $"'{key.Value}' has no English name"));
        }
        return sectors;
    }
}
