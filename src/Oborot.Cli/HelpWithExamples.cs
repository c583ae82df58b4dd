using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Oborot.Cli.Commands;

namespace Oborot.Cli;

/// <summary>A command's help, with its examples below.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction plain;

    /// <summary>Wraps the help that is made from the command's description and options.</summary>
    public HelpWithExamples(HelpAction plain)
    {
        this.plain = plain;
        plain.MaxWidth = 100;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = plain.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : [];
        var output = parseResult.InvocationConfiguration.Output;
        foreach (var line in examples.Select(e => "  " + e).Prepend("Examples:").Take(examples.Count > 0 ? int.MaxValue : 0))
        {
            output.WriteLine(line);
        }
        return code;
    }
}

/// <summary>Prints the version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"oborot {App.Version}");
        return App.Done;
    }
}
