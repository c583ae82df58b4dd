using System.Globalization;
using Oborot.Model;
using Oborot.Roadmaps;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>A roadmap's table: which columns hold what, and the measures as they are read.</summary>
internal static class RoadmapView
{
    private const int LongestCell = 48;

    /// <summary>Prints it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="speech">The language.</param>
    /// <param name="table">The table.</param>
    /// <param name="head">Its header.</param>
    /// <param name="map">Which columns hold what.</param>
    /// <param name="roadmap">What is read of it.</param>
    /// <param name="most">The most measures that are shown.</param>
    public static void Write(IAnsiConsole console, Speech speech, TableGrid table, TableHead head, ColumnMap map, Roadmap roadmap, int most)
    {
        var phrases = speech.Phrases;
        Screen.Title(console, Screen.Safe(roadmap.Whole.Evidence.Quote));
        Screen.Title(console, phrases.Fill("roadmap", "columns", ("table", Screen.Safe(table.Name)), ("row", Number(head.First + 1))));
        var columns = Screen.Table(phrases["roadmap", "field"], phrases["roadmap", "column"], phrases["roadmap", "header"], phrases["roadmap", "first"]);
        foreach (var field in Enum.GetValues<RoadmapField>())
        {
            var cells = map[field].Count == 0
                ? new[] { phrases["roadmap", Words.Of(field)], phrases["roadmap", "none"], "", "" }
                : [phrases["roadmap", Words.Of(field)], string.Join('+', map[field].Select(c => Number(c + 1))), string.Join("; ", map[field].Select(c => head.Titles[c])), First(table, head, map[field][0])];
            columns.AddRow(cells.Select(c => Screen.Cell(Cut(c))));
        }
        console.Write(columns);
        WriteRows(console, speech, roadmap, most);
    }

    /// <summary>Asks whether the columns are right.</summary>
    public static bool IsRight(IAnsiConsole console, Speech speech) => console.Prompt(new ConfirmationPrompt(Markup.Escape(speech.Phrases["roadmap", "right"])));

    /// <summary>Asks for the columns of each field; an empty answer keeps what is guessed.</summary>
    public static ColumnMap Ask(IAnsiConsole console, Speech speech, TableGrid table, ColumnMap map)
    {
        foreach (var field in Enum.GetValues<RoadmapField>())
        {
            var guess = map[field].Count == 0 ? "0" : string.Join('+', map[field].Select(c => Number(c + 1)));
            var question = speech.Phrases.Fill("roadmap", "ask", ("field", speech.Phrases["roadmap", Words.Of(field)]));
            var answer = console.Prompt(new TextPrompt<string>(Markup.Escape(question)).DefaultValue(guess)
                .Validate(a => Columns(field, a) is { } told && told.All(c => c < table.Width) && (field != RoadmapField.Measure || told.Count > 0)));
            map = map.With(field, Columns(field, answer)!);
        }
        return map;
    }

    private static IReadOnlyList<int>? Columns(RoadmapField field, string answer)
    {
        try
        {
            return ColumnMap.Parse($"{Words.Of(field)}={answer.Trim()}").GetValueOrDefault(field);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void WriteRows(IAnsiConsole console, Speech speech, Roadmap roadmap, int most)
    {
        var (phrases, count) = (speech.Phrases, roadmap.Rows.Count);
        Screen.Title(console, count <= most ? phrases.Fill("roadmap", "rows", ("count", Number(count))) : phrases.Fill("roadmap", "of_rows", ("shown", Number(most)), ("count", Number(count))));
        var rows = Screen.Table(phrases["roadmap", "row"], phrases["roadmap", "measure"], phrases["roadmap", "by_when"], phrases["roadmap", "responsible"], phrases["roadmap", "status"], phrases["roadmap", "sector"]);
        foreach (var told in roadmap.Rows.Take(most))
        {
            var status = phrases.Of("commitment_statuses", told.Status);
            string[] cells =
            [
                told.Row!.Place, Cut(told.Evidence.Quote), Cut(told.Deadline?.ToString() ?? ""),
                Cut(string.Join(", ", told.Parties.Where(p => p.Role == PartyRole.Responsible).Select(p => p.Party))),
                told.IsNegated ? phrases.Fill("register", "negated", ("what", status)) : status, BoardView.Sector(told.Sectors[0], speech),
            ];
            rows.AddRow(cells.Select(c => Screen.Cell(c)));
        }
        console.Write(rows);
    }

    private static string First(TableGrid table, TableHead head, int column) =>
        Enumerable.Range(head.Body, table.Rows.Count - head.Body).Where(r => table.Told(r).Skip(1).Any()).Select(r => table.TextAt(r, column)).FirstOrDefault(t => t.Length > 0) ?? "";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)].TrimEnd() + "…";
}
