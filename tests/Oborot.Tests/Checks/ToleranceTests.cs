using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class ToleranceTests
{
    private static readonly Tolerance Tolerance = new(CheckPages.Policy);

    [Theory]
    [InlineData(133, 133, Hedge.Exact, 132.5, 133.5)]
    [InlineData(100, 100, Hedge.About, 92.5, 107.5)]
    [InlineData(-100, -100, Hedge.About, -107.5, -92.5)]
    [InlineData(100, 100, Hedge.Almost, 89.5, 100)]
    [InlineData(-100, -100, Hedge.Almost, -100, -89.5)]
    [InlineData(8, 10, Hedge.Range, 8, 10)]
    public void Hedges_and_rounding_bend_a_figure(double low, double high, Hedge hedge, double from, double to)
    {
        var admitted = Tolerance.Admits(new Quantity((decimal)low, (decimal)high, 1, hedge, "USD"));
        Assert.Equal(new Interval((decimal)from, (decimal)to), admitted);
    }

    [Fact]
    public void More_than_is_open_above() =>
        Assert.Equal(new Interval(203, null), Tolerance.Admits(new Quantity(203, null, 1, Hedge.MoreThan, "USD")));

    [Fact]
    public void More_than_a_deficit_is_open_below() =>
        Assert.Equal(new Interval(null, -750), Tolerance.Admits(new Quantity(null, -750, 1, Hedge.MoreThan, "USD")));

    [Fact]
    public void A_lost_magnitude_admits_everything() =>
        Assert.Equal(Interval.Everything, Tolerance.Admits(new Quantity(null, null, 0, Hedge.Exact, "USD")));

    [Theory]
    [InlineData(Wording.Multiple, 1.9, 2.1)]
    [InlineData(Wording.Fraction, 1.96, 2.04)]
    public void Worded_figures_bend_by_a_share(Wording wording, double from, double to) =>
        Assert.Equal(new Interval((decimal)from, (decimal)to), Tolerance.Admits(new Quantity(2, 2, 1, Hedge.Exact, "times", wording)));
}
