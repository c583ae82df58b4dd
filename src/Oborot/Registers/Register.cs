using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Registers;

/// <summary>Everything told of cooperation as things with a history: tellings of one thing are put together across texts and languages.</summary>
/// <remarks>The same whatever the order of what it is made from. Depends on no day: see <see cref="Watch"/> for what does.</remarks>
public sealed class Register
{
    private readonly Dictionary<string, Thing> byTelling;

    private Register(IReadOnlyList<Thing> things)
    {
        Things = things;
        byTelling = things.SelectMany(t => t.Tellings.Select(c => KeyValuePair.Create(c.Id, t))).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The things, by the order of their first tellings.</summary>
    public IReadOnlyList<Thing> Things { get; }

    /// <summary>Makes the register.</summary>
    /// <param name="commitments">What is told, in any order; the same telling given twice counts once.</param>
    /// <param name="claims">Figures that may reach a target, in any order.</param>
    /// <param name="concepts">What things are called.</param>
    /// <param name="policy">How much two tellings must have in common.</param>
    /// <param name="occasions">Which occasion a meeting is of, by the ids of commitments; meetings of one are one thing. Null where none are known.</param>
    public static Register Of(IEnumerable<Commitment> commitments, IEnumerable<Claim> claims, Concepts concepts, Policy policy, IReadOnlyDictionary<string, string>? occasions = null)
    {
        var tellings = InOrder(commitments.DistinctBy(c => c.Id)).Select(c => new Traits(c, concepts) { Occasion = occasions?.GetValueOrDefault(c.Id) }).ToList();
        var levels = new Levels(claims.DistinctBy(c => c.Id));
        var things = NamedApart([.. Clusters.Of(tellings, new Likeness(policy)).Select(c => ThingMaker.Make([.. c.Select(i => tellings[i])], levels))]);
        return new Register(WithParts([.. things.Select(t => t.IsCount ? t with { Named = Named(t, things) } : t)]));
    }

    /// <summary>The thing that a telling belongs to.</summary>
    /// <exception cref="KeyNotFoundException">The telling is not in the register.</exception>
    public Thing ThingOf(Commitment telling) => byTelling[telling.Id];

    /// <summary>The things whose id, or the id of one of whose tellings, starts so.</summary>
    public IReadOnlyList<Thing> Find(string idPrefix) =>
        [.. Things.Where(t => t.Tellings.Any(c => c.Id.StartsWith(idPrefix, StringComparison.Ordinal)))];

    /// <summary>The order of time: undated tellings first, then by day of publication, document, place and id.</summary>
    internal static IOrderedEnumerable<Commitment> InOrder(IEnumerable<Commitment> commitments) => commitments
        .OrderBy(c => c.Published ?? DateOnly.MinValue)
        .ThenBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Evidence.End).ThenBy(c => c.Id, StringComparer.Ordinal);

    // "A roadmap was signed, along with memoranda": two things, and one sentence.
    private static List<Thing> NamedApart(IReadOnlyList<Thing> things)
    {
        var names = things.CountBy(t => t.Headline()).ToDictionary(StringComparer.Ordinal);
        return [.. things.Select(t => names[t.Headline()] > 1 ? t with { IsNamedApart = true } : t)];
    }

    // "More than 50 treaties": those of the pair that are told as at least agreed, and on the day of the count where it has one.
    private static List<string> Named(Thing count, IEnumerable<Thing> things) =>
    [
        .. from thing in things
           where !thing.IsCount && !thing.IsSet && thing.Type == count.Type && !thing.IsNegated && thing.Countries.SequenceEqual(count.Countries)
           where StatusTold.Rank(thing.Status) >= Math.Min(StatusTold.Rank(count.Status), StatusTold.Rank(CommitmentStatus.Agreed)) && thing.Status != CommitmentStatus.Cancelled
           where Days(count) is not { } days || Days(thing) is not { } day || (day.End >= (days.Start ?? days.End) && (day.Start ?? day.End) <= days.End)
           select thing.Id,
    ];

    private static IReadOnlyList<Thing> WithParts(IReadOnlyList<Thing> things)
    {
        var byTelling = things.SelectMany(t => t.Tellings.Select(c => (c.Id, Thing: t.Id))).ToDictionary(t => t.Id, t => t.Thing, StringComparer.Ordinal);
        var parts = things.SelectMany(t => t.Tellings.Where(c => c.Row is not null && byTelling.ContainsKey(c.Row.Whole)).Select(c => (Whole: byTelling[c.Row!.Whole], Part: t.Id))).Distinct().ToList();
        var (of, wholes) = (parts.ToLookup(p => p.Whole, p => p.Part), parts.ToLookup(p => p.Part, p => p.Whole));
        return parts.Count == 0 ? things : [.. things.Select(t => t with { Parts = [.. of[t.Id]], PartOf = [.. wholes[t.Id]] })];
    }

    private static Period? Days(Thing thing) => thing.Tellings.Select(t => t.Date?.Days).FirstOrDefault(d => d is not null);
}
