using Oborot.Statistics.Goods;

namespace Oborot.Edges.Statistics;

/// <summary>
/// What the codes of the Harmonized System are called: sections and chapters in English and Russian, headings in English. Read from
/// <c>data/statistics/products.yaml</c>, whose head names the source and the edition.
/// </summary>
public sealed class ProductNames
{
    private readonly Dictionary<string, Bilingual> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sectionOfChapter = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Bilingual> chapters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> headings = new(StringComparer.Ordinal);

    private ProductNames(Section root)
    {
        root.Allow("sections", "chapters", "headings");
        foreach (var (key, value) in root["sections"].Pairs)
        {
            sections.Add(key.Value, Bilingual.Read(value.Allow("en", "ru")));
        }
        foreach (var (key, value) in root["chapters"].Pairs)
        {
            AddChapter(Code(key, HsLevel.Chapter), value.Allow("section", "en", "ru"));
        }
        foreach (var (key, value) in root["headings"].Pairs)
        {
            var code = Code(key, HsLevel.Heading);
            headings.Add(chapters.ContainsKey(code[..2]) ? code : throw key.Error($"heading {code} is in no chapter of this file"), value.Value);
        }
    }

    /// <summary>The file that is shipped beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "statistics", "products.yaml");

    /// <summary>The chapters, in ordinal order.</summary>
    public IReadOnlyCollection<string> Chapters => chapters.Keys;

    /// <summary>The headings, in ordinal order.</summary>
    public IReadOnlyCollection<string> Headings => headings.Keys;

    /// <summary>Reads the file that is shipped beside the program.</summary>
    /// <exception cref="FormatException">It is no list of products; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ProductNames LoadShipped() => Load(ShippedPath);

    /// <summary>Reads a file of products.</summary>
    /// <exception cref="FormatException">It is no list of products; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ProductNames Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads products from YAML text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">What to call the text in messages.</param>
    /// <exception cref="FormatException">It is no list of products; the message names file, line and column.</exception>
    public static ProductNames Parse(string text, string name) => new(Section.Parse(text, name));

    /// <summary>The name of a chapter, or of a heading in English.</summary>
    /// <returns>Null for a code that has no name in the language: headings have none in Russian, subheadings in neither.</returns>
    public string? NameOf(string code, string language) =>
        chapters.TryGetValue(code, out var chapter) ? chapter.In(language) : language == "ru" ? null : headings.GetValueOrDefault(code);

    /// <summary>The closest code above a code, or the code itself, that has a name in the language, with the name.</summary>
    /// <returns>Null where not even the chapter is listed.</returns>
    public (string Code, string Name)? Closest(string code, string language)
    {
        for (var length = code.Length; length >= 2; length -= 2)
        {
            if (NameOf(code[..length], language) is { } name)
            {
                return (code[..length], name);
            }
        }
        return null;
    }

    /// <summary>The number and the name of the section that a code belongs to.</summary>
    /// <returns>Null for chapter 99, which is in no section, and for what is not listed.</returns>
    public (string Number, string Name)? SectionOf(string code, string language) =>
        code.Length >= 2 && sectionOfChapter.TryGetValue(code[..2], out var number) ? (number, sections[number].In(language)) : null;

    /// <summary>Whether a chapter or heading is listed, or the heading of a longer code.</summary>
    public bool Knows(string code) => HsLevels.LevelOf(code) switch
    {
        null or HsLevel.Total => false,
        HsLevel.Chapter => chapters.ContainsKey(code),
        _ => headings.ContainsKey(code[..4]),
    };

    private void AddChapter(string code, Section chapter)
    {
        chapters.Add(code, Bilingual.Read(chapter));
        if (chapter.Has("section"))
        {
            var section = chapter["section"];
            sectionOfChapter.Add(code, sections.ContainsKey(section.Value) ? section.Value : throw section.Error($"no section {section.Value} in this file"));
        }
    }

    private static string Code(Section key, HsLevel level) =>
        HsLevels.LevelOf(key.Value) == level ? key.Value : throw key.Error($"\"{key.Value}\" is no code of {(level == HsLevel.Chapter ? "two" : "four")} digits; write it in quotes, with its zeros");
}
