namespace Oborot.Solving;

/// <summary>Finds the contradictions among what is told of a network's unknowns.</summary>
/// <param name="network">The unknowns and what holds between them.</param>
/// <param name="tellings">What is told, the surest first: of tellings that contradict each other the later one is set aside, and what follows from it is tried apart.</param>
/// <param name="given">How many of the first tellings are beyond doubt: bounds that hold by nature.</param>
internal sealed class Solver(Network network, IReadOnlyList<Telling> tellings, int given = 0)
{
    private const int WidestTrial = 200;

    private readonly List<Contradiction> found = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>What is known after all tellings that were not set aside.</summary>
    public Propagation State { get; } = new(network);

    /// <summary>The tellings that were set aside, each with the first contradiction that it is part of.</summary>
    public Dictionary<int, Contradiction> SetAside { get; } = [];

    /// <summary>Takes in all tellings.</summary>
    /// <returns>Minimal contradictions: all that do not share a telling with another one, and those beyond that come out when tellings set aside are tried apart.</returns>
    public IReadOnlyList<Contradiction> Run()
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            var end = State.Tell(tellings[i], i);
            if (end >= 0)
            {
                var contradiction = Explain(State, end);
                State.TakeBack();
                SetAside[i] = contradiction;
                Add(contradiction);
            }
        }
        foreach (var (telling, contradiction) in SetAside.OrderBy(s => s.Key).ToList())
        {
            Try(telling, contradiction);
        }
        return found;
    }

    // What would follow if the telling were right and those that contradict it wrong.
    private void Try(int telling, Contradiction contradiction)
    {
        var part = new Part(network, Around(tellings[telling].Unknown), [tellings[telling]]);
        var state = new Propagation(part.Network);
        var others = Enumerable.Range(0, tellings.Count).Where(i => i < given || (!SetAside.ContainsKey(i) && !contradiction.Tellings.Contains(i)));
        foreach (var i in others.Take(given).Append(telling).Concat(others.Skip(given)).Where(i => part.Has(tellings[i].Unknown)))
        {
            var end = state.Tell(part.Inside(tellings[i]), i);
            if (end >= 0)
            {
                Add(Explain(state, end, part));
                state.TakeBack();
            }
        }
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

    private Contradiction Explain(Propagation state, int end, Part? of = null)
    {
        var (causes, equations) = state.Causes(end);
        var part = new Part(of?.Network ?? network, equations, causes.Select(c => of?.Inside(tellings[c]) ?? tellings[c]), of);
        Telling Inside(int i) => part.Inside(of?.Inside(tellings[i]) ?? tellings[i]);
        var certain = causes.Where(c => c < given).ToList();
        var minimal = MinimalSet.Of([.. causes.Where(c => c >= given)], some => Ends(part, certain.Concat(some), Inside).End < 0);
        var shown = Ends(part, certain.Concat(minimal), Inside);
        var needed = shown.End < 0 ? causes : shown.State.Causes(shown.End).Tellings;
        return new Contradiction([.. needed], part, shown.State, shown.End);
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
}
