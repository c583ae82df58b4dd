using System.IO.Compression;
using System.Text;
using Oborot.Statistics;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Answers of UN Comtrade: what counts, what would count twice, and what is no answer at all.</summary>
public sealed class ComtradeJsonTests
{
    private const string Plain = """{"typeCode":"C","freqCode":"A","period":"2023","reporterCode":417,"flowCode":"M","partnerCode":112,"partner2Code":0,"classificationCode":"H6","cmdCode":"TOTAL","customsCode":"C00","mosCode":"0","motCode":0,"netWgt":null,"isNetWgtEstimated":false,"cifvalue":123456789.25,"fobvalue":null,"primaryValue":123456789.25,"isReported":true,"isAggregate":false}""";

    [Fact]
    public void Figure_is_read_with_all_that_belongs_to_it()
    {
        var read = Answer(Plain, With(("flowCode", "\"X\""), ("cmdCode", "\"270900\""), ("period", "\"202305\""), ("cifvalue", "null"), ("fobvalue", "5"), ("primaryValue", "5"), ("netWgt", "7.5")));
        Assert.Equal("comtrade-json", read.Format);
        Assert.Equal(["KG BY M TOTAL 2023 123456789.25 USD cif", "KG BY X HS2022 270900 2023-05 5 USD fob 7.5 kg"], read.Lines);
        Assert.Equal(["record 1", "record 2"], read.Figures.Select(f => f.Place));
        Assert.Empty(read.Passed);
        Assert.Empty(read.Notes.Warnings);
    }

    [Fact]
    public void Parts_beside_their_total_are_passed_over()
    {
        var read = Answer(With(("motCode", "2100")), Plain, With(("customsCode", "\"C01\"")), With(("partner2Code", "276")));
        Assert.Equal(["KG BY M TOTAL 2023 123456789.25 USD cif"], read.Lines);
        Assert.Equal(["3 of one mode of transport, customs procedure or second partner, counted in a total that stands beside it"], read.Passed);
        Assert.Equal("record 1", read.Notes.Passed[0].First);
    }

    [Fact]
    public void Parts_without_their_total_are_not_added_up()
    {
        var read = Answer(Plain, With(("period", "\"2022\""), ("motCode", "2100")), With(("period", "\"2022\""), ("motCode", "3200")), With(("flowCode", "\"X\""), ("customsCode", "\"C01\"")));
        Assert.Single(read.Figures);
        Assert.Equal(["3 of one mode of transport, customs procedure or second partner, without the total: parts are not added up"], read.Passed);
    }

    [Fact]
    public void Nothing_but_parts_is_refused() => Assert.Contains(
        "holds no figures that can be used: 2 records of one mode of transport, customs procedure or second partner, without the total: parts are not added up (first: record 1)",
        Import(Json(With(("motCode", "2100")), With(("motCode", "3200")))), StringComparison.Ordinal);

    [Fact]
    public void Levels_of_a_nomenclature_stay_apart()
    {
        var read = Answer(With(("cmdCode", "\"27\""), ("isAggregate", "true"), ("isReported", "false")), With(("cmdCode", "\"2709\"")), With(("cmdCode", "\"270900\"")));
        Assert.Equal(["27", "2709", "270900"], read.Figures.Select(f => f.Series.Product));
        Assert.All(read.Figures, f => Assert.Equal(ObservationStatus.Normal, f.Status));
    }

    [Theory]
    [InlineData("false", "false", ObservationStatus.Estimated)]
    [InlineData("false", "true", ObservationStatus.Normal)]
    [InlineData("true", "false", ObservationStatus.Normal)]
    public void What_was_neither_reported_nor_summed_up_is_estimated(string isReported, string isAggregate, ObservationStatus status) =>
        Assert.Equal(status, Answer(With(("isReported", isReported), ("isAggregate", isAggregate))).Figures.Single().Status);

    [Fact]
    public void Weight_of_zero_and_estimated_weight_are_not_told()
    {
        var read = Answer(With(("netWgt", "0")), With(("netWgt", "12"), ("isNetWgtEstimated", "true"), ("flowCode", "\"X\"")), With(("netWgt", "12"), ("flowCode", "\"RX\"")));
        Assert.Equal([null, null, 12m], read.Figures.Select(f => f.NetWeight));
        Assert.Equal(["net weights estimated by UN Comtrade were left out: 1"], read.Notes.Warnings);
    }

