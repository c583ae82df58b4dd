using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Tests.Solving;

/// <summary>What follows from what is told, and how it is remembered.</summary>
public sealed class PropagationTests
{
    private const int Turnover = 0, Exports = 1, Imports = 2;

    [Theory]
    [InlineData(Turnover, 90, 110)]
    [InlineData(Exports, 50, 70)]
    [InlineData(Imports, 40, 60)]
    public void Of_turnover_exports_and_imports_two_narrow_the_third(int third, int low, int high)
    {
        var state = new Propagation(Trade());
        foreach (var told in new[] { Told(Turnover, 100, 110), Told(Exports, 50, 60), Told(Imports, 40, 50) }.Where(t => t.Unknown != third))
        {
            Assert.Equal(-1, state.Tell(told, told.Unknown));
        }
        Assert.Equal(new Interval(low, high), state.Ranges[third]);
    }

    [Fact]
    public void A_part_is_no_more_than_its_whole()
    {
        var network = Unknowns(2);
        network.Add(Equation.AtMost("part", (0, 1), (1, -1)));
        var state = new Propagation(network);
        state.Tell(Told(1, null, 20), 0);
        Assert.Equal(new Interval(null, 20), state.Ranges[0]);
        state.Tell(Told(0, 15, null), 1);
        Assert.Equal(new Interval(15, 20), state.Ranges[1]);
        Assert.NotEqual(-1, state.Tell(Told(0, 21, 22), 2));
    }

