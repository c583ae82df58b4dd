using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>Makes the event of a finished draft: its parts, and what of its articles belongs to it.</summary>
internal sealed class EventMaker(NameFolding folding, Places places, PersonIndex index, Things things, Dating dating)
{
    public Event Make(Draft draft)
    {
        var (own, background) = Sort(draft);
        var (people, documents) = (draft.People, draft.All.Select(c => c.Evidence.Document).ToHashSet(StringComparer.Ordinal));
        return new Event
        {
            Id = ContentId.Of(string.Join('|', draft.Meetings.Select(m => m.Told.Id).Order(StringComparer.Ordinal))),
            Type = draft.Type,
            IsPlanned = draft.IsPlanned,
            Bodies = draft.Bodies,
            Parties = [.. draft.Meetings.SelectMany(m => m.Told.Parties).Select(p => p.Party).Distinct().Order(StringComparer.Ordinal)],
            People = [.. people.Select(p => p.In(documents))],
            NamedOnly = [.. draft.All.SelectMany(PeopleOf).Distinct().Except(people).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.In(documents))],
            Place = draft.Place,
            PlacesTold = [.. draft.Meetings.Select(m => m.Told.Place).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Days = dating.Of(draft),
            Documents = [.. draft.All.DistinctBy(c => c.Evidence.Document).OrderBy(c => c.Evidence.Document, StringComparer.Ordinal)
                .Select(c => new EventDocument(c.Evidence.Document, c.Url, c.Published, dating.Of(draft, c.Evidence.Document, c.Published)))],
            Parts = [.. Parts(draft, own)],
            Commitments = own,
            Before = InOrder(draft.Before.Select(m => m.Told)),
            After = InOrder(draft.After.Select(m => m.Told).Concat(own.Where(IsToBeSigned))),
            Background = background,
            Claims = [.. draft.Claims.OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal)],
            Reasons = [.. draft.Reasons.DistinctBy(r => (r.Kind, r.Why)).OrderBy(r => r.Kind).ThenBy(r => r.Why, StringComparer.Ordinal)],
            IsInferred = draft.IsInferred,
        };
    }

    private (List<Commitment> Own, List<Commitment> Background) Sort(Draft draft)
    {
        var targets = draft.Others.Where(c => IsSaid(c)).Select(things.TargetOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sorted = draft.Others.ToLookup(c => IsOfEvent(c, draft) || (c.Type == CommitmentType.Pledge && things.TargetOf(c) is { } target && targets.Contains(target)));
        return (InOrder(draft.Meetings.Select(m => m.Told).Concat(sorted[true])), InOrder(sorted[false]));
    }

    // What somebody says there, and what meetings bring forth; not what was so before, nor what holds or is planned anyway.
    private static bool IsOfEvent(Commitment told, Draft draft) => told.Type switch
    {
        CommitmentType.Body => draft.Meetings.Any(m => m.Document == told.Evidence.Document && m.Body is not null && m.Told.Evidence.Start < told.Evidence.End && told.Evidence.Start < m.Told.Evidence.End),
        CommitmentType.Agreement when told.Status == CommitmentStatus.InForce || told is { Date: null, Amount: not null, Status: CommitmentStatus.Signed } => false,
        CommitmentType.Meeting => false,
        _ => !IsEarlier(told, draft) && (IsSaid(told) || IsToBeSigned(told) || told.Status is not (CommitmentStatus.InForce or CommitmentStatus.InProgress or CommitmentStatus.Done or CommitmentStatus.Planned)),
    };

    private static bool IsSaid(Commitment told) => told.People.Count > 0 || told.Speaker is not null;

    private static bool IsToBeSigned(Commitment told) => told is { Type: CommitmentType.Agreement or CommitmentType.Roadmap, Status: CommitmentStatus.Planned or CommitmentStatus.Promised };

    // A bare year is of the event only where the event is of that year.
    private static bool IsEarlier(Commitment told, Draft draft) =>
        told.Type is CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Outcome && told.Date?.Days is { } days
        && ((draft.Told?.Start ?? draft.Published) is { } start ? days.End.Year < start.Year : days.IsCalendarYear);

    private IEnumerable<EventPart> Parts(Draft draft, List<Commitment> own)
    {
        var meetings = draft.Meetings.OrderBy(m => m.Document, StringComparer.Ordinal).ThenBy(m => m.Told.Evidence.Start).ToList();
        foreach (var (type, kind) in new[] { (EventType.Visit, EventPartType.Visit), (EventType.Session, EventPartType.Session), (EventType.Forum, EventPartType.Forum) })
        {
            if (meetings.FindAll(m => m.Type == type) is { Count: > 0 } whole)
            {
                yield return Part(kind, whole, draft);
            }
        }
        var talks = Talks(meetings.FindAll(m => m.Type is EventType.Talks or EventType.Other), draft);
        foreach (var part in talks)
        {
            yield return Part(EventPartType.Meeting, part, draft);
        }
        if (Signed(own) is { Count: > 0 } signed)
        {
            yield return new EventPart(EventPartType.Signing, [], [], Days(signed.Select(c => c.Date?.Days).OfType<Period>()), signed);
        }
    }

    private static List<Commitment> Signed(List<Commitment> own)
    {
        var signed = own.FindAll(c => c is { Type: CommitmentType.Agreement or CommitmentType.Roadmap, Status: CommitmentStatus.Signed });
        var documents = signed.Select(Things.DocumentOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return own.FindAll(c => signed.Contains(c) || (Things.DocumentOf(c) is { } key && documents.Contains(key)));
    }

    // Tellings of one meeting share two people; one that names fewer is of the meeting told before it in its article.
    private List<List<Meeting>> Talks(List<Meeting> meetings, Draft draft)
    {
        var parts = new List<List<Meeting>>();
        foreach (var meeting in meetings.Where(m => Who(m, draft).Count > 1))
        {
            if (parts.Find(p => p.Exists(m => Who(m, draft).Intersect(Who(meeting, draft)).Count() > 1)) is { } same)
            {
                same.Add(meeting);
            }
            else
            {
                parts.Add([meeting]);
            }
        }
        foreach (var meeting in meetings.Where(m => Who(m, draft).Count < 2))
        {
            var near = parts.Where(p => p.Exists(m => m.Document == meeting.Document)).ToList();
            var before = near.Where(p => p.Exists(m => m.Document == meeting.Document && m.Told.Evidence.Start <= meeting.Told.Evidence.Start)).ToList();
            if ((before.LastOrDefault() ?? near.FirstOrDefault()) is { } part)
            {
                part.Add(meeting);
            }
            else
            {
                parts.Add([meeting]);
            }
        }
        return parts;
    }

    private EventPart Part(EventPartType type, List<Meeting> meetings, Draft draft) => new(
        type, [.. meetings.SelectMany(m => Who(m, draft)).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)],
        [.. meetings.SelectMany(m => m.Told.People.Where(p => p.Name is null && p.Office is not null && Holder(p, m.Told, draft) is null)).Select(p => p.Office!).Distinct().Order(StringComparer.Ordinal)],
        Days(meetings.Select(m => m.Day).OfType<Period>()), InOrder(meetings.Select(m => m.Told)));

    private static EventDays Days(IEnumerable<Period> days) => days.ToList() is { Count: > 0 } told
        ? new EventDays(told.Min(d => d.Start ?? d.End), told.Max(d => d.End), false, []) : new EventDays(null, null, false, []);

    // By name, else as the one person of the event who is told with that office.
    private List<Person> Who(Meeting meeting, Draft draft) =>
        [.. meeting.People.Concat(meeting.Told.People.Where(p => p.Name is null && p.Office is not null).Select(p => Holder(p, meeting.Told, draft)).OfType<Person>()).Distinct()];

    private Person? Holder(CommitmentPerson told, Commitment by, Draft draft)
    {
        var country = told.Country ?? places.CountryOf(told.Office!, by.Language);
        var key = PersonIndex.OfficeKey(folding, told.Office!);
        var holders = draft.People.Where(p => p.Offices.Any(o => PersonIndex.OfficeKey(folding, o.Words) == key || (o.Country is not null && o.Country == country && Shares(o.Words, key)))).ToList();
        return holders.Count == 1 && (country is null || holders[0].Country is null || holders[0].Country == country) ? holders[0] : null;
    }

    private bool Shares(string office, string key) => PersonIndex.OfficeKey(folding, office).Split(' ').Intersect(key.Split(' ')).Count() > 1;

    private IEnumerable<Person> PeopleOf(Commitment told) => told.People.Where(p => p.Name is not null).Select(p => index.Find(told.Evidence.Document, p.Name!)).OfType<Person>();

    private static List<Commitment> InOrder(IEnumerable<Commitment> told) => [.. told.Distinct().OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
}
