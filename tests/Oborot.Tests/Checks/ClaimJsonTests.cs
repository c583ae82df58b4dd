using System.Text;
using Oborot.Edges.Claims;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class ClaimJsonTests
{
    [Fact]
    public void What_is_written_reads_back()
    {
        foreach (var claim in CheckPages.Examples.SelectMany(e => e.Claims))
        {
            var told = claim with
            {
                Url = "https://example.kg/1",
                Language = "ky",
                Rule = "r1",
                Sources = [new SourceLink(SourceRole.Agency, "Agency")],
                Traces = [new Trace("period", Scope.Headline, 1, 4, "r2"), new Trace("unit", Scope.Own, 5, 6, "r3")],
            };
            var read = Assert.Single(ClaimJson.Read(new StringReader(Write(told)), "x"));
            Assert.Equal(told.Id, read.Id);
            Assert.Equal((told.Value, told.Whole, told.Published, told.Url, told.Language, told.Rule), (read.Value, read.Whole, read.Published, read.Url, read.Language, read.Rule));
            Assert.Equal(told.Sources, read.Sources);
            Assert.Equal((told.Place, string.Join(' ', told.Forces)), (read.Place, string.Join(' ', read.Forces)));
            Assert.Equal(told.Inherited, read.Inherited);
        }
    }

    [Fact]
    public void Numbers_are_written_in_full()
    {
        var claim = CheckPages.Examples[0].Claims[0] with { Value = new Quantity(1.60e12m, 1.60e12m, 1e10m, Hedge.Exact, "USD") };
        Assert.Contains("\"low\":1600000000000,\"high\":1600000000000,\"last_digit\":10000000000,", Write(claim), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "x(1): ")]
    [InlineData("[]", "x(1): expected a JSON object")]
    [InlineData("{}", "x(1): kind is missing")]
    [InlineData("""{"kind":"level","document":"a","start":0,"end":1,"figure":"1","indicator":"gdp","unit":"USD","force":["redy"]}""", "x(1): force \"redy\" is unknown; known: possible, discussed,")]
    [InlineData("""{"kind":"levle"}""", "x(1): kind \"levle\" is unknown; known: level, change, share, target, volume, count, pledge")]
    public void A_bad_line_is_named(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ClaimJson.Read(new StringReader(line), "x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("133 million", 133000000, 1000000)]
    [InlineData("1 mlrd 354,3 mln dollar", 1354300000, 100000)]
    [InlineData("USD 6,563.7 million", 6563700000, 100000)]
    [InlineData("5,5%", 5.5, 0.1)]
    [InlineData("3.0 million", 3000000, 100000)]
    [InlineData("20%", 20, 1)]
    [InlineData("1881.8亿元", 188180000000, 10000000)]
    [InlineData("полумиллиарда долларов", 500000000, 100000000)]
    [InlineData("49", 49000000, 1000000)]
    [InlineData("0", 0, 1)]
    public void The_last_digit_is_read_off_the_figure(string figure, double value, double expected) =>
        Assert.Equal((decimal)expected, WrittenFigure.LastDigit(figure, (decimal)value));

    [Theory]
    [InlineData("doubled", "times", Wording.Multiple)]
    [InlineData("в 2,3 раза", "times", Wording.Digits)]
    [InlineData("на треть", "percent", Wording.Fraction)]
    [InlineData("полумиллиарда долларов", "USD", Wording.Fraction)]
    [InlineData("пяти млрд долларов", "USD", Wording.Digits)]
    [InlineData("$133 million", "USD", Wording.Digits)]
    public void The_wording_is_read_off_the_figure(string figure, string unit, Wording expected) =>
        Assert.Equal(expected, WrittenFigure.WordingOf(figure, unit));

    private static string Write(Claim claim)
    {
        using var stream = new MemoryStream();
        ClaimJson.Write([claim], stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
