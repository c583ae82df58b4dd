using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot claims</c>: what the ledger holds, for one party or between two.</summary>
internal static class ClaimsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (first, second) = (Party("A", "A country or bloc, by code or name."), Party("B", "The other one."));
        var (format, ledger) = (Given.Format(Formats.All), Given.Ledger());
        var rejected = new Option<bool>("--rejected") { Description = "List the claims that people rejected instead; they count for nothing." };
        var command = new Verb("claims", "List the ledger's claims: all, those of one country, or those between two.",
            "oborot claims",
            "oborot claims KG BY",
            "oborot claims Kyrgyzstan --format csv",
            "oborot claims --rejected")
        {
            first, second, rejected, format, ledger,
        };
        command.SetAction(parsed =>
        {
            var (a, b) = (Find(session, parsed.GetValue(first)), Find(session, parsed.GetValue(second)));
            using var store = Given.OpenLedger(session, parsed.GetValue(ledger));
            var claims = parsed.GetValue(rejected) ? [.. store.WithRejected().SelectMany(r => r.Rejected).Where(c => IsOf(c.Subject, a) && IsOf(c.Subject, b)).DistinctBy(c => c.Id)]
                : a is null ? store.Claims() : store.Claims(a, b);
            Print(session, claims, parsed.GetValue(format)!);
        });
        return command;
    }

    private static Argument<string?> Party(string name, string description) =>
        Given.RefuseOptions(new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne });

    private static bool IsOf(Subject subject, string? party) => party is null || subject.Reporter == party || subject.Partner == party;

    private static string? Find(Session session, string? given) => given is null ? null : Given.Find(session, given);

    private static void Print(Session session, IReadOnlyList<Claim> claims, string format)
    {
        if (format == Formats.Table)
        {
            PairView.Write(session, claims);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "claims", JsonRow.ClaimKeys);
        foreach (var claim in claims)
        {
            rows.Write(JsonRow.Of(claim));
        }
    }
}
