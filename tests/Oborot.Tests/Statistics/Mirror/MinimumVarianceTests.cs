using Oborot.Statistics.Mirror;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Equations 2 to 4: the best average of two reports.</summary>
public sealed class MinimumVarianceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(0.3)]
    [InlineData(5)]
    [InlineData(100)]
    public void Equal_reporters_count_alike(double sigma) => Assert.Equal(0.5, MinimumVariance.WeightOfFirst(sigma, sigma), 1e-12);

    [Theory]
    [InlineData(0.2, 0.6)]
    [InlineData(0.05, 1.2)]
    [InlineData(0.4, 0.41)]
    public void Weight_is_that_of_least_variance(double first, double second)
    {
        var weight = MinimumVariance.WeightOfFirst(first, second);
        Assert.Equal(1, weight + MinimumVariance.WeightOfFirst(second, first), 1e-12);
        Assert.True(weight > 0.5);
        double Variance(double w) => (w * w * VarianceOf(first)) + ((1 - w) * (1 - w) * VarianceOf(second));
        Assert.True(Variance(weight) < Variance(weight + 1e-4));
        Assert.True(Variance(weight) < Variance(weight - 1e-4));
        Assert.Equal(VarianceOf(second) / (VarianceOf(first) + VarianceOf(second)), weight, 1e-12);
    }

    [Fact]
    public void Perfect_reporter_has_it_all()
    {
        Assert.Equal(1, MinimumVariance.WeightOfFirst(0, 0.5), 1e-9);
        Assert.Equal(0, MinimumVariance.WeightOfFirst(40, 0.5), 1e-9);
    }

    // By drawing reports: the mean distance of 200,000 pairs.
    [Theory]
    [InlineData(0.3, 0.4)]
    [InlineData(0.1, 0.9)]
    public void Expected_distance_is_that_of_draws(double first, double second)
    {
        var random = new Random(5);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var mean = Enumerable.Range(0, 200_000).Average(_ => Math.Abs((first * Normal()) - (second * Normal())));
        Assert.Equal(MinimumVariance.ExpectedDistance(first, second), mean, 0.005);
        Assert.Equal(0.5 * Math.Sqrt(2 / Math.PI), MinimumVariance.ExpectedDistance(0.3, 0.4), 1e-12);
    }

    private static double VarianceOf(double sigma) => Math.Exp(sigma * sigma) * (Math.Exp(sigma * sigma) - 1);
}