    [Theory]
    [InlineData("flowCode", "\"DX\"", "1 of the flow DX, a part of exports or imports")]
    [InlineData("flowCode", "\"MIP\"", "1 of the flow MIP, a part of exports or imports")]
    [InlineData("classificationCode", "\"EB02\"", "1 of services, which are not counted with goods")]
    [InlineData("typeCode", "\"S\"", "1 of services, which are not counted with goods")]
    [InlineData("classificationCode", "\"H9\"", "1 of the classification H9, which is not known")]
    [InlineData("period", "\"20231301\"", "1 whose period is no month and no year")]
    [InlineData("period", "\"202313\"", "1 whose period is no month and no year")]
    [InlineData("primaryValue", "null", "1 without a value")]
    [InlineData("primaryValue", "\"много\"", "1 without a value")]
    [InlineData("cmdCode", "null", "1 without a product code")]
    [InlineData("partnerCode", "417", "1 of trade of an area with itself: goods that came back")]
    public void Record_that_is_no_figure_is_passed_over(string field, string value, string reason) =>
        Assert.Equal([reason], Answer(Plain, With((field, value))).Passed);

    [Fact]
    public void Unknown_area_is_told()
    {
        var read = Answer(Plain, With(("partnerCode", "998")), With(("reporterCode", "998")));
        Assert.Single(read.Figures);
        Assert.Equal([("998", 2)], read.Notes.UnknownAreas);
    }

    [Theory]
    [InlineData("H0", "HS1992")]
    [InlineData("H1", "HS1996")]
    [InlineData("H2", "HS2002")]
    [InlineData("H3", "HS2007")]
    [InlineData("H4", "HS2012")]
    [InlineData("H5", "HS2017")]
    [InlineData("S1", "SITC1")]
    [InlineData("S4", "SITC4")]
    [InlineData("B5", "BEC5")]
    [InlineData("HS", "HS")]
    public void Classification_has_its_edition(string code, string name) =>
        Assert.Equal(name, Answer(With(("classificationCode", $"\"{code}\""), ("cmdCode", "\"10\""))).Figures.Single().Series.Classification);

    [Fact]
    public void Value_told_both_ways_alike_has_no_valuation() =>
        Assert.Equal(Valuation.NotStated, Answer(With(("cifvalue", "5"), ("fobvalue", "5"), ("primaryValue", "5"))).Figures.Single().Valuation);

    [Fact]
    public void Value_is_the_primary_one() =>
        Assert.Equal(["KG BY M TOTAL 2023 5 USD cif"], Answer(With(("cifvalue", "5"), ("fobvalue", "4.5"), ("primaryValue", "5"))).Lines);

