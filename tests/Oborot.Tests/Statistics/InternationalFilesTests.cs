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
