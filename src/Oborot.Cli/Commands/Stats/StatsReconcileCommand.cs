using System.CommandLine;
using System.Text;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Shared;
using Oborot.Statistics.Mirror;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats reconcile</c>: one estimate from the two reports of every flow.</summary>
internal static class StatsReconcileCommand
{
    private const int Earliest = 1;
    private const int Latest = 9998;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (ledger, asOf) = (Given.Ledger(), OfficialBooks.AsOf());
        var years = new Option<string?>("--years") { Description = "Only these years: 2021, or 2019-2023.", HelpName = "A-B" };
        years.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && YearsOf(token.Value) is null)
            {
                given.AddError($"--years takes a year or two of them, such as 2019-2023, not '{token.Value}'");
            }
        });
        var to = new Option<string?>("--to") { Description = "Write every flow to this file: both reports, their weights and the estimate.", HelpName = "FILE.csv" };
        var command = new Verb("reconcile", "Learn how well countries report their trade, and make one estimate of the two reports of every flow of six-digit products, as BACI does.",
            "oborot stats reconcile",
            "oborot stats reconcile --years 2019-2023 --to reconciled.csv")
        {
            years, to, asOf, ledger,
        };
        command.SetAction(parsed =>
        {
            var shown = Given.LedgerOf(session, parsed.GetValue(ledger));
            using var store = Given.OpenStatistics(session, shown);
            var (first, last) = YearsOf(parsed.GetValue(years) ?? "") ?? (Earliest, Latest);
            var reports = store.MirrorReports(StatsCommand.Areas(), first, last, parsed.GetValue(asOf), session.Terminal.Stop);
            if (reports.Flows.Length == 0)
            {
                session.Fail($"{shown}: holds no reports of six-digit products by year in dollars; import some with: oborot stats import FILE");
                return;
            }
            var rates = new CifRates(reports.Countries, reports.UnitValues, GeographyFile.LoadShipped());
            var found = BaciReconciliation.Fit(reports.Flows, rates, reports.Years.Count);
            ReconciliationView.Write(Screen.Console(session.Terminal), reports, found);
            if (parsed.GetValue(to) is { } path)
            {
                Save(session, path, reports, found);
            }
        });
        return command;
    }

    // First beside it: who stops in the midst finds the old file, or none.
    private static void Save(Session session, string path, MirrorReports reports, BaciReconciliation found)
    {
        var full = session.Terminal.Full(path);
        var draft = full + ".part";
        try
        {
            using (var text = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
            {
                ReconciledFile.Write(text, reports, found, session.Terminal.Stop);
            }
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail($"{path}: cannot be written; check that its folder exists and has room");
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }

    private static (int First, int Last)? YearsOf(string text) => text.Split('-') switch
    {
        [var one] when Year(one) is { } year => (year, year),
        [var first, var last] when Year(first) is { } from && Year(last) is { } until && from <= until => (from, until),
        _ => null,
    };

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;
}
