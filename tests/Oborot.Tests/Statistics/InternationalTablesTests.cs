using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Tables of international sources, and what is wrong with them by nature: units, labels, totals beside their parts.</summary>
public sealed class InternationalTablesTests
{
    private const string Legacy = "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";

    private const string Wits = "\"ReporterISO3\",\"ProductCode\",\"PartnerISO3\",\"Year\",\"TradeFlowCode\",\"TradeValue in 1000 USD\",\"ReporterName\",\"PartnerName\",\"TradeFlowName\",\"NetWeight in KGM\",\"Quantity\",\"QtyUnit\"\n";

    private const string Comext = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n";

    [Theory]
    [InlineData("period\treporterCode\tflowCode\tpartnerCode\tclassificationCode\tcmdCode\tmotCode\tcifvalue\tfobvalue\tprimaryValue")]
    [InlineData("period\treporter_code\tflow_code\tpartner_code\tclassification_code\tcmd_code\tmot_code\tcifvalue\tfobvalue\tprimary_value")]
    [InlineData("Period\tReporter.Code\tTrade.Flow.Code\tPartner.Code\tClassification\tCommodity.Code\tMode.of.Transport.Code\tCIF.Trade.Value..US..\tFOB.Trade.Value..US..\tTrade.Value..US..")]
    [InlineData("Year\tReporter Code\tTrade Flow Code\tPartner Code\tClassification\tCommodity Code\tMode of Transport Code\tCIF Trade Value (US$)\tFOB Trade Value (US$)\tValue")]
    public void Columns_of_Comtrade_go_by_any_of_their_names(string header)
    {
        var read = ReadFile.Of("a.txt", header + "\n2023\t417\tM\t112\tH6\t2709\t0\t\t7.5\t7.5\n2023\t417\tM\t112\tH6\t2709\t2100\t\t7\t7\n2023\t417\tM\t112\tH6\t2709\n");
        Assert.Equal("comtrade-table", read.Format);
        Assert.Equal(["KG BY M HS2022 2709 2023 7.5 USD fob"], read.Lines);
        Assert.Equal("line 2", read.Figures[0].Place);
        Assert.Equal(["1 of one mode of transport, customs procedure or second partner, counted in a total that stands beside it", "1 with more or fewer values than the header"], read.Passed);
    }

    [Fact]
    public void Answers_of_before_2022_are_read()
    {
        var read = ReadFile.Of("a.csv", Legacy + """

            H4,2018,2018,2018,6,1,1,Import,699,India,IND,156,China,CHN,,,,,,,,010690,"Animals, live, other",5,Number,514,,,,9,,453360,,,6
            H4,2018,201803,March 2018,0,0,2,Export,699,India,IND,0,World,WLD,,,,,,,,TOTAL,All,1,No Quantity,,,,,,,77,,,0
            H4,2018,2018,2018,6,1,3,Re-Export,699,India,IND,490,"Other Asia, nes",,,,,,,,,010690,Animals,5,Number,514,,,,9,,12,,,2
            """);
        Assert.Equal(["IN CN M HS2012 010690 2018 453360 USD", "IN WORLD X TOTAL 2018-03 77 USD", "IN X490 RX HS2012 010690 2018 12 USD 9 kg"], read.Lines);
        Assert.Equal(["net weights estimated by UN Comtrade were left out: 1"], read.Notes.Warnings);
    }

