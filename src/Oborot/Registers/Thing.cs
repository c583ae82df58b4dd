using Oborot.Model;

namespace Oborot.Registers;

/// <summary>What shows that a thing was done, apart from how far it is told to have come.</summary>
public enum Delivery
{
    /// <summary>Nothing is told of it.</summary>
    None,

    /// <summary>Somebody says that it works, is under way or is done.</summary>
    Claimed,

    /// <summary>A figure reaches it.</summary>
    Shown,
}

/// <summary>One step of a thing's status.</summary>
/// <param name="Status">The status from here on.</param>
/// <param name="IsNegated">True where the words are that it was not.</param>
/// <param name="Evidence">The telling that moved it.</param>
public sealed record StatusMove(CommitmentStatus Status, bool IsNegated, Commitment Evidence);

/// <summary>One step of what shows the delivery: by a telling or by a figure.</summary>
/// <param name="Delivery">What is shown from here on.</param>
/// <param name="Telling">The telling that shows it; null where a figure does.</param>
/// <param name="Figure">The figure that shows it; null where a telling does.</param>
public sealed record DeliveryMove(Delivery Delivery, Commitment? Telling, Claim? Figure);

/// <summary>One thing of cooperation with everything told of it, in order of time: a treaty, a plant, a target, a visit.</summary>
/// <remarks>Made by <see cref="Register"/> alone; depends on no day.</remarks>
public sealed record Thing
{
    /// <summary>Every telling of it: undated ones first, then by day of publication, document and place in it. Never empty.</summary>
    public required IReadOnlyList<Commitment> Tellings { get; init; }

    /// <summary>The tellings that name it best, the best first and one of each language; never empty.</summary>
    public required IReadOnlyList<Commitment> Titles { get; init; }

    /// <summary>The telling that names it best.</summary>
    public Commitment Title => Titles[0];

    /// <summary>What it is called: the words that tell it best, from a text in the reader's language where there is one.</summary>
    /// <param name="language">The reader's language; null for any.</param>
    public string Headline(string? language = null) => Registers.Headline.Of(TitleIn(language), IsNamedApart);

    /// <summary>The telling that names it best in a language; the best of all where no text of that language tells it.</summary>
    public Commitment TitleIn(string? language) => Titles.FirstOrDefault(t => t.Language == language) ?? Title;

    /// <summary>True where another thing is told by the same sentence, so that the sentence names neither.</summary>
    public bool IsNamedApart { get; init; }

    /// <summary>What kind of thing it has become.</summary>
    public required CommitmentType Type { get; init; }

    /// <summary>How the status moved; the last is the status now. Never empty.</summary>
    public required IReadOnlyList<StatusMove> Moves { get; init; }

    /// <summary>How the showing of its delivery moved; empty where nothing shows it.</summary>
    public IReadOnlyList<DeliveryMove> DeliveryMoves { get; init; } = [];

    /// <summary>The latest figure of what a target counts, whether it reaches it or not; null for what is no target, or has no figure.</summary>
    public Claim? Level { get; init; }

    /// <summary>Who has to do with it, with every role told; plain participation is left out beside another role.</summary>
    public IReadOnlyList<CommitmentParty> Parties { get; init; } = [];

    /// <summary>Who is told with it, each name once.</summary>
    public IReadOnlyList<CommitmentPerson> People { get; init; } = [];

    /// <summary>Keys of sectors, the most often told first; <c>other</c> only where nothing else is told.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The deadlines as they changed, each with the first telling of it; the last one holds.</summary>
    public IReadOnlyList<Commitment> Deadlines { get; init; } = [];

    /// <summary>For a number of things ("more than 50 treaties"): the ids of those that the register can name. Null for a thing of its own.</summary>
    public IReadOnlyList<string>? Named { get; init; }

    /// <summary>For a roadmap that was read from a table: the ids of the things that its rows tell, in the order of <see cref="Register.Things"/>.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The ids of the roadmaps that have it among their rows.</summary>
    public IReadOnlyList<string> PartOf { get; init; } = [];

    /// <summary>True for several things told as one, such as a package of documents: none of them is named.</summary>
    public bool IsSet { get; init; }

    /// <summary>The id of its first telling: it stays when more is told, and changes when an earlier telling is found.</summary>
    public string Id => Tellings[0].Id;

    /// <summary>True for a number of things told as one.</summary>
    public bool IsCount => Named is not null;

    /// <summary>How far it has come by what is told.</summary>
    public CommitmentStatus Status => Moves[^1].Status;

    /// <summary>True where all that is told is that it is not so: "did not agree".</summary>
    public bool IsNegated => Moves[^1].IsNegated;

    /// <summary>What shows that it was done.</summary>
    public Delivery Delivery => DeliveryMoves.Count == 0 ? Delivery.None : DeliveryMoves[^1].Delivery;

    /// <summary>By when, as told last; null where no telling has a deadline.</summary>
    public ToldTime? Deadline => Deadlines.Count == 0 ? null : Deadlines[^1].Deadline;

    /// <summary>True where the deadline that holds is later than the first one told.</summary>
    public bool IsPostponed => Deadlines.Count > 1 && Deadline?.Days?.End > Deadlines[0].Deadline!.Days?.End;

    /// <summary>The day of the latest dated telling; null where none has a date.</summary>
    public DateOnly? LastTold => Tellings.Max(t => t.Published);

    /// <summary>The countries and blocs among the parties, each once, by code.</summary>
    public IReadOnlyList<string> Countries => [.. Parties.Select(p => p.Party).Where(Traits.IsCode).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How many documents tell of it.</summary>
    public int Documents => Tellings.Select(t => t.Evidence.Document).Distinct(StringComparer.Ordinal).Count();

    /// <summary>True when nothing more is to come: done, held, in force, called off, or shown to be delivered.</summary>
    public bool IsSettled => Delivery == Delivery.Shown || (Status == CommitmentStatus.Done && !IsNegated) || Status is CommitmentStatus.Held or CommitmentStatus.Cancelled
        || (Status == CommitmentStatus.InForce && Type is CommitmentType.Agreement or CommitmentType.Body or CommitmentType.Financing or CommitmentType.Project);

    /// <summary>True when both parties have to do with it.</summary>
    public bool IsBetween(string a, string b) => Parties.Any(p => p.Party == a) && Parties.Any(p => p.Party == b);
}
