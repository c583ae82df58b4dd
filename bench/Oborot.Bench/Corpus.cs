using System.Text;
using Oborot.Edges.Documents;
using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Bench;

/// <summary>The texts that are read, each once, and the packs to read them with.</summary>
internal sealed class Corpus
{
    /// <summary>Folders that are looked for in the program's folder and all folders above it.</summary>
    private static readonly string[] Places = ["samples", "corpus", "shared/seeds", "shared/gold/dev/ru", "shared/gold/dev/en"];

    private static readonly Lazy<Corpus> Loaded = new(() => new Corpus());

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Document>> byLanguage = new(StringComparer.Ordinal);

    private Corpus()
    {
        Packs = PackFiles.Open(Path.Join(AppContext.BaseDirectory, "packs"));
        Calendars = CalendarFile.Load(Path.Join(AppContext.BaseDirectory, "data/calendars.yaml"));
        foreach (var place in Places)
        {
            Add(place);
        }
    }

    public const string AllLanguages = "all";

    public static Corpus Shared => Loaded.Value;

    /// <summary>One line for each folder: what was found there.</summary>
    public List<string> Found { get; } = [];

    public PackSet Packs { get; }

    public Calendars Calendars { get; }

    public IReadOnlyList<Document> In(string language) =>
        language == AllLanguages ? [.. byLanguage.OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => l.Value)] : byLanguage.GetValueOrDefault(language) ?? [];

    public long Bytes(string language) => In(language).Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text));

    private void Add(string place)
    {
        if (Folder(place) is not { } folder)
        {
            Found.Add($"`{place}`: not there");
            return;
        }
        var documents = new DocumentSource([folder], new DocumentOptions()).Read().Where(d => seen.Add(d.Text)).ToList();
        foreach (var document in documents)
        {
            var language = Packs.LanguageOf(document);
            if (!byLanguage.TryGetValue(language, out var list))
            {
                byLanguage.Add(language, list = []);
            }
            list.Add(document);
        }
        Found.Add($"`{place}`: {documents.Count} texts, {documents.Sum(d => Encoding.UTF8.GetByteCount(d.Text)) / 1000.0:F1} kB, {documents.Count(d => d.Language is null)} of them without a told language");
    }

    private static string? Folder(string place)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Join(folder.FullName, place);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
