using System.CommandLine;
using Oborot.Checks;
using Oborot.Cli.Commands.Stats;
using Oborot.Cli.Views;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot explain</c>: how a claim was read, or how a finding follows.</summary>
internal static class ExplainCommand
{
    private const int ShownCandidates = 10;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var id = Given.RefuseOptions(new Argument<string>("ID") { Description = "The id of a claim or a finding; its first characters are enough." });
        var (paths, ledger) = (Given.Paths(ArgumentArity.ZeroOrMore), Given.Ledger());
        var (published, language) = (Given.Published(), Given.Language(session));
        var reader = Given.Reader();
        var command = new Verb("explain", "Show how a claim was read from its text, or how a finding follows from its claims.",
            "oborot explain 8fa639",
            "oborot explain 8fa639 article.txt",
            "oborot explain 8fa639 article.txt --in ru")
        {
            id, paths, ledger, reader, published, language,
        };
        command.SetAction(parsed =>
        {
            var gathered = new Gathering(session, withCommitments: true);
            gathered.AddTexts(parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language));
            gathered.AddLedger(parsed.GetValue(ledger), onlyIfAsked: parsed.GetValue(paths)!.Length > 0);
            var told = session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment));
            using var figures = OfficialBooks.Open(session, parsed.GetValue(ledger), asOf: null);
            Explain(session, gathered, figures, told, parsed.GetValue(id)!.ToLowerInvariant(), parsed.GetValue(ledger));
        });
        return command;
    }

    private static void Explain(Session session, Gathering gathered, OfficialBooks figures, Speech speech, string prefix, string? ledger)
    {
        var console = Screen.Console(session.Terminal);
        var claims = gathered.Claims.Concat(gathered.Rejected).Where(c => Fits(c.Id, prefix) || (c.Review?.Of is { } asRead && Fits(asRead, prefix))).DistinctBy(c => c.Id).ToList();
        var findings = session.Check(gathered.Claims, gathered.Commitments, figures.All).Where(f => Fits(f.Id, prefix)).ToList();
        switch (claims, findings)
        {
            case ([var claim], []):
                ClaimExplanation.Write(console, speech, claim, claim.Place == Place.Title ? null : gathered.Document(claim.Evidence.Document) ?? FromLedger(session, claim, ledger)?.Document);
                break;
            case ([], [var finding]):
                FindingExplanation.Write(console, speech, finding);
                break;
            case ([], []):
                session.Fail($"no claim or finding has an id that starts with '{prefix}'; the tables of check and claims show the ids");
                break;
            default:
                session.Fail(Ambiguous(session, prefix, claims, findings));
                break;
        }
    }

    private static bool Fits(string id, string prefix) => id.StartsWith(prefix, StringComparison.Ordinal);

    private static Kept<Claim>? FromLedger(Session session, Claim claim, string? ledger)
    {
        using var store = Given.OpenLedger(session, ledger);
        return store.FindClaims(claim.Id) is [var kept, ..] ? kept : null;
    }

    private static string Ambiguous(Session session, string prefix, List<Claim> claims, List<Finding> findings)
    {
        var speech = session.Speech();
        var candidates = claims.Select(c => $"{c.Id} (claim: {speech.Short(c)})").Concat(findings.Select(f => $"{f.Id} (finding: {speech.Of(f.Kind)})")).ToList();
        var more = candidates.Count > ShownCandidates ? $" and {candidates.Count - ShownCandidates} more" : "";
        return $"'{prefix}' fits {string.Join(", ", candidates.Take(ShownCandidates))}{more}; give more of the id";
    }
}
