using Oborot.Model;

namespace Oborot.Solving;

/// <summary>Finds the contradictions among what is told of a network's unknowns.</summary>
/// <param name="network">The unknowns and what holds between them.</param>
/// <param name="tellings">What is told, the surest first: of tellings that contradict each other the later one is set aside, and what follows from it is tried apart.</param>
/// <param name="given">How many of the first tellings are beyond doubt: bounds that hold by nature.</param>
/// <remarks>Linear equations are decided exactly, by propagation or, where they form a cycle of a moderate size, by a simplex; of products it is found what propagation sees.</remarks>
internal sealed class Solver(Network network, IReadOnlyList<Telling> tellings, int given = 0)
{
    private const int WidestTrial = 60;
    private const int LongestChain = 100;

    private readonly Lazy<Cycles> cycles = new(() => new Cycles(network));
    private readonly List<Contradiction> found = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<int> setAside = [];
    private readonly HashSet<int> doubtful = [];

    private Cycles AllCycles => cycles.Value;

    /// <summary>What is known after all tellings that were not set aside.</summary>
    public Propagation State { get; } = new(network);

    /// <summary>The tellings that were set aside.</summary>
    public IReadOnlySet<int> SetAside => setAside;

    /// <summary>Takes in all tellings.</summary>
    /// <returns>Minimal contradictions: all that do not share a telling with another one, and those beyond that come out when tellings set aside are tried apart.</returns>
    public IReadOnlyList<Contradiction> Run()
    {
        var check = new CycleCheck(network, AllCycles);
        var first = new List<(int Telling, Contradiction Contradiction)>();
        for (var i = 0; i < tellings.Count; i++)
        {
            if (TakeIn(i, State, check) is { } contradiction)
            {
                setAside.Add(i);
                Add(contradiction);
                first.Add((i, contradiction));
            }
        }
        foreach (var (telling, contradiction) in first)
        {
            Try(telling, contradiction);
        }
        return found;
    }

