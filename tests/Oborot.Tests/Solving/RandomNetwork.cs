using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Tests.Solving;

/// <summary>Small networks with tellings, about as often contradictory as not; the same for the same seed.</summary>
internal sealed class RandomNetwork
{
    private static readonly decimal[] Factors = [1, -1, 1, -1, 2, -2, 3, -3];

    private readonly Random random;

    public RandomNetwork(int seed, bool withProducts = false)
    {
        random = new Random(seed);
        var unknowns = random.Next(2, 8);
        for (var i = 0; i < unknowns; i++)
        {
            Network.AddUnknown();
        }
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            Network.Add(withProducts && unknowns > 2 && random.Next(2) == 0 ? MakeProduct() : MakeLinear());
        }
        Given = random.Next(3) == 0 ? random.Next(unknowns) : 0;
        for (var i = 0; i < Given; i++)
        {
            Tellings.Add(new Telling(random.Next(unknowns), new Interval(0, null)));
        }
        for (var left = random.Next(2, unknowns + 2); left > 0; left--)
        {
            Tellings.Add(new Telling(random.Next(unknowns), MakeRange()));
        }
    }

    public Network Network { get; } = new();

    public List<Telling> Tellings { get; } = [];

    /// <summary>How many of the first tellings are given.</summary>
    public int Given { get; }

    public override string ToString() =>
        string.Join("; ", Network.Equations.Select(e => $"{e.Form}({string.Join(", ", e.Unknowns.Select((u, i) => $"{e.Factors[i]} x{u}"))})"))
        + "; " + string.Join("; ", Tellings.Select(t => $"x{t.Unknown} in {t.Range}")) + $"; {Given} given";

    private Equation MakeLinear()
    {
        var unknowns = Some(random.Next(random.Next(10) == 0 ? 1 : 2, Math.Min(5, Network.Unknowns + 1)));
        var terms = unknowns.Select(u => (u, Factors[random.Next(Factors.Length)])).ToArray();
        return random.Next(4) == 0 ? Equation.AtMost("part", terms) : Equation.Sum("sum", terms);
    }

    private Equation MakeProduct()
    {
        var unknowns = Some(3);
        return Equation.Product("product", unknowns[0], unknowns[1], unknowns[2], random.Next(3) == 0 ? 0.5m : 1);
    }

    private int[] Some(int count)
    {
        var all = Enumerable.Range(0, Network.Unknowns).ToArray();
        random.Shuffle(all);
        return all[..count];
    }

    private Interval MakeRange()
    {
        var low = random.Next(Given > 0 ? -20 : -120, 61) / 10m;
        var high = low + (random.Next(5) == 0 ? 0 : random.Next(random.Next(3) == 0 ? 10 : 200) / 10m);
        return random.Next(6) switch { 0 => new Interval(null, high), 1 => new Interval(low, null), _ => new Interval(low, high) };
    }
}
