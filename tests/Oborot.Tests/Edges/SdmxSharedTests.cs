using Oborot.Tests.House;
using Xunit.Abstractions;

namespace Oborot.Tests.Edges;

/// <summary>Files as publishers gave them: each is read, or refused for the right reason.</summary>
public sealed class SdmxSharedTests(ITestOutputHelper output)
{
    private const string Old = "sdmx/imf_dots_compactdata_A.US.TXG_FOB_USD.W00+B0_2020_2023.json";
    private const string New = "sdmx/imf_imts_sdmx3_structurespecific_USA_XG_FOB_USD_G001+G998_A.xml";
    private const string Wits = "wits/wits_tradestats_trade_sdmx.json";
    private const string Rates = "exchange rates, not trade flows: no reporter, partner or flow among the dimensions ";
    private const string Accounts = "national accounts, not trade flows: no reporter, partner or flow among the concepts ";
    private const string Structure = "a structure message, without data";

    private static readonly string Formats = Path.GetFullPath(Path.Join(Repository.Root, "..", "shared", "trade", "formats"));

    public static TheoryData<string, string> Refused => new()
    {
        { "sdmx/khaeru_ECB_EXR_1_M.USD.EUR.SP00.A.xml", Rates + "FREQ CURRENCY CURRENCY_DENOM EXR_TYPE EXR_SUFFIX TIME_PERIOD" },
        { "sdmx/khaeru_ECB_EXR_flat.json", Rates + "FREQ CURRENCY_DENOM EXR_TYPE EXR_SUFFIX CURRENCY TIME_PERIOD" },
        { "sdmx/khaeru_ECB_EXR_ng-flat.xml", Rates + "FREQ CURRENCY CURRENCY_DENOM EXR_TYPE EXR_VAR TIME_PERIOD" },
        { "sdmx/khaeru_ECB_EXR_rg-flat.xml", Rates + "FREQ CURRENCY CURRENCY_DENOM EXR_TYPE EXR_VAR TIME_PERIOD" },
        { "sdmx/khaeru_v3_json_data_exr-flat.json", Rates + "FREQ CURRENCY_DENOM EXR_TYPE EXR_SUFFIX CURRENCY TIME_PERIOD" },
        { "sdmx/khaeru_v3_json_data_exr-time-series.json", Rates + "FREQ CURRENCY_DENOM EXR_TYPE EXR_SUFFIX CURRENCY TIME_PERIOD" },
        { "sdmx/khaeru_ESTAT_apro_mk_cola-structure.xml", Structure },
        { "sdmx/khaeru_SDMX_HCL_TEST_AREA.xml", Structure },
        { "sdmx/khaeru_UNSD_codelist_partial.xml", Structure },
        { "sdmx/khaeru_IMF_PCPS.xml", "commodity prices, not trade flows: no partner or flow among the concepts FREQ REF_AREA COMMODITY UNIT_MEASURE UNIT_MULT TIME_FORMAT TIME_PERIOD" },
        { "sdmx/khaeru_IMF_RES_WEO-data.xml", "macroeconomic figures and forecasts (WEO), not trade flows: no partner among the concepts COUNTRY INDICATOR FREQUENCY " },
        { "sdmx/khaeru_v3_csv_example-01.csv", Accounts + "DIM_1 DIM_2 DIM_3 ATTR_2 ATTR_3 ATTR_1 UPDATED" },
        { "sdmx/khaeru_v3_csv_example-03.csv", Accounts + "OBS_VALUE1 OBS_VALUE2 ATTR_3 ATTR_1 DIM_2 DIM_1 DIM_3" },
        { "sdmx/khaeru_v3_csv_example-04.csv", Accounts + "DIM_1 DIM_2 DIM_3 ATTR_2 ATTR_3 ATTR_1" },
        { "sdmx/khaeru_v3_csv_example-05.csv", Accounts + "DIM_1 DIM_2 DIM_3 ATTR_2 ATTR_3 ATTR_1" },
        { "sdmx/khaeru_v3_csv_example-09A.csv", Accounts + "DIM_1 DIM_2 DIM_3 ATTR_1" },
        { "sdmx/khaeru_v3_csv_example-14.csv", "not trade flows: no reporter, partner or flow among the concepts DIM_2 COLLECTION.METHOD CONTACT CONTACT.NAME" },
        { "sdmx/khaeru_v3_csv_example-17.csv", "national accounts; none of its records is a figure of a trade flow: 2 to be deleted, not figures" },
        { "sdmx/rsdmx_Example_Eurostat_2.0.xml", "not trade flows: no partner or flow among the dimensions UNIT REASON ENTERPR NACE_R2 GEO FREQ TIME_PERIOD" },
        { "sdmx/rsdmx_Example_Eurostat_2.1.xml", "not trade flows: no partner or flow among the dimensions UNIT Y_GRAD FOS07 GEO FREQ TIME_PERIOD" },
        { "sdmx/rsdmx_SDMXCompactDataExample_2.0.xml", "not trade flows: no reporter, partner or flow among the concepts VAR1 VAR2 VAR3 VAR5 TIME_FORMAT UNIT REFERENCEPERIOD YEA" },
        { "sdmx/rsdmx_SDMXGenericDataExample_2.0.xml", "not trade flows: no reporter, partner or flow among the dimensions C1 C2 C3 C4 C5 TIME_PERIOD" },
        { "sdmx/rsdmx_SDMXGenericDataExample_2.1.xml", "not trade flows: no partner or flow among the dimensions UNIT Y_GRAD FOS07 GEO FREQ TIME_PERIOD" },
        { "sdmx/rsdmx_SDMXStructureSpecificDataExample_2.1.xml", "none of its records is a figure of a trade flow: 106 whose INDICATOR is no value of exports or imports (INDICATOR LUR_PE_NUM, INDICATOR LU_PE_NUM)" },
        { "wits/wits_tariff_sdmx_first200k.json.part", "cut short at byte 200000; fetch it again" },
    };

