using Oborot.Checks;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Targets;

namespace Oborot.Desk.Shelves;

/// <summary>A thing in its place.</summary>
/// <param name="Group">The codes of its parties.</param>
/// <param name="Thing">The thing.</param>
internal readonly record struct OnBoard(string Group, Thing Thing);

/// <summary>What a ledger tells of cooperation on a day: aims, things promised and done, visits and talks, arranged for looking things up. Never changed.</summary>
internal sealed class Cooperation
{
    private readonly Dictionary<string, Thing> things;
    private readonly Dictionary<string, Event> events;
    private readonly Dictionary<string, TargetReport> targets;
    private readonly Dictionary<string, TargetReport> targetsByClaim = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Event> eventsByDocument = new(StringComparer.Ordinal);
    private readonly ILookup<string, Claim> targetClaims;
    private readonly ILookup<PairKey, Thing> thingsOf;
    private readonly ILookup<PairKey, Event> eventsOf;
    private readonly ILookup<PairKey, TargetReport> targetsOf;

    /// <summary>Arranges what was found.</summary>
    /// <param name="register">The things.</param>
    /// <param name="watch">How they stand on the day.</param>
    /// <param name="found">The events.</param>
    /// <param name="reports">The aims as they stand on the day.</param>
    public Cooperation(Register register, Watch watch, EventsFound found, IReadOnlyList<TargetReport> reports)
    {
        (Register, Found) = (register, found);
        Standings = register.Things.ToDictionary(t => t.Id, watch.Of, StringComparer.Ordinal);
        things = register.Things.SelectMany(t => t.Tellings.Select(c => KeyValuePair.Create(c.Id, t))).ToDictionary(StringComparer.Ordinal);
        events = found.Events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        targets = reports.DistinctBy(r => r.Track.Id).ToDictionary(r => r.Track.Id, StringComparer.Ordinal);
        Targets = [.. reports.OrderBy(Urgency).ThenByDescending(r => r.Track.Documents).ThenBy(r => r.Track.Deadline?.End).ThenBy(r => r.Track.Id, StringComparer.Ordinal)];
        targetClaims = reports.SelectMany(r => r.Track.Steps.SelectMany(s => s.Telling.Claims)).ToLookup(c => c.Evidence.Document, StringComparer.Ordinal);
        foreach (var (claim, report) in reports.SelectMany(r => r.Track.Steps.SelectMany(s => s.Telling.Claims).Select(c => (c.Id, r))))
        {
            targetsByClaim.TryAdd(claim, report);
        }
        foreach (var (document, told) in found.Events.Where(e => !e.IsPlanned).Concat(found.Events.Where(e => e.IsPlanned)).SelectMany(e => e.Documents.Select(d => (d.Id, e))))
        {
            eventsByDocument.TryAdd(document, told);
        }
        Board = [.. register.Things.GroupBy(t => string.Join(' ', t.Countries), StringComparer.Ordinal).OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => g.Order(ThingOrder.Instance).Select(t => new OnBoard(g.Key, t)))];
        Sectors = [.. register.Things.SelectMany(t => t.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        thingsOf = register.Things.SelectMany(t => PairKey.Among(t.Countries).Select(k => (Key: k, Thing: t))).ToLookup(p => p.Key, p => p.Thing);
        eventsOf = found.Events.SelectMany(e => PairKey.Among([.. e.Parties.Where(Commitment.IsCode)]).Select(k => (Key: k, Event: e))).ToLookup(p => p.Key, p => p.Event);
        ThingPairs = [.. thingsOf.OrderByDescending(g => g.Count()).Select(g => g.Key)];
        EventPairs = [.. eventsOf.OrderByDescending(g => g.Count()).Select(g => g.Key)];
        targetsOf = Targets.Select(r => (Key: PairKey.Of(r.Track.Subject), Report: r)).Where(p => p.Key is not null).ToLookup(p => p.Key!.Value, p => p.Report);
    }

    /// <summary>The things, by the order of their first tellings.</summary>
    public Register Register { get; }

    /// <summary>The events with their links.</summary>
    public EventsFound Found { get; }

    /// <summary>The aims, those at risk first, and the most told first among them.</summary>
    public IReadOnlyList<TargetReport> Targets { get; }

    /// <summary>All things as a board has them: by their parties, those with most things first, and within these in the order of <see cref="ThingOrder"/>.</summary>
    public IReadOnlyList<OnBoard> Board { get; }

    /// <summary>The keys of all sectors.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>The pairs that things are of, those with most first.</summary>
    public IReadOnlyList<PairKey> ThingPairs { get; }

    /// <summary>The pairs that events are of, those with most first.</summary>
    public IReadOnlyList<PairKey> EventPairs { get; }

    /// <summary>How things stand on the day, by their ids.</summary>
    public IReadOnlyDictionary<string, Standing> Standings { get; }

    /// <summary>The aims that are not lost yet and will be, as things go.</summary>
    public IEnumerable<TargetReport> AtRisk => Targets.Where(r => Urgency(r) == 0);

    /// <summary>All things that two parties have to do with.</summary>
    public IEnumerable<Thing> ThingsOf(PairKey pair) => thingsOf[pair];

    /// <summary>All events of two parties, by day.</summary>
    public IEnumerable<Event> EventsOf(PairKey pair) => eventsOf[pair];

    /// <summary>All aims of a pair, in the order of <see cref="Targets"/>.</summary>
    public IEnumerable<TargetReport> TargetsOf(PairKey pair) => targetsOf[pair];

    /// <summary>The pairs that anything here is of.</summary>
    public IEnumerable<PairKey> Pairs => thingsOf.Select(g => g.Key).Concat(eventsOf.Select(g => g.Key)).Concat(targetsOf.Select(g => g.Key)).Distinct();

    /// <summary>A thing by the id of any of its tellings; null where there is none.</summary>
    public Thing? FindThing(string telling) => things.GetValueOrDefault(telling);

    /// <summary>An event by its id; null where there is none.</summary>
    public Event? FindEvent(string id) => events.GetValueOrDefault(id);

    /// <summary>An aim by its id; null where there is none.</summary>
    public TargetReport? FindTarget(string id) => targets.GetValueOrDefault(id);

    /// <summary>The aim that a claim tells; null where it tells none that is followed.</summary>
    public TargetReport? TargetOf(Claim claim) => targetsByClaim.GetValueOrDefault(claim.Id);

    /// <summary>The aim whose figure a thing's tellings hold; null where they hold none that is followed.</summary>
    public TargetReport? TargetOf(Thing thing) =>
        thing.Tellings.SelectMany(t => targetClaims[t.Evidence.Document].Where(c => c.Evidence.Start < t.Evidence.End && t.Evidence.Start < c.Evidence.End)).Select(TargetOf).FirstOrDefault(r => r is not null);

    /// <summary>The event at which a thing was told of, said or signed; null where there is none.</summary>
    public Event? EventOf(Commitment telling) => Found.ByCommitment.TryGetValue(telling.Id, out var id) ? FindEvent(id) : null;

    /// <summary>What an article mainly tells of: an event that took place before one to come; null where it tells of none.</summary>
    public Event? EventOf(Article article) => eventsByDocument.GetValueOrDefault(article.Document.Id);

    private static int Urgency(TargetReport report) => report.State switch
    {
        TargetState.Behind or TargetState.Lowered or TargetState.Dropped => 0,
        TargetState.OnCourse => 1,
        TargetState.Open => 2,
        _ => 3,
    };
}
