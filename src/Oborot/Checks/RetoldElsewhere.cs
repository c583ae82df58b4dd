using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB205: an aim or a forecast that documents of one occasion tell with another hedge, deadline or force.</summary>
internal sealed class RetoldElsewhere : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB205";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from statement in Statements.Of(context.Board.Claims)
        from pair in Pairs(statement)
        where IsOneOccasion(context, pair.Earlier, pair.Later) && Statements.IsOpen(pair.Earlier, pair.Later) && Statements.IsRetold(pair.Earlier, pair.Later)
        let changes = Changes.Between(Rendering.Of(pair.Earlier), Rendering.Of(pair.Later))
        where changes.Any(c => c.Part is ToldPart.Hedge or ToldPart.Force)
        select Statements.Drift(context, Code, pair.Earlier, pair.Later, changes);

    // Of each document the telling nearest to the one who said it, next to that of the document behind it in time.
    private static IEnumerable<(Claim Earlier, Claim Later)> Pairs(List<Claim> statement)
    {
        var told = statement.GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).Select(d => d.MinBy(c => Rendering.Of(c).Distance)!)
            .OrderBy(c => c.Published ?? DateOnly.MaxValue).ThenBy(c => c, ClaimOrder.Instance).ToList();
        return told.Zip(told.Skip(1));
    }

    // Where a document does not tell its day, one deadline is what makes two aims one.
    private static bool IsOneOccasion(CheckContext context, Claim earlier, Claim later) => (earlier.Published, later.Published) is ({ } first, { } last)
        ? last.DayNumber - first.DayNumber <= context.Policy.SameVisitDays
        : earlier.Period is { Start: null } deadline && deadline == later.Period;
}
