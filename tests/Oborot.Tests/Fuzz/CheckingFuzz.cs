using Oborot.Checks;
using Oborot.Model;
using Oborot.Tests.Checks;

namespace Oborot.Tests.Fuzz;

/// <summary>Whatever the claims say, checking ends, and every contradiction it reports is shown by its proof.</summary>
public class CheckingFuzz
{
    private const int Rounds = 60;
    private const int Claims = 40;

    private static readonly Claim[] Known = [.. CheckPages.Examples.SelectMany(e => e.Claims)];
    private static readonly decimal[] Sizes = [0, 0.001m, 1, 7, 99.9m, 1e6m, 1e12m, 1e16m, 1e20m, 1e27m, decimal.MaxValue];
    private static readonly string[] Parties = ["KG", "BY", "WORLD", "EAEU"];

    public static TheoryData<int> Seeds => [1, 4, 15, 92, 65];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Spoilt_claims_are_checked(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var claims = Enumerable.Range(0, Claims).Select(i => Spoil(Known[random.Next(Known.Length)], i, random)).ToList();
            var findings = Checker.Run(claims, CheckPages.Policy);
            Assert.All(findings.Where(f => f.Kind is FindingKind.Conflict or FindingKind.SidesDisagree), f =>
                Assert.True(f.Proof[^1] is { Relation: Relation.Intersection, IsEmpty: true }, $"seed {seed}, round {round}: {f.Why}"));
            Assert.Equal(findings.Select(f => f.Id), Checker.Run([.. claims.AsEnumerable().Reverse()], CheckPages.Policy).Select(f => f.Id));
        }
    }

    private static Claim Spoil(Claim claim, int number, Random random) => claim with
    {
        Evidence = claim.Evidence with { Document = $"text-{random.Next(3)}", Start = 10 * number, End = (10 * number) + 5 },
        Value = random.Next(3) > 0 ? claim.Value : Resized(claim.Value, Sizes[random.Next(Sizes.Length)] * (random.Next(4) == 0 ? -1 : 1)),
        Subject = random.Next(3) > 0 ? claim.Subject with { Reporter = Parties[random.Next(2)], Partner = Parties[random.Next(4)], Product = null } : claim.Subject,
        Period = random.Next(3) > 0 ? Period.Months(2023 + random.Next(2), 1, random.Next(2) == 0 ? 12 : 6) : claim.Period,
        Base = random.Next(3) > 0 ? null : claim.Base,
    };

    private static Quantity Resized(Quantity value, decimal size) => value with { Low = size, High = size, LastDigit = Math.Abs(size) / 100 };
}
