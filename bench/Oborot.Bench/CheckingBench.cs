using BenchmarkDotNet.Attributes;
using Oborot.Bench.Synthetic;
using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;

namespace Oborot.Bench;

/// <summary>All checks over made-up claims.</summary>
public class CheckingBench
{
    private readonly Policy policy = PolicyFile.LoadShipped();
    private IReadOnlyList<Claim> claims = [];

    [Params(1_000, 10_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Setup() => claims = SyntheticClaims.Make(Claims, seed: 1);

    [Benchmark]
    public int Check() => Checker.Run(claims, policy).Count;
}
