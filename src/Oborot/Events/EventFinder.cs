using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>Finds visits, sessions and talks in what articles tell of meetings, over articles and languages.</summary>
/// <param name="folding">How names are folded.</param>
/// <param name="words">The words by which occasions are told.</param>
/// <param name="places">Cities and countries.</param>
/// <param name="visitDays">The days that a visit is taken to last, and an article to lie behind it, at most.</param>
public sealed class EventFinder(NameFolding folding, EventWords words, Places places, int visitDays)
{
    /// <summary>The events of commitments and claims, the links between them, and the people. The order of the input does not matter.</summary>
    public EventsFound Of(IEnumerable<Commitment> commitments, IEnumerable<Claim> claims)
    {
        var told = commitments.DistinctBy(c => c.Id).OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Evidence.End).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var figures = claims.DistinctBy(c => c.Id).OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var (people, things) = (PersonIndex.Of(folding, told.SelectMany(Tellings)), new Things(figures));
        var reader = new MeetingReader(words, places, people, visitDays);
        var dating = new Dating(words, reader, visitDays);
        var byDocument = figures.ToLookup(c => c.Evidence.Document, StringComparer.Ordinal);
        var drafts = told.GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).SelectMany(g => Sorting.Drafts([.. g], [.. byDocument[g.Key]], reader.Read([.. g]))).ToList();
        drafts.ForEach(dating.Note);
        drafts.ForEach(things.Note);
        drafts.ForEach(d => d.Heard.UnionWith(d.Others.Where(c => c.Speaker is not null).Select(c => people.Find(c.Evidence.Document, c.Speaker!)).OfType<Person>()));
        var maker = new EventMaker(folding, places, people, things, dating);
        List<Event> events = [.. new Merging(dating, visitDays).Merge(drafts).Select(maker.Make)
            .OrderBy(e => e.Days.First ?? e.Days.Last ?? DateOnly.MaxValue).ThenBy(e => e.Days.Last ?? DateOnly.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal)];
        return new EventsFound(events, Links(events, things), Ways.Of(words, things, told, events), people.People);
    }

    private IEnumerable<PersonTelling> Tellings(Commitment commitment)
    {
        foreach (var person in commitment.People.Where(p => p.Name is { } name && IsName(name)))
        {
            var sure = person.Office is null ? null : places.CountryOf(person.Office, commitment.Language);
            yield return new PersonTelling(person.Name!, person.Office, sure ?? person.Country, commitment.Evidence, commitment.Published) { IsCountrySure = sure is not null };
        }
    }

    // A word in small letters is none of a name: "The prime minister also".
    private bool IsName(string name) => name.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).All(w => w.Length < 4 || !char.IsLower(w[0]) || folding.IsParticle(w));

    // Of two events that have an article in common nothing is said.
    private static List<EventLink> Links(List<Event> events, Things things)
    {
        var told = events.SelectMany((e, at) => e.Commitments.Concat(e.Background).Select(c => (Target: things.TargetOf(c), At: at, Told: c))).Where(t => t.Target is not null)
            .GroupBy(t => t.Target!, StringComparer.Ordinal).Select(g => (Target: g.Key, Places: g.GroupBy(t => t.At, t => t.Told).ToList()));
        var links = from target in told
                    from one in target.Places
                    from other in target.Places
                    where one.Key < other.Key && !events[one.Key].Documents.Select(d => d.Id).Intersect(events[other.Key].Documents.Select(d => d.Id)).Any()
                    select (One: one, Other: other, target.Target);
        return [.. links.OrderBy(l => l.One.Key).ThenBy(l => l.Other.Key).ThenBy(l => l.Target, StringComparer.Ordinal).Select(l => new EventLink(events[l.One.Key], events[l.Other.Key], l.Target, [.. l.One], [.. l.Other]))];
    }
}
