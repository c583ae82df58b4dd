using System.CommandLine;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Shared;
using Oborot.Statistics.Indices;
using Oborot.Statistics.Mirror;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats indices</c>: growth, and what trade by product tells of a pair.</summary>
internal static class StatsIndicesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (first, second) = (Given.Party("A"), Given.Party("B"));
        var digits = StatsPotentialCommand.Digits();
        var (ledger, asOf) = (Given.Ledger(), OfficialBooks.AsOf());
        var command = new Verb("indices", "Growth of a pair's trade by each side, and from a ledger's trade by product: complementarity, intensity, concentration, intra-industry trade, revealed advantages.",
            "oborot stats indices KG KZ",
            "oborot stats indices KZ KG --digits 4 --ledger central-asia.db")
        {
            first, second, digits, asOf, ledger,
        };
        command.SetAction(parsed =>
        {
            var (a, b) = (Given.Find(session, parsed.GetValue(first)!), Given.Find(session, parsed.GetValue(second)!));
            using var books = OfficialBooks.Open(session, parsed.GetValue(ledger), parsed.GetValue(asOf));
            var policy = session.Street.Policy;
            var rules = new MirrorRules(policy.CifFob, policy.MirrorCoverage, policy.MirrorBand, GeographyFile.LoadShipped().ReportsCif);
            var console = Screen.Console(session.Terminal);
            IndicesView.WriteGrowth(console, [MirrorSeries.Of(books.All, a, b, rules), MirrorSeries.Of(books.All, b, a, rules)], session.Street.PartyName);
            var (outwards, inwards) = (books.Products(a, b, parsed.GetValue(digits)), books.Products(b, a, parsed.GetValue(digits)));
            if (outwards is null || inwards is null)
            {
                Screen.Write(console, "No trade of both by product is at hand, so there are no indices of goods: import BACI, or Comtrade, with oborot stats import.");
                return;
            }
            var names = ProductNames.LoadShipped();
            IndicesView.WriteGoods(console, outwards, PairIndices.Of(outwards.Products, inwards.Products), (session.Street.PartyName(a), session.Street.PartyName(b)), names);
            IndicesView.WriteGoods(console, inwards, PairIndices.Of(inwards.Products, outwards.Products), (session.Street.PartyName(b), session.Street.PartyName(a)), names);
        });
        return command;
    }
}
