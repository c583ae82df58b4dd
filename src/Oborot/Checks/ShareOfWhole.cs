using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB102: a part is its share times the whole; of the three, one follows from the other two.</summary>
internal sealed class ShareOfWhole : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB102";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from share in context.Index.OfKind(ClaimKind.Share)
        where share.Value.Unit == "percent"
        let whole = WholeOf(share)
        where whole is not null
        from constraint in Around(context, share, Topic.Of(share), Topic.Of(whole, share))
        select constraint;

    /// <summary>What a share is a share of: told, or for a product all goods of the same flow; null when not told.</summary>
    public static Subject? WholeOf(Claim share) =>
        share.Whole ?? (share.Subject.Product is null ? null : share.Subject with { Product = null });

    private IEnumerable<Constraint> Around(CheckContext context, Claim share, Topic part, Topic whole)
    {
        var index = context.Index;
        if (share.Period is null)
        {
            var guesses = index.Of(part).Where(c => c.Period is not null && c.In(share.Evidence.Document).Count > 0)
                .SelectMany(p => All(context, share, p, index.At(whole, p.Period, p.Unit))).ToList();
            var fitting = guesses.Where(g => context.Judge.Decide(g)?.Kind == FindingKind.Confirmed).ToList();
            return fitting.Count > 0 ? fitting : guesses;
        }
        var parts = index.At(part, share.Period);
        var wholes = index.At(whole, share.Period);
        return parts.SelectMany(p => All(context, share, p, index.At(whole, p.Period, p.Unit)))
            .Concat(parts.Any(p => Own(p, share)) ? [] : wholes.SelectMany(w => w.In(share.Evidence.Document)).Select(w => Part(share, w)))
            .Concat(wholes.Any(w => Own(w, share)) ? [] : parts.SelectMany(p => p.In(share.Evidence.Document)).Select(p => Whole(share, p)));
    }

    private static bool Own(Cell cell, Claim share) => cell.In(share.Evidence.Document).Count > 0;

    private IEnumerable<Constraint> All(CheckContext context, Claim share, Cell part, Cell? whole)
    {
        var (document, side) = (share.Evidence.Document, context.Index.SideOf(share));
        return from w in whole?.Beside(share, side) ?? []
               from p in part.Beside(share, side)
               where w.Document == document || p.Document == document
               select Three(share, p, w);
    }

    private Constraint Three(Claim share, Fact part, Fact whole) => new()
    {
        Check = Code,
        Of = Plain.About(part.Claim),
        Left = new Expression.Product(Plain.About(part.Claim), new Operand(new Expression.Stated(share), Sign(part) * 0.01m), whole.Value),
        Right = part.Value,
        Support = Support.Near,
        Guessed = share.Period is null,
        Why = o => $"{Plain.Said(part.Claim)} of {Plain.Said(whole.Claim)} is {Percent(part, whole)}, "
            + (o.Contradicts ? $"told as {Plain.Said(share)}" : $"which fits the share told: {Plain.Said(share)}"),
    };

    // The share of a deficit is told by its size.
    private static int Sign(Fact part) => part.Topic.Indicator == Subject.Balance && part.Value.Nominal() < 0 ? -1 : 1;

    private static string Percent(Fact part, Fact whole) =>
        part.Value.Nominal() is { } p && whole.Value.Nominal() is { } w && w != 0 ? Plain.Number(Math.Round(Sign(part) * 100 * p / w, 1)) + " %" : "unknown";

    private Constraint Part(Claim share, Fact whole)
    {
        var of = $"{Plain.Topic(share.Subject)}, {Plain.Time(share.Period)}";
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = new Expression.Product(of, new Operand(new Expression.Stated(share), 0.01m), whole.Value),
            Why = o => $"{of} = {Plain.Said(share)} of {Plain.Said(whole.Claim)} = {Plain.Range(o.Left, whole.Unit)}",
        };
    }

    private Constraint Whole(Claim share, Fact part)
    {
        var of = $"{Plain.Topic(WholeOf(share)!)}, {Plain.Time(share.Period)}";
        return new Constraint
        {
            Check = Code,
            Of = of,
            Left = new Expression.Quotient(of, part.Value, new Operand(new Expression.Stated(share), 0.01m)),
            Why = o => $"{of}: {Plain.Said(part.Claim)} is {Plain.Said(share)} of {Plain.Range(o.Left, part.Unit)}",
        };
    }
}