    [Theory]
    [InlineData("{\"elapsedTime\":\"0.58 secs\",\"count\":0,\"data\":[],\"error\":\"\"}", "a.json: Comtrade answered without data: nothing is reported for this query, or a code in it is wrong; try the query with fewer conditions")]
    [InlineData("{\"elapsedTime\":\"0.58 secs\",\"count\":0,\"data\":[],\"error\":\"Invalid period\"}", "a.json: Comtrade answered with an error: Invalid period; mend the query and fetch it again")]
    [InlineData("{\"error\":\"Invalid subscription key\"}", "a.json: an error answer, not figures: Invalid subscription key; mend the query and fetch it again")]
    [InlineData("{ \"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again in 3 seconds.\" }", "a.json: an error answer, not figures: Rate limit is exceeded. Try again in 3 seconds.; wait, then fetch it again")]
    [InlineData("Too Many Requests", "a.json: an answer in words, not figures: Too Many Requests; ask again later")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>\n  503 Service\n Unavailable</title></head></html>", "a.json: a web page, not figures: 503 Service Unavailable; open it in a browser: it may say why, and a table in it can be saved as .xlsx")]
    [InlineData("{\"elapsedTime\":\"0.07 secs\",\"count\":1,\"data\":[{\"fileUrl\":\"b07f\",\"reporterCode\":32}],\"error\":\"\"}", "a.json: a list of files, not figures; fetch the files it names")]
    [InlineData("{\"more\":false,\"results\":[{\"id\":\"0\",\"text\":\"TOTAL modes of transport\"}]}", "a.json: a code table, not figures")]
    [InlineData("[]", "a.json: an answer without data; try the query with fewer conditions")]
    [InlineData("{\"what\":1}", "a.json: no form of trade statistics that is known; oborot stats sources lists them; --source NAME forces one")]
    public void Answer_without_figures_is_refused_with_the_reason(string text, string message) => Assert.Equal(message, ReadFile.Refusal("a.json", text));

    [Fact]
    public void Answer_that_is_cut_is_refused_wherever_it_is_cut()
    {
        var whole = Json(Plain, With(("flowCode", "\"X\"")));
        var first = whole.IndexOf("primaryValue", StringComparison.Ordinal) + 14;
        for (var length = first; length < whole.Length; length += 7)
        {
            Assert.Contains("cut short", ReadFile.Refusal("a.json", whole[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Broken_answer_is_refused_with_its_line()
    {
        Assert.Equal("a.json(line 2): is no JSON from here on; fetch it again", ReadFile.Refusal("a.json", Json(Plain).Replace("],", ",\n;],", StringComparison.Ordinal)));
        Assert.Equal("a.json(line 1): is no JSON from here on; fetch it again", ReadFile.Refusal("a.json", Json(Plain) + Json(Plain)));
    }

    [Fact]
    public void Packed_answer_is_read_and_a_cut_one_refused()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Json(Many(2000))));
        }
        Assert.Equal(2000, ReadFile.Of("a.json.gz", packed.ToArray()).Figures.Count);
        Assert.Contains("cut short", ReadFile.Refusal("a.json.gz", packed.ToArray()[..^200]), StringComparison.Ordinal);
        Assert.Equal("a.gz: the packed file is cut short; fetch it again", ReadFile.Refusal("a.gz", packed.ToArray()[..10]));
    }

    [Fact]
    public void Marks_and_spaces_of_the_encoding_do_not_matter()
    {
        var text = Json(Plain);
        Assert.Single(ReadFile.Of("a.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]).Figures);
        Assert.Single(ReadFile.Of("a.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]).Figures);
        Assert.Single(ReadFile.Of("a.json", text.Replace(",\"", " ,\r\n\t\"", StringComparison.Ordinal)).Figures);
        Assert.Single(ReadFile.Of("a.json", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text.Replace("\"typeCode\"", "\"reporterDesc\":\"Кыргызстан\",\"typeCode\"", StringComparison.Ordinal))).Figures);
    }

    [Fact]
    public void Records_longer_than_the_buffer_are_read() =>
        Assert.Equal(3, Answer(Plain, With(("cmdDesc", $"\"{new string('я', 200_000)}\""), ("flowCode", "\"X\"")), With(("flowCode", "\"RX\""))).Figures.Count);

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(3, 12, "Comtrade tells of 12 records and 3 are here: the answer is cut, ask for less at once")]
    [InlineData(500, 500, "500 records are the most that Comtrade hands out at once: the rest may be missing, ask for less at once")]
    public void Answer_that_may_be_cut_is_told(int records, int count, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], ReadFile.Of("a.json", Json(count, Many(records))).Notes.Warnings);

    [Fact]
    public void Both_flows_of_a_record_of_tradestatistics_are_read()
    {
        var read = ReadFile.Of("a.json", """
            [{"year":2002,"reporter_iso":"chl","partner_iso":"arg","section_code":"02","commodity_code":"110100","trade_value_usd_imp":341,"trade_value_usd_exp":76},
             {"year":2002,"reporter_iso":"chl","trade_value_usd_imp":0,"trade_value_usd_exp":7},
             {"year":2002,"reporter_iso":"chl","partner_iso":"arg","section_code":"02","trade_value_usd_imp":341,"trade_value_usd_exp":76},
             {"year":2002,"reporter_iso":"chl","partner_iso":"zzz","trade_value_usd_imp":341,"trade_value_usd_exp":76},
             {"reporter_iso":"chl","partner_iso":"arg","trade_value_usd_imp":341,"trade_value_usd_exp":76}]
            """);
        Assert.Equal("tradestatistics-json", read.Format);
        Assert.Equal(["CL AR M HS 110100 2002 341 USD", "CL AR X HS 110100 2002 76 USD", "CL WORLD X TOTAL 2002 7 USD"], read.Lines);
        Assert.Equal(["1 of groups of goods that are the site's own", "1 whose other flow is told as nothing", "1 without a year"], read.Passed);
        Assert.Equal([("zzz", 1)], read.Notes.UnknownAreas);
    }

    [Fact]
    public void Import_tells_of_what_it_passed_over()
    {
        using var folder = new TempFolder();
        folder.Write("a.json", Json(12, Plain, With(("motCode", "2100"))));
        var run = CliRun.In(folder.Path, "stats", "import", "a.json", "--published", "2024-05-01", "--ledger", "l.db");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal([
            "imported       a.json  1 figure, comtrade-json, as of 2024-05-01",
            "               beware: Comtrade tells of 12 records and 2 are here: the answer is cut, ask for less at once",
            "               passed over: 1 record of one mode of transport, customs procedure or second partner, counted in a total that stands beside it (first: record 2)",
        ], run.Lines);
    }

    private static string Import(string text)
    {
        using var folder = new TempFolder();
        folder.Write("a.json", text);
        var run = CliRun.In(folder.Path, "stats", "import", "a.json", "--ledger", "l.db");
        Assert.NotEqual(0, run.Code);
        return run.Error;
    }

    private static ReadFile Answer(params string[] records) => ReadFile.Of("a.json", Json(records));

    private static string Json(params string[] records) => Json(records.Length, records);

    private static string Json(int count, params string[] records) =>
        $$"""{"elapsedTime":"0.1 secs","count":{{count}},"data":[{{string.Join(',', records)}}],"error":""}""";

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => With(("cmdCode", FormattableString.Invariant($"\"{i:000000}\""))))];

    private static string With(params (string Field, string Value)[] changes)
    {
        var record = System.Text.Json.Nodes.JsonNode.Parse(Plain)!;
        foreach (var (field, value) in changes)
        {
            record[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        }
        return record.ToJsonString();
    }
}
