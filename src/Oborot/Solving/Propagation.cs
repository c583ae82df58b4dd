using Oborot.Model;

namespace Oborot.Solving;

/// <summary>Something told of an unknown.</summary>
/// <param name="Unknown">Of which.</param>
/// <param name="Range">Its values.</param>
internal readonly record struct Telling(int Unknown, Interval Range);

/// <summary>How a range came about.</summary>
internal enum Step : byte
{
    /// <summary>It was told.</summary>
    Told,

    /// <summary>An equation and the ranges of its other unknowns leave no more.</summary>
    Projected,

    /// <summary>Two ranges of one unknown have no more in common.</summary>
    Met,
}

/// <summary>One range that was told or derived, with what it was derived from.</summary>
/// <param name="Step">How.</param>
/// <param name="Unknown">Of which unknown.</param>
/// <param name="Cause">The telling, or the equation; −1 for a meeting.</param>
/// <param name="Position">Where the unknown stands in the equation.</param>
/// <param name="Sources">The ranges it was derived from: one for each other unknown of the equation, −1 where nothing was known of it; two for a meeting.</param>
/// <param name="Range">The values; for a meeting that is empty, those of its first source.</param>
internal sealed record Derivation(Step Step, int Unknown, int Cause, int Position, int[] Sources, Interval Range);

/// <summary>
/// Interval constraint propagation over a network, telling by telling: HC4-revise (Benhamou, Goualard, Granvilliers and Puget,
/// 1999) on each equation that a narrowed unknown stands in, until nothing narrows. It ends: once an unknown has narrowed
/// <see cref="FreeNarrowings"/> times for one telling, which is more than any tree of equations needs, its range has to shrink by
/// a thousandth each time, and no more than <see cref="MostNarrowings"/> times.
/// </summary>
/// <remarks>Every range remembers what it was derived from, so that a contradiction can be traced to what was told.</remarks>
internal sealed class Propagation
{
    private const int MostNarrowings = 200;
    private const int FreeNarrowings = 10;
    private const decimal LeastGain = 0.001m;
    private const int LongSum = 5;

    private readonly Network network;
    private readonly Interval[] ranges;
    private readonly int[] latest;
    private readonly int[] narrowings;
    private readonly bool[] isQueued;
    private readonly List<Derivation> derivations = [];
    private readonly List<(int Unknown, Interval Range, int Latest)> trail = [];
    private readonly Queue<int> queue = new();
    private Interval[] after = [];
    private int before;

    /// <summary>Starts with nothing told.</summary>
    public Propagation(Network network)
    {
        this.network = network;
        ranges = new Interval[network.Unknowns];
        latest = new int[network.Unknowns];
        Array.Fill(latest, -1);
        narrowings = new int[network.Unknowns];
        isQueued = new bool[network.Equations.Count];
        for (var i = 0; i < isQueued.Length; i++)
        {
            // What an equation says of its only unknown follows from nothing else, and no telling need lead there.
            if (network.Equations[i].Unknowns.Count == 1)
            {
                Enqueue(i);
            }
        }
        Settle();
    }

    /// <summary>What is known of each unknown.</summary>
    public ReadOnlySpan<Interval> Ranges => ranges;

    /// <summary>Every range told or derived so far, in order.</summary>
    public IReadOnlyList<Derivation> Derivations => derivations;

    /// <summary>The derivation of what is known of an unknown; −1 when nothing is.</summary>
    public int Latest(int unknown) => latest[unknown];

    /// <summary>Takes in a telling and everything that follows from it.</summary>
    /// <param name="telling">What is told.</param>
    /// <param name="number">How the telling is called in derivations.</param>
    /// <returns>The number of the derivation that leaves no value, or −1 when all is consistent. After a contradiction call <see cref="TakeBack"/>.</returns>
    public int Tell(Telling telling, int number)
    {
        trail.Clear();
        before = derivations.Count;
        var told = Derive(new Derivation(Step.Told, telling.Unknown, number, 0, [], telling.Range));
        var conflict = Narrow(telling.Unknown, telling.Range, told);
        return conflict < 0 ? Settle() : conflict;
    }

    /// <summary>Forgets the last telling and what followed from it.</summary>
    public void TakeBack()
    {
        for (var i = trail.Count - 1; i >= 0; i--)
        {
            (ranges[trail[i].Unknown], latest[trail[i].Unknown]) = (trail[i].Range, trail[i].Latest);
        }
        trail.Clear();
        derivations.RemoveRange(before, derivations.Count - before);
    }

    /// <summary>The derivations that one rests on, in their order; itself is the last.</summary>
    public IReadOnlyList<int> Chain(int derivation) => Chain(derivation, int.MaxValue)!;

    /// <summary>True when a derivation rests on no more than so many, itself included.</summary>
    public bool IsWithin(int derivation, int most) => Chain(derivation, most) is not null;

