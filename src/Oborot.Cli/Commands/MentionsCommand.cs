using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot mentions</c>: every amount and period of a text, trade or not.</summary>
internal static class MentionsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, format, published, language) = (Given.Paths(ArgumentArity.OneOrMore), Given.Format(Formats.All), Given.Published(), Given.Language(session));
        var command = new Verb("mentions", "List every amount, percentage, quantity and period of texts, whatever they are about.",
            "oborot mentions article.txt",
            "oborot mentions news/ --format jsonl")
        {
            paths, format, published, language,
        };
        command.SetAction(parsed =>
        {
            var documents = Batch.Documents(session, parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language));
            if (parsed.GetValue(format) is Formats.Table)
            {
                MentionView.Write(session, documents);
                return;
            }
            using var rows = new Rows(session.Terminal.Out, parsed.GetValue(format)!, "mentions", JsonRow.MentionKeys);
            foreach (var row in documents.SelectMany(d => session.Street.Mentions(d).Select(m => JsonRow.Of(d.Id, m))))
            {
                rows.Write(row);
            }
        });
        return command;
    }
}
