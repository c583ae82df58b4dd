using Oborot.Statistics.Mirror;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Measures of how far two reports lie apart.</summary>
public sealed class AsymmetryTests(ITestOutputHelper output)
{
    private const double Million = 1e6;

    [Fact]
    public void Measures_of_one_pair()
    {
        var pair = new Asymmetry(exported: 80, imported: 120);
        Assert.Equal(0.4, pair.Coefficient!.Value, 12);
        Assert.Equal(0.2, pair.Discrepancy!.Value, 12);
        Assert.Equal(Math.Log(1.5), pair.ReportingDistance!.Value, 12);
        Assert.Equal(-0.4, new Asymmetry(120, 80).Coefficient!.Value, 12);
    }

    [Fact]
    public void One_side_with_nothing_is_as_far_as_it_goes()
    {
        Assert.Equal((2.0, 1.0), (new Asymmetry(0, 5).Coefficient, new Asymmetry(0, 5).Discrepancy));
        Assert.Equal(-2.0, new Asymmetry(5, 0).Coefficient);
        Assert.Equal(double.PositiveInfinity, new Asymmetry(5, 0).ReportingDistance);
        Assert.Equal(double.PositiveInfinity, new Asymmetry(0, 5).ReportingDistance);
    }

    [Theory]
    [InlineData(null, 5.0)]
    [InlineData(5.0, null)]
    [InlineData(null, null)]
    [InlineData(0.0, 0.0)]
    public void Nothing_is_measured_with_one_side_or_two_zeros(double? exported, double? imported)
    {
        var pair = new Asymmetry(exported, imported);
        Assert.Null(pair.Coefficient);
        Assert.Null(pair.Discrepancy);
        Assert.Null(pair.ReportingDistance);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_amount_is_zero_or_more(double amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Asymmetry(amount, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Asymmetry(1, amount));
    }

    // The medians are those of flows of which the larger report is at least a million dollars.
    [Theory]
    [InlineData("mirror_pairs_national_annual.csv.gz", 190, 0.122)]
    [InlineData("mirror_pairs_dots15_monthly.csv.gz", 25200, 0.170)]
    [InlineData("mirror_pairs_wits_hs4.csv.gz", 2630, 0.498)]
    public void Pairs_of_real_trade(string table, int rows, double median)
    {
        if (MirrorTables.Rows(table, output) is not { } pairs)
        {
            return;
        }
        Assert.Equal(rows, pairs.Count);
        var large = new List<double>();
        foreach (var row in pairs)
        {
            var pair = new Asymmetry(row.Number("x_rep"), row.Number("m_rep"));
            Assert.Equal(row.Number("asym_sdmx"), pair.Coefficient!.Value, 1e-9);
            Assert.Equal(Math.Abs(row.Number("asym_sdmx")) / 2, pair.Discrepancy!.Value, 1e-9);
            var gap = row["log_gap"].Length > 0 ? Math.Abs(row.Number("log_gap")) : double.PositiveInfinity;
            Assert.Equal(gap, pair.ReportingDistance!.Value, 1e-9);
            if (Math.Max(pair.Exported!.Value, pair.Imported!.Value) >= Million)
            {
                large.Add(Math.Abs(pair.Coefficient!.Value));
            }
        }
        output.WriteLine($"{table}: {large.Count} of {rows} pairs with a million or more, median |a| {Median(large):F4}");
        Assert.Equal(median, Median(large), 0.0005);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
