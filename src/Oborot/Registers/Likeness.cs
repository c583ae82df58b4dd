using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Registers;

/// <summary>How much speaks for two tellings being of one thing.</summary>
internal enum Tie
{
    /// <summary>They cannot be.</summary>
    Unlike,

    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>Words, place or company do.</summary>
    Fair,

    /// <summary>Several of them do.</summary>
    Strong,

    /// <summary>A name or a figure does.</summary>
    Sure,
}

/// <summary>Whether two tellings are of one thing. A false yes is worse than a missed one: what is not told decides nothing.</summary>
/// <param name="policy">How many words in common, and how near in time, are enough.</param>
internal sealed class Likeness(Policy policy)
{
    private static readonly HashSet<CommitmentType> Instruments = [CommitmentType.Agreement, CommitmentType.Roadmap];
    private static readonly HashSet<CommitmentType> Undertakings = [CommitmentType.Project, CommitmentType.Pledge, CommitmentType.Topic];

    private readonly RegisterLimits limits = policy.Register;

    /// <summary>How much speaks for it.</summary>
    public Tie Of(Traits a, Traits b)
    {
        if (IsOneRow(a, b) && !AreTwoRows(a, b))
        {
            return Tie.Sure;
        }
        if (a.Occasion is { } occasion && occasion == b.Occasion && a.Kinds.Overlaps(b.Kinds))
        {
            return AreDifferentMeetings(a, b) ? Tie.Unlike : Tie.Sure;
        }
        if (IsUnlike(a, b))
        {
            return Tie.Unlike;
        }
        var tie = a.IsCount ? Counted(a, b)
            : a.Type == CommitmentType.Meeting ? Meeting(a, b)
            : a.Type == CommitmentType.Body ? Body(a, b)
            : Aim(a, b) is var aim && (aim != Tie.None || (a.IsTarget && b.IsTarget)) ? aim
            : Instruments.Contains(a.Type) && Instruments.Contains(b.Type) ? Instrument(a, b)
            : Undertaking(a, b);
        return SameParties(a, b) || a.Document == b.Document ? tie : tie == Tie.Sure ? Tie.Fair : Tie.None;
    }

    private bool IsUnlike(Traits a, Traits b) =>
        AreTwoRows(a, b) || !MayBeOneType(a, b) || AreForeign(a, b) || Differ(a.Telling.Value, b.Telling.Value)
        || (a.Type == CommitmentType.Meeting && AreDifferentMeetings(a, b))
        || (Instruments.Contains(a.Type) && AreDifferentInstruments(a, b));

    // A roadmap's measures are as many things as it has rows, and none of them is the roadmap.
    private static bool AreTwoRows(Traits a, Traits b) =>
        (a.Telling.Row is not null || b.Telling.Row is not null) && a.Document == b.Document && a.Telling.Published == b.Telling.Published && (a.Telling.Row?.Place != b.Telling.Row?.Place || !IsOneRow(a, b));

    // The same words in the same table of another day, whatever became of deadline and status.
    private static bool IsOneRow(Traits a, Traits b) => a.Telling.Row is not null && b.Telling.Row is not null && a.Document == b.Document && a.Telling.Evidence.Quote == b.Telling.Evidence.Quote;

    private static bool MayBeOneType(Traits a, Traits b) =>
        a.IsCount == b.IsCount
        && (a.Type == b.Type || (Instruments.Contains(a.Type) && Instruments.Contains(b.Type)) || (Undertakings.Contains(a.Type) && Undertakings.Contains(b.Type))
            || IsOutcomeOf(a, b) || IsOutcomeOf(b, a));

    private static bool IsOutcomeOf(Traits outcome, Traits other) =>
        outcome.Type == CommitmentType.Outcome && other.Type is CommitmentType.Project or CommitmentType.Pledge or CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Financing;

    private static bool AreForeign(Traits a, Traits b) => a.Countries.Count > 0 && b.Countries.Count > 0
        ? !a.Countries.IsSubsetOf(b.Countries) && !b.Countries.IsSubsetOf(a.Countries)
        : a.Others.Count > 0 && b.Others.Count > 0 && !a.Others.Overlaps(b.Others) && a.Countries.Count + b.Countries.Count == 0;

