using System.Text.RegularExpressions;
using Oborot.Edges.Statistics;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Files as international sources hand them out, figure by figure; the counts and sums were found by another program.</summary>
public sealed class InternationalFilesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Join(ReadFile.Shared, "formats");

    [Theory]
    [InlineData("comtrade_v1/get_C_A_HS_CHN_2010.json", "comtrade-json", 4, "155218297800", "CN AR M TOTAL 2010 6804128143 USD cif")]
    [InlineData("comtrade_v1/get_C_A_HS_CHN_2010_rawbody.json", "comtrade-json", 4, "155218297800", "CN DE X TOTAL 2010 68047133397 USD fob")]
    [InlineData("comtrade_v1/bulk_parsed_100rows_34cols.tsv", "comtrade-table", 100, "42852905147", "AR WORLD X TOTAL 2000 26341029193 USD fob", "AR DZ X TOTAL 2000 69888036 USD fob")]
    [InlineData("comtrade_v1/get_HS6_THA_shrimp_300rows_47cols.csv", "comtrade-table", 294, "2418837732", "TH MZ M HS2007 030613 2007 2482223 USD cif 292990 kg")]
    [InlineData("comtrade_legacy/legacy_api_R_mangled_IND_2018_head300.csv", "comtrade-table", 299, "837399122", "IN WORLD X SITC4 27861 2018 52536408 USD", "IN BH X SITC4 27861 2018 2093 USD 56000 kg")]
    [InlineData("comtrade_legacy/legacy_bulk_IND_CHN_2010_head400.csv", "comtrade-table", 399, "1612040927", "IN CN M HS2007 010690 2010 453360 USD", "IN CN X HS2007 010619 2010 109 USD")]
    [InlineData("wits/wits_bulk_china_hs4_2017_2020.csv", "wits-bulk", 1398, "6104862584847", "CN TH X HS 8528 2017 273073136 USD 6364864 kg", "CN TH X HS 8528 2018 365654976 USD")]
    [InlineData("eurostat/comext_relational_view_month.csv", "comext", 31, "1617548123", "CY GE X TOTAL 2024-08 183935 EUR", "LU GE X TOTAL 2024-08 305118 EUR")]
    [InlineData("eurostat/comext_relational_view_year.csv", "comext", 240, "5165924552623", "EU27_2020 BV X TOTAL 2019 9360 EUR")]
    [InlineData("baci/BACI_HS92_Y2021_V202301_subset_head400.csv", "baci", 399, "5367016", "AF AO X HS1992 382390 2021 52051 USD fob 13235 kg", "AF AZ X HS1992 081310 2021 1624 USD fob 500 kg")]
    public void File_is_read(string name, string format, int figures, string sum, params string[] among)
    {
        if (At(name) is not { } path)
        {
            return;
        }
        var read = ReadFile.At(path);
        Assert.Equal(format, read.Format);
        Assert.Equal(figures, read.Figures.Count);
        Assert.Equal(sum, FormattableString.Invariant($"{read.Figures.Sum(f => f.Value):0.######}"));
        Assert.All(among, line => Assert.Contains(line, read.Lines));
        Assert.Empty(read.Notes.UnknownAreas);
    }

    [Theory]
    [InlineData("comtrade_v1/get_S_A_EB_empty_rawbody.json", "Comtrade answered without data")]
    [InlineData("comtrade_v1/bulk_listing_empty.json", "Comtrade answered without data")]
    [InlineData("comtrade_v1/bulk_listing_ARG_1962.json", "a list of files, not figures")]
    [InlineData("comtrade_v1/ref_HS.json.gz", "a code table, not figures")]
    [InlineData("comtrade_v1/ref_ModeOfTransportCodes.json", "a code table, not figures")]
    [InlineData("comtrade_v1/ref_Reporters.json", "a code table, not figures")]
    [InlineData("comtrade_v1/ref_TradeDataItems.json", "a code table, not figures")]
    [InlineData("comtrade_v1/bulk_file_body_31bytes.bin", "the packed file is cut short")]
    [InlineData("ots/chl_all_2002_yrp.yml", "a recording of web answers")]
    [InlineData("ots/chl_arg_2002_yr.yml", "a recording of web answers")]
    [InlineData("ots/chl_arg_2002_yrp.yml", "a recording of web answers")]
    [InlineData("ots/chl_arg_2002_yrpc_wheat.yml", "a recording of web answers")]
    [InlineData("baci/country_codes_V202201.csv", "a code table, not figures")]
    [InlineData("baci/product_codes_HS92_V202501.csv", "a code table, not figures")]
    [InlineData("wits/wits_bulk_asean_total_group_2015_2016.csv", "holds no figures that can be used: 149 records of a group of goods that a user of WITS put together (first: line 2)")]
    [InlineData("baci/baci_readme_V202201.txt", "no form of trade statistics that is known")]
    public void File_without_figures_is_refused_with_the_reason(string name, string reason)
    {
        if (At(name) is { } path)
        {
            Assert.StartsWith($"{Path.GetFileName(path)}: {reason}", Assert.Throws<StatisticsException>(() => ReadFile.At(path)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ots/chl_all_2002_yrp.yml", 0, 132, "11062395709", "CL RU X TOTAL 2002")]
    [InlineData("ots/chl_all_2002_yrp.yml", 1, 158, "8782966254", "AR CL M TOTAL 2002 142974825 USD")]
    [InlineData("ots/chl_arg_2002_yr.yml", 0, 2, "11062395709", "CL WORLD M TOTAL 2002 4852991863 USD")]
    [InlineData("ots/chl_arg_2002_yr.yml", 2, 2, "240842250623", "MX US X TOTAL 2002 137489947084 USD")]
    [InlineData("ots/chl_arg_2002_yrp.yml", 0, 2, "1110351211", "CL AR M TOTAL 2002 919280993 USD")]
    [InlineData("ots/chl_arg_2002_yrpc_wheat.yml", 0, 2, "417", "CL AR X HS 110100 2002 76 USD")]
    public void Answer_in_a_recording_is_read(string name, int answer, int figures, string sum, string among)
    {
        if (At(name) is not { } path)
        {
            return;
        }
        var body = Regex.Matches(File.ReadAllText(path), "string: '(\\[.*?\\])'", RegexOptions.Singleline)[answer].Groups[1].Value;
        var read = ReadFile.Of("answer.json", body);
        Assert.Equal(("tradestatistics-json", figures), (read.Format, read.Figures.Count));
        Assert.Equal(sum, FormattableString.Invariant($"{read.Figures.Sum(f => f.Value):0}"));
        Assert.Contains(read.Lines, l => l.StartsWith(among, StringComparison.Ordinal));
        Assert.Empty(read.Notes.UnknownAreas);
        Assert.Empty(read.Passed);
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
