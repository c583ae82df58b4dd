using System.CommandLine;
using System.Text;
using Oborot.Cli.Commands.Stats;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Findings;
using Oborot.Shared;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot check</c>: claims held against each other.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (paths, format, ledger) = (Given.Paths(ArgumentArity.ZeroOrMore), Given.Format(Formats.Table, Formats.Json), Given.Ledger());
        var (published, language) = (Given.Published(), Given.Language(session));
        var asOf = OfficialBooks.AsOf();
        var claims = new Option<string?>("--claims") { Description = "Check the claims of this file, in the form of read --format jsonl; no text is read.", HelpName = "FILE.jsonl" };
        var command = new Verb("check", "Hold claims against each other and against official statistics: conflicts, confirmations, moved deadlines, verdicts, each with its proof.",
            "oborot check kyrgyz.txt belarus.txt",
            "oborot check --ledger central-asia.db",
            "oborot check --claims claims.jsonl --format json")
        {
            paths, claims, format, ledger, asOf, published, language,
        };
        command.SetAction(parsed =>
        {
            var gathered = new Gathering(session, withCommitments: true);
            gathered.AddTexts(parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language));
            gathered.AddFile(parsed.GetValue(claims));
            gathered.AddLedger(parsed.GetValue(ledger), onlyIfAsked: parsed.GetValue(paths)!.Length > 0 || parsed.GetValue(claims) is not null);
            gathered.TellRejected();
            using var figures = OfficialBooks.Open(session, parsed.GetValue(ledger), parsed.GetValue(asOf));
            Print(session, gathered, figures, parsed.GetValue(format)!);
        });
        return command;
    }

    private static void Print(Session session, Gathering gathered, OfficialBooks figures, string format)
    {
        var claims = gathered.Claims;
        var findings = session.Check(claims, gathered.Commitments, figures.All);
        session.Continue();
        if (format == Formats.Json)
        {
            using var json = new MemoryStream();
            FindingJson.Write(claims, findings, gathered.Leftovers, json);
            session.Terminal.Out.Write(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
            return;
        }
        CheckView.Write(session, claims, findings, gathered.Leftovers);
    }
}
