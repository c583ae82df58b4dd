using Oborot.Model;
using Oborot.People;

namespace Oborot.Events;

/// <summary>What has been put together of an event so far.</summary>
internal sealed class Draft
{
    public List<Meeting> Meetings { get; } = [];

    /// <summary>What its articles tell beside meetings, and meetings of another time.</summary>
    public List<Commitment> Others { get; } = [];

    public List<Meeting> Before { get; } = [];

    public List<Meeting> After { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<EventReason> Reasons { get; } = [];

    public bool IsInferred { get; set; }

    public IEnumerable<Commitment> All => Meetings.Concat(Before).Concat(After).Select(m => m.Told).Concat(Others);

    public IReadOnlyList<string> Documents => [.. Meetings.Select(m => m.Document).Distinct().Order(StringComparer.Ordinal)];

    public bool IsPlanned => Meetings.TrueForAll(m => m.Told.Status != CommitmentStatus.Held);

    public IReadOnlyList<string> Countries => [.. Meetings.SelectMany(m => m.Countries).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<Person> People => [.. Meetings.SelectMany(m => m.People).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)];

    public IReadOnlyList<EventBody> Bodies => [.. Meetings.Select(m => m.Body).OfType<EventBody>().DistinctBy(b => b.Key).OrderBy(b => b.Key, StringComparer.Ordinal)];

    public EventType Type => Bodies.Any(b => b.IsListed) && Has(EventType.Session) ? EventType.Session
        : Has(EventType.Visit) ? EventType.Visit
        : Has(EventType.Forum) ? EventType.Forum
        : Has(EventType.Session) ? EventType.Session
        : Has(EventType.Talks) ? EventType.Talks : EventType.Other;

    public Spot Place => new(Most(Meetings.Select(m => m.Place.City)), Most(Meetings.Select(m => m.Place.Country)));

    public IReadOnlyList<string> Cities => [.. Meetings.Select(m => m.Place.City).OfType<string>().Distinct()];

    public DateOnly? Published => All.Max(c => c.Published);

    /// <summary>The days that texts tell of its meetings; null where none does.</summary>
    public Period? Told
    {
        get
        {
            var days = Meetings.Select(m => m.Day).OfType<Period>().ToList();
            return days.Count == 0 ? null : new Period(days.Min(d => d.Start ?? d.End), days.Max(d => d.End));
        }
    }

    public void Join(Draft other)
    {
        Meetings.AddRange(other.Meetings);
        Others.AddRange(other.Others);
        Before.AddRange(other.Before);
        After.AddRange(other.After);
        Claims.AddRange(other.Claims);
    }

    private static string? Most(IEnumerable<string?> names) =>
        names.OfType<string>().GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private bool Has(EventType type) => Meetings.Exists(m => m.Type == type);
}
