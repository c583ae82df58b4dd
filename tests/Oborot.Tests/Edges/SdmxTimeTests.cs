using Oborot.Edges.Statistics.Sdmx;

namespace Oborot.Tests.Edges;

public sealed class SdmxTimeTests
{
    [Theory]
    [InlineData("2020", null, "2020")]
    [InlineData("2020-A1", null, "2020")]
    [InlineData("2020-S2", null, "2020-07..2020-12")]
    [InlineData("2020-T3", null, "2020-09..2020-12")]
    [InlineData("2020-Q3", null, "2020-07..2020-09")]
    [InlineData("2020Q3", null, "2020-07..2020-09")]
    [InlineData("2020-M05", null, "2020-05")]
    [InlineData("2020M5", null, "2020-05")]
    [InlineData("2020-05", null, "2020-05")]
    [InlineData("202005", null, "2020-05")]
    [InlineData("2020-05Z", null, "2020-05")]
    [InlineData("2020-05-01", "M", "2020-05")]
    [InlineData("2020-04-01", "Q", "2020-04..2020-06")]
    [InlineData("2020-01-01", "A", "2020")]
    [InlineData("2020-01-01T00:00:00+06:00", "A", "2020")]
    [InlineData("2020-01-01/P1Y", null, "2020")]
    [InlineData("2020-01/P3M", null, "2020-01..2020-03")]
    [InlineData("2020/P1Y", null, "2020")]
    [InlineData("2020-01-01/2020-06-30", null, "2020-01..2020-06")]
    [InlineData("2019-11/P3M", null, "2019-11..2020-01")]
    public void A_time_means_whole_months(string time, string? frequency, string months) =>
        Assert.Equal(months, SdmxTime.Parse(time, frequency)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2020-13")]
    [InlineData("2020-00")]
    [InlineData("2020-Q5")]
    [InlineData("2020-M13")]
    [InlineData("2020-M00")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2020-W07")]
    [InlineData("2020-D123")]
    [InlineData("2020-05-01")]
    [InlineData("2020-05-17", "M")]
    [InlineData("2020-05-01", "Q")]
    [InlineData("2020-01-01", "D")]
    [InlineData("2020-06/2020-01")]
    [InlineData("2020-01-01/P1D")]
    [InlineData("2020-01/P99Y")]
    [InlineData("20205")]
    [InlineData("in 2020")]
    [InlineData("٢٠٢٠")]
    public void What_is_no_whole_months_is_none(string time, string? frequency = null) =>
        Assert.Null(SdmxTime.Parse(time, frequency));
}
