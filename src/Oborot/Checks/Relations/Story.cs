using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>Some claims that are taken to go together, and the contradictions among them.</summary>
internal sealed class Story
{
    private const int LongestProof = 30;
    private const int MostRounds = 4;

    private static readonly Said Floor = new(new Expression.Assumed(new Interval(0, null), "a flow is not less than nothing", "arithmetic.floor"), null);

    private readonly CheckContext context;
    private readonly Board board;
    private readonly List<Said> said;
    private readonly List<Telling> tellings;
    private readonly Solver solver;

    /// <summary>Solves.</summary>
    /// <param name="context">Who decides, and the numbers.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="isOneText">Whether they come from one text. Across texts one wrong figure contradicts very many others: those that contradict it by one relation tell it best.</param>
    public Story(CheckContext context, IReadOnlyList<Claim> claims, bool isOneText)
    {
        this.context = context;
        board = Fill(claims, context.Policy);
        var floors = board.Unknowns.Index().Where(u => u.Item.Measure == Measure.Level && u.Item.Topic.IsFlow).Select(u => u.Index).ToList();
        // The finer a figure, the surer it is.
        var told = board.Said.Select(s => (s.Unknown, s.Said, Range: context.Judge.Evaluate(s.Said.Value)))
            .OrderBy(s => Coarseness(s.Range)).ThenBy(s => s.Said.Claim!, ClaimOrder.Instance).ToList();
        said = [.. floors.Select(_ => Floor), .. told.Select(t => t.Said)];
        tellings = [.. floors.Select(f => new Telling(f, new Interval(0, null))), .. told.Select(t => new Telling(t.Unknown, t.Range))];
        solver = new Solver(board.Network, tellings, floors.Count);
        Contradictions = isOneText ? solver.Run() : solver.RunForChains();
    }

    /// <summary>What contradicts each other.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>True for a contradiction that takes several relations, few enough for people to follow.</summary>
    public static bool IsChain(Contradiction contradiction) =>
        contradiction.Combination is not null
        || contradiction.Shown.Causes(contradiction.End).Equations.Count > 1 && contradiction.Shown.Length(contradiction.End) <= LongestProof;

    /// <summary>A contradiction as a finding, with its proof and the slips that would explain it.</summary>
    public Finding Tell(string code, Contradiction contradiction)
    {
        var proof = context.Judge.StartProof();
        new ProofWriter(board, said, contradiction, proof).WriteEnd();
        return context.Judge.Contradiction(code, proof, Why(contradiction), () => new Repairs(board, solver, said, tellings, contradiction, context.Judge).Of(proof.Claims));
    }

    private static Board Fill(IReadOnlyList<Claim> claims, Policy policy)
    {
        IRelation[] relations = [new GrowthRelation(), new ShareRelation(), new FlowsRelation(), new PeriodsRelation(), new PartsRelation(policy)];
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
            foreach (var relation in relations)
            {
                relation.Relate(board);
            }
        }
        return board;
    }

    private static decimal Coarseness(Interval range) => range.RelativeHalfWidth is { } width ? Math.Abs(width) : decimal.MaxValue;

    private string Why(Contradiction contradiction)
    {
        if (contradiction.Combination is { } combination)
        {
            var claims = combination.Select(t => said[t.Telling].Claim).OfType<Claim>().Order(ClaimOrder.Instance);
            return $"{string.Join(", ", claims.Select(c => $"{Plain.Said(c)} ({Plain.About(c)})"))} cannot all be true together";
        }
        var (shown, end) = (contradiction.Shown, contradiction.Shown.Derivations[contradiction.End]);
        var unknown = board.Unknowns[contradiction.Part.Outside(end.Unknown)];
        var ways = end.Sources.OrderBy(s => shown.Derivations[s].Step == Step.Told ? 1 : 0).ToList();
        var told = ways.Where(w => shown.Derivations[w].Step == Step.Told).Select(w => said[shown.Derivations[w].Cause].Claim).FirstOrDefault();
        return $"{Plain.Sentence(told is null ? Plain.About(unknown) : Plain.About(told))}: {Way(shown, ways[0], unknown)}, but {Way(shown, ways[1], unknown)}";
    }

    private string Way(Propagation shown, int source, Unknown unknown)
    {
        var derivation = shown.Derivations[source];
        var claims = shown.Causes(source).Tellings.Select(t => said[t].Claim).OfType<Claim>().Order(ClaimOrder.Instance).ToList();
        return claims.Count == 0 ? "a flow is not less than nothing"
            : derivation.Step == Step.Told ? $"it is told as {Plain.Said(claims[0])}"
            : $"{string.Join(", ", claims.Select(c => $"{Plain.Said(c)} ({Plain.About(c, unknown)})"))} leave {Plain.Range(derivation.Range, unknown)}";
    }
}
