using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What is measured of a topic.</summary>
public enum Measured
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

/// <summary>How a step's result is reached, where it is not simply the thing itself.</summary>
public enum Aspect
{
    /// <summary>The thing itself.</summary>
    Itself,

    /// <summary>From its parts, added up.</summary>
    FromParts,

    /// <summary>From its base and growth.</summary>
    FromGrowth,

    /// <summary>From an amount and a percentage of one growth.</summary>
    FromBothForms,

    /// <summary>Before its growth.</summary>
    BeforeGrowth,

    /// <summary>Its share of the whole.</summary>
    FromShare,

    /// <summary>What is left of it without the parts told.</summary>
    Rest,

    /// <summary>Seen from the other side: a surplus here is a deficit there.</summary>
    OtherSide,

    /// <summary>Within what two sides' statistics usually differ by.</summary>
    WithinBand,

    /// <summary>The ratio of new to old.</summary>
    NewToOld,

    /// <summary>What growth adds to the base, as a share of it.</summary>
    Added,

    /// <summary>Exports and imports together.</summary>
    BothFlows,

    /// <summary>Exports minus imports.</summary>
    FlowsDifference,

    /// <summary>The parts together.</summary>
    PartsTogether,

    /// <summary>The shares together.</summary>
    SharesTogether,

    /// <summary>At the pace of these months, for the whole year.</summary>
    RunRate,

    /// <summary>How much the turnover grew less the direction told.</summary>
    OtherDirection,

    /// <summary>The share of the base above which the other direction shrank.</summary>
    OtherDirectionShrank,

    /// <summary>The figures together, each as often as the relations take it.</summary>
    Together,

    /// <summary>What the relations leave of them: nothing.</summary>
    NothingLeft,

    /// <summary>That a flow is not less than nothing.</summary>
    Floor,

    /// <summary>The base as one.</summary>
    One,

    /// <summary>The whole in percent.</summary>
    Hundred,

    /// <summary>How far two sides' figures of one flow usually differ.</summary>
    Band,

    /// <summary>How many months have passed.</summary>
    Months,

    /// <summary>What an office counts.</summary>
    Counted,

    /// <summary>What offices' figures come to together.</summary>
    CountedTogether,

    /// <summary>What is stated, as a multiple of what is counted.</summary>
    AgainstCounted,

    /// <summary>Any number.</summary>
    Anything,
}

/// <summary>What a step's result is, so that it can be told in any language.</summary>
/// <param name="Subject">What it is about; null for a number that is about nothing.</param>
/// <param name="Period">When; null where that is not told.</param>
/// <param name="Measured">What of it.</param>
/// <param name="Aspect">How it is reached.</param>
public sealed record Naming(Subject? Subject, Period? Period, Measured Measured = Measured.Level, Aspect Aspect = Aspect.Itself)
{
    /// <summary>What a claim tells.</summary>
    public static Naming Of(Claim claim) => new(claim.Subject, claim.Period, claim.Kind switch
    {
        ClaimKind.Change => Growth.IsAbsolute(claim) ? Measured.Rise : Measured.Growth,
        ClaimKind.Share => Measured.Share,
        _ => Measured.Level,
    });

    /// <summary>A number that is about nothing.</summary>
    internal static Naming Number(Aspect aspect) => new(null, null, Measured.Level, aspect);

    /// <summary>The same, reached in some way.</summary>
    internal Naming By(Aspect aspect) => this with { Aspect = aspect };
}
