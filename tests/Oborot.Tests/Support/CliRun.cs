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
    public static CliResult In(string directory, params string[] args) => With(directory, "", args);

    public static CliResult With(string directory, string input, params string[] args) => With(directory, Encoding.UTF8.GetBytes(input), default, args);

    public static CliResult With(string directory, byte[] input, CancellationToken stop, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = App.Run(args, new Terminal
        {
            Input = () => new MemoryStream(input),
            Out = output,
            Error = error,
            Directory = directory,
            Stop = stop,
        });
        return new CliResult(code, output.ToString(), error.ToString());
    }
}
