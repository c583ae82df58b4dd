using System.CommandLine;
using Oborot.Cli.Views;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot packs</c>: the languages that can be read.</summary>
internal static class PacksCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var command = new Verb("packs", "List the languages that can be read.", "oborot packs");
        command.SetAction(_ => PacksView.Write(session));
        return command;
    }
}
