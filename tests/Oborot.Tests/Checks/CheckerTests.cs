using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Oborot.Checks;
using Oborot.Edges.Findings;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class CheckerTests
{
    private static readonly IReadOnlyList<Claim> All =
        [.. CheckPages.Examples.SelectMany((e, i) => e.Claims.Select(c => c with { Evidence = c.Evidence with { Document = $"{i}-{c.Evidence.Document}" } }))];

    [Fact]
    public void Order_of_input_changes_no_byte()
    {
        var expected = Json(Checker.Run(All, CheckPages.Policy));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Gen.Shuffle(All.ToArray()).ToArbitrary(), shuffled =>
            Json(Checker.Run(shuffled, CheckPages.Policy)).SequenceEqual(expected)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    [InlineData("fa-IR")]
    public void The_machines_culture_changes_no_byte(string culture)
    {
        var expected = Json(Checker.Run(All, CheckPages.Policy));
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Json(Checker.Run([.. All.Select(c => c with { })], CheckPages.Policy)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_claim_told_twice_to_the_checker_counts_once() =>
        Assert.Equal(Checker.Run(All, CheckPages.Policy).Select(f => f.Id), Checker.Run([.. All, .. All], CheckPages.Policy).Select(f => f.Id));

    [Fact]
    public void Ids_are_unique_and_findings_small()
    {
        var findings = Checker.Run(All, CheckPages.Policy);
        Assert.Equal(findings.Count, findings.DistinctBy(f => f.Id).Count());
        Assert.All(findings, f => Assert.True(f.Kind == FindingKind.Target || f.Claims.Count <= 13, f.Why));
    }

    [Fact]
    public void No_claims_give_no_findings() => Assert.Empty(Checker.Run([], CheckPages.Policy));

    private static byte[] Json(IReadOnlyList<Finding> findings)
    {
        using var stream = new MemoryStream();
        FindingJson.Write([], findings, [], stream);
        return stream.ToArray();
    }
}
