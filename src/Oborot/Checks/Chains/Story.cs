using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>Some claims that are taken to go together, and the contradictions among them.</summary>
internal sealed class Story
{
    private const int LongestProof = 30;

    private static readonly Said Floor = new(new Expression.Assumed(new Interval(0, null), Aspect.Floor, "arithmetic.floor"), null);

    private readonly CheckContext context;
    private readonly ChainBoard board;
    private readonly List<Said> said;
    private readonly List<Telling> tellings;
    private readonly Solver solver;

    /// <summary>Solves.</summary>
    /// <param name="context">Who decides, and the numbers.</param>
    /// <param name="told">The claims.</param>
    /// <param name="isOneText">Whether they come from one text. Across texts one wrong figure contradicts very many others: those that contradict it by one relation tell it best.</param>
    public Story(CheckContext context, Board told, bool isOneText)
    {
        this.context = context;
        // The finer a figure, the surer it is.
        var facts = told.Cells.Where(c => c.Period?.Start is not null).SelectMany(c => c.All)
            .OrderBy(f => Coarseness(f.Range)).ThenBy(f => f.Claim, ClaimOrder.Instance).ToList();
        board = new ChainBoard(told);
        var floors = board.Unknowns.Index().Where(u => u.Item.IsLevel && u.Item.Topic.IsFlow).Select(u => u.Index).ToList();
        said = [.. floors.Select(_ => Floor), .. facts.Select(f => new Said(f.Value, f.Claim))];
        tellings = [.. floors.Select(f => new Telling(f, new Interval(0, null))), .. facts.Select(f => new Telling(board.Number(f.Unknown), f.Range))];
        solver = new Solver(board.Network, tellings, floors.Count);
        Contradictions = board.Network.Equations.Count < 2 ? [] : isOneText ? solver.Run() : solver.RunForChains();
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
        return context.Judge.Contradiction(code, proof, Why(contradiction), () => new Repairs(board, solver, said, tellings, contradiction, context.Judge, context.Policy.NarrowEnough).Of(proof.Claims));
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
