using System.Globalization;
using System.Text;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Official statistics through the program: imported, and asked for potentials and estimates.</summary>
public sealed class StatsCommandsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_potential_is_reckoned_from_everybody_s_trade_and_says_its_limits()
    {
        folder.Write("baci.csv", Baci(2022, ("398", "417", "100190", 100), ("398", "860", "100190", 300), ("643", "417", "100190", 600), ("398", "417", "110100", 50), ("643", "417", "110100", 50)));
        Assert.Equal(0, Run("stats", "import", "baci.csv").Code);
        var csv = Run("stats", "potential", "KZ", "KG", "--ease", "1", "--format", "csv").Out.Split('\n');
        Assert.Equal("product,name,supply_share,demand,now,potential,unrealised", csv[0]);
        // Wheat: 400 of the world's 1000 are Kazakhstan's, Kyrgyzstan imports 700, of which 100 from there: 0.4 × 700 − 100.
        Assert.Equal("100190,Wheat and meslin,0.4,700000,100000,280000,180000", csv[1]);
        var screen = Run("stats", "potential", "KZ", "KG", "--ease", "1").Out;
        Assert.Contains("1 position with unrealised potential, worth 0.18 million together", screen, StringComparison.Ordinal);
        Assert.Contains("Tariffs, distances by product and growth are not in it", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_year_that_was_published_twice_the_newer_publication_counts()
    {
        folder.Write("old.csv", Baci(2022, ("398", "417", "100190", 100), ("643", "417", "100190", 100)));
        folder.Write("new.csv", Baci(2022, ("398", "417", "100190", 300), ("643", "417", "100190", 100)));
        Run("stats", "import", "old.csv", "--published", "2023-01-01");
        Run("stats", "import", "new.csv", "--published", "2024-01-01");
        Assert.StartsWith("100190,Wheat and meslin,0.75,400000,300000,", Run("stats", "potential", "KZ", "KG", "--format", "csv").Out.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_trade_by_product_the_potential_says_what_to_import()
    {
        folder.Write("baci.csv", Baci(2022, ("643", "417", "100190", 100)));
        Run("stats", "import", "baci.csv");
        var run = Run("stats", "potential", "KZ", "KG");
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal("oborot: the ledger has no exports of Kazakhstan by product at 6 digits; import BACI or Comtrade with oborot stats import\n", run.Error);
    }

    [Fact]
    public void Indices_of_goods_are_those_of_their_definitions()
    {
        // The world exports 800 of wheat and 200 of flour; Kazakhstan 400 and 100, of which 100 and 50 to Kyrgyzstan, which sends back 50 of flour.
        folder.Write("baci.csv", Baci(2022, ("398", "417", "100190", 100), ("398", "860", "100190", 300), ("643", "417", "100190", 400), ("398", "417", "110100", 50), ("398", "860", "110100", 50),
            ("417", "398", "110100", 50), ("643", "417", "110100", 50)));
        Run("stats", "import", "baci.csv");
        var shown = Run("stats", "indices", "KZ", "KG").Out;
        var text = string.Join(' ', shown.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Kazakhstan → Kyrgyzstan, baci, 2022 complementarity 96.7 of 100", text, StringComparison.Ordinal);
        Assert.Contains("concentration of its exports (HHI) 6,800 of 10,000", text, StringComparison.Ordinal);
        Assert.Contains("intra-industry trade of the two (Grubel-Lloyd) 0.50 of 1", text, StringComparison.Ordinal);
        Assert.Contains("Growth a year (compound)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_trade_by_product_growth_alone_is_shown() =>
        Assert.Contains("there are no indices of goods", string.Join(' ', Run("stats", "indices", "KG", "BY").Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    [Fact]
    public void Estimates_are_written_beside_both_reports()
    {
        folder.Write("comtrade.csv", Comtrade());
        Assert.Equal(0, Run("stats", "import", "comtrade.csv").Code);
        var run = Run("stats", "reconcile", "--to", "estimates.csv");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = File.ReadAllLines(folder["estimates.csv"]);
        Assert.True(lines.Length > 10, run.Out);
        Assert.Contains("exported", lines[0], StringComparison.Ordinal);
        Assert.Contains("imported", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_reconcile_is_told_in_one_line()
    {
        folder.Write("baci.csv", Baci(2022, ("643", "417", "100190", 100)));
        Run("stats", "import", "baci.csv");
        var run = Run("stats", "reconcile");
        Assert.Equal(1, run.Code);
        Assert.Contains("holds no reports of six-digit products by year in dollars", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats", "potential", "KZ", "KG", "--digits", "5")]
    [InlineData("stats", "pair", "KG", "Atlantis")]
    [InlineData("stats", "pair", "KG")]
    [InlineData("stats")]
    public void Bad_usage_is_one_line_and_exit_code_two(params string[] args)
    {
        var run = Run(args);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.All(run.Error.TrimEnd('\n').Split('\n'), l => Assert.StartsWith("oborot: ", l, StringComparison.Ordinal));
    }

    private CliResult Run(params string[] args) => CliRun.In(folder.Path, args);

    private static string Baci(int year, params (string From, string To, string Product, int Thousands)[] flows) =>
        "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n" + string.Concat(flows.Select(f => string.Create(CultureInfo.InvariantCulture, $"{year},{f.From},{f.To},{f.Product},{f.Thousands},1\n")));

    // Three countries that report each other's trade in two products over three years, importers a tenth more.
    private static string Comtrade()
    {
        var text = new StringBuilder("reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,refYear,period,freqCode,typeCode,primaryValue,netWgt,isReported,isAggregate\n");
        int[] countries = [398, 417, 860];
        foreach (var year in (int[])[2020, 2021, 2022])
        {
            foreach (var (from, to, product) in from f in countries from t in countries where f != t from p in (string[])["100190", "110100"] select (f, t, p))
            {
                var value = 1_000_000 + (1000 * (from % 7)) + (37_000 * (to % 5)) + (year % 10 * 11_000);
                text.Append(CultureInfo.InvariantCulture, $"{from},X,{to},0,H6,{product},C00,0,{year},{year},A,C,{value},1000000,true,false\n");
                text.Append(CultureInfo.InvariantCulture, $"{to},M,{from},0,H6,{product},C00,0,{year},{year},A,C,{value * 11 / 10},1000000,true,false\n");
            }
        }
        return text.ToString();
    }
}
