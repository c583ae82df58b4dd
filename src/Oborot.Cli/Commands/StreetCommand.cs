using System.CommandLine;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot street</c>: what <c>docs/street.md</c> is made of. Not in the help: it is for people who read the source.</summary>
internal static class StreetCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var paths = Given.Paths(ArgumentArity.OneOrMore);
        var command = new Verb("street", "Show texts at every station between document and finding, as Markdown.", "oborot street docs/street.txt") { paths };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var walkthrough = session.Street.Walkthrough();
            foreach (var document in Batch.Documents(session, parsed.GetValue(paths)!))
            {
                session.Terminal.Out.Write(walkthrough.Of(document));
            }
        });
        return command;
    }
}
