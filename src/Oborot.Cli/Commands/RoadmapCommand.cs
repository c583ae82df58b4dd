using System.CommandLine;
using System.Globalization;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;
using Oborot.Roadmaps;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot roadmap</c>: a table of measures into the register, once a person has confirmed what its columns hold.</summary>
internal static class RoadmapCommand
{
    private const int FirstRows = 5;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var given = new RoadmapGiven(session);
        var (format, reader) = (Given.Format(Formats.Table, Formats.JsonLines, Formats.Json, Formats.Csv), Given.Reader());
        var yes = new Option<bool>("--yes") { Description = "Take the columns as they are guessed." };
        var ledger = new Option<string?>("--ledger") { Description = "Keep the roadmap in this ledger. Without it the measures are only shown.", HelpName = "FILE" };
        var command = new Verb("roadmap", "Read a roadmap, plan or protocol that is a table (.docx, .xlsx, .xls): measures with deadline, responsible and status.",
            "oborot roadmap plan.docx --parties KG,BY",
            "oborot roadmap plan.xlsx --sheet 2 --map measure=2,deadline=4,responsible=5+6,status=0",
            "oborot roadmap plan.docx --parties KG,BY --signed 2025-09-30 --ledger tour.db --yes");
        given.AddTo(command);
        foreach (var option in new Option[] { ledger, yes, format, reader })
        {
            command.Add(option);
        }
        command.SetAction(parsed =>
        {
            var speech = session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment));
            var (kept, shape) = (parsed.GetValue(ledger), parsed.GetValue(format)!);
            var (table, head, map) = given.Table(parsed);
            var options = given.Options(parsed);
            if (kept is not null && !parsed.GetValue(yes) && !given.HasMap(parsed))
            {
                map = Confirm(session, speech, table, head, map, options);
            }
            var roadmap = session.Street.Roadmap(table, head, map, options);
            Print(session, speech, shape, table, head, map, roadmap, kept is null ? int.MaxValue : FirstRows);
            if (kept is not null)
            {
                Keep(session, speech, shape, roadmap, kept);
            }
            Tell(session, given.File(parsed), roadmap);
        });
        return command;
    }

    // Asks until the person says that it is right.
    private static ColumnMap Confirm(Session session, Speech speech, TableGrid table, TableHead head, ColumnMap map, RoadmapOptions options)
    {
        if (session.Terminal.Questions is not { } open)
        {
            throw new UsageException($"the columns are guessed: {map}; confirm them with --yes, or name them with --map");
        }
        var console = open();
        while (true)
        {
            RoadmapView.Write(console, speech, table, head, map, session.Street.Roadmap(table, head, map, options), FirstRows);
            if (RoadmapView.IsRight(console, speech))
            {
                return map;
            }
            map = RoadmapView.Ask(console, speech, table, map);
        }
    }

    private static void Print(Session session, Speech speech, string format, TableGrid table, TableHead head, ColumnMap map, Roadmap roadmap, int rows)
    {
        if (format == Formats.Table)
        {
            RoadmapView.Write(Screen.Console(session.Terminal), speech, table, head, map, roadmap, rows);
            return;
        }
        var register = session.Street.Register(roadmap.Commitments, []);
        using var lines = new Rows(session.Terminal.Out, format, "commitments", JsonRow.CommitmentKeys);
        foreach (var told in roadmap.Commitments)
        {
            lines.Write(JsonRow.Of(told, register.ThingOf(told).Id, null));
        }
    }

    private static void Keep(Session session, Speech speech, string format, Roadmap roadmap, string ledger)
    {
        using var store = SqliteLedger.Open(session.Terminal.Full(ledger), ledger);
        var outcome = store.Add(session.Street.Read(roadmap.Document) with { Commitments = roadmap.Commitments });
        var line = speech.Phrases.Fill("roadmap", outcome == Added.AlreadyThere ? "known" : "kept", ("ledger", ledger), ("count", roadmap.Rows.Count.ToString(CultureInfo.InvariantCulture)));
        (format == Formats.Table ? session.Terminal.Out : session.Terminal.Error).WriteLine(line);
    }

    private static void Tell(Session session, string file, Roadmap roadmap)
    {
        foreach (var problem in roadmap.Problems)
        {
            var line = $"{file}: {problem.Place}: {problem.What}";
            if (problem.IsLost)
            {
                session.Fail(line);
            }
            else
            {
                session.Note(line);
            }
        }
    }
}