    private static bool SameParties(Traits a, Traits b) => a.Countries.Count > 0 && a.Countries.SetEquals(b.Countries);

    private static bool Differ(Quantity? a, Quantity? b) => a is { } one && b is { } other && one.Unit == other.Unit && one.Figure != other.Figure;

    // A visit is more than its talks, and a visit back is another one.
    private bool AreDifferentMeetings(Traits a, Traits b) =>
        AreApart(a.Kinds, b.Kinds) || (a.Host is { } host && b.Host is { } other && host != other)
        || (a.Attending.Count > 1 && b.Attending.Count > 1 && !a.Attending.IsSubsetOf(b.Attending) && !b.Attending.IsSubsetOf(a.Attending)) || AreApart(a.Attending, b.Attending)
        || (a.Date is { } day && b.Date is { } then && Gap(day, then) > (a.Kinds.Contains("visit") ? policy.SameVisitDays : 0))
        || IsOfAnotherTime(a, b) || IsOfAnotherTime(b, a)
        || (a.Document == b.Document && (a.Telling.Status == CommitmentStatus.Held) != (b.Telling.Status == CommitmentStatus.Held));

    // "The last visit was in 2001": what has a year and no day is not what the text is about.
    private bool IsOfAnotherTime(Traits a, Traits b) => b.Date is null && a.Date is { Start: { } start } date && date.End.DayNumber - start.DayNumber > policy.SameOccasionDays;

    private bool AreDifferentInstruments(Traits a, Traits b) =>
        AreApart(a.Names, b.Names) || (a.Date is { } day && b.Date is { } then && Gap(day, then) > policy.SameVisitDays)
        || (a.Deadline is { } until && b.Deadline is { } end && until.End.Year != end.End.Year);

    private Tie Counted(Traits a, Traits b) => a.Telling.Value?.Figure != b.Telling.Value?.Figure || !IsNear(a, b, limits.SameCountDays) ? Tie.None : SameParties(a, b) ? Tie.Sure : Tie.Fair;

    private Tie Meeting(Traits a, Traits b)
    {
        var together = (a.People.Overlaps(b.People) ? 1 : 0) + (IsOnePlace(a, b) ? 1 : 0) + (a.Date is not null && b.Date is not null ? 1 : 0);
        return together == 0 || !a.Kinds.Overlaps(b.Kinds) ? Tie.None
            : IsOneOccasion(a, b) ? Tie.Strong : Tie.None;
    }

    private static Tie Body(Traits a, Traits b) =>
        AreApart(a.Sectors, b.Sectors) || AreApart(a.Subjects, b.Subjects) ? Tie.None
        : a.Kinds.Overlaps(b.Kinds) ? Tie.Sure
        : a.Kinds.Count == 0 != (b.Kinds.Count == 0) && a.Document == b.Document && SameParties(a, b) ? Tie.Fair
        : a.Kinds.Count == 0 && b.Kinds.Count == 0 && a.Stems.Count > 0 && a.Stems.SetEquals(b.Stems) ? Tie.Strong : Tie.None;

    // A figure aimed at is told with many words; the same aim without its figure only beside it.
    private static Tie Aim(Traits a, Traits b)
    {
        if (!a.IsTarget && !b.IsTarget)
        {
            return Tie.None;
        }
        var (aim, other) = a.IsTarget ? (a, b) : (b, a);
        return AreApart(a.Indicators, b.Indicators) ? Tie.None
            : Equal(a.Telling.Value, b.Telling.Value) && (other.IsTarget || other.Type is CommitmentType.Outcome or CommitmentType.Topic) ? Tie.Sure
            : a.Document == b.Document && other.Type == CommitmentType.Pledge && other.Telling.Value is null && aim.Deadline is { } end && other.Deadline?.End == end.End && a.Sectors.SetEquals(b.Sectors) ? Tie.Strong
            : Tie.None;
    }

    private Tie Instrument(Traits a, Traits b)
    {
        if (a.Names.Overlaps(b.Names))
        {
            return Tie.Sure;
        }
        if (!a.Kinds.Overlaps(b.Kinds) || AreApart(a.Sectors, b.Sectors) || AreApart(a.Subjects, b.Subjects))
        {
            return Tie.None;
        }
        return a.Type == CommitmentType.Roadmap && a.Deadline is { } until && b.Deadline is { } end && until.End.Year == end.End.Year ? Tie.Sure
            : a.Sets.Overlaps(b.Sets) && IsOneOccasion(a, b) ? Tie.Strong
            : ByContent(a, b);
    }

