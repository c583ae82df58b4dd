using Oborot.Model;

namespace Oborot.Events;

/// <summary>Makes the events of one article, and sorts what the article tells into them.</summary>
internal static class Sorting
{
    /// <summary>The events of one article, in its order; none where it tells of no meeting.</summary>
    public static IReadOnlyList<Draft> Drafts(IReadOnlyList<Commitment> document, IReadOnlyList<Claim> claims, IReadOnlyList<Meeting> meetings)
    {
        var drafts = Group(meetings.Where(m => m.Tense == Tense.Now && !m.IsDomestic));
        var rest = meetings.Except(drafts.SelectMany(d => d.Meetings)).ToList();
        foreach (var planned in rest.Where(m => m.Tense == Tense.After && m.Type != EventType.Visit && m.Place.Country is not null).ToList())
        {
            if (drafts.Find(d => d.Place.Country == planned.Place.Country && d.Meetings.Any(m => m.IsWith(planned))) is { } held)
            {
                held.Add(planned);
                rest.Remove(planned);
            }
        }
        if (drafts.Count == 0)
        {
            drafts = Group(rest.Where(m => m.Tense == Tense.After));
            rest = [.. rest.Except(drafts.SelectMany(d => d.Meetings))];
        }
        if (drafts.Count > 0)
        {
            Share(drafts, document, claims, rest);
        }
        return drafts;
    }

    private static List<Draft> Group(IEnumerable<Meeting> meetings)
    {
        var drafts = new List<Draft>();
        foreach (var meeting in meetings)
        {
            var matching = drafts.FindAll(d => d.Meetings.Any(m => m.IsWith(meeting)));
            var draft = matching.FirstOrDefault() ?? new Draft();
            if (matching.Count == 0)
            {
                drafts.Add(draft);
            }
            draft.Add(meeting);
        }
        return drafts;
    }

    private static void Share(List<Draft> drafts, IReadOnlyList<Commitment> document, IReadOnlyList<Claim> claims, List<Meeting> rest)
    {
        foreach (var meeting in rest)
        {
            var draft = At(drafts, meeting.Told.Evidence.Start);
            (meeting.Tense == Tense.After ? draft.After : draft.Before).Add(meeting);
        }
        var meetings = drafts.SelectMany(d => d.Meetings.Concat(d.Before).Concat(d.After)).Select(m => m.Told).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var other in document.Where(c => !meetings.Contains(c)))
        {
            At(drafts, other.Evidence.Start).Others.Add(other);
        }
        foreach (var claim in claims)
        {
            At(drafts, claim.Evidence.Start).Claims.Add(claim);
        }
    }

    // The event of the last meeting told before a place of the text, else the first.
    private static Draft At(List<Draft> drafts, int place) =>
        drafts.Count == 1 ? drafts[0] : drafts.SelectMany(d => d.Meetings.Select(m => (Draft: d, m.Told.Evidence.Start))).Where(m => m.Start <= place).OrderBy(m => m.Start).Select(m => m.Draft).LastOrDefault() ?? drafts[0];
}
