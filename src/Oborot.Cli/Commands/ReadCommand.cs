using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot read</c>: texts in, claims out.</summary>
internal static class ReadCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, format, published, language) = (Given.Paths(ArgumentArity.OneOrMore), Given.Format(Formats.All), Given.Published(), Given.Language(session));
        var leftovers = new Option<bool>("--leftovers") { Description = "List the figures that became no claim, and why, instead of the claims." };
        var command = new Verb("read", "Read texts and list every stated figure as a claim.",
            "oborot read article.txt",
            "oborot read news/ --format csv > claims.csv",
            "curl -s https://example.org/news.txt | oborot read - --published 2025-09-28",
            "oborot read news/ --leftovers")
        {
            paths, format, published, language, leftovers,
        };
        command.SetAction(parsed =>
        {
            var readings = Batch.Documents(session, parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language)).Select(session.Street.Read);
            Print(session, readings, parsed.GetValue(format)!, parsed.GetValue(leftovers));
        });
        return command;
    }

    private static void Print(Session session, IEnumerable<Reading> readings, string format, bool leftovers)
    {
        if (format == Formats.Table)
        {
            ReadingView.Write(session, readings, leftovers);
            return;
        }
        using var rows = leftovers
            ? new Rows(session.Terminal.Out, format, "leftovers", JsonRow.LeftoverKeys)
            : new Rows(session.Terminal.Out, format, "claims", JsonRow.ClaimKeys);
        foreach (var row in readings.SelectMany(r => leftovers ? r.Leftovers.Select(JsonRow.Of) : r.Claims.Select(JsonRow.Of)))
        {
            rows.Write(row);
        }
    }
}
