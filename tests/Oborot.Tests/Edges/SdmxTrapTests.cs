using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Edges;

/// <summary>What real SDMX files get wrong, and what hostile ones try. All figures are made up.</summary>
public sealed class SdmxTrapTests
{
    private const string Namespaces = "xmlns:a=\"http://www.sdmx.org/restatistics/sdmxml/schemas/v2_1/message\"";
    private const string Series = "REF_AREA=\"KG\" COUNTERPART_AREA=\"BY\" TRADE_FLOW=\"X\" UNIT=\"USD\"";

    private static string Xml(string body, string header = "") =>
        $"<a:StructureSpecificData {Namespaces}><a:Header><a:ID>T</a:ID><a:Sender id=\"TST\"/>{header}</a:Header><a:DataSet>{body}</a:DataSet></a:StructureSpecificData>";

    private static string Obs(string attributes, string series = Series, string header = "") => Xml($"<Series {series}><Obs {attributes}/><Obs TIME_PERIOD=\"1999\" OBS_VALUE=\"1\"/></Series>", header);

    private static string[] Lines(string text) => [.. SdmxReading.OfText(text).Lines.Where(l => !l.Contains(" 1999 ", StringComparison.Ordinal))];

    private static string Passed(string text) => Assert.Single(SdmxReading.OfText(text).Notes.Passed).Reason;

    [Theory]
    [InlineData("2.5", "2.5")]
    [InlineData("-3", "-3")]
    [InlineData("1.5E3", "1500")]
    [InlineData("0", "0")]
    [InlineData("2019551635133", "2019551635133")]
    public void A_value_is_a_number(string written, string value) =>
        Assert.Equal([$"KG→BY exports TOTAL 2023 = {value} USD"], Lines(Obs($"TIME_PERIOD=\"2023\" OBS_VALUE=\"{written}\"")));

    [Theory]
    [InlineData("OBS_VALUE=\"NaN\"")]
    [InlineData("OBS_VALUE=\"\"")]
    [InlineData("OBS_VALUE=\" \"")]
    [InlineData("OBS_STATUS=\"M\"")]
    [InlineData("OBS_VALUE=\"0\" OBS_STATUS=\"L\"")]
    public void No_value_is_a_missing_figure(string attributes) =>
        Assert.Equal(["KG→BY exports TOTAL 2023 = none USD Missing"], Lines(Obs($"TIME_PERIOD=\"2023\" {attributes}")));

    [Theory]
    [InlineData("OBS_VALUE=\"12,5\"", "whose value is no number")]
    [InlineData("OBS_VALUE=\"INF\"", "whose value is no number")]
    [InlineData("OBS_VALUE=\"1e30\"", "whose value is no number")]
    [InlineData("OBS_VALUE=\"9e27\" UNIT_MULT=\"9\"", "whose value is larger than can be kept")]
    [InlineData("OBS_VALUE=\"5\" OBS_STATUS=\"M\"", "told as missing and yet with a value")]
    [InlineData("OBS_VALUE=\"5\" OBS_STATUS=\"F\"", "that are forecasts")]
    [InlineData("OBS_VALUE=\"5\" UNIT_MULT=\"many\"", "whose UNIT_MULT is no power of ten")]
    [InlineData("OBS_VALUE=\"5\" UNIT_MULT=\"99\"", "whose UNIT_MULT is no power of ten")]
    [InlineData("OBS_VALUE=\"5\" INDICATOR=\"TBG_USD\"", "whose INDICATOR is no value of exports or imports")]
    [InlineData("OBS_VALUE=\"5\" INDICATOR=\"MG_CIF_USD\"", "whose codes tell two flows")]
    [InlineData("OBS_VALUE=\"5\" UNIT=\"KG\"", "whose unit is no currency that is known")]
    [InlineData("OBS_VALUE=\"5\" PRODUCT=\"8703\"", "of goods in a nomenclature that is not told")]
    [InlineData("OBS_VALUE=\"5\" TRANSPORT_MODE=\"3\"", "by TRANSPORT_MODE, not the total")]
    [InlineData("OBS_VALUE=\"5\" COUNTERPART_AREA=\"KGZ\"", "of an area with itself")]
    public void What_is_no_figure_is_passed_over_with_a_reason(string attributes, string reason) =>
        Assert.Equal(reason, Passed(Obs($"TIME_PERIOD=\"2023\" {attributes}")));

