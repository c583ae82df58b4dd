using Oborot.Edges.Statistics.Fetching;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>What an answer holds, by its form; on small answers written here, and on recorded ones where they are at hand.</summary>
public sealed class AnswerReaderTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Recorded = Repository.At("../shared/trade/formats");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("comtrade_v1/get_C_A_HS_CHN_2010_rawbody.json", AnswerForm.ComtradeJson, 4, true)]
    [InlineData("comtrade_v1/get_C_A_HS_CHN_2010.json", AnswerForm.ComtradeJson, 4, true)]
    [InlineData("comtrade_v1/get_S_A_EB_empty_rawbody.json", AnswerForm.ComtradeJson, 0, true)]
    [InlineData("wits/wits_tradestats_trade_sdmx.json", AnswerForm.SdmxJson, 29, true)]
    [InlineData("sdmx/imf_imts_sdmx3_structurespecific_USA_XG_FOB_USD_G001+G998_A.xml", AnswerForm.SdmxXml, 4, true)]
    [InlineData("sdmx/khaeru_v3_csv_example-01.csv", AnswerForm.SdmxCsv, 2, true)]
    [InlineData("sdmx/imf_imts_sdmx3_structurespecific_USA_XG_FOB_USD_G001+G998_A.xml", AnswerForm.SdmxCsv, 4, true)]
    [InlineData("wits/world_trade_data_README.md", AnswerForm.SdmxCsv, 0, false)]
    public void A_recorded_answer_is_read(string file, AnswerForm form, int rows, bool isData)
    {
        if (!IsAtHand(file))
        {
            return;
        }
        var answer = AnswerReader.Read(Path.Join(Recorded, file), form);
        Assert.Equal((rows, isData), (answer.Rows, answer.IsData));
    }

    [Fact]
    public void A_recorded_answer_that_is_cut_is_seen()
    {
        const string File = "wits/wits_tariff_sdmx_first200k.json.part";
        if (IsAtHand(File))
        {
            Assert.Throws<BrokenAnswerException>(() => AnswerReader.Read(Path.Join(Recorded, File), AnswerForm.SdmxJson));
        }
    }

    [Theory]
    [InlineData(AnswerForm.SdmxCsv, "DATAFLOW,freq,OBS_VALUE\nA,M,1\nA,M,2\n", 2, true, null)]
    [InlineData(AnswerForm.SdmxCsv, "DATAFLOW,freq,OBS_VALUE\n", 0, true, null)]
    [InlineData(AnswerForm.SdmxCsv, "No such table\n", 0, false, "No such table")]
    [InlineData(AnswerForm.SdmxXml, "<StructureSpecificData><DataSet/></StructureSpecificData>", 0, true, null)]
    [InlineData(AnswerForm.SdmxXml, "<GenericData><Footer><Message code='413'><Text>Too large</Text></Message></Footer></GenericData>", 0, true, "Too large")]
    [InlineData(AnswerForm.SdmxXml, "<m:Error xmlns:m='u'><m:ErrorMessage code='100'><m:Text> No results found </m:Text></m:ErrorMessage></m:Error>", 0, false, "No results found")]
    [InlineData(AnswerForm.SdmxXml, "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x' 'y'><html><title>Oops</title></html>", 0, false, "a web page, \"Oops\"")]
    [InlineData(AnswerForm.SdmxJson, """{"data":{"dataSets":[{"series":{"0:0":{"observations":{"0":[1],"1":[2]}}}}]}}""", 2, true, null)]
    [InlineData(AnswerForm.SdmxJson, """{"dataSets":[{"observations":{"0:0:0":[1,0]}}]}""", 1, true, null)]
    [InlineData(AnswerForm.SdmxJson, """{"errors":[{"code":100,"title":"No results"}]}""", 0, false, "No results")]
    [InlineData(AnswerForm.ComtradeJson, "\uFEFF{\"data\":[{\"a\":{\"data\":[{}]}},{}],\"count\":2}", 2, true, null)]
    [InlineData(AnswerForm.ComtradeJson, """{"statusCode":404,"message":"Resource not found"}""", 0, false, "Resource not found")]
    [InlineData(AnswerForm.ComtradeJson, "Service Unavailable\nmore", 0, false, "Service Unavailable")]
    public void An_answer_tells_rows_or_what_is_wrong(AnswerForm form, string text, int rows, bool isData, string? said)
    {
        var answer = AnswerReader.Read(folder.Write("a", text), form);
        Assert.Equal((rows, isData, said), (answer.Rows, answer.IsData, answer.Said));
    }

    [Theory]
    [InlineData(AnswerForm.ComtradeJson)]
    [InlineData(AnswerForm.SdmxXml)]
    [InlineData(AnswerForm.SdmxJson)]
    public void No_cut_answer_passes_for_a_whole_one(AnswerForm form)
    {
        var whole = form switch
        {
            AnswerForm.SdmxXml => "<GenericData><Series><Obs v='1'/><Obs v='2'/></Series></GenericData>",
            AnswerForm.SdmxJson => """{"dataSets":[{"observations":{"0:0:0":[1,0],"0:0:1":[2,0]}}]}""",
            _ => FetchTests.Rows(2),
        };
        Assert.Equal(2, AnswerReader.Read(folder.Write("a", whole), form).Rows);
        for (var length = 1; length < whole.Length; length++)
        {
            Assert.Throws<BrokenAnswerException>(() => AnswerReader.Read(folder.Write("a", whole[..length]), form));
        }
    }

    [Fact]
    public void An_answer_larger_than_the_buffer_is_counted_in_one_pass()
    {
        var text = FetchTests.Rows(20_000).Replace("\"typeCode\":\"C\"", $"\"typeCode\":\"{new string('я', 90)}\"", StringComparison.Ordinal);
        Assert.Equal(20_000, AnswerReader.Read(folder.Write("a", text), AnswerForm.ComtradeJson).Rows);
        var long200k = FetchTests.Rows(2).Replace("\"C\"", $"\"{new string('x', 200_000)}\"", StringComparison.Ordinal);
        Assert.Equal(2, AnswerReader.Read(folder.Write("a", long200k), AnswerForm.ComtradeJson).Rows);
    }

    private bool IsAtHand(string file)
    {
        var isThere = File.Exists(Path.Join(Recorded, file));
        output.WriteLine(isThere ? file : $"passed over: ../shared/trade/formats/{file} is not at hand");
        return isThere;
    }
}
