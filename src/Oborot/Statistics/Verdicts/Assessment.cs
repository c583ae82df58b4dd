using Oborot.Model;

namespace Oborot.Statistics;

/// <summary>What official statistics say of a stated figure.</summary>
public enum Verdict
{
    /// <summary>The statistics of one side count the same.</summary>
    MatchesSide,

    /// <summary>An estimate from both sides' reports comes to the same.</summary>
    MatchesReconciled,

    /// <summary>A side counted the same in an earlier publication, and has changed it since.</summary>
    MatchesEarlierVintage,

    /// <summary>The statistics differ by no more than the figure's rounding or its words.</summary>
    WithinRounding,

    /// <summary>The statistics at hand, of one side or close by, count something else.</summary>
    Differs,

    /// <summary>Both sides count something else.</summary>
    ContradictsBoth,

    /// <summary>The period is not in the tables yet; the figure is set against the latest one that is. Never says that it is wrong.</summary>
    Yardstick,

    /// <summary>Nothing at hand speaks of it.</summary>
    NotCheckable,
}

/// <summary>Why a figure cannot be held against official ones.</summary>
public enum Obstacle
{
    /// <summary>Who trades with whom is not told.</summary>
    NoParties,

    /// <summary>When is not told, or it lies ahead.</summary>
    NoPeriod,

    /// <summary>Its days are not whole months.</summary>
    NotWholeMonths,

    /// <summary>It is not the amount or the growth of a flow of goods.</summary>
    NotTrade,

    /// <summary>It leaves something out or counts something in that statistics do not tell apart.</summary>
    OtherCoverage,

    /// <summary>No classification tells what the goods are.</summary>
    UnknownGoods,

    /// <summary>It is in a currency that no table at hand uses.</summary>
    OtherCurrency,

    /// <summary>No table at hand has the two countries.</summary>
    NoData,

    /// <summary>The tables at hand have the two countries in other periods, too far away for a yardstick.</summary>
    PeriodNotCovered,

    /// <summary>The row that tells it is not of its form.</summary>
    Unreadable,
}

/// <summary>A figure of a period that is not in the tables yet, set against the latest one of a side that is.</summary>
/// <param name="Latest">What the side counts in the latest full year.</param>
/// <param name="Year">That year; the statement's own where that is in the tables and only its months are not.</param>
/// <param name="Expected">The same for as many months: counted, where the source has months, else in proportion.</param>
/// <param name="IsProRata">True for in proportion.</param>
/// <param name="Change">The change that the statement implies: 0.208 for 20.8 % more.</param>
/// <param name="Usual">How the side's figures changed over as many years before: the middle four fifths of the changes; null where fewer than five are known.</param>
/// <param name="Windows">How many changes that rests on.</param>
/// <param name="Fits">Whether the change lies within what is usual, or the figure within its whole year; null where nothing is known of that.</param>
public sealed record Yardstick(OfficialTotal Latest, int Year, decimal Expected, bool IsProRata, decimal Change, Interval? Usual, int Windows, bool? Fits);

/// <summary>A statement with what official statistics say of it.</summary>
/// <param name="Statement">The statement; null where it is none that tables could speak of.</param>
/// <param name="Verdict">What they say.</param>
/// <param name="Best">What the statement was measured by: what fits it best; null for yardsticks and where nothing is at hand.</param>
/// <param name="Difference">How far the statement is above <see cref="OfficialTotal.Value"/> of <paramref name="Best"/>, as a share of its size; null without it and where it is zero.</param>
/// <param name="Totals">What every source counts.</param>
/// <param name="Yardsticks">By side, for a yardstick.</param>
/// <param name="Obstacle">For what cannot be checked, why.</param>
public sealed record Assessment(
    Statement? Statement, Verdict Verdict, OfficialTotal? Best, decimal? Difference, IReadOnlyList<OfficialTotal> Totals, IReadOnlyList<Yardstick> Yardsticks, Obstacle? Obstacle)
{
    /// <summary>True when the difference is no larger than those that offices make when they revise their own figures.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Of a difference, the sides whose statistics would have to be looked at before the figure is called wrong.</summary>
    public IReadOnlyList<string> MissingSides => Verdict != Verdict.Differs || Best?.Side is null ? []
        : [.. new[] { Statement!.Reporter, Statement.Partner }.Where(p => p != Series.World && Totals.All(t => t.Side != p))];

    /// <summary>What cannot be checked.</summary>
    public static Assessment Not(Obstacle obstacle, Statement? statement = null) => new(statement, Verdict.NotCheckable, null, null, [], [], obstacle);
}

/// <summary>The numbers of judgement that verdicts rest on.</summary>
/// <param name="Same">Up to this relative difference two figures are one, whatever their last digits.</param>
/// <param name="Agree">Up to this relative difference two figures that rounding allows are one.</param>
/// <param name="Slack">Up to this difference a figure counts as rounded, though by the rules its digits would be others: truncated, or a sum of rounded parts.</param>
/// <param name="Revision">Up to this difference a side's own revisions go, so that the other side is not called in.</param>
/// <param name="YardstickYears">How many years back the latest official year may lie.</param>
/// <param name="UsualWindows">How many past changes tell what is usual.</param>
public sealed record VerdictLimits(decimal Same, decimal Agree, decimal Slack, decimal Revision, int YardstickYears, int UsualWindows);
