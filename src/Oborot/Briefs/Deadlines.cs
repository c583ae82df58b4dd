using Oborot.Model;
using Oborot.Targets;

namespace Oborot.Briefs;

/// <summary>A last day for something: of a promise or a planned meeting, or of an aim.</summary>
/// <param name="Id">The id of the thing or of the aim, which stays when more is told.</param>
/// <param name="Day">The last day.</param>
/// <param name="Thing">The promise; null for an aim.</param>
/// <param name="Aim">The aim; null for a promise.</param>
public sealed record Deadline(string Id, DateOnly Day, Watched? Thing, TargetReport? Aim)
{
    /// <summary>The deadlines that are still open, by day: of things that are not settled, and of aims that are neither met nor given up.</summary>
    public static IReadOnlyList<Deadline> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var things = dossier.Things.Where(w => w.Due is not null && !Dossier.IsAim(w.Thing)).Select(w => new Deadline(w.Thing.Id, w.Due!.Value, w, null));
        var aims = dossier.Targets.Where(t => t.Track.Deadline is not null && t.State is not (Checks.TargetState.Met or Checks.TargetState.Dropped)).Select(t => new Deadline(t.Track.Id, t.Track.Deadline!.Value.End, null, t));
        return [.. things.Concat(aims).OrderBy(d => d.Day).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>True when the day is past.</summary>
    public bool IsOverdue(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Day < dossier.Day;
    }

    /// <summary>True when the day comes within as many days as the policy says.</summary>
    public bool IsDue(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Day >= dossier.Day && Day.DayNumber - dossier.Day.DayNumber <= dossier.DueDays;
    }

    /// <summary>The first telling of the last day that holds.</summary>
    public Commitment? Told => Thing is null ? null : Thing.Thing.Deadlines.Count > 0 ? Thing.Thing.Deadlines[^1] : Thing.Thing.Tellings[^1];
}
