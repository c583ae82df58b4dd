using System.Globalization;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The board: things by status, the furthest first, and within it by sector; one line each.</summary>
internal static class BoardView
{
    private const int LeastTitle = 16;
    private const int SectorLength = 14;
    private const int PartiesLength = 14;
    private const int DeadlineLength = 10;

    private const int Title = 1;
    private const int Gap = 3;
    private const int Edge = 3;

    private static readonly string[] Heads = ["sector", "what", "between", "told_on", "by_when", "mark", "tellings", "id"];

    // What asks for attention stands first, what is over last.
    private static readonly CommitmentStatus[] Order =
    [
        CommitmentStatus.InProgress, CommitmentStatus.InForce, CommitmentStatus.Signed, CommitmentStatus.Agreed, CommitmentStatus.Planned, CommitmentStatus.Promised,
        CommitmentStatus.Offered, CommitmentStatus.Interest, CommitmentStatus.Discussed, CommitmentStatus.Named, CommitmentStatus.Held, CommitmentStatus.Done, CommitmentStatus.Cancelled,
    ];

    /// <summary>Prints the board.</summary>
    public static void Write(Session session, Board board, Speech speech)
    {
        var (console, things) = (Screen.Console(session.Terminal), board.Things);
        if (things.Count == 0)
        {
            Screen.Write(console, speech.Phrases["register", "nothing"]);
            return;
        }
        foreach (var status in Order)
        {
            Write(console, speech.Phrases.Of("commitment_statuses", status), [.. things.Where(t => t.Status == status && !t.IsNegated)], board, speech);
        }
        Write(console, speech.Phrases["register", "denied"], [.. things.Where(t => t.IsNegated)], board, speech);
        Screen.Write(console, speech.Phrases["register", "legend"]);
    }

    private static void Write(IAnsiConsole console, string head, IReadOnlyList<Thing> things, Board board, Speech speech)
    {
        if (things.Count == 0)
        {
            return;
        }
        Screen.Title(console, speech.Phrases.Fill("register", "section", ("status", head), ("count", Number(things.Count))));
        var heads = Array.ConvertAll(Heads, h => speech.Phrases["register", h]);
        var rows = things.OrderBy(t => t.Sectors[0] == "other").ThenBy(t => t.Sectors[0], StringComparer.Ordinal).ThenBy(t => t.Type).ThenBy(t => t.Id, StringComparer.Ordinal)
            .Select(t => Cells(t, board.Watch.Of(t), speech)).ToList();
        var table = Screen.Table(heads);
        foreach (var column in table.Columns)
        {
            column.NoWrap();
        }
        var room = Math.Max(LeastTitle, console.Profile.Width - Edge - heads.Select((h, i) => Gap + (i == Title ? 0 : rows.Max(r => Math.Max(h.Length, r[i].Length)))).Sum());
        foreach (var row in rows)
        {
            table.AddRow(row.Select((cell, i) => Screen.Cell(i == Title ? Cut(cell, room) : cell, i == row.Length - 1 ? new Style(Color.Grey) : null)));
        }
        console.Write(table);
    }

    private static string[] Cells(Thing thing, Standing standing, Speech speech) =>
    [
        Cut(Sector(thing.Sectors[0], speech), SectorLength),
        TitleOf(thing),
        Cut(string.Join('–', thing.Countries), PartiesLength),
        thing.LastTold is { } day ? speech.Day(day) : "–",
        Cut(thing.Deadline?.ToString() ?? "", DeadlineLength),
        Mark(thing, standing, speech),
        $"{Number(thing.Tellings.Count)}/{Number(thing.Documents)}",
        thing.Id[..ClaimTable.IdLength],
    ];

    /// <summary>The marks of a thing: overdue, due, silent, delivered, and how many things a count names.</summary>
    public static string Mark(Thing thing, Standing standing, Speech speech)
    {
        var marks = new List<string>();
        if (standing.IsOverdue || standing.IsDue)
        {
            marks.Add(speech.Phrases["register", standing.IsOverdue ? "overdue" : "due"]);
        }
        if (standing.SilentSince is not null)
        {
            marks.Add(speech.Phrases["register", "silent"]);
        }
        if (thing.Delivery == Delivery.Shown)
        {
            marks.Add(speech.Phrases["register", "shown"]);
        }
        if (thing.Named is { } named)
        {
            marks.Add(speech.Phrases.Fill("register", "names", ("count", Number(named.Count)), ("told", Told(thing, speech))));
        }
        if (thing.Tellings.Any(t => t.Review is { State: ReviewState.Entered } or { Changes.Count: > 0 }))
        {
            marks.Add(speech.Phrases["reviews", "by_people"]);
        }
        return string.Join(", ", marks);
    }

    // The number without what it counts: "more than 50".
    private static string Told(Thing count, Speech speech) =>
        count.Tellings.Select(t => t.Value).FirstOrDefault(v => v is not null) is { } value ? speech.Figures.Of(value with { Unit = "items" }) : "?";

    /// <summary>What a thing is called: its best quote.</summary>
    public static string TitleOf(Thing thing) => Screen.Safe(thing.Title.Evidence.Quote);

    /// <summary>The name of a sector; its key where none is known.</summary>
    public static string Sector(string key, Speech speech) => speech.Phrases.Find("sectors", key) ?? key;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";
}
