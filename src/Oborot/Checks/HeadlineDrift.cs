using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB203: a statement that a headline, lead or retelling puts otherwise than the place of the document nearest to the one who said it.</summary>
internal sealed class HeadlineDrift : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB203";

    /// <inheritdoc/>
    public Reach Reach => Reach.Text;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from statement in Statements.Of(context.Titles.Concat(context.Board.Claims))
        from pair in Pairs(statement)
        let changes = Changes.Between(Rendering.Of(pair.Retold), Rendering.Of(pair.Told))
        where IsDrift(Rendering.Of(pair.Retold), changes)
        select Statements.Drift(context, Code, pair.Retold, pair.Told, changes);

    // Each telling against the one nearest to the speaker, of several the last, and what stands at the head also against what stands below it there.
    private static IEnumerable<(Claim Retold, Claim Told)> Pairs(List<Claim> statement)
    {
        var nearest = statement.AsEnumerable().Reverse().MinBy(c => Rendering.Of(c).Distance)!;
        var head = statement.Where(c => c.Place is Place.Title or Place.Headline or Place.Lead).ToList();
        var pairs = statement.Where(c => c != nearest).Select(c => (Retold: c, Told: nearest)).Concat(head.Zip(head.Skip(1), (above, below) => (Retold: above, Told: below)).Where(p => p.Told != nearest));
        return pairs.Where(p => Statements.IsRetold(p.Retold, p.Told));
    }

    // Whoever names an aim once more need not say again by when; a headline that does not leaves it out.
    private static bool IsDrift(Rendering retold, IReadOnlyList<ToldChange> changes) =>
        changes.Any(c => c.Part is ToldPart.Hedge or ToldPart.Force || (c.Part == ToldPart.Deadline && (c.Retold is not null || retold.Place is Place.Title or Place.Headline or Place.Lead)));
}
