using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Reflection;
using Oborot.Cli.Commands;
using Oborot.Cli.Commands.Reviews;
using Oborot.Cli.Commands.Stats;
using Oborot.Ledgers;

namespace Oborot.Cli;

/// <summary>The program, given a terminal: parses the arguments, runs one command, answers with an exit code.</summary>
internal static class App
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something could not be done; the rest was.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int BadUsage = 2;

    /// <summary>The user asked to stop.</summary>
    public const int Interrupted = 130;

    /// <summary>The program's version.</summary>
    public static string Version =>
        typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What the program can do, in the order of its help.</summary>
    public static IReadOnlyList<(string Name, Func<Session, Command> Create)> Commands { get; } =
    [
        ("read", ReadCommand.Create), ("mentions", MentionsCommand.Create), ("check", CheckCommand.Create), ("targets", TargetsCommand.Create),
        ("commitments", CommitmentsCommand.Create), ("events", EventsCommand.Create), ("brief", BriefCommand.Create), ("add", AddCommand.Create), ("roadmap", RoadmapCommand.Create), ("claims", ClaimsCommand.Create),
        ("explain", ExplainCommand.Create), ("serve", ServeCommand.Create), (DeskCommand.Name, DeskCommand.Create), ("packs", PacksCommand.Create),
        ("street", StreetCommand.Create), ("stats", StatsCommand.Create), ("eval", EvalCommand.Create),
        ("accept", DecideCommands.Accept), ("reject", DecideCommands.Reject), ("amend", DecideCommands.Amend), ("note", DecideCommands.Note), ("enter", DecideCommands.Enter),
        ("undo", DecideCommands.Undo), ("reviews", ReviewsCommand.Create), ("reread", RereadCommand.Create),
    ];

    /// <summary>Runs the program.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var session = new Session(terminal);
        var verbose = new Option<bool>("--verbose") { Description = "Show where in the program an unexpected error came from.", Recursive = true };
        var parsed = Root(session, verbose, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            var code = parsed.Errors.Count > 0 ? Refuse(session, parsed) : Finish(session, parsed.Invoke(Quiet(terminal)));
            terminal.Out.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e) when (e is LedgerException or FormatException && !parsed.GetValue(verbose))
        {
            // A ledger, or a pack, policy or data file that someone edited: the message says which, where, and how to mend it.
            session.Fail(e.Message);
            return Failure;
        }
        catch (IOException e) when (!parsed.GetValue(verbose))
        {
            session.Fail($"the output cannot be written ({e.Message}); make room, or let the reader of the pipe live");
            return Failure;
        }
        catch (UsageException e)
        {
            session.Fail(e.Message);
            return BadUsage;
        }
        catch (Exception e) when (!parsed.GetValue(verbose))
        {
            session.Fail($"unexpected error: {e.Message}; run it again with --verbose and report what it prints");
            return Failure;
        }
    }

    // Options are generic code that is compiled when it first runs: what is not called is not made.
    private static IEnumerable<(string Name, Func<Session, Command> Create)> Called(IReadOnlyList<string> args) =>
        args is ["--version"] ? [] : args.Count > 0 && Commands.Any(c => c.Name == args[0]) ? Commands.Where(c => c.Name == args[0]) : Commands;

    private static int Finish(Session session, int code) => code != Done ? code : session.Failed ? Failure : Done;

    private static InvocationConfiguration Quiet(Terminal terminal) =>
        new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    // A plain command, not a RootCommand: that one calls itself after the process, which may be "dotnet" or a test host.
    private static Command Root(Session session, Option<bool> verbose, IReadOnlyList<string> args)
    {
        var help = new HelpOption();
        var shown = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = shown;
        var root = new Command("oborot", "Reads news about trade, turns every stated figure into a claim with its exact quote, and checks claims against each other.");
        foreach (var (_, create) in Called(args))
        {
            root.Subcommands.Add(create(session));
        }
        root.Options.Add(help);
        root.Options.Add(new VersionOption { Action = new VersionAction() });
        root.Options.Add(verbose);
        root.SetAction(shown.Invoke);
        return root;
    }

    private static IEnumerable<string> Words(SymbolResult? at)
    {
        for (; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                yield return command.Command.Name;
            }
        }
    }

    private static int Refuse(Session session, ParseResult parsed)
    {
        var command = string.Join(' ', Words(parsed.CommandResult).Reverse());
        foreach (var error in parsed.Errors.Select(e => e.Message.TrimEnd('.')).Distinct())
        {
            session.Fail($"{error}; see {command} --help");
        }
        return BadUsage;
    }
}
