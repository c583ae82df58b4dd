using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Tests.Solving;

/// <summary>Which tellings contradict each other, and which are set aside for it.</summary>
public sealed class SolverTests
{
    [Fact]
    public void A_cycle_that_no_narrowing_decides_is_decided()
    {
        var network = Triangle();
        var solver = new Solver(network, [Told(3, 1), Told(4, 1), Told(5, 1), Told(6, 2)]);
        var found = Assert.Single(solver.Run());
        Assert.Equal([0, 1, 2, 3], found.Tellings);
        Assert.Equal([(0, -1), (1, -1), (2, -1), (3, 2)], Upright(found.Combination!));
        Assert.Equal([3], solver.SetAside);
        Assert.Equal(Interval.Everything, solver.State.Ranges[0]);
    }

    [Fact]
    public void A_cycle_that_adds_up_is_left_alone() =>
        Assert.Empty(new Solver(Triangle(), [Told(3, 1), Told(4, 1), Told(5, 1), Told(6, 1.5m)]).Run());

    [Fact]
    public void What_narrows_for_ever_is_told_as_one_sum()
    {
        var network = Unknowns(4);
        network.Add(Equation.Sum("next", (0, 1), (1, -1), (2, -1)));
        network.Add(Equation.Sum("next", (1, 1), (0, -1), (3, -1)));
        var found = Assert.Single(new Solver(network, [Told(2, 1), Told(3, 2), new Telling(0, new Interval(0, null)), new Telling(1, new Interval(0, null))]).Run());
        Assert.Equal([0, 1], found.Tellings);
        Assert.Equal([(0, 1), (1, 1)], found.Combination);
    }

    [Fact]
    public void Contradictions_that_share_nothing_are_both_found()
    {
        var network = Triangle();
        var (turnover, exports, imports) = (network.AddUnknown(), network.AddUnknown(), network.AddUnknown());
        network.Add(Equation.Sum("turnover", (turnover, 1), (exports, -1), (imports, -1)));
        var found = new Solver(network, [Told(turnover, 68), Told(3, 1), Told(exports, 22), Told(4, 1), Told(imports, 49), Told(5, 1), Told(6, 2)]).Run();
        Assert.Equal([[0, 2, 4], [1, 3, 5, 6]], found.Select(f => f.Tellings));
    }

    [Fact]
    public void The_order_says_what_is_set_aside_but_not_whether_there_is_a_contradiction()
    {
        var differing = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomNetwork(seed);
            var forwards = new Solver(random.Network, random.Tellings);
            var backwards = new Solver(random.Network, [.. Enumerable.Reverse(random.Tellings)]);
            Assert.Equal(forwards.Run().Count > 0, backwards.Run().Count > 0);
            var last = random.Tellings.Count - 1;
            differing += forwards.SetAside.Order().SequenceEqual(backwards.SetAside.Select(k => last - k).Order()) ? 0 : 1;
        }
        Assert.NotEqual(0, differing);
    }

    [Fact]
    public void What_is_set_aside_is_the_last_of_its_contradiction()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomNetwork(seed);
            var solver = new Solver(random.Network, random.Tellings);
            var last = solver.Run().Select(c => c.Tellings[^1]);
            Assert.Subset(last.ToHashSet(), solver.SetAside.ToHashSet());
        }
    }

    [Fact]
    public void The_same_is_found_again()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomNetwork(seed, withProducts: true);
            Assert.Equal(Found(random), Found(random));
        }
    }

    [Fact]
    public void A_large_table_is_decided()
    {
        const int Size = 60;
        var network = Unknowns((Size * 3) + 3);
        var tellings = new List<Telling>();
        for (var row = 0; row < Size; row++)
        {
            network.Add(Equation.Sum("turnover", (row, 1), (Size + row, -1), ((2 * Size) + row, -1)));
            tellings.Add(Told(row, 10 + row));
        }
        for (var column = 0; column < 3; column++)
        {
            network.Add(Equation.Sum("all", [((Size * 3) + column, 1m), .. Enumerable.Range(column * Size, Size).Select(u => (u, -1m))]));
        }
        var all = Enumerable.Range(0, Size).Sum(row => 10 + row);
        tellings.AddRange([Told((Size * 3) + 1, 700), Told((Size * 3) + 2, all - 700 + 1)]);
        var found = Assert.Single(new Solver(network, tellings).Run());
        Assert.Equal(Size + 2, found.Tellings.Count);
        Assert.All(found.Combination!, c => Assert.Equal(1, Math.Abs(c.Factor)));
    }

    [Fact]
    public void Cycles_are_told_from_trees()
    {
        var network = Unknowns(9);
        network.Add(Equation.Sum("tree", (0, 1), (1, 1), (2, 1)));
        network.Add(Equation.AtMost("tree", (2, 1), (3, 1)));
        network.Add(Equation.Sum("cycle", (4, 1), (5, 1), (6, 1)));
        network.Add(Equation.AtMost("cycle", (4, 1), (5, 1)));
        network.Add(Equation.Product("product", 7, 8, 0));
        network.Add(Equation.Product("product", 8, 7, 0));
        var cycles = new Cycles(network);
        Assert.Equal(1, cycles.Count);
        Assert.Equal([2, 3], cycles.Equations(0));
        Assert.Equal([-1, -1, -1, -1, 0, 0, 0, -1, -1], Enumerable.Range(0, 9).Select(cycles.Around));
    }

    [Fact]
    public void A_certificate_uses_the_surest_of_equal_bounds_and_can_be_taken_back()
    {
        var network = Unknowns(2);
        network.Add(Equation.Sum("double", (0, 0.5m), (1, -1)));
        var system = new LinearSystem(network, [0]);
        Assert.Null(system.Tell(Told(0, 6), 0));
        Assert.Null(system.Tell(new Telling(0, new Interval(6, 7)), 1));
        var certificate = system.Tell(Told(1, 4), 2)!;
        Assert.Equal([(0, -1), (2, 2)], certificate.Combination);
        Assert.Equal([0], certificate.Equations);
        system.TakeBack();
        Assert.Null(system.Tell(Told(1, 3), 3));
        Assert.NotNull(system.Tell(Told(1, 3.0000001m), 4));
    }

    private static List<string> Found(RandomNetwork random) => [.. new Solver(random.Network, random.Tellings).Run()
        .Select(f => $"{string.Join(",", f.Tellings)} {f.End} {string.Join(",", f.Combination ?? [])}")];

    // With the last factor positive: for sums that come to nothing exactly either sign would do.
    private static IEnumerable<(int, decimal)> Upright(IReadOnlyList<(int Telling, decimal Factor)> combination) =>
        combination.Select(c => (c.Telling, c.Factor * Math.Sign(combination[^1].Factor)));

    // x + y = a, y + z = b, x + z = c, x + y + z = d, which makes a + b + c twice d.
    private static Network Triangle()
    {
        var network = Unknowns(7);
        network.Add(Equation.Sum("sum", (0, 1), (1, 1), (3, -1)));
        network.Add(Equation.Sum("sum", (1, 1), (2, 1), (4, -1)));
        network.Add(Equation.Sum("sum", (0, 1), (2, 1), (5, -1)));
        network.Add(Equation.Sum("sum", (0, 1), (1, 1), (2, 1), (6, -1)));
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

    private static Telling Told(int unknown, decimal value) => new(unknown, Interval.Exactly(value));
}
