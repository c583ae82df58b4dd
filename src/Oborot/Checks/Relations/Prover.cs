using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// OB115: claims that contradict each other only through several relations together. Every text is one board; one side's
/// figures of a pair of countries, from all texts, are another.
/// </summary>
internal sealed class Prover : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB115";

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        Texts(context.Index).SelectMany(claims => Chains(new Story(context, claims, isOneText: true)))
            .Concat(Statistics(context.Index).SelectMany(claims => Chains(new Story(context, claims, isOneText: false)))).DistinctBy(f => f.Id);

    private static IEnumerable<IReadOnlyList<Claim>> Texts(ClaimIndex index) => index.Claims.GroupBy(c => c.Evidence.Document).Select(g => g.ToList());

    private static IEnumerable<IReadOnlyList<Claim>> Statistics(ClaimIndex index) =>
        index.Claims.Select(c => (Claim: c, Topic: Topic.Of(c).Sorted())).Where(c => c.Topic.Document.Length == 0)
            .GroupBy(c => (c.Topic.From, c.Topic.To, Side: index.Sides.Likely(c.Claim)), c => c.Claim).Where(g => g.Key.Side is not null)
            .Select(g => g.ToList()).Where(g => g.Exists(c => c.Evidence.Document != g[0].Evidence.Document));

    private IEnumerable<Finding> Chains(Story story) => story.Contradictions.Where(Story.IsChain).Select(c => story.Tell(Code, c));
}
