using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB112: the shares of exports and imports in turnover make 100 %; other shares of one whole make no more.</summary>
internal sealed class SharesMakeWhole : ConstraintCheck
{
    private const int MostParts = 7;

    private static readonly Expression Hundred = new Expression.Assumed(Interval.Exactly(100), "the whole in percent", "arithmetic.whole");

    /// <inheritdoc/>
    public override string Code => "OB112";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from shares in context.Index.OfKind(ClaimKind.Share)
            .Where(c => c.Value.Unit == "percent" && ShareOfWhole.WholeOf(c) is not null)
            .GroupBy(c => (Topic.Of(ShareOfWhole.WholeOf(c)!, c), c.Period, c.Evidence.Document))
        let parts = shares.DistinctBy(Topic.Of).ToList()
        let constraint = IsBothFlows(parts, shares.Key.Item1) ? Make(parts, false) : Exceed(context, parts, shares.Key.Item1)
        where constraint is not null
        select constraint;

    private static bool IsBothFlows(List<Claim> parts, Topic whole) =>
        parts.Count == 2 && whole.Indicator == Subject.Turnover && parts.All(p => Topic.Of(p).Indicator == Topic.Trade && Topic.Of(p).Product == whole.Product);

    // Countries do not overlap; products and other divisions may, so only one of those alone can exceed the whole.
    private Constraint? Exceed(CheckContext context, List<Claim> parts, Topic whole)
    {
        var countries = parts.Where(p => IsCountry(Topic.Of(p), whole)).ToList();
        var largest = (countries.Count > 1 ? countries : [.. parts.OrderByDescending(p => p.Value.Figure).Take(1)]).OrderByDescending(p => p.Value.Figure).ToList();
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
        part.Product == whole.Product && part.Indicator == whole.Indicator && part.From.Length == 2 && part.To.Length == 2 && (whole.From.Length > 2 || whole.To.Length > 2);

    private static Expression.Sum Sum(List<Claim> parts) => new("the shares together", [.. parts.Select(p => new Operand(new Expression.Stated(p)))]);

    private Constraint Make(List<Claim> parts, bool atMost) => new()
    {
        Check = Code,
        Of = "the whole in percent",
        Left = Sum(parts),
        Right = atMost ? new Expression.AtMost(Hundred) : Hundred,
        Support = atMost ? Support.None : Support.Near,
        Why = o => string.Join(" + ", parts.Select(Plain.Said)) + (o.Contradicts ? $" make {Plain.Range(o.Left, "percent")}, not 100 %" : " make the whole"),
    };
}
