namespace Oborot.Checks;

/// <summary>
/// One kind of relation between unknowns: what hangs together (<see cref="Links"/>), which the solver takes for all relations at once,
/// and what a single link shows. One relation, one file, one page in <c>docs/checks</c>.
/// </summary>
internal abstract class RelationBase : ICheck
{
    /// <inheritdoc/>
    public abstract string Code { get; }

    /// <inheritdoc/>
    public virtual Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public virtual bool TakesGuests => false;

    /// <summary>What holds between the unknowns of a board. An unknown that nobody tells may stand in a link.</summary>
    public abstract IEnumerable<Link> Links(Board board);

    /// <inheritdoc/>
    public abstract IEnumerable<Finding> Run(CheckContext context);
}
