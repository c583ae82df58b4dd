namespace Oborot.Checks;

/// <summary>OB206: two sides that name different deadlines for one aim at one time.</summary>
internal sealed class TwoDeadlines : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB206";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) => TargetTracks.Of(context.Board.Claims, context.Policy.Targets).SelectMany(t => Of(t, context.Policy));

    /// <summary>What a track shows: of each two sides the last time that they disagreed.</summary>
    public IEnumerable<Finding> Of(TargetTrack track, Policy policy) =>
        from first in OfSides(track)
        from second in OfSides(track)
        where string.CompareOrdinal(first.Side, second.Side) < 0 && first.OwnDeadline != second.OwnDeadline && AreOfOneTime(first, second, policy.Targets.RoundDays)
        group (First: first, Second: second) by (first.Side, second.Side) into pair
        let last = pair.MaxBy(p => (Later(p.First, p.Second), p.First.Claim.Id, p.Second.Claim.Id))
        select new Finding(Code, FindingKind.Target, policy.SeverityOf(Code, FindingKind.Target),
            $"{Plain.Sentence(Plain.Topic(track.Subject))}, {Plain.Said(last.First.Claim)}: {Plain.Party(last.First.Side)} says {Plain.Time(last.First.Deadline)}, {Plain.Party(last.Second.Side)} {Plain.Time(last.Second.Deadline)}",
            [last.First.Claim, last.Second.Claim], [], []);

    // What a text recalls is no longer said.
    private static IEnumerable<TargetTelling> OfSides(TargetTrack track) =>
        track.Steps.Where(s => s.Changes[0] != TargetChange.Recalled).Select(s => s.Telling).Where(t => t.OwnDeadline is not null && IsParty(t.Side, track.Topic));

    private static bool IsParty(string? side, Topic topic) => side is not null && (side == topic.From || side == topic.To);

    /// <summary>True for tellings of one text, or so few days apart.</summary>
    public static bool AreOfOneTime(TargetTelling a, TargetTelling b, int days) =>
        a.Document == b.Document || (a.Published is { } x && b.Published is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= days);

    private static DateOnly? Later(TargetTelling a, TargetTelling b) => a.Published > b.Published ? a.Published : b.Published;
}
