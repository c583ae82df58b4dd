using System.CommandLine;
using Oborot.Desk;
using Oborot.Desk.Shelves;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot desk</c>: the desk in the browser, over a ledger of the user's own; what a double click does.</summary>
internal static class DeskCommand
{
    /// <summary>What the command is called.</summary>
    public const string Name = "desk";

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var ledger = new Option<string?>("--ledger") { Description = "The ledger's file; a new one is started where there is none. Without it: $OBOROT_LEDGER, else oborot/oborot.db in your folder for data.", HelpName = "FILE" };
        var port = new Option<int?>("--port") { Description = $"Where it listens on 127.0.0.1. Without it: {DeskOptions.UsualPort}, or any free port where that is taken.", HelpName = "N" };
        ServeCommand.RefusePort(port);
        var language = ServeCommand.Language();
        var noBrowser = new Option<bool>("--no-browser") { Description = "Tell the address only." };
        var command = new Verb(Name, "Open the desk in the browser, over your own ledger; a second start shows the one that is open.",
            "oborot desk",
            "oborot desk --lang ky",
            "oborot desk --ledger central-asia.db --port 8080 --no-browser")
        {
            ledger, port, language, noBrowser,
        };
        command.SetAction(parsed => Open(session, parsed.GetValue(ledger), new DeskOptions(parsed.GetValue(port), parsed.GetValue(language), HasClose: true), !parsed.GetValue(noBrowser)));
        return command;
    }

    private static void Open(Session session, string? given, DeskOptions options, bool shows)
    {
        var path = LedgerOf(session, given);
        using var sign = DeskSign.Hang(path);
        if (sign is null)
        {
            var address = DeskSign.Read(path);
            session.Terminal.Out.WriteLine($"The desk is open already at {address}.");
            Show(session, address, shows);
            return;
        }
        using var shelf = Shelf.OfLedger(session.Street, path, given ?? path, session.Terminal.Today);
        ServeCommand.Serve(session, shelf, options, address =>
        {
            sign.Write(address);
            Show(session, address, shows);
        });
    }

    private static void Show(Session session, string address, bool shows)
    {
        if (shows && !session.Terminal.OpenBrowser(address))
        {
            session.Note($"no browser could be opened; open {address} in yours");
        }
    }

    // Whoever starts it by a double click is in no folder of theirs.
    private static string LedgerOf(Session session, string? given)
    {
        var (terminal, isWindows) = (session.Terminal, OperatingSystem.IsWindows());
        var missing = isWindows ? "LOCALAPPDATA" : "HOME";
        return given is not null || terminal.Environment("OBOROT_LEDGER") is { Length: > 0 } ? terminal.Full(Given.LedgerOf(session, given))
            : UserFolder.Data(terminal.Environment, isWindows) is { } folder ? Path.Join(folder, "oborot", "oborot.db")
            : throw new UsageException($"no folder for your ledger is known ({missing} is not set); name its file with --ledger");
    }
}
