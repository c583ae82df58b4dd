using System.Globalization;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The board: things by how far they have come, the furthest first, then by type, by sector and by when they were told; a column that says nothing is left out.</summary>
internal static class BoardView
{
    private const int LeastTitle = 24;
    private const int GoodTitle = 44;
    private const int TitleLines = 3;
    private const int PartiesLength = 14;
    private const int DeadlineLength = 10;
    private const int MarkLength = 20;

    private const int Gap = 3;
    private const int Edge = 3;

    /// <summary>Below this width there is no room for a table.</summary>
    private const int Roomy = 100;

    // What goes first where the title has too little room.
    private static readonly string[] Spared = ["tellings", "sector", "by_whom"];

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
        var rows = things.OrderBy(t => t.Type).ThenBy(t => t.Sectors[0] == "other").ThenBy(t => t.Sectors[0], StringComparer.Ordinal)
            .ThenByDescending(t => t.LastTold).ThenBy(t => t.Id, StringComparer.Ordinal).Select(t => (Thing: t, Standing: board.Watch.Of(t))).ToList();
        if (console.Profile.Width < Roomy)
        {
            rows.ForEach(r => WriteEntry(console, r.Thing, r.Standing, speech));
            console.WriteLine();
        }
        else
        {
            WriteTable(console, rows, speech);
        }
    }

    // Where there is no room for columns: the title, and the rest in a line below it.
    private static void WriteEntry(IAnsiConsole console, Thing thing, Standing standing, Speech speech)
    {
        Screen.Write(console, TitleOf(thing, speech), indent: 2);
        var facts = Columns(speech).Select(c => (c.Head, Told: c.Cell(thing, standing), c.IsPlain)).Where(c => c.Told.Length > 0).Select(c => c.IsPlain ? c.Told : $"{c.Head}: {c.Told}");
        Screen.Write(console, string.Join(" · ", facts), new Style(Color.Grey), indent: 4);
    }

    private static void WriteTable(IAnsiConsole console, List<(Thing Thing, Standing Standing)> rows, Speech speech)
    {
        var columns = Columns(speech).ConvertAll(c => (c.Head, Cells: rows.ConvertAll(r => c.Cell(r.Thing, r.Standing))));
        columns.RemoveAll(c => c.Cells.TrueForAll(string.IsNullOrEmpty));
        foreach (var spared in Spared)
        {
            columns.RemoveAll(c => Room(console, columns) < GoodTitle && c.Head == speech.Phrases["register", spared]);
        }
        var length = Math.Max(LeastTitle, Room(console, columns)) * TitleLines;
        columns.Insert(1, (speech.Phrases["register", "what"], rows.ConvertAll(r => Cut(TitleOf(r.Thing, speech), length))));
        var table = Screen.Table([.. columns.Select(c => c.Head)]);
        for (var i = 0; i < columns.Count; i++)
        {
            table.Columns[i].NoWrap = i != 1;
        }
        for (var i = 0; i < rows.Count; i++)
        {
            table.AddRow(columns.Select((c, at) => Screen.Cell(c.Cells[i], at == columns.Count - 1 ? new Style(Color.Grey) : null)));
        }
        console.Write(table);
    }

    // The columns of the screen that are left for the title.
    private static int Room(IAnsiConsole console, List<(string Head, List<string> Cells)> columns) =>
        console.Profile.Width - Edge - Gap - columns.Sum(c => Gap + Math.Max(c.Head.Length, c.Cells.Max(w => w.Length)));

    // Every column but the title; a plain one is understood without its head.
    private static List<(string Head, Func<Thing, Standing, string> Cell, bool IsPlain)> Columns(Speech speech)
    {
        var columns = new List<(string Key, Func<Thing, Standing, string> Cell, bool IsPlain)>
        {
            ("kind", (t, _) => speech.Phrases.Of("commitment_types", t.Type), true),
            ("sector", (t, _) => t.Sectors[0] == "other" ? "" : Sector(t.Sectors[0], speech), true),
            ("between", (t, _) => Cut(string.Join('–', t.Countries), PartiesLength), true),
            ("by_whom", (t, _) => Cut(Doers(t), PartiesLength), false),
            ("told_on", (t, _) => t.LastTold is { } day ? speech.Day(day) : "", true),
            ("by_when", (t, _) => Cut(t.Deadline?.ToString() ?? "", DeadlineLength), false),
            ("mark", (t, standing) => Cut(Mark(t, standing, speech), MarkLength), true),
            ("tellings", (t, _) => $"{Number(t.Tellings.Count)}/{Number(t.Documents)}", false),
            ("id", (t, _) => t.Id[..ClaimTable.IdLength], true),
        };
        return columns.ConvertAll(c => (speech.Phrases["register", c.Key], c.Cell, c.IsPlain));
    }

    // Who is to do it, offers it, asks for it, began it or pays; nobody where all do.
    private static string Doers(Thing thing)
    {
        var doers = thing.Parties.Where(p => p.Role is not (PartyRole.Participant or PartyRole.Host)).Select(p => p.Party).Distinct().ToList();
        return doers.Count >= thing.Countries.Count && thing.Countries.Count > 1 ? "" : string.Join(", ", doers);
    }

    /// <summary>The marks of a thing: overdue, due, silent, postponed, delivered, and how many things a count names.</summary>
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
        if (thing.IsPostponed)
        {
            marks.Add(speech.Phrases["register", "postponed"]);
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

    /// <summary>What a thing is called, in the reader's language where a text of that language tells it.</summary>
    public static string TitleOf(Thing thing, Speech speech) => Screen.Safe(thing.Headline(speech.Language));

    /// <summary>The name of a sector; its key where none is known.</summary>
    public static string Sector(string key, Speech speech) => speech.Phrases.Find("sectors", key) ?? key;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";
}