    [Theory]
    [InlineData("OBS_VALUE=\"5\"", "without a time")]
    [InlineData("OBS_VALUE=\"5\" TIME_PERIOD=\"2023-W05\"", "of times that are no whole months")]
    public void A_figure_needs_its_time(string attributes, string reason) => Assert.Equal(reason, Passed(Obs(attributes)));

    [Fact]
    public void An_unknown_area_is_named()
    {
        var read = SdmxReading.OfText(Obs("TIME_PERIOD=\"2023\" OBS_VALUE=\"5\" COUNTERPART_AREA=\"1C_080\""));
        Assert.Equal([("1C_080", 1)], read.Notes.UnknownAreas);
    }

    [Theory]
    [InlineData("P", ObservationStatus.Provisional)]
    [InlineData("E", ObservationStatus.Estimated)]
    [InlineData("I", ObservationStatus.Estimated)]
    [InlineData("R", ObservationStatus.Revised)]
    [InlineData("V", ObservationStatus.Provisional)]
    [InlineData("B", ObservationStatus.Normal)]
    [InlineData("ep", ObservationStatus.Estimated)]
    public void A_state_is_told_by_its_code(string code, ObservationStatus status) =>
        Assert.Equal(status, SdmxReading.OfText(Obs($"TIME_PERIOD=\"2023\" OBS_VALUE=\"5\" OBS_STATUS=\"{code}\"")).Figures[0].Status);

    [Theory]
    [InlineData("OBS_STATUS=\"Q\"")]
    [InlineData("CONF_STATUS=\"C\"")]
    [InlineData("OBS_VALUE=\"\" CONF_STATUS=\"D\" OBS_STATUS=\"M\"")]
    public void What_is_kept_back_is_confidential(string attributes) =>
        Assert.Equal(["KG→BY exports TOTAL 2023 = none USD Confidential"], Lines(Obs($"TIME_PERIOD=\"2023\" {attributes}")));

    // The standard's multiplier multiplies; the scale of an unknown publisher may be the one or the other.
    [Fact]
    public void A_scale_counts_as_its_source_means_it()
    {
        const string Imts = "<a:Structure namespace=\"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF.STA:DSD_IMTS(1.0.0)\"/>";
        const string Dots = "<a:DataSetID>DOT</a:DataSetID>";
        const string ImtsSeries = "COUNTRY=\"KGZ\" COUNTERPART_COUNTRY=\"BLR\" INDICATOR=\"XG_FOB_USD\" SCALE=\"6\"";
        const string DotsSeries = "REF_AREA=\"KG\" COUNTERPART_AREA=\"BY\" INDICATOR=\"TXG_FOB_USD\"";
        const string One = "TIME_PERIOD=\"2023\" OBS_VALUE=\"1234567.5\"";
        Assert.Equal(["KG→BY exports TOTAL 2023 = 1234567500000 USD"], Lines(Obs($"{One} UNIT_MULT=\"6\"")));
        Assert.Equal(["KG→BY exports TOTAL 2023 = 1234567500000 USD"], Lines(Obs($"{One} UNIT_MULT=\"Millions\"")));
        Assert.Equal(["KG→BY exports TOTAL 2023 = 1234567500000 USD"], Lines(Obs($"{One} UNIT_MULT=\"6\"", DotsSeries, Dots)));
        Assert.Equal(["KG→BY exports TOTAL 2023 = 1234567.5 USD"], Lines(Obs(One, ImtsSeries, Imts)));
        Assert.Contains("may or may not have to be multiplied", Passed(Obs($"{One} SCALE=\"6\"")), StringComparison.Ordinal);
        Assert.StartsWith("none of its records is a figure of a trade flow: 2 without UNIT_MULT, which this source always tells", SdmxReading.RefusalOfText(Obs(One, DotsSeries, Dots)), StringComparison.Ordinal);
    }

