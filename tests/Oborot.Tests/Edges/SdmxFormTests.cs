using System.Globalization;
using Oborot.Tests.House;

namespace Oborot.Tests.Edges;

/// <summary>The same made-up figures, written in every form of SDMX that is read.</summary>
public sealed class SdmxFormTests
{
    private const string Folder = "tests/Oborot.Tests/Edges/Sdmx";

    private static readonly string[] Same =
    [
        "KG→KZ exports TOTAL 2023 = 412345600 USD",
        "KG→KZ exports TOTAL 2024 = 450000000 USD Provisional",
        "KG→WORLD imports TOTAL 2024-01..2024-03 = 2500000500 USD",
        "KG→WORLD imports TOTAL 2024-04..2024-06 = none USD Missing",
    ];

    public static TheoryData<string, string> Files => new()
    {
        { "generic-2.0.xml", "sdmx-ml" },
        { "compact-2.0.xml", "sdmx-ml" },
        { "generic-2.1-series.xml", "sdmx-ml" },
        { "generic-2.1-flat.xml", "sdmx-ml" },
        { "structure-specific-2.1-series.xml", "sdmx-ml" },
        { "structure-specific-2.1-flat.xml", "sdmx-ml" },
        { "structure-specific-3.0.xml", "sdmx-ml" },
        { "json-1.0-series.json", "sdmx-json" },
        { "json-1.0-flat.json", "sdmx-json" },
        { "json-2.0-series.json", "sdmx-json" },
        { "json-2.0-flat.json", "sdmx-json" },
        { "compact.json", "sdmx-compact-json" },
        { "csv-1.0.csv", "sdmx-csv" },
        { "csv-2.0.csv", "sdmx-csv" },
        { "csv-2.0-labels.csv", "sdmx-csv" },
    };

    [Fact]
    public void Every_file_of_the_folder_is_listed() =>
        Assert.Equal(Repository.Files(Folder).Select(f => Path.GetFileName(f)), Files.Select(f => (string)f[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_form_gives_the_same_figures(string file, string format)
    {
        var read = SdmxReading.Of(Repository.At($"{Folder}/{file}"));
        Assert.Equal(format, read.Format);
        Assert.Equal(Same, read.Lines);
        Assert.Empty(read.Notes.Passed);
        Assert.Empty(read.Notes.UnknownAreas);
        Assert.Equal("sdmx-tst", read.Origin.Source);
        var isTold = !file.StartsWith("csv", StringComparison.Ordinal);
        Assert.Equal(isTold ? "Office of Made-up Figures" : "TST", read.Origin.Agency);
        Assert.Equal(isTold ? new DateOnly(2025, 2, 3) : null, read.Notes.Published);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_form_is_told_by_content_whatever_the_letters_before_and_the_culture(string file, string format)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new CultureInfo("tr-TR");
        try
        {
            var read = SdmxReading.OfText("\uFEFF" + Repository.Read($"{Folder}/{file}").TrimStart('\uFEFF'), "table.dat");
            Assert.Equal((format, Same.Length), (read.Format, read.Figures.Count));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    // Cut anywhere, a file is refused, or gives nothing that the whole does not give.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_short_gives_no_other_figures(string file, string format)
    {
        var whole = Repository.Read($"{Folder}/{file}").TrimEnd();
        for (var length = whole.Length / 3; length < whole.Length - 1; length += 97)
        {
            string[] lines;
            try
            {
                lines = [.. SdmxReading.OfText(whole[..length]).Lines];
            }
            catch (Oborot.Edges.Statistics.StatisticsException e)
            {
                Assert.DoesNotContain('\n', e.Message);
                continue;
            }
            Assert.True(format == "sdmx-csv", $"cut at {length}, and nobody saw it");
            Assert.Empty(lines[..^1].Except(Same));
        }
    }

    [Theory]
    [InlineData("generic-2.1-series.xml", "cut short at line ")]
    [InlineData("structure-specific-3.0.xml", "cut short at line ")]
    [InlineData("json-1.0-series.json", "cut short at byte ")]
    [InlineData("compact.json", "cut short at byte ")]
    [InlineData("csv-2.0.csv", "the file is cut short")]
    public void A_file_that_is_cut_short_is_told_to_be(string file, string reason)
    {
        var whole = Repository.Read($"{Folder}/{file}");
        Assert.Contains(reason, SdmxReading.RefusalOfText(whole[..(whole.Length - 40)]), StringComparison.Ordinal);
    }
}
