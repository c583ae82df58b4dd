using Oborot.Model;
using Oborot.Solving;
using Xunit.Abstractions;

namespace Oborot.Tests.Solving;

/// <summary>A theorem prover comes to the same verdicts, where it is installed.</summary>
public sealed class SolverOracleTests(ITestOutputHelper output)
{
    private const int Networks = 3000;

    [Fact]
    public void Of_linear_equations_contradictions_are_found_exactly()
    {
        if (!Z3.IsThere)
        {
            output.WriteLine("nothing compared: libz3 is not installed");
            return;
        }
        using var z3 = new Z3();
        var (contradictory, contradictions, combined) = (0, 0, 0);
        for (var seed = 0; seed < Networks; seed++)
        {
            var random = new RandomNetwork(seed);
            var (network, tellings) = (random.Network, random.Tellings);
            var solver = new Solver(network, tellings, random.Given);
            var found = solver.Run();
            Assert.True(z3.AreConsistent(network, tellings) == (found.Count == 0), $"{seed}: {found.Count} contradictions in {random}");
            Assert.True(z3.AreConsistent(network, tellings.Where((_, i) => !solver.SetAside.Contains(i))), $"{seed}: too little is set aside in {random}");
            foreach (var contradiction in found)
            {
                AssertMinimal(z3, random, contradiction, seed);
                AssertShown(z3, random, contradiction, seed);
            }
            contradictory += found.Count > 0 ? 1 : 0;
            contradictions += found.Count;
            combined += found.Count(f => f.Combination is not null);
        }
        output.WriteLine($"{Networks} networks, {contradictory} contradictory as libz3 says, {contradictions} minimal contradictions, {combined} of them shown by a combination");
        Assert.InRange(contradictory, Networks / 4, Networks * 3 / 4);
    }

    [Fact]
    public void With_products_no_contradiction_is_made_up()
    {
        if (!Z3.IsThere)
        {
            output.WriteLine("nothing compared: libz3 is not installed");
            return;
        }
        using var z3 = new Z3(withProducts: true);
        var (contradictions, undecided, missed) = (0, 0, 0);
        for (var seed = 0; seed < Networks / 3; seed++)
        {
            var random = new RandomNetwork(seed, withProducts: true);
            var found = new Solver(random.Network, random.Tellings, random.Given).Run();
            foreach (var contradiction in found)
            {
                var verdict = z3.AreConsistent(random.Network, contradiction.Tellings.Select(t => random.Tellings[t]));
                Assert.True(verdict != true, $"{seed}: {string.Join(", ", contradiction.Tellings)} do not contradict in {random}");
                Assert.True(contradiction.End >= 0 || contradiction.Combination is not null, $"{seed}: {string.Join(", ", contradiction.Tellings)} are not shown in {random}");
                undecided += verdict is null ? 1 : 0;
            }
            contradictions += found.Count;
            missed += found.Count == 0 && z3.AreConsistent(random.Network, random.Tellings) == false ? 1 : 0;
        }
        output.WriteLine($"{Networks / 3} networks, {contradictions} contradictions, {undecided} of them not decided by libz3; {missed} networks are contradictory unseen");
        Assert.NotEqual(0, contradictions);
    }

    private static void AssertMinimal(Z3 z3, RandomNetwork random, Contradiction contradiction, int seed)
    {
        var named = $"{seed}: {string.Join(", ", contradiction.Tellings)} in {random}";
        Assert.True(z3.AreConsistent(random.Network, contradiction.Tellings.Select(t => random.Tellings[t])) == false, named);
        foreach (var one in contradiction.Tellings.Where(t => t >= random.Given))
        {
            var others = contradiction.Tellings.Where(t => t != one).Select(t => random.Tellings[t]);
            Assert.True(z3.AreConsistent(random.Network, others), $"{one} of {named}");
        }
    }

    // By the equations of the part alone, the combination cannot be above zero; by what is told it is.
    private static void AssertShown(Z3 z3, RandomNetwork random, Contradiction contradiction, int seed)
    {
        var named = $"{seed}: {string.Join(", ", contradiction.Tellings)} in {random}";
        if (contradiction.Combination is not { } combination)
        {
            Assert.True(contradiction.End >= 0, named);
            return;
        }
        Assert.Equal(contradiction.Tellings, combination.Select(c => c.Telling));
        var terms = combination.Select(c => (random.Tellings[c.Telling].Unknown, c.Factor)).ToList();
        Assert.True(terms.DistinctBy(t => t.Unknown).Count() == terms.Count, named);
        Assert.True(combination.Aggregate(Interval.Exactly(0), (sum, c) => sum + (random.Tellings[c.Telling].Range * Interval.Exactly(c.Factor))).Low > 0, named);
        var network = new Network();
        while (network.Unknowns <= random.Network.Unknowns)
        {
            network.AddUnknown();
        }
        foreach (var equation in contradiction.Part.Network.Equations)
        {
            network.Add(equation.With(contradiction.Part.Outside));
        }
        network.Add(Equation.Sum("combination", [.. terms, (random.Network.Unknowns, -1m)]));
        Assert.True(z3.AreConsistent(network, [new Telling(random.Network.Unknowns, new Interval(0.000001m, null))]) == false, named);
    }
}