    [Fact]
    public void Other_encodings_and_separators_do_not_matter()
    {
        const string text = "period;reporterCode;reporterDesc;flowCode;partnerCode;classificationCode;cmdCode;primaryValue\r\n2023;417;\"Кыргызстан; республика\";X;112;H6;TOTAL;7\r\n";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, new UTF8Encoding(true), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1251)!])
        {
            Assert.Equal(["KG BY X TOTAL 2023 7 USD"], ReadFile.Of("a.csv", [.. encoding.Preamble, .. encoding.GetBytes(text)]).Lines);
        }
    }

    [Fact]
    public void Broken_quotes_and_missing_headers_are_told_with_their_line()
    {
        const string header = "period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n";
        Assert.StartsWith("a.csv(line 3): is not separated values", ReadFile.Refusal("a.csv", header + "2023,417,X,112,H6,TOTAL,7\n2023,417,X,112,H6,TO\"T\"AL,7\n"), StringComparison.Ordinal);
        using var folder = new TempFolder();
        var path = folder.Write("a.csv", "2023,417,X,112,H6,TOTAL,7\n");
        Assert.StartsWith("a.csv(line 1): the header of UN Comtrade's columns is missing", Assert.Throws<StatisticsException>(() => ReadFile.At(path, "comtrade-table")).Message, StringComparison.Ordinal);
        Assert.StartsWith("a.csv: is no JSON", Assert.Throws<StatisticsException>(() => ReadFile.At(path, "comtrade-json")).Message.Replace("(line 1)", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_Wits_become_dollars()
    {
        var read = ReadFile.Of("a.csv", Wits + """
            "KGZ","Total","WLD",2020,5,3718.5,"Kyrgyz Republic"," World","Import",,,
            "KGZ","2709","BLR",2020,6,0.001,"Kyrgyz Republic","Belarus","Export",0,,
            "KGZ","2709","BLR",2020,3,1e2,"Kyrgyz Republic","Belarus","Re-Export",5,,
            "KGZ","27","ASEAN",2020,4,2,"Kyrgyz Republic","Asia Tenggara --- ASEAN  ","Re-Import",,,
            "KGZ","tradecircum12","BLR",2020,6,5,"Kyrgyz Republic","Belarus","Export",,,
            "KGZ","27","ECS",2020,6,5,"Kyrgyz Republic","Europe & Central Asia","Export",,,
            "KGZ","27","KGZ",2020,6,5,"Kyrgyz Republic","Kyrgyz Republic","Export",,,
            """);
        Assert.Equal("wits-bulk", read.Format);
        Assert.Equal(["KG WORLD M TOTAL 2020 3718500 USD", "KG BY X HS 2709 2020 1 USD", "KG BY RX HS 2709 2020 100000 USD 5 kg", "KG ASEAN RM HS 27 2020 2000 USD"], read.Lines);
        Assert.Equal(["1 of a group of goods that a user of WITS put together", "1 whose partner is the reporter itself"], read.Passed);
        Assert.Equal([("ECS", 1)], read.Notes.UnknownAreas);
    }

    [Fact]
    public void Nomenclature_of_Wits_is_kept_where_it_stands()
    {
        var read = ReadFile.Of("a.csv", "Nomenclature," + Wits.Replace("\"", "", StringComparison.Ordinal) + "S3,KGZ,0,BLR,2020,6,2,,,,,,\nH5,KGZ,2709,BLR,2020,6,2,,,,,,\nXX,KGZ,2709,BLR,2020,6,2,,,,,,\n");
        Assert.Equal(["KG BY X SITC3 0 2020 2000 USD", "KG BY X HS2017 2709 2020 2000 USD"], read.Lines);
        Assert.Equal(["1 of a classification that is passed over"], read.Passed);
    }

    [Theory]
    [InlineData("\"Germany (incl. German Democratic Republic 'DD' from 1991)\",\"Georgia\",\"Total\",\"EXPORT\",\"Total\",\"Aug. 2024\",5", "DE GE X TOTAL 2024-08 5 EUR")]
    [InlineData("\"DE-Germany (incl. German Democratic Republic 'DD' from 1991)\",\"GE-Georgia\",\"TOTAL-Total\",\"1-IMPORT\",\"T-Total\",\"201952-Jan.-Dec. 2019\",5", "DE GE M TOTAL 2019 5 EUR")]
    [InlineData("DE,GE,27090010,2,T,202408,5", "DE GE X CN 27090010 2024-08 5 EUR")]
    [InlineData("DE,GE,2709,1,T,201952,5", "DE GE M HS 2709 2019 5 EUR")]
    [InlineData("\"European Union (AT-01/1995, GB-01/1973->01/2020)\",\"China\",\"27-MINERAL FUELS\",\"1-IMPORT\",\"T-Total\",\"202001-Jan. 2020\",5", "EU CN M HS 27 2020-01 5 EUR")]
    [InlineData("\"Euro area - 20 countries (AT, BE)\",\"Korea, Republic of (South Korea)\",\"Total\",\"IMPORT\",\"Total\",\"Jan. 2020\",5", "EA20 KR M TOTAL 2020-01 5 EUR")]
    public void Labels_of_Eurostat_are_read_in_each_style(string row, string line) => Assert.Equal([line], ReadFile.Of("a.csv", Comext + row + "\n").Lines);

    [Fact]
    public void Parts_of_Eurostat_and_a_union_of_other_members_are_passed_over()
    {
        var read = ReadFile.Of("a.csv", Comext + """
            DE,GE,TOTAL,2,T,202408,5
            DE,GE,TOTAL,2,1-Normal,202408,4
            "European Union - 27 countries (AT, FR, GB)",GE,TOTAL,2,T,202408,9
            DE,GE,TOTAL,2,T,202408,:
            DE,GE,Live animals,2,T,202408,9
            DE,GE,TOTAL,3-OTHER,T,202408,9
            """);
        Assert.Equal(["DE GE X TOTAL 2024-08 5 EUR"], read.Lines);
        Assert.Equal(["1 of one statistical procedure, counted in the total", "1 whose flow nobody knows", "1 whose product nobody knows"], read.Passed);
        Assert.Equal(1, Assert.Single(read.Notes.UnknownAreas).Count);
    }

    [Theory]
    [InlineData("BACI_HS92_Y2021_V202301.csv", "HS1992")]
    [InlineData("BACI_HS22_Y2023_V202501.csv.txt", "HS2022")]
    [InlineData("subset.csv", "HS")]
    public void Baci_has_its_edition_in_the_name_and_its_units_in_the_description(string name, string classification)
    {
        var read = ReadFile.Of(name, "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2021,417,112,10121,\"   1.624\",\"        0.500\"\n2021,842,251,270900,2,NA\n2021,417,999,270900,2,\n2021,417,112,270900,NA,\n");
        Assert.Equal("baci", read.Format);
        Assert.Equal([$"KG BY X {classification} 010121 2021 1624 USD fob 500 kg", $"US FR X {classification} 270900 2021 2000 USD fob"], read.Lines);
        Assert.Equal([("999", 1)], read.Notes.UnknownAreas);
    }

    [Fact]
    public void Euros_and_dollars_of_one_flow_stay_two_figures()
    {
        using var folder = new TempFolder();
        folder.Write("euro.csv", Comext + "DE,GE,TOTAL,2,T,201952,5\n");
        folder.Write("dollar.csv", "period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n2019,276,X,268,H5,TOTAL,7\n");
        folder.Write("baci_HS92.csv", "t,i,j,k,v,q\n2019,276,268,270900,2,NA\n");
        Assert.Equal(0, CliRun.In(folder.Path, "stats", "import", "euro.csv", "dollar.csv", "baci_HS92.csv", "--published", "2020-05-01", "--ledger", "l.db").Code);
        using var store = SqliteStatistics.OpenExisting(folder["l.db"]);
        var figures = store.AsOf().Reports("DE", "GE");
        Assert.Equal(
            ["baci reconciled DE GE X HS1992 270900 2019 2000 USD fob", "comtrade reported DE GE X TOTAL 2019 7 USD", "eurostat reported DE GE X TOTAL 2019 5 EUR"],
            figures.Select(f => $"{f.Publication.Source} {Oborot.Model.Words.Of(f.Publication.Kind)} {ReadFile.Line(f.Observation)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("country_codes.csv", "country_code,country_name,country_iso2,country_iso3\n4,Afghanistan,AF,AFG\n", "a code table, not figures")]
    [InlineData("product_codes.csv", "code,description\n010111,\"Horses: live, pure-bred\"\n", "a code table, not figures")]
    [InlineData("a.csv", "<html><head></head><body>Service unavailable</body></html>", "a web page, not figures")]
    [InlineData("a.csv", "a,b,c\n1,2,3\n", "no form of trade statistics that is known")]
    public void File_without_figures_is_refused_with_the_reason(string name, string text, string reason) =>
        Assert.StartsWith($"{name}: {reason}", ReadFile.Refusal(name, text), StringComparison.Ordinal);
}
