using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>How a meeting stands to the article that tells it.</summary>
internal enum Tense
{
    Now,
    Before,
    After,
}

/// <summary>A commitment of type meeting with what is known of the occasion.</summary>
internal sealed record Meeting(Commitment Told, EventType Type, EventBody? Body, Spot Place, IReadOnlyList<string> Countries, IReadOnlyList<Person> People, Period? Day, Tense Tense)
{
    public string Document => Told.Evidence.Document;

    /// <summary>True where nothing but one country's own people are told of, at no place.</summary>
    public bool IsDomestic => Countries.Count < 2 && Place.Country is null && Body is null;

    /// <summary>True for talks told of with a session and without a place of their own.</summary>
    private bool IsBeside(Meeting session) => session.Body is { IsListed: true } && Body is null && Place.Country is null && !IsDomestic;

    /// <summary>True for two tellings of one occasion within an article.</summary>
    public bool IsWith(Meeting other)
    {
        if (Place.Country is { } here && other.Place.Country is { } there && here != there)
        {
            return false;
        }
        if (Body is { IsListed: true } && other.Body is { IsListed: true } && Body != other.Body)
        {
            return false;
        }
        return (Place.Country is not null && other.Place.Country is not null) || IsBeside(other) || other.IsBeside(this) || (Body is not null && Body == other.Body)
            || (!IsDomestic && !other.IsDomestic && (Countries.Intersect(other.Countries).Count() > 1 || People.Intersect(other.People).Any()));
    }
}

/// <summary>Makes meetings of commitments.</summary>
internal sealed class MeetingReader(EventWords words, Places places, PersonIndex people, int visitDays)
{
    /// <summary>The meetings of one document, in its order.</summary>
    public IReadOnlyList<Meeting> Read(IReadOnlyList<Commitment> document) =>
        [.. document.Where(c => c is { Type: CommitmentType.Meeting, IsNegated: false } && c.Status != CommitmentStatus.Cancelled).Select(c => Read(c, document))];

    /// <summary>The countries among the parties of a commitment.</summary>
    public static IReadOnlyList<string> Countries(Commitment commitment) =>
        [.. commitment.Parties.Select(p => p.Party).Where(p => p is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && p != "EU").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The day of a commitment when it is told to the day or month, or as today or yesterday of a dated article.</summary>
    public Period? DayOf(Commitment commitment)
    {
        if (commitment.Date?.Days is { } days)
        {
            return IsShort(days) ? days : null;
        }
        var quote = EventWords.Split($"{commitment.Date?.Words} {commitment.Evidence.Quote}");
        return commitment.Published is not { } published ? null
            : words.Today.StandIn(quote) ? new Period(published, published)
            : words.Yesterday.StandIn(quote) ? new Period(published.AddDays(-1), published.AddDays(-1)) : null;
    }

    private static bool IsShort(Period days) => days.Start is { } start && days.End.DayNumber - start.DayNumber < 31;

    private Meeting Read(Commitment told, IReadOnlyList<Commitment> document)
    {
        var place = told.Place is { } named ? places.Find(named, told.Language) : places.OnlyCity(told.Evidence.Quote);
        var host = told.Parties.FirstOrDefault(p => p.Role == PartyRole.Host && Countries(told).Contains(p.Party))?.Party;
        var who = told.People.Where(p => p.Name is not null).Select(p => people.Find(told.Evidence.Document, p.Name!)).OfType<Person>().Distinct().ToList();
        var day = DayOf(told);
        return new Meeting(told, TypeOf(told), BodyOf(told, document), place with { Country = place.Country ?? host }, Countries(told), who, day, TenseOf(told, day));
    }

    private EventType TypeOf(Commitment told)
    {
        if (words.BodyIn(told.Evidence.Quote) is not null)
        {
            return EventType.Session;
        }
        var quote = EventWords.Split(told.Evidence.Quote);
        foreach (var type in new[] { EventType.Visit, EventType.Session, EventType.Forum })
        {
            if (words.Kinds.TryGetValue(type, out var phrases) && phrases.StandIn(quote))
            {
                return type;
            }
        }
        return told.People.Count > 1 || Countries(told).Count > 1 ? EventType.Talks : EventType.Other;
    }

    // A listed body, or one that the reader found within the words that tell the meeting.
    private EventBody? BodyOf(Commitment told, IReadOnlyList<Commitment> document) => words.BodyIn(told.Evidence.Quote)
        ?? document.Where(c => c.Type == CommitmentType.Body && c.Evidence.Start < told.Evidence.End && told.Evidence.Start < c.Evidence.End)
            .Select(c => words.BodyIn(c.Evidence.Quote) ?? new EventBody(string.Join(' ', EventWords.Split(c.Evidence.Quote)), c.Evidence.Quote.Trim(), IsListed: false)).FirstOrDefault()
        ?? words.BodyIn(told.Sentence);

    private Tense TenseOf(Commitment told, Period? day)
    {
        var isLong = told.Date?.Days is { } days && !IsShort(days);
        return told.Status != CommitmentStatus.Held ? Tense.After
            : isLong || words.Earlier.StandIn(EventWords.Split($"{told.Date?.Words} {Opening(told)}")) || (day is null && words.LastYearTold(Whole(told)) is not null) ? Tense.Before
            : day is { } known && told.Published is { } published && known.End < published.AddDays(-visitDays) ? Tense.Before : Tense.Now;
    }

    /// <summary>The sentence, or the quote where that is all there is.</summary>
    public static string Whole(Commitment told) => told.Sentence.Length > 0 ? told.Sentence : told.Evidence.Quote;

    // The sentence up to the end of the quote.
    private static string Opening(Commitment told) => told.Sentence.IndexOf(told.Evidence.Quote, StringComparison.Ordinal) is >= 0 and var at
        ? told.Sentence[..(at + told.Evidence.Quote.Length)] : told.Evidence.Quote;
}
