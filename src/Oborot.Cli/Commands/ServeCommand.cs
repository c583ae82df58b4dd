using System.CommandLine;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot serve</c>: the desk, pages on this machine over a ledger or the sample.</summary>
internal static class ServeCommand
{
    private const int LastPort = 65535;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (ledger, language) = (Ledger(), Language());
        var port = new Option<int>("--port") { Description = "Where it listens on 127.0.0.1; 0 for any free port.", HelpName = "N", DefaultValueFactory = _ => DeskOptions.UsualPort };
        Given.Refuse(port, p => p is < 0 or > LastPort, $"a port is a number from 0 to {LastPort}");
        var command = new Verb("serve", "Open the desk: local pages to paste a text into and to look at pairs, articles, findings and statistics.",
            "oborot serve",
            "oborot serve --ledger central-asia.db",
            "oborot serve --port 8080 --lang ky")
        {
            ledger, port, language,
        };
        command.SetAction(parsed => Open(session, parsed.GetValue(ledger), new DeskOptions(parsed.GetValue(port), parsed.GetValue(language)) { Today = session.Terminal.Today }));
        return command;
    }

    private static Option<string?> Ledger() => new("--ledger")
    {
        Description = "The ledger's file; a new one is started where there is none. Without it: $OBOROT_LEDGER, else oborot.db in the current folder, else the sample.",
        HelpName = "FILE",
    };

    private static Option<string?> Language()
    {
        var option = new Option<string?>("--lang") { Description = "The language of the pages until the reader chooses one there. Without it: the browser's.", HelpName = string.Join('|', Speech.Languages) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Speech.Languages.Contains(token.Value))
            {
                result.AddError($"unknown language '{token.Value}'; known: {string.Join(' ', Speech.Languages)}");
            }
        });
        return option;
    }

    private static void Open(Session session, string? given, DeskOptions options)
    {
        using var shelf = ShelfOf(session, given);
        try
        {
            ServeAsync(session, shelf, options).GetAwaiter().GetResult();
        }
        catch (PortException e)
        {
            session.Fail($"port {e.Port} is taken or may not be used; give another with --port, or 0 for any free one");
        }
    }

    private static async Task ServeAsync(Session session, Shelf shelf, DeskOptions options)
    {
        await using var desk = await DeskHost.OpenAsync(shelf, options);
        session.Terminal.Out.WriteLine($"The desk is open at {desk.Address} ({(shelf.IsSample ? "the sample" : shelf.Name)}: {Plural.Of(shelf.Now.Articles.Count, "article")}). Ctrl+C closes it.");
        session.Terminal.Out.Flush();
        var asked = new TaskCompletionSource();
        await using var stop = session.Terminal.Stop.Register(asked.SetResult);
        await asked.Task;
    }

    private static Shelf ShelfOf(Session session, string? given)
    {
        var shown = Given.LedgerOf(session, given);
        var isNamed = given is not null || session.Terminal.Environment("OBOROT_LEDGER") is { Length: > 0 };
        return isNamed || File.Exists(session.Terminal.Full(shown))
            ? Shelf.OfLedger(session.Street, session.Terminal.Full(shown), shown) : Shelf.OfSample(session.Street);
    }
}