    public static TheoryData<string, int, string, string> Read => new()
    {
        { Old, 8, "imf-dots", "US→WORLD exports TOTAL 2023 = 2019551635133 USD" },
        { Old, 8, "imf-dots", "US→EU exports TOTAL 2020 = 233754777100 USD" },
        { New, 4, "imf-imts", "US→WORLD exports TOTAL 2023 = 2019551635133 USD" },
        { New, 4, "imf-imts", "US→EU exports TOTAL 2024 = 371064529410 USD" },
        { Wits, 29, "wits", "US→WORLD imports TOTAL 2017 = 2407390189460 USD" },
        { Wits, 29, "wits", "US→WORLD imports 27-27_Fuels 2017 = 204018187723 USD" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_without_trade_flows_is_refused(string file, string reason)
    {
        if (At(file) is { } path)
        {
            Assert.StartsWith(reason, SdmxReading.Refusal(path), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_file_of_trade_flows_is_read(string file, int figures, string source, string figure)
    {
        if (At(file) is { } path)
        {
            var read = SdmxReading.Of(path);
            Assert.Equal((figures, source), (read.Figures.Count, read.Origin.Source));
            Assert.Contains(figure, read.Lines);
        }
    }

    // The one says millions and means it, the other says millions and gives units.
    [Fact]
    public void The_old_and_the_new_service_of_the_IMF_agree()
    {
        if (At(Old) is { } before && At(New) is { } after)
        {
            Assert.Equal(SdmxReading.Of(before).Lines.Where(l => l.Contains(" 2023 ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                SdmxReading.Of(after).Lines.Where(l => l.Contains(" 2023 ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_file_has_its_outcome()
    {
        if (At("sdmx") is not { } folder)
        {
            return;
        }
        var files = Directory.EnumerateFiles(folder).Concat(Directory.EnumerateFiles(At("wits")!, "*.json*")).Select(f => Path.GetRelativePath(Formats, f).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), Refused.Select(r => (string)r[0]).Concat(Read.Select(r => (string)r[0])).Distinct().Order(StringComparer.Ordinal));
    }

    private string? At(string file)
    {
        var path = Path.Join(Formats, file);
        if (Path.Exists(path))
        {
            return path;
        }
        output.WriteLine($"skipped: ../shared/trade/formats/{file} is not there");
        return null;
    }
}
