using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A number that claims speak of: told by some, following from others, or known to nobody.</summary>
/// <param name="Measured">What is measured.</param>
/// <param name="Topic">Of what.</param>
/// <param name="Period">When; null where it is told without a period.</param>
/// <param name="Unit">In what unit; empty for a ratio and a share.</param>
/// <param name="Base">For growth and rises, the period compared with.</param>
/// <param name="Whole">For a share, the topic that it is a part of.</param>
internal readonly record struct Unknown(Measured Measured, Topic Topic, Period? Period, string Unit, Period? Base = null, Topic? Whole = null)
{
    /// <summary>True for an amount of a period with both its ends, which is what relations speak of.</summary>
    public bool IsLevel => Measured == Measured.Level && Period?.Start is not null;

    /// <summary>What it is, for people.</summary>
    public Naming Naming => new(Topic.ToSubject(), Period, Measured);

    /// <summary>A hash of what tells most unknowns apart; hashing every name would cost more than it saves.</summary>
    public override int GetHashCode() => HashCode.Combine(Measured, Topic, Period?.End);

    /// <summary>The same of another topic.</summary>
    public Unknown Of(Topic topic) => this with { Topic = topic };

    /// <summary>The same in another period.</summary>
    public Unknown In(Period period) => this with { Period = period };
}
