using System.Text;
using Oborot.Cli;

namespace Oborot.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] Errors => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the program inside the test, with its own folder, input and environment.</summary>
internal static class CliRun
{
    private const string Packs = "OBOROT_PACKS";

    public static CliResult In(string directory, params string[] args) => With(directory, "", args);

    public static CliResult With(string directory, string input, params string[] args) => With(directory, Encoding.UTF8.GetBytes(input), default, args);

    public static CliResult With(string directory, byte[] input, CancellationToken stop, params string[] args) =>
        Run(directory, input, System.Environment.GetEnvironmentVariable(Packs), args, stop);

    /// <summary>Runs with a folder of packs of its own.</summary>
    public static CliResult WithPacks(string packs, params string[] args) => Run(packs, [], packs, args, default);

    /// <summary>Runs with some variables of the environment set.</summary>
    public static CliResult InEnvironment(string directory, IReadOnlyDictionary<string, string> environment, params string[] args) =>
        Run(directory, [], System.Environment.GetEnvironmentVariable(Packs), args, default, environment);

    /// <summary>Runs at a moment.</summary>
    public static CliResult At(DateTimeOffset moment, string directory, IReadOnlyDictionary<string, string> environment, params string[] args) =>
        Run(directory, [], System.Environment.GetEnvironmentVariable(Packs), args, default, environment, terminal => terminal with { Clock = new Stopped(moment), Today = DateOnly.FromDateTime(moment.UtcDateTime) });

    /// <summary>Runs on a network and with a clock of the test's own.</summary>
    public static CliResult OnNetwork(string directory, HttpMessageHandler network, TimeProvider clock, IReadOnlyDictionary<string, string> environment, CancellationToken stop, params string[] args) =>
        Run(directory, [], System.Environment.GetEnvironmentVariable(Packs), args, stop, environment, terminal => terminal with { Network = () => network, Clock = clock });

    private static CliResult Run(string directory, byte[] input, string? packs, string[] args, CancellationToken stop, IReadOnlyDictionary<string, string>? environment = null,
        Func<Terminal, Terminal>? but = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Input = () => new MemoryStream(input),
            Out = output,
            Error = error,
            Directory = directory,
            Environment = name => name == Packs ? packs : environment?.GetValueOrDefault(name),
            Stop = stop,
        };
        var code = App.Run(args, but?.Invoke(terminal) ?? terminal);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    private sealed class Stopped(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
