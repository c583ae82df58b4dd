using System.Globalization;
using Oborot.Statistics.Mirror;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Whether a year fits its months.</summary>
public sealed class YearOfMonthsTests(ITestOutputHelper output)
{
    private const double HalfAPercent = 0.005;

    private static readonly double[] Ones = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void Gap_is_told_by_the_year()
    {
        var year = YearOfMonths.Compare(12.6, Ones);
        Assert.Equal(0.6 / 12.6, year.Gap, 12);
        Assert.True(year.IsComplete);
        Assert.True(year.Fits(0.05));
        Assert.False(year.Fits(0.04));
    }

    [Fact]
    public void Rounding_is_allowed_for()
    {
        var year = YearOfMonths.Compare(12.6, Ones, step: 0.1);
        Assert.Equal(0.65, year.Rounding, 12);
        Assert.True(year.Fits(0));
    }

    [Fact]
    public void Missing_months_are_told_of()
    {
        var year = YearOfMonths.Compare(12, Ones.AsSpan(0, 11));
        Assert.Equal((11, false), (year.Months, year.IsComplete));
        Assert.False(year.Fits(HalfAPercent));
    }

    [Fact]
    public void Nothing_fits_nothing()
    {
        Assert.Equal(0, YearOfMonths.Compare(0, []).Gap);
        Assert.Equal(double.PositiveInfinity, YearOfMonths.Compare(0, Ones).Gap);
        Assert.Throws<ArgumentException>(() => YearOfMonths.Compare(0, [.. Ones, 1]));
    }

    // The Russian customs' partners by month beside their years: two of 96 years lack months.
    [Fact]
    public void Russian_years_are_revised()
    {
        var all = Years("RUS");
        if (all.Count == 0)
        {
            return;
        }
        var complete = all.FindAll(y => y.Fit.IsComplete);
        Assert.Equal((96, 94), (all.Count, complete.Count));
        Assert.Equal(0.68, all.Average(Fitting), 0.005);
        Assert.Equal(0.691, complete.Average(Fitting), 0.005);
        var worst = complete.MaxBy(y => y.Fit.Gap);
        Assert.Equal(("BLR", "X", "2016"), (worst.Partner, worst.Flow, worst.Year));
        Assert.Equal(0.067, worst.Fit.Gap, 0.0005);
    }

    // Armenia tells hundreds of dollars and leaves out months below; from a million on that does not show.
    [Fact]
    public void Armenian_years_fit()
    {
        var large = Years("ARM").FindAll(y => y.Fit.Year >= 1e6);
        if (large.Count == 0)
        {
            return;
        }
        Assert.Equal(1273, large.Count);
        Assert.Equal(0.999, large.Average(Fitting), 0.0005);
    }

    private static double Fitting((string Partner, string Flow, string Year, YearOfMonths Fit) year) => year.Fit.Fits(HalfAPercent) ? 1 : 0;

    private List<(string Partner, string Flow, string Year, YearOfMonths Fit)> Years(string reporter)
    {
        if (MirrorTables.Rows("national_annual.csv", output) is not { } annual || MirrorTables.Rows("national_monthly.csv", output) is not { } monthly)
        {
            return [];
        }
        var months = monthly.Where(r => r["reporter"] == reporter).ToLookup(Key, r => r.Number("value_usd"));
        var years = annual.Where(r => r["reporter"] == reporter && r.Number("value_usd") > 0 && months.Contains(Key(r)))
            .Select(r => (r["partner"], r["flow"], r["year"], YearOfMonths.Compare(r.Number("value_usd"), months[Key(r)].ToArray()))).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reporter}: {years.Count} years, {years.Average(Fitting):P1} within half a percent"));
        return years;
    }

    private static (string, string, string, string) Key(IDictionary<string, string> row) => (row["partner"], row["flow"], row["partner_basis"], row["year"]);
}