    [Fact]
    public void Valuation_and_currency_come_from_the_code()
    {
        var figure = SdmxReading.OfText(Xml("<Series REF_AREA=\"KG\" COUNTERPART_AREA=\"CN\" INDICATOR=\"TMG_CIF_USD\"><Obs TIME_PERIOD=\"2023-05\" OBS_VALUE=\"7\"/></Series>")).Figures.Single();
        Assert.Equal((TradeFlow.Imports, Valuation.Cif, "USD", "line 1, column"), (figure.Series.Flow, figure.Valuation, figure.Currency, figure.Place[..14]));
    }

    [Fact]
    public void Digits_are_areas_of_the_United_Nations_unless_they_are_of_the_IMF()
    {
        const string Partner = "TIME_PERIOD=\"2023\" OBS_VALUE=\"5\" UNIT_MULT=\"0\" COUNTERPART_AREA=\"112\"";
        Assert.Equal("BY", SdmxReading.OfText(Obs(Partner)).Figures[0].Series.Partner);
        Assert.Equal([("112", 1)], SdmxReading.OfText(Obs(Partner, "REF_AREA=\"KG\" COUNTERPART_AREA=\"BY\" INDICATOR=\"TXG_FOB_USD\" UNIT_MULT=\"0\"", "<a:DataSetID>DOT</a:DataSetID>")).Notes.UnknownAreas);
    }

    [Fact]
    public void Prefixes_comments_and_character_data_change_nothing()
    {
        const string G = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic";
        var text = $"""
            <?xml version="1.0"?>
            <!-- GenericData is not here -->
            <Ωmega:GenericData xmlns:Ωmega="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:x.y-z="{G}">
            <Ωmega:DataSet><x.y-z:Series><x.y-z:SeriesKey>
            <x.y-z:Value concept="REF_AREA" value="KG"/><!-- Kyrgyzstan --><x.y-z:Value concept="COUNTERPART_AREA" value="BY"/>
            <x.y-z:Value concept="TRADE_FLOW" value="M"/><x.y-z:Value concept="UNIT" value="USD"/></x.y-z:SeriesKey>
            <x.y-z:Obs><x.y-z:Time><![CDATA[20]]><!-- cut -->23<?no thing?></x.y-z:Time><x.y-z:ObsValue value="4"/></x.y-z:Obs>
            </x.y-z:Series></Ωmega:DataSet></Ωmega:GenericData>
            """;
        Assert.Equal(["KG→BY imports TOTAL 2023 = 4 USD"], SdmxReading.OfText(text).Lines);
    }

