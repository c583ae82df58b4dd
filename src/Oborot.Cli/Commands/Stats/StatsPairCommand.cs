using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Shared;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats pair</c>: the trade of two countries as both report it.</summary>
internal static class StatsPairCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (first, second) = (Given.Party("A"), Given.Party("B"));
        var product = new Option<string>("--product") { Description = "A code of the Harmonized System; without it all goods.", HelpName = "HS", DefaultValueFactory = _ => Series.AllGoods };
        var monthly = new Option<bool>("--monthly") { Description = "Months instead of years." };
        var (ledger, asOf, format) = (Given.Ledger(), OfficialBooks.AsOf(), Given.Format(Formats.All));
        var command = new Verb("pair", "Show the trade of two countries as both report it: exports of one against imports of the other, and how far they are apart.",
            "oborot stats pair KG KZ",
            "oborot stats pair Kyrgyzstan Belarus --monthly",
            "oborot stats pair KZ KG --product 1001 --format csv")
        {
            first, second, product, monthly, format, asOf, ledger,
        };
        command.SetAction(parsed =>
        {
            var (a, b) = (Given.Find(session, parsed.GetValue(first)!), Given.Find(session, parsed.GetValue(second)!));
            using var books = OfficialBooks.Open(session, parsed.GetValue(ledger), parsed.GetValue(asOf));
            var rules = session.Street.MirrorRules with { Product = parsed.GetValue(product)!, IsMonthly = parsed.GetValue(monthly) };
            var estimates = PairEstimates.Learn(books.All, [.. books.Reporters.Union([a, b]).Order(StringComparer.Ordinal)], GeographyFile.LoadShipped(), rules);
            Print(session, [MirrorSeries.Of(books.All, a, b, rules), MirrorSeries.Of(books.All, b, a, rules)], estimates, parsed.GetValue(format)!);
        });
        return command;
    }

    private static void Print(Session session, IReadOnlyList<MirrorSeries> flows, PairEstimates? estimates, string format)
    {
        if (flows.All(f => f.Points.Count == 0))
        {
            session.Fail($"no table at hand has the trade of {session.Street.PartyName(flows[0].Exporter)} and {session.Street.PartyName(flows[0].Importer)} in this form; import one with oborot stats import");
            return;
        }
        if (format == Formats.Table)
        {
            MirrorView.Write(Screen.Console(session.Terminal), flows, estimates, session.Street.PartyName);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "points", MirrorJson.Keys);
        foreach (var (flow, point) in flows.SelectMany(f => f.Points.Select(p => (f, p))))
        {
            rows.Write(MirrorJson.Of(flow, point, estimates?.Of(flow, point)));
        }
    }
}
