namespace Oborot.Solving;

/// <summary>Unknowns and the equations between them; sparse, built once, then asked many times.</summary>
internal sealed class Network
{
    private readonly List<Equation> equations = [];
    private readonly List<List<int>> byUnknown = [];

    /// <summary>How many unknowns there are; they are numbered from 0.</summary>
    public int Unknowns => byUnknown.Count;

    /// <summary>All equations, in the order in which they were added.</summary>
    public IReadOnlyList<Equation> Equations => equations;

    /// <summary>Adds an unknown.</summary>
    /// <returns>Its number.</returns>
    public int AddUnknown()
    {
        byUnknown.Add([]);
        return byUnknown.Count - 1;
    }

    /// <summary>Adds an equation between unknowns that are there.</summary>
    public void Add(Equation equation)
    {
        foreach (var unknown in equation.Unknowns)
        {
            byUnknown[unknown].Add(equations.Count);
        }
        equations.Add(equation);
    }

    /// <summary>The numbers of the equations that an unknown stands in.</summary>
    public IReadOnlyList<int> Around(int unknown) => byUnknown[unknown];
}