    // Null when there are more.
    private List<int>? Chain(int derivation, int most)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<int>([derivation]));
        while (open.TryPop(out var next))
        {
            if (next < 0 || !seen.Add(next))
            {
                continue;
            }
            if (seen.Count > most)
            {
                return null;
            }
            foreach (var source in derivations[next].Sources)
            {
                open.Push(source);
            }
        }
        var chain = seen.ToList();
        chain.Sort();
        return chain;
    }

    /// <summary>How many derivations it takes to show one, itself included.</summary>
    public int Length(int derivation) => Chain(derivation).Count;

    /// <summary>The tellings and equations that a derivation rests on.</summary>
    public (SortedSet<int> Tellings, SortedSet<int> Equations) Causes(int derivation)
    {
        var steps = Chain(derivation).Select(d => derivations[d]).ToList();
        return (Of(Step.Told), Of(Step.Projected));

        SortedSet<int> Of(Step step) => new(steps.Where(s => s.Step == step).Select(s => s.Cause));
    }

    private int Settle()
    {
        var conflict = -1;
        while (conflict < 0 && queue.TryDequeue(out var equation))
        {
            isQueued[equation] = false;
            conflict = Revise(equation);
        }
        while (queue.TryDequeue(out var left))
        {
            isQueued[left] = false;
        }
        foreach (var (unknown, _, _) in trail)
        {
            narrowings[unknown] = 0;
        }
        return conflict;
    }

    private void Enqueue(int equation)
    {
        if (!isQueued[equation])
        {
            isQueued[equation] = true;
            queue.Enqueue(equation);
        }
    }

    private int Revise(int number)
    {
        var equation = network.Equations[number];
        var isLong = equation.Form != Form.Product && equation.Unknowns.Count >= LongSum;
        if (isLong)
        {
            SumFromEnd(equation);
        }
        var front = Interval.Exactly(0);
        for (var i = 0; i < equation.Unknowns.Count; i++)
        {
            var conflict = isLong && !IsWorthwhile(equation.Unknowns[i], equation.Solve(i, front + after[i + 1])) ? -1 : Revise(equation, number, i);
            if (conflict >= 0)
            {
                return conflict;
            }
            if (isLong)
            {
                front += equation.Less(i, ranges);
            }
        }
        return -1;
    }

    private int Revise(Equation equation, int number, int position)
    {
        var unknown = equation.Unknowns[position];
        var range = equation.Project(position, ranges);
        return IsWorthwhile(unknown, range)
            ? Narrow(unknown, range, Derive(new Derivation(Step.Projected, unknown, number, position, Sources(equation, position), range)))
            : -1;
    }

    // Of a long sum the terms behind each position are added up once. Those before it are added up on the way, for they may narrow.
    private void SumFromEnd(Equation equation)
    {
        if (after.Length <= equation.Unknowns.Count)
        {
            after = new Interval[equation.Unknowns.Count + 1];
        }
        after[equation.Unknowns.Count] = Interval.Exactly(0);
        for (var i = equation.Unknowns.Count - 1; i >= 0; i--)
        {
            after[i] = after[i + 1] + equation.Less(i, ranges);
        }
    }

    private int[] Sources(Equation equation, int position)
    {
        var sources = new int[equation.Unknowns.Count - 1];
        for (var (i, at) = (0, 0); i < equation.Unknowns.Count; i++)
        {
            if (i != position)
            {
                sources[at++] = latest[equation.Unknowns[i]];
            }
        }
        return sources;
    }

    private bool IsWorthwhile(int unknown, Interval range)
    {
        var known = ranges[unknown];
        var isHigher = range.Low is { } low && !(low <= known.Low);
        var isLower = range.High is { } high && !(high >= known.High);
        if (!isHigher && !isLower)
        {
            return false;
        }
        return narrowings[unknown] < FreeNarrowings || range.IsDisjointFrom(known) || (narrowings[unknown] < MostNarrowings
            && ((isHigher && IsEnough(known.Low, range.Low, known)) || (isLower && IsEnough(range.High, known.High, known))));
    }

    private static bool IsEnough(decimal? lower, decimal? upper, Interval known) =>
        Distance(lower, upper) is not { } gain || Distance(known.Low, known.High) is not { } width || gain >= width * LeastGain;

    // Null for endless, or for more than a decimal holds.
    private static decimal? Distance(decimal? low, decimal? high) => (new Interval(high, high) - new Interval(low, low)).High;

    private int Narrow(int unknown, Interval range, int derivation)
    {
        var earlier = latest[unknown];
        if (earlier >= 0)
        {
            var isEmpty = !range.TryIntersect(ranges[unknown], out var common);
            if (isEmpty)
            {
                return Derive(new Derivation(Step.Met, unknown, -1, 0, [earlier, derivation], ranges[unknown]));
            }
            if (common == ranges[unknown])
            {
                return -1;
            }
            if (common != range)
            {
                derivation = Derive(new Derivation(Step.Met, unknown, -1, 0, [earlier, derivation], common));
            }
            range = common;
        }
        trail.Add((unknown, ranges[unknown], earlier));
        (ranges[unknown], latest[unknown]) = (range, derivation);
        narrowings[unknown]++;
        foreach (var equation in network.Around(unknown))
        {
            Enqueue(equation);
        }
        return -1;
    }

    private int Derive(Derivation derivation)
    {
        derivations.Add(derivation);
        return derivations.Count - 1;
    }
}