    private Tie Undertaking(Traits a, Traits b)
    {
        if (AreApart(a.Kinds, b.Kinds) || AreApart(a.Sectors, b.Sectors))
        {
            return Tie.None;
        }
        var sameType = a.Type == b.Type;
        return sameType && Equal(a.Telling.Value, b.Telling.Value) ? Tie.Strong
            : sameType && a.Type == CommitmentType.Topic && a.Document == b.Document && Share(a.Sectors, b.Sectors) >= limits.Covered && a.Sectors.Count > 1 ? Tie.Fair
            : sameType && a.Type == CommitmentType.Project && a.Document == b.Document && SameParties(a, b) && IsOnePlace(a, b) && (IsBare(a) || IsBare(b)) ? Tie.Fair
            : a.Document == b.Document && SameParties(a, b) && IsOneMatter(a, b) ? Tie.Fair
            : ByContent(a, b);
    }

    private Tie ByContent(Traits a, Traits b)
    {
        if (a.Place.Count > 0 && b.Place.Count > 0 && !IsOnePlace(a, b))
        {
            return Tie.None;
        }
        var (subjects, words) = (Common(a.Subjects, b.Subjects), Common(a.Stems, b.Stems));
        var fewest = Math.Min(a.Subjects.Count, b.Subjects.Count);
        return subjects > 1 && subjects == fewest ? Tie.Strong
            : (a.Type == b.Type || IsOutcomeOf(a, b) || IsOutcomeOf(b, a)) && subjects > 0 && a.Subjects.SetEquals(b.Subjects) && a.Kinds.Overlaps(b.Kinds) ? Tie.Strong
            : !AreApart(a.Subjects, b.Subjects) && words + subjects >= limits.CommonWords && words + subjects >= limits.Covered * Math.Min(a.Stems.Count + a.Subjects.Count, b.Stems.Count + b.Subjects.Count) ? Tie.Fair
            : Tie.None;
    }

    // "Completion is expected in 2025": what is completed was told before.
    private static bool IsBare(Traits telling) => telling.Kinds.Count + telling.Subjects.Count == 0 && telling.Telling.Value is null;

    // The same matter taken up again: one subject in one sector, or an aim without its figure.
    private static bool IsOneMatter(Traits a, Traits b) => a.Sectors.SetEquals(b.Sectors) && a.Telling.Value is null && b.Telling.Value is null
        && ((a.Subjects.Count > 0 && a.Subjects.SetEquals(b.Subjects)) || (a.Type == b.Type && a.Type == CommitmentType.Pledge && a.Indicators.Overlaps(b.Indicators) && a.Subjects.Count + b.Subjects.Count == 0));

    private static bool IsOnePlace(Traits a, Traits b) => a.Place.Overlaps(b.Place);

    private static bool AreApart(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count > 0 && b.Count > 0 && !a.Overlaps(b);

    private static int Common(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count(b.Contains);

    private static decimal Share(IReadOnlySet<string> a, IReadOnlySet<string> b) => (decimal)Common(a, b) / Math.Max(1, Math.Max(a.Count, b.Count));

    private static bool Equal(Quantity? a, Quantity? b) => a is { Figure: { } one } && b is { Figure: { } other } && one == other && a.Value.Unit == b.Value.Unit;

    // What happens again and again is one only where the days are known to be near.
    private bool IsOneOccasion(Traits a, Traits b) => a.Document == b.Document || (a.When is not null && b.When is not null && IsNear(a, b, policy.SameVisitDays));

    // Within a text nothing is far.
    private static bool IsNear(Traits a, Traits b, int days) => a.Document == b.Document || a.When is not { } one || b.When is not { } other || Gap(one, other) <= days;

    private static int Gap(Period a, Period b)
    {
        var (aStart, bStart) = (a.Start ?? a.End, b.Start ?? b.End);
        return Math.Max(0, Math.Max(aStart.DayNumber - b.End.DayNumber, bStart.DayNumber - a.End.DayNumber));
    }
}
