using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot commitments</c>: what is promised, agreed, discussed and done, and what became of it.</summary>
internal static class CommitmentsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var source = new CommitmentSource(session);
        var asked = new CommitmentFilters();
        var (format, reader) = (Given.Format(Formats.Table, Formats.JsonLines, Formats.Json, Formats.Csv), Given.Reader());
        var asOf = Given.Day("--as-of", "Tell what was known on this day, and what was overdue, due and silent then. Without it: today.");
        var thing = new Option<string?>("--thing") { Description = "Show the history of one thing, by its id or that of one of its tellings; the first characters are enough.", HelpName = "ID" };
        var command = new Verb("commitments", "Follow agreements, projects, pledges and meetings: what was promised, how far it is told to have come, and what shows it.",
            "oborot commitments news/ --pair KG BY",
            "oborot commitments --ledger central-asia.db --overdue --due",
            "oborot commitments news/ --thing 42d021a9",
            "oborot commitments news/ --format csv > commitments.csv");
        source.AddTo(command);
        asked.AddTo(command);
        foreach (var option in new Option[] { asOf, thing, format, reader })
        {
            command.Add(option);
        }
        command.SetAction(parsed =>
        {
            var told = source.Read(parsed, parsed.GetValue(asOf));
            var events = session.Street.Events.Of(told.Commitments, told.Claims);
            var register = session.Street.Register(told.Commitments, told.Claims, events);
            var board = new Board(register, new Watch(register, session.Street.Policy, parsed.GetValue(asOf) ?? session.Terminal.Today), asked.Of(parsed, session));
            Print(session, (told.Commitments, events), board, parsed.GetValue(format)!, session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment)), parsed.GetValue(thing));
        });
        return command;
    }

    private static void Print(Session session, (IReadOnlyList<Commitment> Commitments, EventsFound Events) told, Board board, string format, Speech speech, string? thing)
    {
        var shown = thing is null ? board : board with { Only = Find(board.Register, thing.ToLowerInvariant()).Id };
        if (format == Formats.Json)
        {
            WriteJson(session.Terminal.Out, [.. Rows(told, shown)], shown);
        }
        else if (format != Formats.Table)
        {
            using var rows = new Rows(session.Terminal.Out, format, "commitments", JsonRow.CommitmentKeys);
            foreach (var row in Rows(told, shown))
            {
                rows.Write(row);
            }
        }
        else if (shown.Only is not null)
        {
            ThingView.Write(session, shown.Things[0], shown, speech);
        }
        else
        {
            BoardView.Write(session, shown, speech);
        }
    }

    private static IEnumerable<string> Rows((IReadOnlyList<Commitment> Commitments, EventsFound Events) told, Board board)
    {
        var ids = board.Things.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return told.Commitments.Select(c => (Told: c, Thing: board.Register.ThingOf(c).Id)).Where(c => ids.Contains(c.Thing)).Select(c => JsonRow.Of(c.Told, c.Thing, told.Events.ByCommitment.GetValueOrDefault(c.Told.Id)));
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<string> told, Board board)
    {
        output.Write("{\"commitments\":[\n");
        output.Write(string.Join(",\n", told));
        output.Write("\n],\n\"things\":[\n");
        output.Write(string.Join(",\n", board.Things.Select(t => JsonRow.Of(t, board.Watch.Of(t)))));
        output.WriteLine("\n]}");
    }

    private static Thing Find(Register register, string prefix) => register.Find(prefix) switch
    {
        [var thing] => thing,
        [] => throw new UsageException($"no thing or telling has an id that starts with '{prefix}'; ids stand in the last column of the board"),
        { } several => several.FirstOrDefault(t => t.Id == prefix) ?? throw Ambiguous(prefix, Plural.Of(several.Count, "thing")),
    };

    private static UsageException Ambiguous(string prefix, string things) => new($"'{prefix}' fits {things}; give more of the id");
}
