using Oborot.Edges.Corpus;
using Oborot.Languages;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Corpus;

/// <summary>The repository's corpus, read once with the packs at hand. A language takes part when it has a pack.</summary>
internal static class Graded
{
    public static readonly string Folder = Path.Join(Packs.Root, "corpus");

    private static readonly Lazy<SortedDictionary<string, LanguageGrades>> OfAll = new(() => Measure(Packs.All));
    private static readonly Lazy<SortedDictionary<string, LanguageGrades>> OfShipped = new(() => ReferenceEquals(Packs.All, Packs.Shipped) ? OfAll.Value : Measure(Packs.Shipped));

    public static IReadOnlyList<AnnotatedArticle> Articles { get; } = AnnotatedArticle.Load(Folder);

    /// <summary>The languages that have a pack and annotated articles.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Articles.Select(GradesFile.LanguageOf).Distinct().Where(Packs.All.Knows).Order(StringComparer.Ordinal)];

    /// <summary>What the packs at hand reach now.</summary>
    public static SortedDictionary<string, LanguageGrades> Grades => OfAll.Value;

    /// <summary>What the repository's own packs reach now.</summary>
    public static SortedDictionary<string, LanguageGrades> Shipped => OfShipped.Value;

    private static SortedDictionary<string, LanguageGrades> Measure(PackSet packs)
    {
        var reader = Packs.Reader(packs);
        return GradesFile.Measure(Articles.Where(a => packs.Knows(GradesFile.LanguageOf(a))), d => reader.Read(d).Claims);
    }
}
