using Oborot.Edges.Packs;
using Oborot.Languages;

namespace Oborot.Tests.Specs;

/// <summary>The repository's packs, pages and corpus, and readers for them.</summary>
internal static class Packs
{
    public static string Root { get; } = FindRoot();

    /// <summary>Where the packs are: the repository's folder, or that of an author who tries a pack.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("OBOROT_PACKS") is { Length: > 0 } folder ? folder : Path.Join(Root, "packs");

    public static PackSet All { get; } = PackFiles.Open(Folder);

    /// <summary>The repository's own packs, whatever an author tries.</summary>
    public static PackSet Shipped { get; } = Folder == Path.Join(Root, "packs") ? All : PackFiles.Open(Path.Join(Root, "packs"));

    public static Calendars Calendars { get; } = CalendarFile.Load(Path.Join(Root, "data", "calendars.yaml"));

    /// <summary>The languages that have a page.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Directory.EnumerateDirectories(Folder).Where(d => File.Exists(Path.Join(d, "spec.md"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SpecExample> Examples { get; } =
        [.. Languages.SelectMany(l => SpecPage.OfPack(l, Path.Join(Folder, l)))];

    public static string PageOf(string language) => File.ReadAllText(Path.Join(Folder, language, "spec.md"));

    /// <summary>A reader of its own: readers keep a working memory.</summary>
    public static Reader Reader() => Reader(All);

    /// <summary>A reader of some packs.</summary>
    public static Reader Reader(PackSet packs) => new(packs, Calendars);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "Oborot.slnx")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
