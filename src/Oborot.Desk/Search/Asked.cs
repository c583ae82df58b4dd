using Microsoft.AspNetCore.Http;
using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Targets;

namespace Oborot.Desk.Search;

/// <summary>Which things promised and done a reader looks for; null where it does not matter.</summary>
/// <param name="Words">Words of their quotes; all must occur. Empty for any.</param>
/// <param name="Pair">The parties.</param>
/// <param name="Selection">Type, status, sector, and what asks for attention.</param>
public sealed record ThingsAsked(string Words, PairKey? Pair, Selection Selection)
{
    /// <summary>The marks that can be asked for.</summary>
    public static IReadOnlyList<string> Marks { get; } = ["overdue", "due", "silent"];

    /// <summary>The mark that is asked for; null for any.</summary>
    public string? Mark => Selection.Overdue ? Marks[0] : Selection.Due ? Marks[1] : Selection.Silent ? Marks[2] : null;

    /// <summary>The question that an address asks; what it misspells does not matter.</summary>
    public static ThingsAsked Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pair = PairKey.Parse(query["pair"]);
        return new(query["q"].ToString().Trim(), pair, new Selection
        {
            Pair = pair is { B: { } b } told ? (told.A, b) : null,
            Type = Model.Words.TryParse<CommitmentType>(query["type"], out var type) ? type : null,
            Status = Model.Words.TryParse<CommitmentStatus>(query["status"], out var status) ? status : null,
            Sector = query["sector"].ToString() is { Length: > 0 } sector ? sector : null,
            Overdue = query["mark"] == Marks[0],
            Due = query["mark"] == Marks[1],
            Silent = query["mark"] == Marks[2],
        });
    }

    /// <summary>The things that are looked for, in the order of a board.</summary>
    internal IEnumerable<OnBoard> Find(Cooperation known)
    {
        var words = Wanted.Of(Words);
        return known.Board.Where(b => Selection.Has(b.Thing, known.Standings[b.Thing.Id]) && (words.Length == 0 || b.Thing.Tellings.Any(c => Wanted.AreIn(words, c.Sentence, c.Evidence.Quote, c.Speaker))));
    }
}

/// <summary>Which aims a reader looks for; null where it does not matter.</summary>
/// <param name="Words">Words of their quotes; all must occur. Empty for any.</param>
/// <param name="Pair">The parties.</param>
/// <param name="State">How they stand.</param>
public sealed record TargetsAsked(string Words, PairKey? Pair, TargetState? State)
{
    /// <summary>The question that an address asks; what it misspells does not matter.</summary>
    public static TargetsAsked Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query["q"].ToString().Trim(), PairKey.Parse(query["pair"]), Model.Words.TryParse<TargetState>(query["state"], out var state) ? state : null);
    }

    /// <summary>The aims that are looked for, those at risk first.</summary>
    internal IEnumerable<TargetReport> Find(Cooperation known)
    {
        var words = Wanted.Of(Words);
        return (Pair is { } pair ? known.TargetsOf(pair) : known.Targets).Where(r => (State is null || r.State == State)
            && (words.Length == 0 || r.Track.Steps.SelectMany(s => s.Telling.Claims).Any(c => Wanted.AreIn(words, c.Evidence.Quote, c.Speaker))));
    }
}

/// <summary>Words that a reader looks for in quotes.</summary>
internal static class Wanted
{
    /// <summary>The words of a question.</summary>
    public static string[] Of(string asked) => asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True where all of them occur, in capital letters or small.</summary>
    public static bool AreIn(string[] words, params string?[] texts) => Array.TrueForAll(words, w => Array.Exists(texts, t => t?.Contains(w, StringComparison.OrdinalIgnoreCase) == true));
}

/// <summary>Which events a reader looks for; null where it does not matter.</summary>
/// <param name="Words">Words of names, places and bodies; all must occur. Empty for any.</param>
/// <param name="Pair">The parties.</param>
/// <param name="Type">What kind of occasion.</param>
public sealed record EventsAsked(string Words, PairKey? Pair, EventType? Type)
{
    /// <summary>The question that an address asks; what it misspells does not matter.</summary>
    public static EventsAsked Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query["q"].ToString().Trim(), PairKey.Parse(query["pair"]), Model.Words.TryParse<EventType>(query["type"], out var type) ? type : null);
    }

    /// <summary>The events that are looked for, the latest first, those without a day at the front.</summary>
    internal IEnumerable<Event> Find(Cooperation known)
    {
        var words = Wanted.Of(Words);
        return (Pair is { } pair ? known.EventsOf(pair) : known.Found.Events).Reverse().Where(e => (Type is null || e.Type == Type) && (words.Length == 0 || Wanted.AreIn(words, TextOf(e))));
    }

    private static string TextOf(Event told) => string.Join(' ', told.People.SelectMany(p => p.Spellings.Select(s => s.Name)).Concat(told.PlacesTold).Concat(told.Bodies.Select(b => b.Name)).Append(told.Place.City ?? ""));
}
