using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>What kind of occasion an event is.</summary>
public enum EventType
{
    /// <summary>Somebody is the guest of another country.</summary>
    Visit,

    /// <summary>A public body meets.</summary>
    Session,

    /// <summary>A forum or conference.</summary>
    Forum,

    /// <summary>Talks that no text calls part of something larger.</summary>
    Talks,

    /// <summary>Something else that people met for.</summary>
    Other,
}

/// <summary>What part of an event some tellings are of.</summary>
public enum EventPartType
{
    /// <summary>The visit as such.</summary>
    Visit,

    /// <summary>The session as such.</summary>
    Session,

    /// <summary>The forum as such.</summary>
    Forum,

    /// <summary>One meeting of the same people.</summary>
    Meeting,

    /// <summary>Documents put under signature.</summary>
    Signing,
}

/// <summary>Why two articles are taken to tell of one event.</summary>
public enum EventTie
{
    /// <summary>The same person takes part.</summary>
    People,

    /// <summary>The same public body meets.</summary>
    Body,

    /// <summary>The same place.</summary>
    Place,

    /// <summary>Days that go together.</summary>
    Days,

    /// <summary>"First in 24 years" and "not since 2001" make the year of the event.</summary>
    Arithmetic,

    /// <summary>The same document is told of.</summary>
    Document,

    /// <summary>The same target is told.</summary>
    Target,
}

/// <summary>The days of an event or an article.</summary>
/// <param name="First">The first day; null where none can be told.</param>
/// <param name="Last">The last day on which something of it is told, which need not be its end; null where none can be told.</param>
/// <param name="IsDerived">True where no text tells the days: they come from arithmetic, or an article takes them from its event.</param>
/// <param name="Steps">How the days follow, in words, with the quotes; the words on which told days rest.</param>
public sealed record EventDays(DateOnly? First, DateOnly? Last, bool IsDerived, IReadOnlyList<string> Steps);

/// <summary>An article that tells of an event.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Url">Its address; null where unknown.</param>
/// <param name="Published">Null where not told.</param>
/// <param name="Days">The day it was published; where that is not told the days it takes from its event, marked as derived.</param>
public sealed record EventDocument(string Id, string? Url, DateOnly? Published, EventDays Days);

/// <summary>A part of an event.</summary>
/// <param name="Type">What part of the event it is.</param>
/// <param name="People">Who takes part, by name.</param>
/// <param name="Offices">Who takes part as texts tell an office only.</param>
/// <param name="Days">The days told of it.</param>
/// <param name="Told">The commitments that tell it.</param>
public sealed record EventPart(EventPartType Type, IReadOnlyList<Person> People, IReadOnlyList<string> Offices, EventDays Days, IReadOnlyList<Commitment> Told);

/// <summary>Why articles are one event.</summary>
/// <param name="Kind">What they share.</param>
/// <param name="Documents">The articles that share it.</param>
/// <param name="Why">What exactly, in words.</param>
public sealed record EventReason(EventTie Kind, IReadOnlyList<string> Documents, string Why);

/// <summary>A visit, a session, talks, with what several articles tell of it.</summary>
public sealed record Event
{
    /// <summary>A short hash of what tells it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of occasion it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>True where it is still to come by all that is told.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The public bodies that meet.</summary>
    public IReadOnlyList<EventBody> Bodies { get; init; } = [];

    /// <summary>Countries and other parties, in alphabetical order.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Who is told of beside that.</summary>
    public IReadOnlyList<Person> NamedOnly { get; init; } = [];

    /// <summary>Where it is held.</summary>
    public Spot Place { get; init; }

    /// <summary>The places as written.</summary>
    public IReadOnlyList<string> PlacesTold { get; init; } = [];

    /// <summary>When it is held.</summary>
    public required EventDays Days { get; init; }

    /// <summary>The articles that tell of it.</summary>
    public required IReadOnlyList<EventDocument> Documents { get; init; }

    /// <summary>Meetings and signings.</summary>
    public IReadOnlyList<EventPart> Parts { get; init; } = [];

    /// <summary>What was said, agreed or signed there, meetings among it.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>What its articles tell of earlier meetings.</summary>
    public IReadOnlyList<Commitment> Before { get; init; } = [];

    /// <summary>What its articles tell of meetings and documents to come.</summary>
    public IReadOnlyList<Commitment> After { get; init; } = [];

    /// <summary>What else its articles tell of the sides.</summary>
    public IReadOnlyList<Commitment> Background { get; init; } = [];

    /// <summary>The figures its articles tell.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Why the articles are one event; empty for one article.</summary>
    public IReadOnlyList<EventReason> Reasons { get; init; } = [];

    /// <summary>True where an article without a date was joined: no text says that it is of this event.</summary>
    public bool IsInferred { get; init; }

    /// <inheritdoc/>
    public bool Equals(Event? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>Two events at which the same target is told. It is inferred: no text says that one follows from the other.</summary>
/// <param name="First">The earlier event, as far as the days tell.</param>
/// <param name="Second">The other one.</param>
/// <param name="Target">The target: parties, figure, unit.</param>
/// <param name="AtFirst">What tells it at the first.</param>
/// <param name="AtSecond">What tells it at the second.</param>
public sealed record EventLink(Event First, Event Second, string Target, IReadOnlyList<Commitment> AtFirst, IReadOnlyList<Commitment> AtSecond);

/// <summary>A target and what is told as the way to it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Means">The roadmap, agreement or project.</param>
/// <param name="Documents">Tellings of that document at the same event, its signing among them.</param>
public sealed record Instrument(Commitment Target, Commitment Means, IReadOnlyList<Commitment> Documents);

/// <summary>What commitments and claims tell of events.</summary>
/// <param name="Events">By day, those without one last.</param>
/// <param name="Links">The links between them.</param>
/// <param name="Instruments">Targets with their means.</param>
/// <param name="People">Everybody told of.</param>
public sealed record EventsFound(IReadOnlyList<Event> Events, IReadOnlyList<EventLink> Links, IReadOnlyList<Instrument> Instruments, IReadOnlyList<Person> People)
{
    /// <summary>The ids of the events by the ids of what was said, agreed or signed there, meetings among it.</summary>
    public IReadOnlyDictionary<string, string> ByCommitment { get; } = Events
        .SelectMany(e => e.Commitments.Select(c => (Commitment: c.Id, Event: e.Id)))
        .DistinctBy(p => p.Commitment).ToDictionary(p => p.Commitment, p => p.Event, StringComparer.Ordinal);

    /// <summary>Which occasion each meeting is of, by the ids of the commitments that tell it: a part of an event, such as the visit as such or one round of talks.</summary>
    public IReadOnlyDictionary<string, string> Occasions { get; } = Events
        .SelectMany(e => e.Parts.SelectMany((p, i) => p.Told.Where(c => c.Type == CommitmentType.Meeting).Select(c => (Commitment: c.Id, Occasion: $"{e.Id} {i}"))))
        .DistinctBy(p => p.Commitment).ToDictionary(p => p.Commitment, p => p.Occasion, StringComparer.Ordinal);
}
