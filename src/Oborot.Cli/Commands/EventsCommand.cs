using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Events;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot events</c>: visits, sessions and talks, with what several articles tell of each.</summary>
internal static class EventsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, format, published, language) = (Given.Paths(ArgumentArity.ZeroOrMore), Given.Format(Formats.Table, Formats.Json, Formats.JsonLines), Given.Published(), Given.Language(session));
        var given = new Option<string?>("--given") { Description = "Take commitments from this file too, as commitments --format jsonl writes them.", HelpName = "FILE" };
        var command = new Verb("events", "Find visits, sessions and talks: who met where and when, what was said and signed there, over articles and languages.",
            "oborot events news/",
            "oborot events --given commitments.jsonl --format json")
        {
            paths, given, format, published, language,
        };
        command.SetAction(parsed =>
        {
            var (texts, file) = (parsed.GetValue(paths)!, parsed.GetValue(given));
            if (texts.Length == 0 && file is null)
            {
                throw new UsageException("nothing to read; name texts, or a file of commitments with --given");
            }
            Print(session, Find(session, texts, parsed.GetValue(published), parsed.GetValue(language), file), parsed.GetValue(format)!);
        });
        return command;
    }

    private static EventsFound Find(Session session, string[] texts, DateOnly? published, string? language, string? file)
    {
        var told = new Told(session);
        told.AddFiles(file, null);
        told.AddTexts(texts, published, language);
        return session.Street.Events.Of(told.Commitments, told.Claims);
    }

    private static void Print(Session session, EventsFound found, string format)
    {
        switch (format)
        {
            case Formats.Table:
                EventView.Write(Screen.Console(session.Terminal), found, session.Street.PartyName);
                break;
            case Formats.Json:
                session.Terminal.Out.WriteLine(JsonRow.Of(found));
                break;
            default:
                foreach (var told in found.Events)
                {
                    session.Terminal.Out.WriteLine(JsonRow.Of(told, found));
                }
                break;
        }
    }
}
