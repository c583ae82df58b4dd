namespace Oborot.Solving;

/// <summary>Tellings that cannot all be true, with the equations that show it.</summary>
/// <param name="Tellings">The numbers of the tellings that are needed, given ones included, in their order.</param>
/// <param name="Part">The equations that show it, and nothing else.</param>
/// <param name="Shown">A propagation over them; it ends in the contradiction where there is no combination.</param>
/// <param name="End">The number of the derivation that leaves no value; −1 where only the combination shows it.</param>
/// <param name="Combination">
/// The tellings with factors, as in a <see cref="Certificate"/>: what is told adds up to more than nothing, by the equations it
/// cannot. Null where the propagation shows the contradiction, and shows it without going in circles.
/// </param>
internal sealed record Contradiction(
    IReadOnlyList<int> Tellings, Part Part, Propagation Shown, int End, IReadOnlyList<(int Telling, decimal Factor)>? Combination = null);

/// <summary>Some equations of a network as a network of their own, with its own numbers of unknowns.</summary>
internal sealed class Part
{
    private readonly Dictionary<int, int> inside = [];
    private readonly List<int> outside = [];
    private readonly Part? parent;

    /// <summary>Takes the equations, and the unknowns of the tellings as well.</summary>
    /// <param name="whole">The network they are taken from.</param>
    /// <param name="equations">The numbers of the equations.</param>
    /// <param name="tellings">Of unknowns of the whole.</param>
    /// <param name="parent">The part that the whole itself is, if it is one.</param>
    public Part(Network whole, IEnumerable<int> equations, IEnumerable<Telling> tellings, Part? parent = null)
    {
        this.parent = parent;
        foreach (var telling in tellings)
        {
            Number(telling.Unknown);
        }
        foreach (var equation in equations)
        {
            Network.Add(whole.Equations[equation].With(Number));
        }
    }

    /// <summary>The part.</summary>
    public Network Network { get; } = new();

    /// <summary>The number in the outermost network of an unknown of the part.</summary>
    public int Outside(int unknown) => parent?.Outside(outside[unknown]) ?? outside[unknown];

    /// <summary>True when an unknown of the whole stands in the part.</summary>
    public bool Has(int unknown) => inside.ContainsKey(unknown);

    /// <summary>A telling of the whole, as one of the part.</summary>
    public Telling Inside(Telling telling) => telling with { Unknown = inside[telling.Unknown] };

    private int Number(int unknown)
    {
        if (!inside.TryGetValue(unknown, out var number))
        {
            inside[unknown] = number = Network.AddUnknown();
            outside.Add(unknown);
        }
        return number;
    }
}
