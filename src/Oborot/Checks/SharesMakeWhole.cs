using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB112: the shares of exports and imports in turnover make 100 %; other shares of one whole make no more.</summary>
internal sealed class SharesMakeWhole : ICheck
{
    private const int MostParts = 7;

    private static readonly Expression Hundred = new Expression.Assumed(Interval.Exactly(100), Aspect.Hundred, "arithmetic.whole");

    /// <inheritdoc/>
    public string Code => "OB112";

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from shares in context.Board.Cells.Where(c => c.Unknown.Measured == Measured.Share).GroupBy(c => (c.Unknown.Whole, c.Period))
        let parts = shares.Where(s => IsPart(s.Unknown)).Select(s => s.Facts[0]).DistinctBy(f => f.Topic).ToList()
        let constraint = IsBothFlows(parts, shares.Key.Whole!) ? Make(parts, false) : Exceed(context, parts, shares.Key.Whole!)
        where constraint is not null
        let finding = context.Judge.Decide(constraint, context.Board)
        where finding is not null
        select finding;

    // One direction told in percent of the other is a ratio, and may be as large as it likes.
    private static bool IsPart(Unknown share) => share.Topic.Reversed() != share.Whole && share.Topic != share.Whole;

    private static bool IsBothFlows(List<Fact> parts, Topic whole) =>
        parts is [var there, var back] && there.Topic.Indicator == Topic.Trade && there.Topic.Reversed() == back.Topic && there.Topic.Sorted() with { Indicator = Subject.Turnover } == whole;

    // Countries do not overlap; products and other divisions may, so only one of those alone can exceed the whole.
    private Constraint? Exceed(CheckContext context, List<Fact> parts, Topic whole)
    {
        var countries = parts.Where(p => IsCountry(p.Topic, whole)).ToList();
        var largest = (countries.Count > 1 ? countries : [.. parts.OrderByDescending(p => p.Claim.Value.Figure).Take(1)]).OrderByDescending(p => p.Claim.Value.Figure).ToList();
        for (var count = 1; count <= Math.Min(largest.Count, MostParts); count++)
        {
            if (context.Judge.Evaluate(Sum(largest[..count])).Low > 100)
            {
                return Make(largest[..count], true);
            }
        }
        return null;
    }

    private static bool IsCountry(Topic part, Topic whole) =>
        part.Product == whole.Product && part.Indicator == whole.Indicator && Parties.IsCountry(part.From) && Parties.IsCountry(part.To) && (Parties.IsBloc(whole.From) || Parties.IsBloc(whole.To));

    private static Expression.Sum Sum(List<Fact> parts) => new(Naming.Number(Aspect.SharesTogether), [.. parts.Select(p => new Operand(p.Value))]);

    private Constraint Make(List<Fact> parts, bool atMost) => new()
    {
        Check = Code,
        Of = Naming.Number(Aspect.Hundred),
        Left = Sum(parts),
        Right = atMost ? new Expression.AtMost(Hundred) : Hundred,
        Support = atMost ? Support.None : Support.Near,
        Why = o => string.Join(" + ", parts.Select(p => Plain.Said(p.Claim))) + (o.Contradicts ? $" make {Plain.Range(o.Left, "percent")}, not 100 %" : " make the whole"),
    };
}
