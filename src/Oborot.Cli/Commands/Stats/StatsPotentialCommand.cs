using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Shared;
using Oborot.Statistics.Indices;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats potential</c>: which products one country could export to another and does not yet.</summary>
internal static class StatsPotentialCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (first, second) = (Given.Party("EXPORTER"), Given.Party("IMPORTER"));
        var digits = Digits();
        var years = new Option<int>("--years") { Description = "The mean of so many years, up to the latest.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var top = new Option<int>("--top") { Description = "Show so many positions.", HelpName = "N", DefaultValueFactory = _ => 25 };
        var ease = new Option<decimal?>("--ease") { Description = "How many times as much the two trade as supply and demand tell; without it what their trade shows.", HelpName = "X" };
        var source = new Option<string?>("--source") { Description = "Take this source; without it the one with most reporters.", HelpName = "KEY" };
        Given.Refuse(ease, value => value < 0, "an ease is not below zero");
        Given.Refuse(years, value => value < 1, "take one year or more");
        Given.Refuse(top, value => value < 1, "show one position or more");
        var (ledger, format) = (Given.Ledger(), Given.Format(Formats.All));
        var command = new Verb("potential", "List the products that one country could export to another and does not yet: supply of the one, demand of the other, and what goes now. Needs everybody's trade by product in the ledger (BACI, or Comtrade).",
            "oborot stats potential KZ KG",
            "oborot stats potential Kazakhstan Kyrgyzstan --digits 4 --top 175",
            "oborot stats potential KZ KG --ease 1 --format csv")
        {
            first, second, digits, years, top, ease, source, format, ledger,
        };
        command.SetAction(parsed =>
        {
            var (exporter, importer) = (Given.Find(session, parsed.GetValue(first)!), Given.Find(session, parsed.GetValue(second)!));
            using var books = OfficialBooks.Open(session, Given.LedgerOf(session, parsed.GetValue(ledger)), asOf: null);
            var totals = books.Products(exporter, importer, parsed.GetValue(digits), parsed.GetValue(years), parsed.GetValue(source));
            if (totals is null)
            {
                session.Fail($"the ledger has no exports of {session.Street.PartyName(exporter)} by product at {parsed.GetValue(digits)} digits; import BACI or Comtrade with oborot stats import");
                return;
            }
            Print(session, totals, ExportPotential.Of(totals.Products, parsed.GetValue(ease)), (exporter, importer), parsed.GetValue(top), parsed.GetValue(format)!);
        });
        return command;
    }

    /// <summary>The level of the Harmonized System.</summary>
    public static Option<int> Digits()
    {
        var digits = new Option<int>("--digits") { Description = "The level of the Harmonized System: 2, 4 or 6 digits.", HelpName = "2|4|6", DefaultValueFactory = _ => 6 };
        digits.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("2" or "4" or "6"))
            {
                result.AddError($"'{token.Value}' is no level of the Harmonized System; take 2, 4 or 6");
            }
        });
        return digits;
    }

    private static void Print(Session session, ProductTotals totals, ExportPotential potential, (string Exporter, string Importer) pair, int top, string format)
    {
        var names = ProductNames.LoadShipped();
        if (format == Formats.Table)
        {
            PotentialView.Write(Screen.Console(session.Terminal), totals, potential, (session.Street.PartyName(pair.Exporter), session.Street.PartyName(pair.Importer)), top, names);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "positions", PotentialJson.Keys);
        foreach (var position in potential.Positions.Take(top))
        {
            rows.Write(PotentialJson.Of(position, names));
        }
    }
}
