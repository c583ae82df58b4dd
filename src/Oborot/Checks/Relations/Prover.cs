using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>
/// OB115: claims that contradict each other only through several relations together. Every text is one board; one side's
/// figures of a pair of countries, from all texts, are another.
/// </summary>
internal sealed class Prover : ICheck
{
    private const int LongestProof = 30;
    private const int MostRounds = 4;

    private static readonly Said Floor = new(new Expression.Assumed(new Interval(0, null), "a flow is not less than nothing", "arithmetic.floor"), null);

    /// <inheritdoc/>
    public string Code => "OB115";

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        Boards(context.Index).SelectMany(claims => Contradictions(context, claims)).DistinctBy(f => f.Id);

    private static IEnumerable<IReadOnlyList<Claim>> Boards(ClaimIndex index) =>
        index.Claims.GroupBy(c => c.Evidence.Document).Select(g => g.ToList())
            .Concat(index.Claims.Where(c => Topic.Of(c).Document.Length == 0).GroupBy(c => (Pair: Pair(Topic.Of(c)), Side: index.Sides.Likely(c))).Where(g => g.Key.Side is not null).Select(g => g.ToList()));

    private static (string, string) Pair(Topic topic) =>
        string.CompareOrdinal(topic.From, topic.To) > 0 ? (topic.To, topic.From) : (topic.From, topic.To);

    private IEnumerable<Finding> Contradictions(CheckContext context, IReadOnlyList<Claim> claims)
    {
        var board = Fill(claims, context.Policy);
        var floors = board.Unknowns.Select((u, i) => (Unknown: u, Number: i)).Where(u => u.Unknown.Measure == Measure.Level && u.Unknown.Topic.IsFlow).Select(u => (u.Number, Said: Floor)).ToList();
        var told = board.Said.Select(s => (s.Unknown, s.Said, Range: context.Judge.Evaluate(s.Said.Value)))
            .OrderBy(s => Coarseness(s.Range)).ThenBy(s => s.Said.Claim!, ClaimOrder.Instance).ToList();
        var said = floors.Select(f => f.Said).Concat(told.Select(t => t.Said)).ToList();
        List<Telling> tellings = [.. floors.Select(f => new Telling(f.Number, context.Judge.Evaluate(f.Said.Value))), .. told.Select(t => new Telling(t.Unknown, t.Range))];
        var solver = new Solver(board.Network, tellings, floors.Count);
        foreach (var contradiction in solver.Run())
        {
            if (contradiction.Shown.Causes(contradiction.End).Equations.Count > 1 && contradiction.Shown.Length(contradiction.End) <= LongestProof)
            {
                var finding = Tell(context, board, said, contradiction);
                yield return finding.Kind != FindingKind.Conflict ? finding
                    : finding with { Diagnosis = new Repairs(board, solver, said, tellings, contradiction, context.Judge).Of(finding.Claims) };
            }
        }
    }

    private static Board Fill(IReadOnlyList<Claim> claims, Policy policy)
    {
        var board = new Board();
        foreach (var claim in claims)
        {
            board.Tell(claim);
        }
        var known = -1;
        for (var round = 0; round < MostRounds && known != board.Unknowns.Count; round++)
        {
            // A number that one relation brings in may be what another one lacked.
            known = board.Unknowns.Count;
            foreach (var relation in new IRelation[] { new GrowthRelation(), new ShareRelation(), new FlowsRelation(), new PeriodsRelation(), new PartsRelation(policy) })
            {
                relation.Relate(board);
            }
        }
        return board;
    }

    // The finer a figure, the surer it is.
    private static decimal Coarseness(Interval range) => range.RelativeHalfWidth is { } width ? Math.Abs(width) : decimal.MaxValue;

    private Finding Tell(CheckContext context, Board board, IReadOnlyList<Said> said, Contradiction contradiction)
    {
        var proof = new Proof(new Tolerance(context.Policy));
        new ProofWriter(board, said, contradiction, proof).WriteEnd();
        return context.Judge.Contradiction(Code, proof, Why(board, said, contradiction));
    }

    private static string Why(Board board, IReadOnlyList<Said> said, Contradiction contradiction)
    {
        var (shown, end) = (contradiction.Shown, contradiction.Shown.Derivations[contradiction.End]);
        var unknown = board.Unknowns[contradiction.Part.Outside(end.Unknown)];
        var ways = end.Sources.OrderBy(s => shown.Derivations[s].Step == Step.Told ? 1 : 0).ToList();
        var told = ways.Where(w => shown.Derivations[w].Step == Step.Told).Select(w => said[shown.Derivations[w].Cause].Claim).FirstOrDefault();
        return $"{Plain.Sentence(told is null ? Plain.About(unknown) : Plain.About(told))}: {Way(said, shown, ways[0], unknown)}, but {Way(said, shown, ways[1], unknown)}";
    }

    private static string Way(IReadOnlyList<Said> said, Propagation shown, int source, Unknown unknown)
    {
        var derivation = shown.Derivations[source];
        var claims = shown.Causes(source).Tellings.Select(t => said[t].Claim).OfType<Claim>().Order(ClaimOrder.Instance).ToList();
        return derivation.Step == Step.Told ? $"it is told as {Plain.Said(claims[0])}"
            : $"{string.Join(", ", claims.Select(c => $"{Plain.Said(c)} ({Plain.About(c, unknown)})"))} leave {Plain.Range(derivation.Range, unknown)}";
    }
}
