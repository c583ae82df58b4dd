using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>A number that a text tells of the time between two meetings: the 24 of "first in 24 years", the 2001 of "not since 2001".</summary>
internal readonly record struct YearsTold(Commitment By, int Number);

/// <summary>What has been put together of an event so far.</summary>
internal sealed class Draft
{
    private readonly List<Meeting> meetings = [];
    private Facts? facts;

    public IReadOnlyList<Meeting> Meetings => meetings;

    /// <summary>What its articles tell beside meetings.</summary>
    public List<Commitment> Others { get; } = [];

    public List<Meeting> Before { get; } = [];

    public List<Meeting> After { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<EventReason> Reasons { get; } = [];

    /// <summary>Documents signed on a day that goes with the event.</summary>
    public List<Commitment> Signings { get; } = [];

    /// <summary>"First in … years".</summary>
    public List<YearsTold> FirstIn { get; } = [];

    /// <summary>"Not since …".</summary>
    public List<YearsTold> LastIn { get; } = [];

    /// <summary>The targets told, as <see cref="Things.TargetOf"/> writes them.</summary>
    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The documents told, as <see cref="Things.DocumentOf"/> writes them.</summary>
    public HashSet<string> Papers { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is quoted in its articles.</summary>
    public HashSet<Person> Heard { get; } = [];

    public bool IsInferred { get; set; }

    public IEnumerable<Commitment> All => meetings.Concat(Before).Concat(After).Select(m => m.Told).Concat(Others);

    public IReadOnlyList<string> Documents => Known.Documents;

    public bool IsPlanned => Known.IsPlanned;

    public IReadOnlyList<string> Countries => Known.Countries;

    public IReadOnlyList<Person> People => Known.People;

    public IReadOnlyList<EventBody> Bodies => Known.Bodies;

    /// <summary>The keys of those of its bodies that are one in every text.</summary>
    public IReadOnlyList<string> Listed => Known.Listed;

    public EventType Type => Known.Type;

    public Spot Place => Known.Place;

    public IReadOnlyList<string> Cities => Known.Cities;

    public DateOnly? Published => Known.Published;

    /// <summary>The days that texts tell of its meetings; null where none does.</summary>
    public Period? Told => Known.Told;

    private Facts Known => facts ??= new Facts(this);

    public void Add(Meeting meeting)
    {
        meetings.Add(meeting);
        facts = null;
    }

    public void Join(Draft other)
    {
        meetings.AddRange(other.meetings);
        Others.AddRange(other.Others);
        Before.AddRange(other.Before);
        After.AddRange(other.After);
        Claims.AddRange(other.Claims);
        Signings.AddRange(other.Signings);
        FirstIn.AddRange(other.FirstIn);
        LastIn.AddRange(other.LastIn);
        Heard.UnionWith(other.Heard);
        Targets.UnionWith(other.Targets);
        Papers.UnionWith(other.Papers);
        facts = null;
    }

    private sealed class Facts
    {
        private readonly IReadOnlyList<Meeting> meetings;

        public Facts(Draft draft)
        {
            meetings = draft.meetings;
            Documents = [.. meetings.Select(m => m.Document).Distinct().Order(StringComparer.Ordinal)];
            IsPlanned = meetings.All(m => m.Told.Status != CommitmentStatus.Held);
            Countries = [.. meetings.SelectMany(m => m.Countries).Distinct().Order(StringComparer.Ordinal)];
            People = [.. meetings.SelectMany(m => m.People).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)];
            Bodies = [.. meetings.Select(m => m.Body).OfType<EventBody>().DistinctBy(b => b.Key).OrderBy(b => b.Key, StringComparer.Ordinal)];
            Listed = [.. Bodies.Where(b => b.IsListed).Select(b => b.Key)];
            Place = new Spot(Most(meetings.Select(m => m.Place.City)), Most(meetings.Select(m => m.Place.Country)));
            Cities = [.. meetings.Select(m => m.Place.City).OfType<string>().Distinct()];
            Published = draft.All.Max(c => c.Published);
            Told = Days();
            Type = MostTelling();
        }

        public IReadOnlyList<string> Documents { get; }

        public bool IsPlanned { get; }

        public IReadOnlyList<string> Countries { get; }

        public IReadOnlyList<Person> People { get; }

        public IReadOnlyList<EventBody> Bodies { get; }

        public IReadOnlyList<string> Listed { get; }

        public EventType Type { get; }

        public Spot Place { get; }

        public IReadOnlyList<string> Cities { get; }

        public DateOnly? Published { get; }

        public Period? Told { get; }

        private static string? Most(IEnumerable<string?> names) =>
            names.OfType<string>().GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

        // A visit to a session of several countries is told with the session; a commission of two meets during a visit.
        private EventType MostTelling() => Listed.Count > 0 ? EventType.Session
            : Has(EventType.Visit) ? EventType.Visit
            : Has(EventType.Forum) ? EventType.Forum
            : Has(EventType.Session) ? EventType.Session
            : Has(EventType.Talks) ? EventType.Talks : EventType.Other;

        private bool Has(EventType type) => meetings.Any(m => m.Type == type);

        private Period? Days()
        {
            var days = meetings.Select(m => m.Day).OfType<Period>().ToList();
            return days.Count == 0 ? null : new Period(days.Min(d => d.Start ?? d.End), days.Max(d => d.End));
        }
    }
}
