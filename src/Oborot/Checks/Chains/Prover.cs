using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB115 in one text: claims that contradict each other only through several relations together.</summary>
internal sealed class TextProver : ICheck
{
    /// <inheritdoc/>
    public string Code => Prover.Code;

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) => Prover.Chains(new Story(context, new Board(context.Board.Claims, context.Board.Sides, context.Policy), isOneText: true));
}

/// <summary>OB115 across texts: the same among one side's figures of a pair of countries.</summary>
internal sealed class SideProver : ICheck
{
    /// <inheritdoc/>
    public string Code => Prover.Code;

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        Statistics(context.Board).SelectMany(claims => Prover.Chains(new Story(context, new Board(claims, context.Board.Sides, context.Policy), isOneText: false))).Where(IsFirm);

    // Over several texts a chain holds no better than the claim that was read most loosely.
    private static bool IsFirm(Finding chain) => Sides.AreOfOneDocument(chain.Claims) || chain.Claims.All(c => Doubts.Looseness(c) < Doubts.Loosest);

    private static IEnumerable<IReadOnlyList<Claim>> Statistics(Board board) =>
        board.Claims.Where(c => Topic.Of(c).Document.Length == 0).GroupBy(board.Sides.Likely).Where(g => g.Key is not null)
            .Select(g => g.ToList()).Where(g => g.Exists(c => c.Evidence.Document != g[0].Evidence.Document));
}

/// <summary>What both look for.</summary>
internal static class Prover
{
    /// <summary>The code of the check.</summary>
    public const string Code = "OB115";

    /// <summary>The contradictions of a story that take several relations.</summary>
    public static IEnumerable<Finding> Chains(Story story) => story.Contradictions.Where(Story.IsChain).Select(c => story.Tell(Code, c)).DistinctBy(f => f.Id);
}
