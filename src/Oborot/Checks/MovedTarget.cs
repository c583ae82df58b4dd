using System.Globalization;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB202: an aim whose deadline was put off, or whose level was lowered, between two tellings.</summary>
internal sealed class MovedTarget : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB202";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) => TargetTracks.Of(context.Board.Claims, context.Policy.Targets).SelectMany(t => Of(t, context.Policy));

    /// <summary>What a track shows.</summary>
    public IEnumerable<Finding> Of(TargetTrack track, Policy policy) =>
        from step in track.Steps
        let before = step.Before
        where before is not null && !IsOfOtherSide(before, step.Telling, policy.Targets.RoundDays)
        let how = How(before.Claim, step.Telling.Claim, step.Changes)
        where how is not null
        select new Finding(Code, FindingKind.MovedGoalpost, policy.SeverityOf(Code, FindingKind.MovedGoalpost),
            $"{Plain.Sentence(Plain.Topic(step.Telling.Claim.Subject))}, {Plain.Said(step.Telling.Claim)}: {how}", [before.Claim, step.Telling.Claim], [], [])
        {
            State = step.Changes.Contains(TargetChange.Lowered) ? TargetState.Lowered : null,
        };

    // In one round of talks another deadline of the other side is a disagreement (OB206), no move.
    private static bool IsOfOtherSide(TargetTelling before, TargetTelling after, int days) =>
        before.Side is { } a && after.Side is { } b && a != b && TwoDeadlines.AreOfOneTime(before, after, days);

    private static string? How(Claim before, Claim after, IReadOnlyList<TargetChange> changes) =>
        (changes.Contains(TargetChange.Lowered), changes.Contains(TargetChange.PutOff)) switch
        {
            (true, true) => $"level lowered and deadline moved: {Plain.Said(before)}{(before.Period is null ? "" : " " + Plain.Time(before.Period))}, said {Day(before)}, became {Plain.Said(after)} {Plain.Time(after.Period)}, said {Day(after)}",
            (true, false) => $"level lowered{(after.Period is null ? "" : $" for {Plain.Time(after.Period)}")}: {Plain.Said(before)}, said {Day(before)}, became {Plain.Said(after)}, said {Day(after)}",
            (false, true) => $"deadline moved: {Plain.Time(before.Period)}, said {Day(before)}, became {Plain.Time(after.Period)}, said {Day(after)}",
            _ => null,
        };

    private static string Day(Claim claim) => claim.Published!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
