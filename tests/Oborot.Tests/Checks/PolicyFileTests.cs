using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class PolicyFileTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(CheckPages.Root, "data", "policy.yaml"));

    [Fact]
    public void The_shipped_numbers_are_read()
    {
        var policy = PolicyFile.Parse(Shipped, "policy.yaml");
        Assert.Equal((0.5m, 0.02m, 0.05m, 1.06m, 1.35m), (policy.LastDigit, policy.Fraction, policy.Multiple, policy.CifFob, policy.MirrorBand));
        Assert.Equal(new HedgeBand(0.07m, 0.07m), policy.Hedges[Hedge.About]);
        Assert.Equal(new HedgeBand(null, 0), policy.Hedges[Hedge.LessThan]);
        Assert.Equal(Enum.GetValues<FindingKind>().Order(), policy.KindSeverity.Keys.Order());
    }

    [Theory]
    [InlineData("mirror:", "mirorr:", "mirorr", "unknown key \"mirorr\"; known: rounding, wording, hedges, mirror, support, statistics, verdicts, targets, register, blocs, severity")]
    [InlineData("fraction:", "fractoin:", "fractoin", "unknown key \"fractoin\" in wording; known: fraction, multiple")]
    [InlineData("almost:", "allmost:", "allmost", "unknown key \"allmost\" in hedges; known: exact, about, almost, more_than, less_than, up_to, range")]
    [InlineData("OB103: high", "OB999: high", "OB999", "unknown key \"OB999\" in checks; known: OB101, ")]
    [InlineData("last_digit: 0.5", "last_digit: 0,5", "0,5", "last_digit must be a number, not \"0,5\"")]
    [InlineData("conflict: high", "conflict: highest", "highest", "\"highest\" is no severity; known: info, low, medium, high")]
    public void A_slip_is_named_with_its_place(string old, string slip, string at, string message)
    {
        var text = Shipped.Replace(old, slip, StringComparison.Ordinal);
        var before = text[..text.IndexOf(at, StringComparison.Ordinal)];
        var place = FormattableString.Invariant($"p.yaml({before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')}): ");
        var error = Assert.Throws<FormatException>(() => PolicyFile.Parse(text, "p.yaml"));
        Assert.StartsWith(place + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_one_line_with_its_place() =>
        Assert.StartsWith("p.yaml(", Assert.Throws<FormatException>(() => PolicyFile.Parse("{", "p.yaml")).Message, StringComparison.Ordinal);
}