    [Fact]
    public void No_document_type_and_no_entity_is_read()
    {
        using var folder = new TempFolder();
        var secret = folder.Write("secret.txt", "12345");
        var text = $"<!DOCTYPE a [<!ENTITY x SYSTEM \"{secret}\">]>" + Obs("TIME_PERIOD=\"2023\" OBS_VALUE=\"&x;\"");
        Assert.Contains("has a document type", SdmxReading.RefusalOfText(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a:Error xmlns:a=\"http://www.sdmx.org/x\"><a:ErrorMessage code=\"100\"><T>No results found</T></a:ErrorMessage></a:Error>", "an error answer: No results found")]
    [InlineData("{\"header\":{},\"errors\":[{\"code\":404,\"title\":\"No data\"}],\"dataSets\":[]}", "an error answer: No data")]
    [InlineData("{\"meta\":{},\"data\":{\"structures\":[{\"id\":\"X\"}]}}", "a structure message, without data")]
    [InlineData("<CrossSectionalData xmlns=\"http://www.SDMX.org/x\"/>", "cross-sectional data of SDMX-ML 2.0, a form that is not read; ask for generic or compact data")]
    [InlineData("{\"CompactData\":{\"Header\":{},\"DataSet\":{}}}", "a data message without observations; ask for more years, or other codes")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,OBS_VALUE\n", "a data message without observations; ask for more years, or other codes")]
    [InlineData("DATAFLOW,REF_AREA,OBS_VALUE\nA:B(1),KG\n", "line 2 has 2 cells and the first line 3: the file is cut short or its cells are not quoted; fetch it again")]
    public void A_message_without_data_is_refused(string text, string reason) => Assert.Equal(reason, SdmxReading.RefusalOfText(text));

    [Fact]
    public void What_the_service_says_at_the_end_is_told()
    {
        var text = Xml("").Replace("</a:StructureSpecificData>", "<f:Footer xmlns:f=\"urn:f\"><f:Message code=\"413\"><f:Text>Response too large</f:Text></f:Message></f:Footer></a:StructureSpecificData>", StringComparison.Ordinal);
        Assert.Equal("the service answers without data: Response too large (code 413); ask for less at once, or for other codes", SdmxReading.RefusalOfText(text));
    }

    [Theory]
    [InlineData("<Series A=\"1\" A=\"2\"/>", "not well-formed XML")]
    [InlineData("<Series></Obs>", "not well-formed XML")]
    public void What_is_no_XML_is_refused(string body, string reason) => Assert.Contains(reason, SdmxReading.RefusalOfText(Xml(body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("_T", 4)]
    [InlineData("N", 2)]
    public void An_unknown_dimension_of_an_unknown_publisher_has_to_be_whole(string code, int figures)
    {
        var text = Repository.Read("tests/Oborot.Tests/Edges/Sdmx/generic-2.0.xml");
        var at = text.IndexOf("<g:Value concept=\"REF_AREA\"", StringComparison.Ordinal);
        Assert.Equal(figures, SdmxReading.OfText(text.Insert(at, $"<g:Value concept=\"SHAPE\" value=\"{code}\"/>")).Figures.Count);
    }

    [Fact]
    public void A_dimension_that_is_told_twice_is_refused()
    {
        var text = Repository.Read("tests/Oborot.Tests/Edges/Sdmx/generic-2.0.xml")
            .Replace("<g:Value concept=\"REF_AREA\" value=\"KG\"/>", "<g:Value concept=\"REF_AREA\" value=\"KG\"/><g:Value concept=\"REF_AREA\" value=\"KZ\"/>", StringComparison.Ordinal);
        Assert.Contains("REF_AREA is told twice", SdmxReading.RefusalOfText(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused_and_a_series_that_does_is_read_twice()
    {
        var compact = Repository.Read("tests/Oborot.Tests/Edges/Sdmx/compact.json");
        Assert.Contains("\"@OBS_VALUE\" stands twice", SdmxReading.RefusalOfText(compact.Replace("\"@OBS_VALUE\": \"450000\"", "\"@OBS_VALUE\": \"1\", \"@OBS_VALUE\": \"2\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        var flat = Repository.Read("tests/Oborot.Tests/Edges/Sdmx/json-1.0-flat.json").ReplaceLineEndings("");
        var twice = flat.Replace("\"observations\": {", "\"observations\": {\"0:0:0:0\": [7, 0, 0],", StringComparison.Ordinal);
        Assert.Equal(5, SdmxReading.OfText(twice).Figures.Count);
    }

    [Theory]
    [InlineData("0:0:9:0", "points to a value of TRADE_FLOW that the structure does not have")]
    [InlineData("0:0", "has 2 parts and the structure 4 dimensions there")]
    [InlineData("0:0:-1:0", "points to a value of TRADE_FLOW that the structure does not have")]
    public void A_key_that_points_nowhere_is_refused(string key, string reason)
    {
        var flat = Repository.Read("tests/Oborot.Tests/Edges/Sdmx/json-1.0-flat.json");
        Assert.Contains(reason, SdmxReading.RefusalOfText(flat.Replace("\"0:0:0:0\"", $"\"{key}\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = "{\"header\":{},\"dataSets\":[],\"structure\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        Assert.Contains("not well-formed JSON at byte", SdmxReading.RefusalOfText(deep), StringComparison.Ordinal);
        var xml = Xml(string.Concat(Enumerable.Repeat("<x>", 20_000)) + string.Concat(Enumerable.Repeat("</x>", 20_000)) + $"<Series {Series}><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"5\"/></Series>");
        Assert.Single(SdmxReading.OfText(xml).Figures);
    }

    [Fact]
    public void A_list_of_one_is_no_list_in_compact_JSON()
    {
        const string Text = "{\"CompactData\":{\"Header\":{\"DataSetID\":\"DOT\"},\"DataSet\":{\"Series\":{\"@REF_AREA\":\"KG\",\"@COUNTERPART_AREA\":\"RU\",\"@INDICATOR\":\"TMG_CIF_USD\",\"@UNIT_MULT\":\"6\",\"Obs\":{\"@TIME_PERIOD\":\"2020-05\",\"@OBS_VALUE\":\"1.25\"}}}}}";
        Assert.Equal(["KG→RU imports TOTAL 2020-05 = 1250000 USD"], SdmxReading.OfText(Text).Lines);
    }

    // Five million bytes on one line go through a small buffer; so would five thousand million.
    [Fact]
    public void A_long_line_of_JSON_is_read_as_a_stream()
    {
        var text = new StringBuilder("{\"CompactData\":{\"Header\":{\"DataSetID\":\"DOT\"},\"DataSet\":{\"Series\":[");
        for (var i = 0; i < 8000; i++)
        {
            text.Append(i > 0 ? "," : "").Append("{\"@REF_AREA\":\"KG\",\"@COUNTERPART_AREA\":\"").Append(i % 2 == 0 ? "RU" : "KZ")
                .Append("\",\"@INDICATOR\":\"TMG_CIF_USD\",\"@UNIT_MULT\":\"6\",\"@COMMENT\":\"").Append('x', 500).Append("\",\"Obs\":{\"@TIME_PERIOD\":\"").Append(1000 + i)
                .Append("\",\"@OBS_VALUE\":\"").Append(i).Append("\"}}");
        }
        text.Append("]}}}");
        Assert.True(text.Length > 5_000_000);
        Assert.Equal(8000, SdmxReading.OfText(text.ToString()).Figures.Count);
    }

    [Fact]
    public void Rows_of_CSV_may_be_quoted_deleted_and_cut()
    {
        const string First = "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,UNIT,TIME_PERIOD,OBS_VALUE,NOTE[en;ru]\n";
        var read = SdmxReading.OfText(First + "dataflow,T:X(1.0),I,KG,BY,X,USD,2023,5,\"en:one, two\nand three;ru:раз\"\ndataflow,T:X(1.0),D,KG,BY,X,USD,2022,,\n");
        Assert.Equal(["KG→BY exports TOTAL 2023 = 5 USD"], read.Lines);
        Assert.Equal([("to be deleted, not figures", 1, "line 4")], read.Notes.Passed);
        Assert.Contains("a quotation mark", SdmxReading.RefusalOfText(First + "dataflow,T:X(1.0),I,KG,BY,X,USD,2023,5,a\"b\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_another_field_is_not_taken_for_one_of_trade() =>
        Assert.Equal("not trade flows: no reporter or partner among the concepts TRADE_FLOW TIME_PERIOD", SdmxReading.RefusalOfText(Xml("<Series TRADE_FLOW=\"X\"><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"5\"/></Series>")));

    [Fact]
    public void All_trade_of_a_country_needs_no_partner_where_the_source_has_none() =>
        Assert.Equal(["KG→WORLD exports TOTAL 2023-05 = 2000000 USD"], SdmxReading.OfText(
            Xml("<Series REF_AREA=\"KG\" INDICATOR=\"TXG_FOB_USD\" UNIT_MULT=\"6\"><Obs TIME_PERIOD=\"2023-05\" OBS_VALUE=\"2\"/></Series>", "<a:DataSetID>IFS</a:DataSetID>")).Lines);

    [Fact]
    public void Comext_is_in_euros_and_by_numbered_flows() =>
        Assert.Equal(["DE→KG imports 8703 2023-05 = 77 EUR", "DE→KG exports TOTAL 2023-05 = 78 EUR Confidential"], SdmxReading.OfText(
            "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
            + "ESTAT:DS-059322(1.0),01/02/25 11:00:00,M,DE,KG,8703,1,VALUE_IN_EUROS,2023-05,77,\n"
            + "ESTAT:DS-059322(1.0),01/02/25 11:00:00,M,DE,KG,TOTAL,2,VALUE_IN_EUROS,2023-05,78,c\n"
            + "ESTAT:DS-059322(1.0),01/02/25 11:00:00,M,DE,KG,TOTAL,2,QUANTITY_IN_100KG,2023-05,3,\n").Lines);

    [Fact]
    public void A_source_that_is_wrongly_told_is_an_error_with_its_place()
    {
        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.At("data/statistics/sdmx")))
        {
            folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        }
        folder.Write("mine.yaml", "agency: A\nnames: [A]\nreporter: [R]\npartner: [P]\nmeasures:\n  FLOW:\n    X: {flow: outwards}\n");
        var areas = Areas.Load(Repository.At("data/parties.yaml"), Repository.At("data/statistics/areas.yaml"));
        var error = Assert.Throws<FormatException>(() => Oborot.Edges.Statistics.Sdmx.SdmxSources.Load(folder.Path, areas));
        Assert.EndsWith("mine.yaml(7,15): 'flow' cannot be 'outwards'; known: exports, imports, re_exports, re_imports", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_the_page_is_a_source()
    {
        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.At("data/statistics/sdmx")))
        {
            folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        }
        folder.Write("page.yaml", Repository.Read("docs/statistics-formats.md").Split("## SDMX")[1].Split("```yaml\n")[1].Split("```")[0]);
        var areas = Areas.Load(Repository.At("data/parties.yaml"), Repository.At("data/statistics/areas.yaml"));
        var header = new Oborot.Edges.Statistics.Sdmx.SdmxHeader();
        header.AddName("XX:TRADE(1.0)");
        var source = Oborot.Edges.Statistics.Sdmx.SdmxSources.Load(folder.Path, areas).Of(header);
        Assert.Equal(("xx-office", 3), (source.Key, source.Measures.Count));
        Assert.Equal(source.Measures["FLOW"]["2"], source.Measures["TRADE_FLOW"]["2"]);
    }

    [Fact]
    public void A_ledger_keeps_whose_figures_they_are()
    {
        using var folder = new TempFolder();
        folder.Write("a.xml", Repository.Read("tests/Oborot.Tests/Edges/Sdmx/structure-specific-3.0.xml"));
        var import = CliRun.In(folder.Path, "stats", "import", "a.xml", "--ledger", "a.db");
        Assert.Contains("4 figures, sdmx-ml, as of 2025-02-03", import.Out, StringComparison.Ordinal);
        Assert.Contains("2025-02-03  sdmx-tst  a.xml  4 figures  Office of Made-up Figures", CliRun.In(folder.Path, "stats", "sources", "--ledger", "a.db").Out, StringComparison.Ordinal);
    }
}
