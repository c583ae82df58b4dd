using Oborot.Bench.Synthetic;
using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;

namespace Oborot.Tests.Synthetic;

/// <summary>The benchmark's made-up claims are what they say they are.</summary>
public class SyntheticClaimsTests
{
    private const int Many = 20_000;
    private static readonly IReadOnlyList<Claim> Claims = SyntheticClaims.Make(Many, seed: 1);

    [Fact]
    public void One_seed_gives_one_ledger_and_a_larger_begins_with_the_smaller()
    {
        Assert.Equal(Claims.Take(1_000).Select(c => c.Id), SyntheticClaims.Make(1_000, seed: 1).Select(c => c.Id));
        Assert.NotEqual(Claims[0].Id, SyntheticClaims.Make(1, seed: 2)[0].Id);
    }

    [Fact]
    public void Every_claim_is_another() => Assert.Equal(Many, Claims.DistinctBy(c => c.Id).Count());

    [Fact]
    public void Kinds_come_as_often_as_measured()
    {
        foreach (var (kind, mix) in Mix.Of)
        {
            Assert.Equal((double)mix.Count / Mix.Claims, (double)Claims.Count(c => c.Kind == kind) / Many, 0.02);
        }
    }

    [Fact]
    public void One_figure_in_twenty_is_slipped()
    {
        Assert.Equal(Mix.Slipped, (double)Claims.Count(c => c.Rule != "made") / Many, 0.01);
        Assert.Equal(["digit", "flows", "made", "magnitude", "period", "sign"], Claims.Select(c => c.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_slips_hardly_anything_contradicts()
    {
        var policy = PolicyFile.LoadShipped();
        var (all, faultless) = (Conflicts(Claims, policy), Conflicts([.. Claims.Where(c => c.Rule == "made")], policy));
        Assert.True(faultless * 50 < all, $"{faultless} of {all} conflicts are not due to a slip");
    }

    private static int Conflicts(IReadOnlyList<Claim> claims, Policy policy) => Checker.Run(claims, policy).Count(f => f.Kind == FindingKind.Conflict);
}
