using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>What a claim, or the nature of things, says of an unknown.</summary>
/// <param name="Value">Its value, as it follows from the words.</param>
/// <param name="Claim">The claim; null for what holds by nature.</param>
internal sealed record Said(Expression Value, Claim? Claim);

/// <summary>The unknowns of a board with all that holds between them, as a network for the solver.</summary>
internal sealed class ChainBoard
{
    private const int MostRounds = 4;

    private readonly Dictionary<Unknown, int> numbers = [];
    private readonly List<Unknown> unknowns = [];
    private readonly HashSet<(string, int, int, int, int)> added = [];

    /// <summary>Lays out what is told, and what it has to do with each other, directly and by unknowns that nobody tells.</summary>
    public ChainBoard(Board board)
    {
        foreach (var cell in board.Cells)
        {
            Number(cell.Unknown);
        }
        var known = -1;
        for (var round = 0; round < MostRounds && known != unknowns.Count; round++)
        {
            // A number that one relation brings in may be what another one lacked.
            known = unknowns.Count;
            foreach (var relation in AllChecks.Relations)
            {
                Add(board, relation);
            }
        }
    }

    /// <summary>The unknowns and the equations between them.</summary>
    public Network Network { get; } = new();

    /// <summary>All unknowns, by their numbers.</summary>
    public IReadOnlyList<Unknown> Unknowns => unknowns;

    /// <summary>The number of an unknown.</summary>
    public int Number(Unknown unknown)
    {
        if (!numbers.TryGetValue(unknown, out var number))
        {
            numbers[unknown] = number = Network.AddUnknown();
            unknowns.Add(unknown);
        }
        return number;
    }

    private void Add(Board board, RelationBase relation)
    {
        foreach (var link in relation.Links(board).Where(l => !l.IsAside).ToList())
        {
            foreach (var unknown in link.Unknowns)
            {
                board.Cell(unknown);
            }
            var equation = link.ToEquation(relation.Code, Number);
            if (added.Add((relation.Code, equation.Unknowns.Count, equation.Unknowns[0], equation.Unknowns[1], equation.Unknowns[^1])))
            {
                Network.Add(equation);
            }
        }
    }
}
