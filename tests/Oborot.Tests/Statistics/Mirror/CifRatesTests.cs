using Oborot.Statistics.Mirror;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Equation 1: freight and insurance on the way.</summary>
public sealed class CifRatesTests
{
    // Worked out by hand from the coefficients of table 1, model II; ln 1000 = 6.907755, ln 8000 = 8.987197, ln 20 = 2.995732.
    [Theory]
    [InlineData(1000, false, false, false, 1, 0.037318)]
    [InlineData(8000, false, false, false, 1, 0.139105)]
    [InlineData(8000, false, true, false, 1, 0.188105)]
    [InlineData(8000, false, false, true, 1, 0.130105)]
    [InlineData(1000, true, false, false, 1, -0.006682)]
    [InlineData(8000, false, false, false, 20, 0.043242)]
    [InlineData(1000, true, true, true, 20, -0.062545)]
    public void Predicted_by_hand(double distance, bool contiguous, bool importer, bool exporter, double unitValue, double expected) =>
        Assert.Equal(expected, CifRates.Predicted(new Route(distance, contiguous, importer, exporter), unitValue), 2e-6);

    [Fact]
    public void Rates_go_by_route_and_product()
    {
        var rates = new CifRates(["A", "B", "C"], [1, 20, double.NaN], World("C"));
        var far = new Route(World().Between("A", "B")!.Value.Distance, false, false, false);
        Assert.Equal(Math.Exp(CifRates.Predicted(far, 1)), rates.Rate(0, 1, 0), 1e-12);
        Assert.Equal(Math.Exp(CifRates.Predicted(far, 20)), rates.Rate(0, 1, 1), 1e-12);
        Assert.Equal(rates.Rate(0, 1, 0), rates.Rate(0, 1, 2), 1e-12);
        Assert.True(rates.Rate(0, 1, 0) > rates.Rate(0, 1, 1));
    }

    [Fact]
    public void Nothing_is_taken_off_where_it_should_not_be()
    {
        var rates = new CifRates(["A", "B", "C", "nowhere"], [1, 1e9], World("C"));
        Assert.Equal(1, rates.Rate(0, 2, 0));
        Assert.True(rates.Rate(2, 0, 0) > 1);
        Assert.Equal(1, rates.Rate(0, 3, 0));
        Assert.Equal(1, rates.Rate(0, 0, 0));
        Assert.Equal(1, rates.Rate(0, 1, 1));
    }

    internal static Geography World(params string[] notCif) => new(
        new Dictionary<string, Place>
        {
            ["A"] = new("A", 0, 0, false, new HashSet<string>()),
            ["B"] = new("B", 60, 90, false, new HashSet<string>()),
            ["C"] = new("C", -30, 45, true, new HashSet<string>()),
        }, new HashSet<string>(notCif));
}
