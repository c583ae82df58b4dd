namespace Oborot.Checks;

/// <summary>
/// A relation whose links are held, one by one, against all that is told of their unknowns: one unknown is reckoned from the others and
/// compared with what is told of it, or derived where nobody tells it.
/// </summary>
internal abstract class RelationCheck : RelationBase
{
    // A text that tells one thing in very many ways is not read for its arithmetic.
    private const int MostWays = 100;
    private const int FewUnknowns = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var links = Links(context.Board).ToList();
        return Told(context, links).Concat(Untold(context, links));
    }

    /// <summary>The line for people when all unknowns of a link are told.</summary>
    protected abstract string Why(Link link, IReadOnlyList<Fact> facts, Outcome outcome);

    /// <summary>True when an unknown that a text does not tell is worth telling as it follows from the others.</summary>
    /// <param name="board">What is told.</param>
    /// <param name="link">The link.</param>
    /// <param name="missing">The place of the unknown.</param>
    /// <param name="facts">What the text tells of the others; null at the place.</param>
    protected virtual bool IsNews(Board board, Link link, int missing, IReadOnlyList<Fact?> facts) => false;

    /// <summary>What follows for an unknown that a text does not tell.</summary>
    protected virtual Constraint Derived(Link link, int missing, IReadOnlyList<Fact?> facts) => new()
    {
        Check = Code,
        Of = link.Unknowns[missing].Naming,
        Left = link.Solve(missing, facts),
        Why = o => $"{Plain.About(link.Unknowns[missing])} = {Reckoned(link, missing, facts)} = {Plain.Range(o.Left, link.Unknowns[missing])}",
    };

    /// <summary>How an unknown is reckoned from the others, in words.</summary>
    protected virtual string Reckoned(Link link, int missing, IReadOnlyList<Fact?> facts) => "";

    /// <summary>True when a text gives reason to doubt that the link is meant.</summary>
    protected virtual bool IsGuess(Board board, Link link, string document) => link.IsGuessed;

    /// <summary>What links show whose unknowns are all told.</summary>
    protected IEnumerable<Finding> Told(CheckContext context, IEnumerable<Link> links) =>
        links.ToLookup(l => l.Unknowns[l.Anchor]).SelectMany(a => Told(context, a.Key, [.. a]));

    /// <summary>What follows for unknowns that a text does not tell.</summary>
    protected IEnumerable<Finding> Untold(CheckContext context, IEnumerable<Link> links) =>
        from link in links
        from missing in Enumerable.Range(0, link.Unknowns.Count)
        from facts in Others(context.Board, link, missing)
        where IsNews(context.Board, link, missing, facts)
        let finding = context.Judge.Decide(Derived(link, missing, facts), context.Board)
        where finding is not null
        select finding;

    // Where one of several tellings fits, the others contradict that telling and not the relation.
    private IEnumerable<Finding> Told(CheckContext context, Unknown anchor, IReadOnlyList<Link> links)
    {
        foreach (var fact in context.Board.Find(anchor)?.All ?? [])
        {
            var found = links.SelectMany(l => Held(context, l, fact)).ToList();
            var fitting = found.FindAll(f => f.Kind == FindingKind.Confirmed);
            foreach (var finding in fitting.Count > 0 ? fitting : found)
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Held(CheckContext context, Link link, Fact anchor) =>
        from facts in Together(context.Board, link, anchor)
        let finding = context.Judge.Decide(Held(context.Board, link, facts, anchor.Document), context.Board)
        where finding is not null
        select finding;

    // A bound has one part here: wholes with several are told as sets.
    private Constraint Held(Board board, Link link, IReadOnlyList<Fact> facts, string document)
    {
        var isBound = link.Form == Solving.Form.AtMost;
        return new Constraint
        {
            Check = Code,
            Of = Naming.Of(facts[0].Claim),
            Left = isBound ? facts[1].Value : link.Solve(0, facts),
            Right = isBound ? new Expression.AtMost(facts[0].Value) : facts[0].Value,
            Support = isBound ? Support.None : Support.Near,
            Guessed = IsGuess(board, link, document),
            Why = o => Why(link, facts, o) + (o.Kind == FindingKind.SidesDisagree ? Plain.Gap(o, "; taken as figures of two sides they lie ", facts[0].Unit, " apart") : ""),
        };
    }

    // Every way to choose a telling for each unknown beside one of the anchor; of long sums only the nearest tellings.
    private static IEnumerable<IReadOnlyList<Fact>> Together(Board board, Link link, Fact anchor)
    {
        var most = link.Unknowns.Count > FewUnknowns ? 1 : int.MaxValue;
        var choices = link.Unknowns.Select((u, i) => i == link.Anchor ? [anchor] : board.Find(u)?.Beside(anchor).Take(most).ToList() ?? []).ToList();
        return choices.Exists(c => c.Count == 0) || choices.Where((_, i) => i != link.Anchor).Count(c => c[0].Document == anchor.Document) < link.Near ? [] : Product(choices).Take(MostWays);
    }

    private static IEnumerable<IReadOnlyList<Fact>> Product(List<List<Fact>> choices) =>
        choices.TrueForAll(c => c.Count == 1) ? [[.. choices.Select(c => c[0])]]
        : choices.Aggregate((IEnumerable<Fact[]>)[[]], (some, next) => some.SelectMany(s => next.Select(n => (Fact[])[.. s, n])));

    /// <summary>What texts tell of all unknowns but one.</summary>
    /// <param name="board">What is told.</param>
    /// <param name="link">The link.</param>
    /// <param name="missing">The place of the one.</param>
    /// <param name="evenIfTold">Whether texts count that tell the one as well.</param>
    protected static IEnumerable<IReadOnlyList<Fact?>> Others(Board board, Link link, int missing, bool evenIfTold = false)
    {
        var cells = link.Unknowns.Select(board.Find).ToList();
        if (link.Form == Solving.Form.AtMost || link.Others(missing).Any(i => cells[i] is null or { Facts.Count: 0 }))
        {
            return [];
        }
        var lead = missing == link.Anchor ? link.Others(missing).First() : link.Anchor;
        return from fact in cells[lead]!.All
               where (evenIfTold || cells[missing]?.IsToldIn(fact.Document) is not true) && link.Others(missing).All(i => cells[i]!.IsToldIn(fact.Document))
               select (IReadOnlyList<Fact?>)[.. cells.Select((c, i) => i == missing ? null : i == lead ? fact : c!.Beside(fact)[0])];
    }
}
