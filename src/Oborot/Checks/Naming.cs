using Oborot.Model;

namespace Oborot.Checks;

/// <summary>How a step's result is reached, where it is not simply the thing itself.</summary>
public enum Aspect
{
    /// <summary>The thing itself.</summary>
    Itself,

    /// <summary>Its parts together.</summary>
    FromParts,

    /// <summary>From its base and its growth.</summary>
    FromGrowth,

    /// <summary>From its share of the whole.</summary>
    FromShare,

    /// <summary>What is left of it without the parts told.</summary>
    Rest,

    /// <summary>It, seen from the other side.</summary>
    OtherSide,

    /// <summary>It, within what the statistics of two sides usually differ by.</summary>
    WithinBand,

    /// <summary>The ratio of new to old.</summary>
    NewToOld,

    /// <summary>Exports and imports together.</summary>
    BothFlows,

    /// <summary>Exports minus imports.</summary>
    FlowsDifference,

    /// <summary>All shares together.</summary>
    SharesTogether,

    /// <summary>For the whole year, at the pace of some months.</summary>
    RunRate,

    /// <summary>What the other direction of trade did.</summary>
    OtherDirection,

    /// <summary>A number of policy or arithmetic.</summary>
    AssumedNumber,

    /// <summary>Any value at all.</summary>
    Anything,
}

/// <summary>What of a thing is measured.</summary>
public enum Measured
{
    /// <summary>Its amount.</summary>
    Level,

    /// <summary>Its growth, as a ratio or in percent.</summary>
    Growth,

    /// <summary>Its growth, in its own unit.</summary>
    Rise,

    /// <summary>Its share of a whole.</summary>
    Share,
}

/// <summary>What a step's result is, so that it can be told in any language.</summary>
/// <param name="Subject">What it is about; null where the aspect says all.</param>
/// <param name="Period">The days it covers; null where there are none or they are not known.</param>
/// <param name="Measured">What of it is measured.</param>
/// <param name="Aspect">How it is reached.</param>
public sealed record Naming(Subject? Subject, Period? Period, Measured Measured, Aspect Aspect = Aspect.Itself);
