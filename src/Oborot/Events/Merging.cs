using System.Globalization;
using Oborot.People;


namespace Oborot.Events;

/// <summary>Puts what several articles tell of one event together. The order of the articles does not matter.</summary>
internal sealed class Merging(Dating dating, int visitDays)
{
    private readonly Dictionary<string, List<Draft>> byKey = new(StringComparer.Ordinal);

    /// <summary>The events, each once. An article without a date joins only where one event alone will have it.</summary>
    public IReadOnlyList<Draft> Merge(IEnumerable<Draft> drafts)
    {
        var events = new List<Draft>();
        foreach (var draft in drafts.OrderBy(d => !Dating.IsDated(d)).ThenBy(d => dating.Span(d).Last ?? DateOnly.MaxValue).ThenBy(d => d.Documents[0], StringComparer.Ordinal).ThenBy(d => d.Meetings[0].Told.Evidence.Start))
        {
            var candidates = Near(draft).Select(e => (Event: e, Reasons: Reasons(e, draft))).Where(c => c.Reasons.Count > 0).ToList();
            var isDated = Dating.IsDated(draft);
            if (candidates.Count == 1 || (candidates.Count > 1 && isDated))
            {
                var (chosen, reasons) = candidates.OrderByDescending(c => c.Reasons.Count).First();
                chosen.IsInferred |= !isDated || !Dating.IsDated(chosen);
                chosen.Join(draft);
                chosen.Reasons.AddRange(reasons);
                Keep(chosen);
            }
            else
            {
                events.Add(draft);
                Keep(draft);
            }
        }
        return events;
    }

    // Two articles of one event share a person or a body, or are visits to one country.
    private static IEnumerable<string> Keys(Draft draft)
    {
        var keys = draft.People.Select(p => $"person {p.Key}").Concat(draft.Listed.Select(b => $"body {b}"));
        return draft.Type == EventType.Visit && draft.Place.Country is { } country ? keys.Append($"visit {country}") : keys;
    }

    // In the order of the events, which is that of their days.
    private List<Draft> Near(Draft draft) => [.. Keys(draft).SelectMany(k => byKey.GetValueOrDefault(k) ?? []).Distinct()
        .OrderBy(d => dating.Span(d).Last ?? DateOnly.MaxValue).ThenBy(d => d.Documents[0], StringComparer.Ordinal).ThenBy(d => d.Meetings[0].Told.Evidence.Start)];

    private void Keep(Draft draft)
    {
        foreach (var key in Keys(draft))
        {
            if (!byKey.TryGetValue(key, out var drafts))
            {
                byKey[key] = drafts = [];
            }
            if (!drafts.Contains(draft))
            {
                drafts.Add(draft);
            }
        }
    }

    // Empty where the two are not one event.
    private List<EventReason> Reasons(Draft one, Draft other)
    {
        if (Clash(one, other))
        {
            return [];
        }
        var ties = Ties(one, other).ToList();
        var (people, body) = (Shared(one, other).Count(), ties.Exists(t => t.Kind == EventTie.Body));
        var place = one.Place.Country is not null && one.Place.Country == other.Place.Country;
        var isOne = Dating.IsDated(one) && Dating.IsDated(other)
            ? people > 0 || body || (place && one.Type == EventType.Visit && other.Type == EventType.Visit)
            : place && people > 0 && (body || ties.Exists(t => t.Kind is EventTie.Arithmetic or EventTie.Document) || (people > 1 && ties.Exists(t => t.Kind == EventTie.Target)));
        return isOne ? ties : [];
    }

    private bool Clash(Draft one, Draft other)
    {
        var (here, there) = (one.Place.Country, other.Place.Country);
        var (bodies, theirs) = (one.Listed, other.Listed);
        var countries = Math.Min(2, Math.Min(one.Countries.Count, other.Countries.Count));
        return one.IsPlanned != other.IsPlanned
            || (here is not null && there is not null && here != there)
            || (one.Cities.Count > 0 && other.Cities.Count > 0 && !one.Cities.Intersect(other.Cities).Any() && (one.Type != EventType.Visit || other.Type != EventType.Visit))
            || (bodies.Count > 0 && theirs.Count > 0 && !bodies.Intersect(theirs).Any())
            || (bodies.Count + theirs.Count == 0 && one.Countries.Intersect(other.Countries).Count() < countries)
            || (bodies.Count > 0 != theirs.Count > 0 && (one.Type == EventType.Visit || other.Type == EventType.Visit))
            || DaysClash(one, other);
    }

    private bool DaysClash(Draft one, Draft other)
    {
        var (days, theirs) = (dating.Span(one), dating.Span(other));
        var gap = one.Told is not null && other.Told is not null ? visitDays : 0;
        return !days.Meets(theirs.First, theirs.Last, gap);
    }

    // Who takes part in both; at the session of a body also who takes part in one and is quoted of the other.
    private static IEnumerable<Person> Shared(Draft one, Draft other) => one.Listed.Count == 0 || !one.Listed.Intersect(other.Listed).Any()
        ? one.People.Intersect(other.People) : one.People.Union(one.Heard).Intersect(other.People.Union(other.Heard));

    private IEnumerable<EventReason> Ties(Draft one, Draft other)
    {
        string[] documents = [.. one.Documents.Union(other.Documents).Order(StringComparer.Ordinal)];
        foreach (var person in Shared(one, other).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            yield return new EventReason(EventTie.People, documents, person.Name);
        }
        foreach (var body in one.Bodies.Where(b => b.IsListed && other.Bodies.Contains(b)))
        {
            yield return new EventReason(EventTie.Body, documents, body.Name);
        }
        if (one.Place.Country is { } country && country == other.Place.Country)
        {
            yield return new EventReason(EventTie.Place, documents, one.Cities.Intersect(other.Cities).FirstOrDefault() ?? country);
        }
        foreach (var reason in Told(one, other, documents))
        {
            yield return reason;
        }
    }

    private IEnumerable<EventReason> Told(Draft one, Draft other, string[] documents)
    {
        if ((Dating.Arithmetic(one.FirstIn, other.LastIn) ?? Dating.Arithmetic(other.FirstIn, one.LastIn)) is { } sum && Fits(sum.Year, one) && Fits(sum.Year, other))
        {
            yield return new EventReason(EventTie.Arithmetic, documents, sum.Step);
        }
        foreach (var document in one.Papers.Intersect(other.Papers).Order(StringComparer.Ordinal))
        {
            yield return new EventReason(EventTie.Document, documents, document);
        }
        foreach (var target in one.Targets.Intersect(other.Targets).Order(StringComparer.Ordinal))
        {
            yield return new EventReason(EventTie.Target, documents, target);
        }
        if (Dating.IsDated(one) && Dating.IsDated(other))
        {
            yield return new EventReason(EventTie.Days, documents, $"no more than {visitDays.ToString(CultureInfo.InvariantCulture)} days apart");
        }
    }

    private bool Fits(int year, Draft draft) => dating.Span(draft).Meets(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), 0);
}
