using System.CommandLine;
using Oborot.Cli.Output;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot commitments</c>: what is promised, agreed, discussed and done.</summary>
internal static class CommitmentsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, format, published, language) = (Given.Paths(ArgumentArity.OneOrMore), Given.Format(Formats.JsonLines, Formats.Json, Formats.Csv), Given.Published(), Given.Language(session));
        var command = new Verb("commitments", "List what texts tell of agreements, projects, pledges, meetings and what became of them.",
            "oborot commitments article.txt",
            "oborot commitments news/ --format csv > commitments.csv")
        {
            paths, format, published, language,
        };
        command.SetAction(parsed =>
        {
            using var rows = new Rows(session.Terminal.Out, parsed.GetValue(format)!, "commitments", JsonRow.CommitmentKeys);
            foreach (var row in Batch.Documents(session, parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language)).SelectMany(session.Street.Commitments).Select(JsonRow.Of))
            {
                rows.Write(row);
            }
        });
        return command;
    }
}
