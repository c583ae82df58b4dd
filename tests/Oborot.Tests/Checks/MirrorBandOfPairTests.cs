using System.Globalization;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Checks;

/// <summary>Two sides' figures of one flow: the pair's own history says what difference is usual.</summary>
public sealed class MirrorBandOfPairTests
{
    // What Kazakhstan counts for 100 of Kyrgyzstan.
    private static readonly int[] Double = [200, 204, 198, 201, 199, 202];
    private static readonly int[] Fifth = [120, 122, 119, 121, 118, 120];
    private static readonly int[] Alike = [100, 101, 99, 100, 101, 100];

    [Theory]
    [InlineData("none", 120, false)]
    [InlineData("none", 200, true)] // the default band: up to 1.35
    [InlineData("fifth", 120, false)]
    [InlineData("fifth", 150, true)]
    [InlineData("fifth", 100, false)] // one figure
    [InlineData("double", 200, false)]
    [InlineData("double", 120, true)]
    [InlineData("alike", 120, true)]
    [InlineData("alike", 101, false)]
    [InlineData("short", 120, false)] // two years are no history
    [InlineData("short", 200, true)]
    public void What_is_usual_of_the_pair_is_no_finding(string history, int kazakh, bool isFinding)
    {
        int[]? ratios = history switch { "double" => Double, "fifth" => Fifth, "alike" => Alike, "short" => Double[..2], _ => null };
        Assert.Equal(isFinding, Sides("KG", 100, "KZ", kazakh, ratios));
        Assert.Equal(isFinding, Sides("KZ", kazakh, "KG", 100, ratios));
    }

    private static bool Sides(string one, int first, string other, int second, int[]? ratios)
    {
        Claim[] claims =
        [
            ClaimNotation.Parse($"exports KG>KZ 2024 ={first}M USD \"${first} million\" side:{one} @one", "text", 0),
            ClaimNotation.Parse($"exports KG>KZ 2024 ={second}M USD \"${second} million\" side:{other} @two", "text", 100),
        ];
        var statistics = ratios is null ? null : new OfficialEvidence(new PageFigures([.. ratios.SelectMany((r, i) => (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"KG KZ exports {2023 - i} 100000000"), string.Create(CultureInfo.InvariantCulture, $"KZ KG imports {2023 - i} {r}000000"),
        ])]), _ => null, CheckPages.Policy.Verdicts);
        var found = Checker.Run(claims, CheckPages.Policy, statistics: statistics).Where(f => f.Check == "OB105").ToList();
        Assert.All(found, f => Assert.Equal(first == second ? FindingKind.Repeated : FindingKind.SidesDisagree, f.Kind));
        return found.Any(f => f.Kind == FindingKind.SidesDisagree);
    }
}
