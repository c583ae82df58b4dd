using System.Globalization;
using Oborot.Edges.Corpus;
using Oborot.Edges.Packs;
using Oborot.Shared;
using Spectre.Console;
using Spectre.Console.Rendering;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>The languages there are packs for: what each pack holds and how well it reads.</summary>
internal static class PacksView
{
    private const string None = "–";

    /// <summary>What the columns of the list mean.</summary>
    private const string Legend = "Keys: of the groups that a pack's page must show. Shown: by an example of the page that is read. Read, not yet: the page's examples. "
        + "Detect to whole: F1 on the claims of annotated articles (corpus/README.md). oborot packs CODE tells more of one language.";

    private const string NoGrades = "No grades: they are kept for the shipped packs, and these come from OBOROT_PACKS. oborot eval corpus measures them.";

    /// <summary>Prints one language a line.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<PackReport> reports, bool hasOwnPacks)
    {
        var table = Numbers(Screen.Table("Code", "Language", "Phrases", "Keys", "Shown", "Read", "Not yet", "Articles", "Claims", "Detect", "Core", "Full", "Whole"), first: 2);
        foreach (var report in reports)
        {
            var (coverage, grades) = (report.Coverage, report.Grades);
            table.AddRow([
                Screen.Cell(report.Profile.Language), Screen.Cell(report.Profile.Name), Count(coverage.Phrases), Count(coverage.Keys), Shown(coverage),
                Count(coverage.Examples.Count - coverage.Open.Count()), Count(coverage.Open.Count()),
                Count(grades?.Articles), Count(grades?.Claims), Grade(grades?.Detect), Grade(grades?.Core), Grade(grades?.Full), Grade(grades?.Whole),
            ]);
        }
        console.Write(table);
        console.Write(new Phrase($"{(hasOwnPacks ? NoGrades + "\n" : "")}{Legend}\n"));
    }

    /// <summary>Prints all that there is to tell of one language.</summary>
    public static void WriteOne(IAnsiConsole console, PackReport report, Street street)
    {
        Screen.Title(console, $"{Screen.Safe(report.Profile.Name)} ({report.Profile.Language})");
        var properties = Screen.Table("In pack.yaml", "Means");
        foreach (var (key, words) in PackProperties.Of(report, street))
        {
            properties.AddRow(Screen.Cell(key), Screen.Cell(words));
        }
        console.Write(properties);
        WriteGroups(console, report.Coverage);
        WriteExamples(console, report.Coverage);
        Screen.Title(console, "Grades");
        console.Write(new Phrase($"  {(report.Grades is { } grades ? Sentence(grades) : street.HasOwnPacks ? NoGrades : "There are no annotated articles in this language yet.")}\n"));
    }

    private static void WriteGroups(IAnsiConsole console, PackCoverage coverage)
    {
        var table = Numbers(Screen.Table("Group", "Keys", "Phrases", "Shown"), first: 1);
        foreach (var group in coverage.Groups)
        {
            var keyed = group.Entries is not [{ Key: "" }];
            table.AddRow(Screen.Cell(group.IsMain ? $"{group.Name} *" : group.Name), keyed ? Count(group.Entries.Count) : Screen.Cell(None), Count(group.Phrases),
                keyed ? Count(group.Shown) : Screen.Cell(group.Shown > 0 ? "yes" : "no"));
        }
        console.Write(table);
        console.Write(new Phrase("  * each key must stand in an example that is read\n"));
        List(console, "To be shown", coverage.ToBeShown.Select(e => e.ToString()));
        List(console, "Without phrases", Languages.PackBuilder.Groups.Except(coverage.Groups.Select(g => g.Name)));
        console.WriteLine();
    }

    private static void WriteExamples(IAnsiConsole console, PackCoverage coverage)
    {
        var open = coverage.Open.ToList();
        Screen.Title(console, "What spec.md shows");
        console.Write(new Phrase($"  {Plural.Of(coverage.Examples.Count - open.Count, "example")} read, {(open.Count > 0 ? $"{open.Count} not yet:" : "none open")}\n"));
        foreach (var example in open)
        {
            console.Write(new Phrase($"  · {Screen.Safe(example.Name)}\n"));
        }
        console.WriteLine();
    }

    private static void List(IAnsiConsole console, string title, IEnumerable<string> names)
    {
        if (string.Join(", ", names) is { Length: > 0 } list)
        {
            console.Write(new Padder(new Phrase($"{title}: {Screen.Safe(list)}"), new Padding(2, 0, 0, 0)));
        }
    }

    private static string Sentence(LanguageGrades g) => string.Create(CultureInfo.InvariantCulture,
        $"{Plural.Of(g.Articles, "article")} with {Plural.Of(g.Claims, "claim")}: detect {g.Detect:F3}, core {g.Core:F3}, full {g.Full:F3}, whole {g.Whole:F3} (F1)");

    private static Table Numbers(Table table, int first)
    {
        foreach (var column in table.Columns.Skip(first))
        {
            column.RightAligned();
        }
        return table;
    }

    private static IRenderable Shown(PackCoverage coverage) =>
        Screen.Cell(Written(coverage.Shown), coverage.Shown < coverage.Keys ? new Style(Color.Yellow) : null);

    private static IRenderable Count(int? count) => Screen.Cell(count is { } number ? Written(number) : None);

    private static IRenderable Grade(double? grade) => Screen.Cell(grade?.ToString("F3", CultureInfo.InvariantCulture) ?? None);

    private static string Written(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
