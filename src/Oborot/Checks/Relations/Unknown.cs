using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What is measured of a topic.</summary>
internal enum Measure
{
    /// <summary>An amount in a period.</summary>
    Level,

    /// <summary>The ratio of an amount to that of a base period.</summary>
    Growth,

    /// <summary>How much an amount is above that of a base period.</summary>
    Rise,

    /// <summary>A part in percent of a whole.</summary>
    Share,
}

/// <summary>A number that claims speak of: told by some, following from others, or known to nobody.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Topic">Of what.</param>
/// <param name="Period">When.</param>
/// <param name="Unit">In what unit; empty for a ratio and a share.</param>
/// <param name="Base">For growth and rises, the period compared with.</param>
/// <param name="Whole">For a share, the topic that it is a part of.</param>
internal readonly record struct Unknown(Measure Measure, Topic Topic, Period Period, string Unit, Period? Base = null, Topic Whole = default)
{
    /// <summary>A hash of what tells most unknowns apart; hashing every name would cost more than it saves.</summary>
    public override int GetHashCode() => HashCode.Combine(Measure, Topic.Indicator, Topic.From, Topic.To, Topic.Product, Period.End);

    /// <summary>The number as an amount of another topic in the same period and unit.</summary>
    public Unknown Of(Topic topic) => this with { Topic = topic };

    /// <summary>The same in another period.</summary>
    public Unknown In(Period period) => this with { Period = period };
}
