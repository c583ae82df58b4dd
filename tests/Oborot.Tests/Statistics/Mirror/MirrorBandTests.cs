using Oborot.Statistics.Mirror;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>The band of a pair's ratio.</summary>
public sealed class MirrorBandTests(ITestOutputHelper output)
{
    private static readonly DefaultBand Otherwise = new(0.7, 1.4);

    // Tables of Student's t.
    [Theory]
    [InlineData(0.8, 1, 3.0777)]
    [InlineData(0.8, 2, 1.8856)]
    [InlineData(0.9, 3, 2.3534)]
    [InlineData(0.95, 4, 2.7764)]
    [InlineData(0.95, 5, 2.5706)]
    [InlineData(0.9, 10, 1.8125)]
    [InlineData(0.99, 29, 2.7564)]
    [InlineData(0.95, 100000, 1.9600)]
    public void Quantiles_of_Student(double probability, int degrees, double expected) =>
        Assert.Equal(expected, Student.Within(probability, degrees), 0.00006);

    [Fact]
    public void Band_stands_around_the_last_year()
    {
        // Changes of the logarithm: +0.1 and −0.1; two of them.
        MirrorYear[] history = [new(2021, 100, 100 * Math.Exp(0.1)), new(2020, 100, 100), new(2022, 100, 100), new(2023, 100, 900)];
        var band = MirrorBand.For(2023, history, 0.9, Otherwise);
        var reach = 2.91999 * 0.1;
        Assert.Equal(Math.Exp(-reach), band.Low, 1e-5);
        Assert.Equal(Math.Exp(reach), band.High, 1e-5);
        Assert.Equal((3, 0.9, false), (band.Years, band.Coverage, band.IsDefault));
        Assert.True(band.Holds(100, 130));
        Assert.False(band.Holds(100, 140));
    }

    [Fact]
    public void Years_without_reports_widen_it()
    {
        MirrorYear[] history = [new(2014, 100, 100), new(2016, 100, 120), new(2017, 100, 100)];
        var next = MirrorBand.For(2018, history, 0.8, Otherwise);
        var later = MirrorBand.For(2021, history, 0.8, Otherwise);
        Assert.Equal(Math.Log(next.High) * 2, Math.Log(later.High), 1e-12);

        // ln 1.2 over two years counts half of its square.
        var variance = Math.Pow(Math.Log(1.2), 2) * 0.75;
        Assert.Equal(1.88562 * Math.Sqrt(variance), Math.Log(next.High), 1e-5);
    }

    [Fact]
    public void Short_history_gives_the_default()
    {
        MirrorYear[] history = [new(2020, 100, 100), new(2021, 0, 100), new(2022, 100, 110), new(2024, 100, 100)];
        var band = MirrorBand.For(2023, history, 0.8, Otherwise);
        Assert.Equal((0.7, 1.4, 2, true), (band.Low, band.High, band.Years, band.IsDefault));
        Assert.Null(band.Coverage);
    }

    [Fact]
    public void A_year_stands_once() =>
        Assert.Contains("the year 2020 stands in the pair's history twice",
            Assert.Throws<ArgumentException>(() => MirrorBand.For(2023, [new(2020, 1, 1), new(2019, 1, 1), new(2020, 1, 2)], 0.8, Otherwise)).Message, StringComparison.Ordinal);

    // How many of the years that follow at least three others fall into the band made before them.
    [Theory]
    [InlineData("mirror_pairs_national_annual.csv.gz", 0.8, 130)]
    [InlineData("mirror_pairs_national_annual.csv.gz", 0.9, 130)]
    [InlineData("mirror_pairs_dots15_monthly.csv.gz", 0.8, 1470)]
    [InlineData("mirror_pairs_dots15_monthly.csv.gz", 0.9, 1470)]
    public void Following_years_fall_inside_about_as_often_as_it_says(string table, double coverage, int tried)
    {
        if (MirrorTables.Rows(table, output) is not { } rows)
        {
            return;
        }
        var outcomes = MirrorTables.Pairs(rows).SelectMany(pair => pair.Select(y => (Year: y, Band: MirrorBand.For(y.Year, pair, coverage, Otherwise))))
            .Where(o => !o.Band.IsDefault).Select(o => (o.Band.Years, Inside: o.Band.Holds(o.Year.Exported, o.Year.Imported))).ToList();
        foreach (var group in outcomes.GroupBy(o => o.Years is < 5 ? "3-4 years" : o.Years < 8 ? "5-7 years" : "8 and more").OrderBy(g => g.Key))
        {
            output.WriteLine($"{table} {coverage:P0}: {group.Key}: {group.Count()} years, {group.Average(o => o.Inside ? 1.0 : 0):P1} inside");
        }
        var inside = outcomes.Average(o => o.Inside ? 1.0 : 0);
        output.WriteLine($"{table} {coverage:P0}: all: {outcomes.Count} years, {inside:P1} inside");
        Assert.Equal(tried, outcomes.Count);
        Assert.InRange(inside, coverage - 0.05, coverage + 0.05);
    }
}
