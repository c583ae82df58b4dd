using Oborot.Model;

namespace Oborot.Tests.Model;

public class QuantityTests
{
    [Theory]
    [InlineData("USD", true)]
    [InlineData("KGS", true)]
    [InlineData("TEU", false)]
    [InlineData("percent", false)]
    [InlineData("MW", false)]
    public void Money_has_a_currency_code(string unit, bool isMoney) =>
        Assert.Equal(isMoney, new Quantity(1, 1, 1, Hedge.Exact, unit).IsMoney);

    [Fact]
    public void The_figure_is_the_end_that_was_told()
    {
        Assert.Equal(5, new Quantity(5, 5, 1, Hedge.About, "USD").Figure);
        Assert.Equal(5, new Quantity(5, null, 1, Hedge.MoreThan, "USD").Figure);
        Assert.Equal(5, new Quantity(null, 5, 1, Hedge.UpTo, "USD").Figure);
        Assert.Equal(9, new Quantity(8, 10, 1, Hedge.Range, "USD").Figure);
        Assert.Null(new Quantity(null, null, 0, Hedge.Exact, "USD").Figure);
    }

    [Fact]
    public void Words_of_outputs_go_there_and_back() =>
        Assert.All(Enum.GetValues<Hedge>(), h => Assert.Equal((true, h), (Words.TryParse(Words.Of(h), out Hedge found), found)));
}
