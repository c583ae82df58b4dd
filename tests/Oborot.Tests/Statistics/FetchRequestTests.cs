using FsCheck;
using FsCheck.Fluent;
using Oborot.Cli;
using Oborot.Edges.Statistics.Fetching;
using Oborot.Shared;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>What is asked of each source: addresses, codes and how a wish is split.</summary>
public sealed class FetchRequestTests : IDisposable
{
    private static readonly Dictionary<string, string> Keyed = new() { ["COMTRADE_KEY"] = "k" };
    private static readonly string Shipped = Street.Beside("data/statistics/endpoints.yaml");
    private static readonly Endpoints Known = Endpoints.Load(Shipped);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("comtrade --reporter KGZ --partner Belarus,Казахстан,KZ --years 2015-2016 --product TOTAL,1001", "https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=417&partnerCode=112,398&period=2015,2016&cmdCode=TOTAL,1001&flowCode=X,M&partner2Code=0&motCode=0&customsCode=C00&format=JSON&includeDesc=true")]
    [InlineData("comtrade --reporter US --partner FR,IN,NO,CH,TW,WORLD --years 2023", "https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=842&partnerCode=251,699,579,757,490,0&period=2023&cmdCode=TOTAL&flowCode=X,M&partner2Code=0&motCode=0&customsCode=C00&format=JSON&includeDesc=true")]
    [InlineData("comtrade --reporter KG --partner all --years 2023 --monthly", "https://comtradeapi.un.org/data/v1/get/C/M/HS?reporterCode=417&period=202301,202302,202303,202304,202305,202306,202307,202308,202309,202310,202311,202312&cmdCode=TOTAL&flowCode=X,M&partner2Code=0&motCode=0&customsCode=C00&format=JSON&includeDesc=true")]
    [InlineData("wits --reporter US --partner WORLD --years 2017 --product all", "https://wits.worldbank.org/API/V1/SDMX/V21/datasource/tradestats-trade/reporter/USA/year/2017/partner/WLD/product/all/indicator/XPRT-TRD-VL?format=JSON\nhttps://wits.worldbank.org/API/V1/SDMX/V21/datasource/tradestats-trade/reporter/USA/year/2017/partner/WLD/product/all/indicator/MPRT-TRD-VL?format=JSON")]
    [InlineData("imf --reporter US --partner WORLD,EU --years 2023-2024", "https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/+/USA.XG_FOB_USD+MG_CIF_USD.G001+G998.A?c%5BTIME_PERIOD%5D=ge:2023%2Ble:2024&dimensionAtObservation=TIME_PERIOD&attributes=dsd&measures=all")]
    [InlineData("imf --reporter KG --partner all --years 2023 --monthly", "https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/+/KGZ.XG_FOB_USD+MG_CIF_USD.*.M?c%5BTIME_PERIOD%5D=ge:2023-M01%2Ble:2023-M12&dimensionAtObservation=TIME_PERIOD&attributes=dsd&measures=all")]
    [InlineData("eurostat --reporter EU --partner KG,RS --years 2023 --product total,27", "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/3.0/data/dataflow/ESTAT/ds-045409/1.0/*.*.*.*.*.*?c%5Bfreq%5D=A&c%5Breporter%5D=EU27_2020&c%5Bpartner%5D=KG,XS&c%5Bproduct%5D=TOTAL,27&c%5Bflow%5D=2,1&c%5Bindicators%5D=VALUE_IN_EUROS&c%5BTIME_PERIOD%5D=2023&compress=false&format=csvdata&formatVersion=2.0&lang=en&labels=id")]
    [InlineData("eurostat-2.1 --reporter DE --partner KG,BY --years 2022-2023 --monthly", "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/M.DE.KG+BY.TOTAL.2+1.VALUE_IN_EUROS?format=SDMX-CSV&startPeriod=2022-01&endPeriod=2023-12")]
    public void A_dry_run_prints_the_addresses(string args, string expected)
    {
        foreach (var culture in new[] { "", "tr-TR", "fa-IR" })
        {
            var run = House.DeterminismTests.In(culture, () => CliRun.InEnvironment(folder.Path, Keyed, ["stats", "fetch", .. args.Split(' '), "--dry-run"]));
            Assert.Equal((App.Done, "", expected + "\n"), (run.Code, run.Error, run.Out));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("imf --reporter KG --partner EAEU --years 2023", "imf has no code for Eurasian Economic Union; name its countries one by one")]
    [InlineData("imf --reporter KG --partner Narnia --years 2023", "no country or bloc is called 'Narnia'")]
    [InlineData("imf --reporter KG --partner BY --years 2023 --product 27", "imf has no goods '27'; it takes TOTAL")]
    [InlineData("comtrade --reporter KG --partner BY --years 2023 --product 27&x=1", "comtrade has no goods '27&x=1'; it takes TOTAL and HS codes")]
    [InlineData("wits --reporter KG --partner BY --years 2023 --monthly", "wits has years only; leave --monthly away")]
    [InlineData("oecd --reporter KG --partner BY --years 2023", "no source is called 'oecd'; known: comtrade comtrade-preview eurostat eurostat-2.1 imf wits")]
    [InlineData("wits --reporter KG --partner BY --years 2023-2015", "'2023-2015' is no year and no span of years; write 2023 or 2015-2023; see oborot stats fetch --help")]
    [InlineData("wits --reporter KG --partner BY --years 23", "'23' is no year and no span of years; write 2023 or 2015-2023; see oborot stats fetch --help")]
    [InlineData("eurostat --reporter KG --partner BY --years 2023", "eurostat has no reports of Kyrgyzstan; it has those of EU AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")]
    public void A_wish_that_no_source_can_fill_is_one_line(string args, string expected)
    {
        var run = CliRun.InEnvironment(folder.Path, Keyed, ["stats", "fetch", .. args.Split(' ')]);
        Assert.Equal((App.BadUsage, "", $"oborot: {expected}"), (run.Code, run.Out, Assert.Single(run.Errors)));
    }

    [Fact]
    public void All_reporters_are_one_request_each() =>
        Assert.Equal(29, CliRun.InEnvironment(folder.Path, Keyed, "stats", "fetch", "eurostat", "--reporter", "all", "--partner", "KG", "--years", "2023", "--dry-run").Lines.Distinct().Count());

    [Fact]
    public void The_parts_of_a_wish_make_up_the_whole_and_fit()
    {
        var sizes = from endpoint in Gen.Elements(Known.Names.Select(n => Known.Find(n)!).ToArray())
                    from partners in Gen.Choose(0, 150)
                    from periods in Gen.Choose(1, 130)
                    from products in Gen.Choose(1, 120)
                    select (endpoint, partners, periods, products);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(sizes.ToArbitrary(), s => AssertFits(s.endpoint, Wish(s.endpoint, s.partners, s.periods, s.products))));
    }

    [Theory]
    [InlineData("url: \"https://wits", "url: \"http://wits", "is no address that starts with https://")]
    [InlineData("answer: sdmx_json", "answer: html", "\"html\" is no form of answers; known: comtrade_json, sdmx_json, sdmx_xml, sdmx_csv")]
    [InlineData("without: comtrade-preview", "without: nobody", "no source is called \"nobody\"")]
    [InlineData("known: '^TOTAL$'", "known: '('", "is no regular expression")]
    [InlineData("periods: 600", "periods: 0", "periods must be at least 1")]
    [InlineData("by: alpha2", "by: alpha4", "\"alpha4\" is no code list; known: numeric, alpha2, alpha3")]
    [InlineData("agency: IMF,", "agencies: IMF,", "unknown key \"agencies\" in imf; known: ")]
    public void A_wrong_file_of_endpoints_is_told_with_line_and_column(string right, string wrong, string expected)
    {
        var text = File.ReadAllText(Shipped);
        Assert.Contains(right, text, StringComparison.Ordinal);
        folder.Write("own.yaml", text.Replace(right, wrong, StringComparison.Ordinal));
        var run = CliRun.InEnvironment(folder.Path, new Dictionary<string, string> { ["OBOROT_ENDPOINTS"] = "own.yaml" }, "stats", "fetch", "imf", "--reporter", "KG", "--partner", "BY", "--years", "2023");
        Assert.Equal(App.Failure, run.Code);
        Assert.Matches(@"own\.yaml\(\d+,\d+\): ", Assert.Single(run.Errors));
        Assert.Contains(expected, run.Errors[0], StringComparison.Ordinal);
    }

    private static FetchRequest Wish(Endpoint endpoint, int partners, int periods, int products) => new("KG", Words("p", partners),
        [.. Enumerable.Range(0, periods).Select(i => new DateOnly(2000, 1, 1).AddMonths(i))], true, Words("g", products), endpoint.Flows);

    private static string[] Words(string letter, int count) => [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{letter}{i}"))];

    private static void AssertFits(Endpoint endpoint, FetchRequest wish)
    {
        var parts = wish.Fitted(endpoint).ToList();
        Assert.All(parts, p => Assert.True(
            p.Partners.Count <= endpoint.Most.Partners && p.Periods.Count <= endpoint.Most.Periods && p.Products.Count <= endpoint.Most.Products && p.Flows.Count <= endpoint.Most.Flows));
        Assert.All(parts, p => Assert.True(RowsOf(endpoint, p) < endpoint.Most.Rows));
        Assert.All(parts, p => Assert.True(p.Periods.Zip(p.Periods.Skip(1)).All(t => t.First.AddMonths(1) == t.Second)));
        Assert.Equal(Cells(wish), parts.Sum(Cells));
        Assert.Equal(parts.Count, parts.Select(p => (p.Periods[0], string.Join(' ', p.Partners), p.Products[0], p.Flows[0])).Distinct().Count());
    }

    private static long Cells(FetchRequest r) => (long)r.Periods.Count * Math.Max(1, r.Partners.Count) * r.Products.Count * r.Flows.Count;

    private static long RowsOf(Endpoint endpoint, FetchRequest r) => (long)r.Periods.Count * (r.Partners.Count == 0 ? endpoint.Areas.AllRows : r.Partners.Count) * r.Products.Count * r.Flows.Count;
}
