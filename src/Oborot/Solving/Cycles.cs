namespace Oborot.Solving;

/// <summary>
/// The linear equations that narrowing one unknown at a time does not decide: those that are connected with a cycle. Along a
/// tree of equations it misses nothing (Freuder 1982), and a network of trade is mostly trees.
/// </summary>
internal sealed class Cycles
{
    /// <summary>Larger ones are not looked for: what a simplex costs grows faster than its equations do.</summary>
    public const int MostEquations = 200;

    private readonly int[] cycleOf;
    private readonly List<IReadOnlyList<int>> cycles = [];

    /// <summary>Finds them in a network.</summary>
    public Cycles(Network network)
    {
        cycleOf = new int[network.Unknowns];
        Array.Fill(cycleOf, -1);
        var seen = new bool[network.Unknowns];
        for (var i = 0; i < seen.Length; i++)
        {
            if (!seen[i])
            {
                Keep(network, Connected(network, i, seen));
            }
        }
    }

    /// <summary>How many there are; they are numbered from 0.</summary>
    public int Count => cycles.Count;

    /// <summary>The numbers of the equations of one, in their order.</summary>
    public IReadOnlyList<int> Equations(int cycle) => cycles[cycle];

    /// <summary>The one that an unknown stands in, −1 when it stands in none.</summary>
    public int Around(int unknown) => cycleOf[unknown];

    private void Keep(Network network, (List<int> Unknowns, SortedSet<int> Equations) connected)
    {
        var places = connected.Equations.Sum(e => network.Equations[e].Unknowns.Count);
        var isTree = places < connected.Unknowns.Count + connected.Equations.Count;

        // An equation of one unknown bounds it with nothing told: a reason that goes without it may be longer than need be.
        var boundsAlone = connected.Equations.Any(e => network.Equations[e].Unknowns.Count == 1);
        if ((isTree && !boundsAlone) || connected.Equations.Count > MostEquations)
        {
            return;
        }
        foreach (var unknown in connected.Unknowns)
        {
            cycleOf[unknown] = cycles.Count;
        }
        cycles.Add([.. connected.Equations]);
    }

    private static (List<int> Unknowns, SortedSet<int> Equations) Connected(Network network, int start, bool[] seen)
    {
        var (unknowns, equations) = (new List<int> { start }, new SortedSet<int>());
        seen[start] = true;
        for (var i = 0; i < unknowns.Count; i++)
        {
            foreach (var equation in network.Around(unknowns[i]).Where(e => network.Equations[e].Form != Form.Product && equations.Add(e)))
            {
                foreach (var other in network.Equations[equation].Unknowns.Where(o => !seen[o]))
                {
                    seen[other] = true;
                    unknowns.Add(other);
                }
            }
        }
        return (unknowns, equations);
    }
}

/// <summary>Which tellings the cycles of a network allow, telling by telling.</summary>
internal sealed class CycleCheck(Network network, Cycles cycles)
{
    private readonly LinearSystem?[] systems = new LinearSystem?[cycles.Count];
    private LinearSystem? last;

    /// <summary>Takes in a telling; one of an unknown in no cycle is allowed.</summary>
    /// <returns>As <see cref="LinearSystem.Tell(Telling, int)"/>.</returns>
    public Certificate? Tell(Telling telling, int number)
    {
        var cycle = cycles.Around(telling.Unknown);
        last = cycle < 0 ? null : systems[cycle] ??= new LinearSystem(network, cycles.Equations(cycle));
        return last?.Tell(telling, number);
    }

    /// <summary>Forgets the last telling.</summary>
    public void TakeBack() => last?.TakeBack();
}
