using Oborot.Model;

namespace Oborot.Registers;

/// <summary>Makes a thing of its tellings.</summary>
internal static class ThingMaker
{
    private const int ShortTitle = 24;
    private const int LongTitle = 160;

    /// <summary>The thing that the tellings are of.</summary>
    /// <param name="traits">Its tellings in order of time.</param>
    /// <param name="levels">Figures that may reach it.</param>
    public static Thing Make(IReadOnlyList<Traits> traits, Levels levels)
    {
        var tellings = traits.Select(t => t.Telling).ToList();
        var moves = StatusTold.Of(tellings);
        var type = TypeOf(tellings, moves[^1].Evidence);
        var figures = levels.Of(traits);
        var target = traits.FirstOrDefault(t => t.IsTarget)?.Telling;
        return new Thing
        {
            Tellings = tellings,
            Titles = TitlesOf(traits, type),
            Type = type,
            Moves = moves,
            DeliveryMoves = DeliveryTold.Of(tellings, target is null ? null : Levels.Reaches(figures, target, tellings.Min(t => t.Published))),
            Level = figures.Count == 0 ? null : figures[^1],
            Parties = PartiesOf(tellings),
            People = PeopleOf(tellings),
            Sectors = SectorsOf(tellings),
            Deadlines = DeadlinesOf(tellings),
            IsSet = traits.Any(t => t.Sets.Count > 0),
            Named = traits.Any(t => t.IsCount) ? [] : null,
        };
    }

    // What is discussed, or told as reached, is called by what it is wherever some telling says.
    private static CommitmentType TypeOf(IReadOnlyList<Commitment> tellings, Commitment latest)
    {
        var telling = tellings.Where(t => t.Type is not (CommitmentType.Topic or CommitmentType.Outcome)).ToList();
        return telling.Count == 0 ? latest.Type
            : telling.Contains(latest) ? latest.Type
            : telling.GroupBy(t => t.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }

    // The best telling of each language, the best of all first.
    private static IReadOnlyList<Commitment> TitlesOf(IReadOnlyList<Traits> traits, CommitmentType type) => [.. traits
        .OrderByDescending(t => t.Type == type).ThenBy(t => t.Telling.IsNegated)
        .ThenByDescending(t => t.Telling.Evidence.Quote.Length is >= ShortTitle and <= LongTitle)
        .ThenByDescending(t => Told(t) + (StartsClause(t.Telling.Evidence.Quote) ? 1 : 0))
        .ThenBy(t => t.Telling.Evidence.Quote.Length).Select(t => t.Telling).DistinctBy(t => t.Language)];

    // How much of the thing the words tell.
    private static int Told(Traits telling) =>
        telling.Names.Count + telling.Kinds.Count + telling.Subjects.Count + telling.Indicators.Count + Math.Min(telling.Place.Count, 1) + Math.Min(telling.People.Count, 2)
        + (telling.Telling.Amount is null ? 0 : 1) + (telling.Deadline is null ? 0 : 1);

    // "which will be built in …" reads badly by itself.
    private static bool StartsClause(string quote) => quote.Length > 0 && (char.IsUpper(quote[0]) || !char.IsLetter(quote[0]));

    private static IReadOnlyList<CommitmentParty> PartiesOf(IReadOnlyList<Commitment> tellings)
    {
        var all = tellings.SelectMany(t => t.Parties).Distinct().ToList();
        return [.. all.Where(p => p.Role != PartyRole.Participant || !all.Exists(o => o.Party == p.Party && o.Role != PartyRole.Participant))];
    }

    // Of one surname the fullest spelling, and of two of those the shorter: endings make a name longer.
    private static IReadOnlyList<CommitmentPerson> PeopleOf(IReadOnlyList<Commitment> tellings) =>
        [.. tellings.SelectMany(t => t.People).GroupBy(p => p.Name is { } name ? Traits.Surname(name) : "office " + p.Office, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(p => p.Name?.Split(' ').Length).ThenBy(p => p.Name?.Length).First())];

    private static List<string> SectorsOf(IReadOnlyList<Commitment> tellings)
    {
        var told = tellings.SelectMany(t => t.Sectors).GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        return told.Count > 1 ? [.. told.Where(s => s != "other")] : told;
    }

    // Days beat "soon": a later telling without a day does not move the deadline.
    private static IReadOnlyList<Commitment> DeadlinesOf(IReadOnlyList<Commitment> tellings)
    {
        var told = tellings.Where(t => t.Deadline is not null).ToList();
        var kept = told.Exists(t => t.Deadline!.Days is not null) ? told.Where(t => t.Deadline!.Days is not null).ToList() : told;
        return [.. kept.Where((t, i) => i == 0 || t.Deadline!.Days?.End != kept[i - 1].Deadline!.Days?.End || (t.Deadline.Days is null && t.Deadline.Words != kept[i - 1].Deadline!.Words))];
    }
}
