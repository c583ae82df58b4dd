using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Tables as national offices hand them out: how many figures and how many of them zero, some of them exactly, or why the file is refused.</summary>
public sealed class NationalFilesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Join(ReadFile.Shared, "formats", "national");

    /// <summary>File, format, figures, zeros, records that are passed over, the first, the middle and the last figure.</summary>
    public static TheoryData<string, string, int, int, int, string[]> Read => new()
    {
        { "WEB_UTSA_02.xlsx", "ru-fcs-main-goods", 44, 2, 16, ["RU Imports WORLD TOTAL 2022-01 23324600000 @Лист1!D19", "RU Imports WORLD 2401 2022-01 33900000 @Лист1!D46", "RU Imports WORLD 8708 2022-01 883400000 @Лист1!D78"] },
        { "WEB_UTSA_04_3.xls", "ru-fcs-totals-monthly", 112, 0, 0, ["RU Exports WORLD TOTAL 2016-01 17631079700 @1!C46", "RU Exports WORLD TOTAL 2016-03 23460963000 @1!C68", "RU Imports WORLD TOTAL 2017-10..2017-12 64280090600 @1!G89"] },
        { "armstat_monthly_by_country.csv", "am-armstat-by-country", 33081, 10546, 67, ["AM Exports AF TOTAL 2020-05 0 @line 3", "AM Imports LV TOTAL 2021-12 1354300 Consignment @line 11029", "AM Imports X492 TOTAL 2022 39643400 Origin @line 22189"] },
        { "geostat_FTrade_1995-2024.xlsx", "ge-geostat-monthly", 776, 0, 0, ["GE Exports WORLD TOTAL 1995 155199297 @1995-2024!B5", "GE Imports WORLD TOTAL 1995 488696492.16166 @1995-2024!B20", "GE Imports WORLD TOTAL 2023-12 1368847911.68669 @1995-2024!AD33"] },
        { "ru_fcs_94itog.xlsx", "ru-fcs-totals", 504, 0, 0, ["RU Exports WORLD TOTAL 1994 63286000000 @1994!B5", "RU Exports WORLD TOTAL 2008 467581000000 @2008!B5", "RU Imports UZ TOTAL 2021 1706000000 @2021!B22"] },
        { "ru_fcs_96stran.xlsx", "ru-fcs-by-country-monthly", 11136, 0, 0, ["RU Exports CN TOTAL 2006-01 1197010990 @Экспорт!B7", "RU Imports AZ TOTAL 2021-12 117600080 @Импорт!AD213", "RU Exports KZ TOTAL 2010-07 none Missing @Экспорт!L65"] },
        { "ru_fcs_hs2_2021_2022.xlsx", "ru-fcs-chapters", 284, 0, 1, ["RU Exports WORLD TOTAL 2021 493096100000 @Публикация (1)!C6", "RU Exports WORLD 59 2022 77230000 @Публикация (1)!F42", "RU Imports WORLD 97 2022 9960000 @Публикация (1)!G77"] },
        { "stat_kg_4.03.00.10_exports_main_goods.xlsx", "kg-nsc-main-goods-exports", 779, 42, 0, ["KG Exports WORLD TOTAL 1994 341091300 @Лист1!D4", "KG Exports WORLD Skins of cattle 2023 3207700 @Лист1!AG17", "KG Exports WORLD Incandescent lamps, mln units 2023 4311507 @Лист1!AG30"] },
        { "stat_kg_4.03.00.12_imports_main_goods.xls", "kg-nsc-main-goods-imports", 990, 10, 0, ["KG Imports WORLD TOTAL 1994 317004700 @4030012!D6", "KG Imports WORLD Motor spirit 2009 249203100 @4030012!S23", "KG Imports WORLD Furniture 2023 4590897 @4030012!AG39"] },
        { "stat_kg_4.03.00.18_exports_by_country_trilingual.xlsx", "kg-nsc-exports-by-country", 4621, 2278, 5, ["KG Exports WORLD TOTAL 1994 341091400 @Лист1!D5", "KG Exports MM TOTAL 2023 421 @Лист1!AG85", "KG Exports X899 TOTAL 2023 448177 @Лист1!AG166"] },
        { "stat_kg_4.03.00.20_imports_by_country_trilingual.xlsx", "kg-nsc-imports-by-country", 5880, 2592, 5, ["KG Imports WORLD TOTAL 1994 317004700 @import!D4", "KG Imports UZ TOTAL 2022 362607704 @import!AF106", "KG Imports X899 TOTAL 2023 0 Provisional @import!AG208"] },
        { "stat_kz_by_country_2019.xls", "kz-bns-by-country", 636, 4, 16, ["KZ Exports WORLD TOTAL 2019 58065588700 @12_2019!D6", "KZ Imports NZ TOTAL 2019 3983795.81 @12_2019!F204", "KZ Imports TV TOTAL 2018 100 @12_2018!F206"] },
        { "stat_kz_by_country_2020.xls", "kz-bns-by-country", 622, 0, 16, ["KZ Exports WORLD TOTAL 2020 47540772700 @12_2020!D6", "KZ Imports RU TOTAL 2019 14312094065.11 @12_2019!F12", "KZ Imports WS TOTAL 2019 120.83 @12_2019!F208"] },
        { "stat_kz_by_country_2021.xls", "kz-bns-by-country", 610, 0, 16, ["KZ Exports WORLD TOTAL 2021 60321024400.65 @12_2021!D6", "KZ Imports MH TOTAL 2021 195.96 @12_2021!F202", "KZ Imports WS TOTAL 2020 377.67 @12_2020!F195"] },
        { "stat_kz_by_country_2022.xls", "kz-bns-by-country", 654, 0, 16, ["KZ Exports WORLD TOTAL 2022 84593070081.31 @2022!D7", "KZ Imports CX TOTAL 2022 28.97 @2022!F211", "KZ Imports TK TOTAL 2021 6708.87 @2021!F208"] },
        { "stat_kz_by_country_2023.xls", "kz-bns-by-country", 685, 0, 16, ["KZ Exports WORLD TOTAL 2022 84593070081.31 @2022!D6", "KZ Exports WORLD TOTAL 2023 79138754677.36 @2023!D6", "KZ Imports WF TOTAL 2023 9.81 @2023!F221"] },
        { "stat_uz_sdmx_1105_exports_by_country.csv", "uz-stat-exports", 3192, 889, 0, ["UZ Exports CU TOTAL 2010 1500 @line 2", "UZ Exports RS TOTAL 2010 6240300 @line 116", "UZ Exports MG TOTAL 2023 1231600 @line 229"] },
        { "stat_uz_sdmx_1176_imports_by_country.csv", "uz-stat-imports", 3276, 1278, 0, ["UZ Imports CU TOTAL 2010 30 @line 2", "UZ Imports PT TOTAL 2010 566600 @line 119", "UZ Imports MG TOTAL 2023 53600 @line 235"] },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_table_is_read(string name, string format, int figures, int zeros, int passed, string[] among)
    {
        if (At(name) is not { } path)
        {
            return;
        }
        var read = ReadFile.At(path);
        Assert.Equal((format, figures, zeros, passed), (read.Format, read.Figures.Count, read.Figures.Count(f => f.Value == 0), read.Notes.Passed.Sum(p => p.Count)));
        Assert.All(among, line => Assert.Contains(line, read.Figures.Select(SomeTables.Show)));
        Assert.Equal(name.Contains("4.03.00.20", StringComparison.Ordinal) ? ["ООН"] : [], read.Notes.UnknownAreas.Select(a => a.Area));
        Assert.Equal(name.Contains("4.03.00.18", StringComparison.Ordinal) ? 1 : 0, read.Notes.Warnings.Count);
    }

    [Theory]
    [InlineData("2-2-5_04-2024.doc", "a Word document, not a table; save its tables as .xlsx or .csv")]
    [InlineData("stat_kg_4.02.00.01_exchange_rates.xls", "holds exchange rates of the som, no trade")]
    public void A_file_without_trade_is_refused(string name, string reason)
    {
        if (At(name) is { } path)
        {
            Assert.Equal($"{name}: {reason}", Assert.Throws<StatisticsException>(() => ReadFile.At(path)).Message);
        }
    }

    [Fact]
    public void Every_file_of_the_folder_is_one_of_these()
    {
        if (Directory.Exists(Folder))
        {
            Assert.Equal(Read.Count + 2, Directory.EnumerateFiles(Folder).Count());
        }
    }

    [Theory]
    [InlineData("stat_kz_by_country_2023.xls", 2024, 7, 25)]
    public void The_day_of_publication_is_told(string name, int year, int month, int day)
    {
        if (At(name) is { } path)
        {
            Assert.Equal(new DateOnly(year, month, day), ReadFile.At(path).Notes.Published);
        }
    }

    [Fact]
    public void Armenian_imports_have_both_countries_of_origin_and_of_consignment()
    {
        if (At("armstat_monthly_by_country.csv") is not { } path)
        {
            return;
        }
        var imports = ReadFile.At(path).Figures.Where(f => f.Series is { Partner: "AF", Flow: TradeFlow.Imports } && f.Period == Oborot.Model.Period.Year(2020)).ToDictionary(f => f.Basis, f => f.Value);
        Assert.Equal((200m, 300m), (imports[PartnerBasis.Consignment], imports[PartnerBasis.Origin]));
    }

    private string? At(string name)
    {
        var path = Path.Join(Folder, name);
        if (File.Exists(path))
        {
            return path;
        }
        output.WriteLine($"skipped: no {path}");
        return null;
    }
}
