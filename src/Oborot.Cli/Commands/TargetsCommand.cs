using System.CommandLine;
using Oborot.Cli.Commands.Stats;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Targets;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Targets;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot targets</c>: what is aimed at, how the aim was told from day to day, and how it stands.</summary>
internal static class TargetsCommand
{
    private const int MostParties = 2;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var what = Given.RefuseOptions(new Argument<string[]>("PARTY|PATH")
        {
            Description = "First up to two countries or blocs, by code or name, to see only their aims; then texts (.txt, .json), folders of texts, or - for standard input. Without texts the ledger's claims are taken.",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var (format, ledger) = (Given.Format(Formats.All), Given.Ledger());
        var (published, language) = (Given.Published(), Given.Language(session));
        var asOf = Given.Day("--as-of", "Judge as of this day, by what was published by then. Without it: today.");
        var command = new Verb("targets", "Show aims with their history: who told which level and deadline when, what growth that needs from each side's latest figures, what was achieved, and how likely it is.",
            "oborot targets KG BY articles",
            "oborot targets Kyrgyzstan Belarus --ledger central-asia.db --as-of 2025-10-31",
            "oborot targets articles --format jsonl")
        {
            what, format, asOf, ledger, published, language,
        };
        command.SetAction(parsed =>
        {
            var (parties, paths) = Split(session, parsed.GetValue(what)!);
            var gathered = new Gathering(session);
            gathered.AddTexts(paths, parsed.GetValue(published), parsed.GetValue(language));
            gathered.AddLedger(parsed.GetValue(ledger), onlyIfAsked: paths.Length > 0);
            gathered.TellRejected();
            using var books = OfficialBooks.Open(session, parsed.GetValue(ledger), parsed.GetValue(asOf));
            var day = parsed.GetValue(asOf) ?? session.Terminal.Today;
            List<Claim> known = [.. gathered.Claims.Where(c => !(c.Published > parsed.GetValue(asOf)))];
            var reports = session.Street.Targets(known, books.All, [.. books.Reporters.Union(parties).Order(StringComparer.Ordinal)], day);
            session.Continue();
            var others = known.Count(c => c.Kind == ClaimKind.Target) - reports.Sum(r => r.Track.Steps.Sum(s => s.Telling.Claims.Count));
            Print(session, [.. reports.Where(r => Concerns(r.Track.Subject, parties)).Select(r => Seen(r, parties))], day, parties.Length > 0 ? 0 : others, parsed.GetValue(format)!);
        });
        return command;
    }

    // What is a file is one, though a country be called so.
    private static (string[] Parties, string[] Paths) Split(Session session, string[] given)
    {
        string[] parties = [.. given.Take(MostParties).TakeWhile(g => g != "-" && !Path.Exists(session.Terminal.Full(g))).Select(session.Street.FindParty).TakeWhile(p => p is not null)!];
        return (parties, given[parties.Length..]);
    }

    private static bool Concerns(Subject subject, string[] parties) => parties.All(p => p == subject.Reporter || p == subject.Partner);

    // The party named first has its figures first.
    private static TargetReport Seen(TargetReport report, string[] parties) =>
        report with { Bases = [.. report.Bases.OrderBy(b => b.Side is { } side && Array.IndexOf(parties, side) is >= 0 and var at ? at : parties.Length)] };

    private static void Print(Session session, IReadOnlyList<TargetReport> reports, DateOnly day, int others, string format)
    {
        if (format == Formats.Table)
        {
            TargetView.Write(Screen.Console(session.Terminal), reports, session.Speech(), day, others);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "targets", TargetJson.Keys);
        foreach (var report in reports)
        {
            rows.Write(TargetJson.Of(report, day));
        }
    }
}