    /// <summary>Takes in all tellings, and passes over contradictions that one equation shows together with all that rests on their tellings.</summary>
    /// <returns>Minimal contradictions that take several equations.</returns>
    public IReadOnlyList<Contradiction> RunForChains()
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            var end = State.Tell(tellings[i], i);
            if (end < 0)
            {
                continue;
            }
            setAside.Add(i);
            // What rests on very much is nothing that people could follow.
            if (State.IsWithin(end, LongestChain))
            {
                Weigh(State.Causes(end));
            }
            State.TakeBack();
        }
        return found.FindAll(f => !f.Tellings.Any(doubtful.Contains));
    }

    /// <summary>What is known if one telling of a contradiction had not been made: the others of it go before all else.</summary>
    /// <returns>The unknowns near the telling's own, and what is known of them.</returns>
    public (Part Part, Propagation State) Without(int telling, Contradiction contradiction)
    {
        var part = new Part(network, Around(tellings[telling].Unknown), [tellings[telling]]);
        var state = new Propagation(part.Network);
        foreach (var i in Enumerable.Range(0, given).Concat(contradiction.Tellings).Concat(Enumerable.Range(0, tellings.Count).Where(i => !setAside.Contains(i))).Distinct())
        {
            if (i != telling && part.Has(tellings[i].Unknown) && state.Tell(part.Inside(tellings[i]), i) >= 0)
            {
                state.TakeBack();
            }
        }
        return (part, state);
    }

    private void Weigh((SortedSet<int> Tellings, SortedSet<int> Equations) causes)
    {
        if (causes.Equations.Count <= 1)
        {
            doubtful.UnionWith(causes.Tellings.Where(c => c >= given));
        }
        else if (!causes.Tellings.Overlaps(doubtful) && Shown(causes.Tellings, causes.Equations, null) is { } contradiction)
        {
            Add(contradiction);
        }
    }

    // What would follow if the telling were right and those that contradict it wrong.
    private void Try(int telling, Contradiction contradiction)
    {
        var part = new Part(network, Around(tellings[telling].Unknown), [tellings[telling]]);
        var (state, check) = (new Propagation(part.Network), new CycleCheck(network, AllCycles));
        var others = Enumerable.Range(0, tellings.Count).Where(i => i < given || (!setAside.Contains(i) && !contradiction.Tellings.Contains(i)));
        foreach (var i in others.Take(given).Append(telling).Concat(others.Skip(given)).Where(i => part.Has(tellings[i].Unknown)))
        {
            if (TakeIn(i, state, check, part) is { } another)
            {
                Add(another);
            }
        }
    }

    // Null when the telling can be true with those before it; otherwise it is left out.
    private Contradiction? TakeIn(int telling, Propagation state, CycleCheck check, Part? of = null)
    {
        // A cycle is asked first: narrowing might go around in it for long.
        if (check.Tell(tellings[telling], telling) is { } certificate)
        {
            check.TakeBack();
            if (Explain(certificate) is { } contradiction)
            {
                return contradiction;
            }
        }
        var end = state.Tell(of?.Inside(tellings[telling]) ?? tellings[telling], telling);
        if (end < 0)
        {
            return null;
        }
        var (causes, equations) = state.Causes(end);
        var shown = Shown(causes, equations, of) ?? Repeated(state, of);
        state.TakeBack();
        check.TakeBack();
        return shown;
    }

    private void Add(Contradiction contradiction)
    {
        if (known.Add(string.Join(',', contradiction.Tellings)))
        {
            found.Add(contradiction);
        }
    }

    // The equations within a few steps of an unknown.
    private SortedSet<int> Around(int unknown)
    {
        var (near, reached, open) = (new SortedSet<int>(), new HashSet<int> { unknown }, new Queue<int>([unknown]));
        while (open.TryDequeue(out var next) && near.Count < WidestTrial)
        {
            foreach (var equation in network.Around(next).Where(near.Add))
            {
                foreach (var other in network.Equations[equation].Unknowns.Where(reached.Add))
                {
                    open.Enqueue(other);
                }
            }
        }
        return near;
    }

    // What propagation over the equations alone shows of the tellings; null when it needs to come another way to see it.
    private Contradiction? Shown(SortedSet<int> causes, SortedSet<int> equations, Part? of)
    {
        var part = new Part(of?.Network ?? network, equations, causes.Select(c => of?.Inside(tellings[c]) ?? tellings[c]), of);
        Telling Inside(int i) => part.Inside(of?.Inside(tellings[i]) ?? tellings[i]);
        bool Has(int i) => of is null ? part.Has(tellings[i].Unknown) : of.Has(tellings[i].Unknown) && part.Has(of.Inside(tellings[i]).Unknown);
        var certain = Enumerable.Range(0, given).Where(Has).ToList();
        var minimal = MinimalSet.Of([.. causes.Where(c => c >= given)], some => Ends(part, certain.Concat(some), Inside).End < 0);
        // The shortest of the ways to show it ends at one of the tellings, with all the others told before.
        var ways = minimal.Reverse().Select(last => Ends(part, [.. certain, .. minimal.Where(m => m != last), last], Inside)).DefaultIfEmpty(Ends(part, certain, Inside)).Where(w => w.End >= 0);
        var (shown, end) = ways.OrderBy(w => w.State.Length(w.End)).FirstOrDefault();
        return shown is null ? null : new Contradiction([.. shown.Causes(end).Tellings], part, shown, end);
    }

    // The same steps once more, so that they can be kept while the state goes on without its last telling.
    private Contradiction Repeated(Propagation state, Part? of)
    {
        var told = state.Derivations.Where(d => d.Step == Step.Told).Select(d => d.Cause).ToList();
        var whole = of?.Network ?? network;
        var part = new Part(whole, Enumerable.Range(0, whole.Equations.Count), told.Select(t => of?.Inside(tellings[t]) ?? tellings[t]), of);
        var (shown, end) = Ends(part, told, t => part.Inside(of?.Inside(tellings[t]) ?? tellings[t]));
        return new Contradiction([.. shown.Causes(end).Tellings], part, shown, end);
    }

    private static (Propagation State, int End) Ends(Part part, IEnumerable<int> some, Func<int, Telling> inside)
    {
        var state = new Propagation(part.Network);
        foreach (var i in some)
        {
            var end = state.Tell(inside(i), i);
            if (end >= 0)
            {
                return (state, end);
            }
        }
        return (state, -1);
    }

    // Null when its numbers are too long to be shown.
    private Contradiction? Explain(Certificate certificate)
    {
        var cycle = AllCycles.Around(tellings[certificate.Combination[0].Telling].Unknown);
        var doubtful = certificate.Combination.Select(t => t.Telling).Where(t => t >= given).ToList();
        var minimal = MinimalSet.Of(doubtful, some => Refute(cycle, some) is null);
        var (combination, equations) = Refute(cycle, minimal) ?? certificate;
        if (!AddsUp(combination))
        {
            return null;
        }
        var needed = combination.Select(t => t.Telling).ToList();
        var part = new Part(network, equations, needed.Select(t => tellings[t]));
        var (shown, end) = Ends(part, needed, t => part.Inside(tellings[t]));
        return end < 0 || GoesInCircles(shown, end)
            ? new Contradiction(needed, part, shown, end, combination)
            : new Contradiction([.. shown.Causes(end).Tellings], part, shown, end);
    }

    // Why some tellings of a cycle cannot be true with all that is given of it; null when they can.
    private Certificate? Refute(int cycle, IEnumerable<int> some)
    {
        var system = new LinearSystem(network, AllCycles.Equations(cycle));
        return system.Tell(Enumerable.Range(0, given).Concat(some.Where(t => t >= given))
            .Where(t => AllCycles.Around(tellings[t].Unknown) == cycle).Select(t => (tellings[t], t)));
    }

    private bool AddsUp(IReadOnlyList<(int Telling, decimal Factor)> combination)
    {
        var sum = Interval.Exactly(0);
        foreach (var (telling, factor) in combination)
        {
            sum += tellings[telling].Range * Interval.Exactly(factor);
        }
        return sum.Low > 0;
    }

    // Each equation of a tree is used once; what takes longer comes closer to the contradiction round by round.
    private static bool GoesInCircles(Propagation shown, int end)
    {
        var used = shown.Chain(end).Select(d => shown.Derivations[d]).Where(d => d.Step == Step.Projected).ToList();
        return used.Count > used.Select(d => d.Cause).Distinct().Count();
    }
}