    [Fact]
    public void A_share_of_a_whole_narrows_all_three()
    {
        var network = Unknowns(3);
        network.Add(Equation.Product("share", 0, 1, 2, 0.01m));
        var state = new Propagation(network);
        state.Tell(Told(1, 25, 25), 0);
        state.Tell(Told(2, 80, 100), 1);
        Assert.Equal(new Interval(20, 25), state.Ranges[0]);
        state.Tell(Told(0, 22, 22), 2);
        Assert.Equal(Interval.Exactly(88), state.Ranges[2]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(30)]
    public void Sums_of_any_length_narrow_each_of_their_parts(int parts)
    {
        var network = Unknowns(parts + 1);
        network.Add(Equation.Sum("sum", [(0, 1m), .. Enumerable.Range(1, parts).Select(p => (p, -1m))]));
        var state = new Propagation(network);
        for (var part = 1; part <= parts; part++)
        {
            state.Tell(Told(part, 10, 20), part);
        }
        Assert.Equal(new Interval(10 * parts, 20 * parts), state.Ranges[0]);
        Assert.Equal(-1, state.Tell(Told(0, null, (10 * parts) + 3), 0));
        Assert.All(Enumerable.Range(1, parts), p => Assert.Equal(new Interval(10, 13), state.Ranges[p]));
    }

    [Fact]
    public void It_ends_where_each_round_gains_a_little_for_ever()
    {
        var network = Unknowns(3);
        network.Add(Equation.Sum("next", (0, 1), (1, -1), (2, -1)));
        network.Add(Equation.Sum("next", (1, 1), (0, -1), (2, -1)));
        var state = new Propagation(network);
        state.Tell(Told(2, 1, 1), 0);
        state.Tell(Told(0, 0, null), 1);
        state.Tell(Told(1, 0, null), 2);
        Assert.InRange(state.Derivations.Count, 3, 2000);
    }

    [Fact]
    public void Along_a_tree_no_gain_is_too_small_to_count()
    {
        const int Parts = 1010;
        var network = Unknowns((2 * Parts) + 1);
        network.Add(Equation.Sum("sum", [(0, -1m), .. Enumerable.Range(1, Parts).Select(p => (p, 1m))]));
        for (var part = 1; part <= Parts; part++)
        {
            network.Add(Equation.Sum("same", (part, 1), (Parts + part, -1)));
        }
        var state = new Propagation(network);
        var end = state.Tell(Told(0, 0, 0.9085m), 0);
        for (var part = 1; part <= Parts && end < 0; part++)
        {
            state.Tell(Told(part, 0, 1), part);
            end = state.Tell(Told(Parts + part, 0.0009m, 1.0009m), Parts + part);
        }
        Assert.NotEqual(-1, end);
    }

    [Fact]
    public void Taking_back_restores_everything()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomNetwork(seed, withProducts: seed % 2 == 0);
            var (state, fresh) = (new Propagation(random.Network), new Propagation(random.Network));
            for (var i = 0; i < random.Tellings.Count; i++)
            {
                var before = Show(state, random.Network);
                var isKept = state.Tell(random.Tellings[i], i) < 0 && i % 3 > 0;
                if (isKept)
                {
                    fresh.Tell(random.Tellings[i], i);
                }
                else
                {
                    state.TakeBack();
                    Assert.Equal(before, Show(state, random.Network));
                }
                Assert.Equal(Show(fresh, random.Network), Show(state, random.Network));
            }
        }
    }

    [Fact]
    public void Derivations_lead_to_the_tellings_and_equations_they_rest_on()
    {
        var network = Trade();
        network.Add(Equation.Sum("same", (3, 1), (Imports, -1)));
        network.AddUnknown();
        var state = new Propagation(network);
        state.Tell(Told(4, 1, 2), 70);
        state.Tell(Told(Turnover, 100, 110), 71);
        state.Tell(Told(Exports, 50, 60), 72);
        var end = state.Tell(Told(3, 70, 75), 73);
        var (tellings, equations) = state.Causes(end);
        Assert.Equal([71, 72, 73], tellings);
        Assert.Equal([0, 1], equations);
        Assert.Equal(end, state.Chain(end)[^1]);
    }

    [Fact]
    public void Each_derivation_follows_from_its_sources()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomNetwork(seed, withProducts: seed % 2 == 0);
            var state = new Propagation(random.Network);
            var end = -1;
            for (var i = 0; i < random.Tellings.Count && end < 0; i++)
            {
                end = state.Tell(random.Tellings[i], i);
            }
            Assert.All(state.Derivations, d => AssertFollows(d, state, random));
        }
    }

    private static void AssertFollows(Derivation derivation, Propagation state, RandomNetwork random)
    {
        var sources = derivation.Sources.Select(s => s < 0 ? Interval.Everything : state.Derivations[s].Range).ToList();
        switch (derivation.Step)
        {
            case Step.Told:
                Assert.Equal(random.Tellings[derivation.Cause].Range, derivation.Range);
                break;
            case Step.Met:
                Assert.Equal(sources[0].TryIntersect(sources[1], out var common) ? common : sources[0], derivation.Range);
                break;
            default:
                var equation = random.Network.Equations[derivation.Cause];
                var ranges = new Interval[random.Network.Unknowns];
                foreach (var (unknown, range) in equation.Unknowns.Where(u => u != derivation.Unknown).Zip(sources))
                {
                    ranges[unknown] = range;
                }
                Assert.Equal(equation.Project(derivation.Position, ranges), derivation.Range);
                break;
        }
    }

    private static string Show(Propagation state, Network network) =>
        string.Join("; ", Enumerable.Range(0, network.Unknowns).Select(u => $"{state.Ranges[u]} {(state.Latest(u) < 0 ? "" : state.Derivations[state.Latest(u)].Range)}"));

    private static Network Trade()
    {
        var network = Unknowns(4);
        network.Add(Equation.Sum("turnover", (Turnover, 1), (Exports, -1), (Imports, -1)));
        return network;
    }

    private static Network Unknowns(int count)
    {
        var network = new Network();
        for (var i = 0; i < count; i++)
        {
            network.AddUnknown();
        }
        return network;
    }

    private static Telling Told(int unknown, decimal? low, decimal? high) => new(unknown, new Interval(low, high));
}
