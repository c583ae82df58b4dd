using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Oborot.Model;

/// <summary>What kind of thing is promised, agreed or done.</summary>
public enum CommitmentType
{
    /// <summary>Talks, a visit, a session, a call.</summary>
    Meeting,

    /// <summary>A treaty, memorandum, protocol, contract or package of documents.</summary>
    Agreement,

    /// <summary>A roadmap, programme or plan of action.</summary>
    Roadmap,

    /// <summary>A plant, joint venture, piece of infrastructure, centre.</summary>
    Project,

    /// <summary>A will or readiness to do something; a target is one as well.</summary>
    Pledge,

    /// <summary>A loan, credit line, fund or mechanism that pays.</summary>
    Financing,

    /// <summary>A result told as reached.</summary>
    Outcome,

    /// <summary>Matters that are only discussed.</summary>
    Topic,

    /// <summary>A commission, council or working group.</summary>
    Body,
}

/// <summary>How far a thing has come by what a text says of it, no more.</summary>
public enum CommitmentStatus
{
    /// <summary>Spoken of, no more.</summary>
    Named,

    /// <summary>Talked over.</summary>
    Discussed,

    /// <summary>Somebody would like it.</summary>
    Interest,

    /// <summary>Somebody is ready to do it, or proposes it.</summary>
    Offered,

    /// <summary>Whoever is to do it says that they will.</summary>
    Promised,

    /// <summary>Intended, being worked on, a task; of a meeting: to come.</summary>
    Planned,

    /// <summary>The sides agreed to it.</summary>
    Agreed,

    /// <summary>Put under signature.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The field's word for an agreement under signature.")]
    Signed,

    /// <summary>Works: a treaty that binds, a commission that has its task, a flight that runs.</summary>
    InForce,

    /// <summary>Being built or carried out.</summary>
    InProgress,

    /// <summary>Told as reached.</summary>
    Done,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Of a meeting: it took place or takes place.</summary>
    Held,
}

/// <summary>What a party has to do with a thing.</summary>
public enum PartyRole
{
    /// <summary>Takes part.</summary>
    Participant,

    /// <summary>Began it, or wants it.</summary>
    Initiator,

    /// <summary>Offers it.</summary>
    Offers,

    /// <summary>Asks for it.</summary>
    Asks,

    /// <summary>Pays.</summary>
    Pays,

    /// <summary>Answers for it.</summary>
    Responsible,

    /// <summary>Has it at home.</summary>
    Host,
}

/// <summary>The exact words that tell something. Offsets count Unicode code points of the document's text.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of the first code point.</param>
/// <param name="End">Offset after the last code point.</param>
/// <param name="Quote">The words, verbatim.</param>
public sealed record Passage(string Document, int Start, int End, string Quote);

/// <summary>A country, bloc or organisation with its role.</summary>
/// <param name="Party">ISO 3166 code, a bloc's code, or an organisation as written.</param>
/// <param name="Role">What it has to do with the thing.</param>
public sealed record CommitmentParty(string Party, PartyRole Role);

/// <summary>A person told with a thing.</summary>
/// <param name="Name">As written; null where only the office is told.</param>
/// <param name="Office">The office as written; null where none is told.</param>
public sealed record CommitmentPerson(string? Name, string? Office)
{
    /// <summary>The country of the office; null where the text does not tell.</summary>
    public string? Country { get; init; }
}

/// <summary>A row of a table that tells a thing, such as a measure of a roadmap.</summary>
/// <param name="Whole">The id of the commitment that the table as a whole is: the row is a part of it.</param>
/// <param name="Place">Where the row stands, for people: <c>Plan!7</c>, <c>table 2, row 7</c>.</param>
public sealed record TableRow(string Whole, string Place);

/// <summary>A time as told, with the days it means where they can be told.</summary>
/// <param name="Words">As written.</param>
/// <param name="Days">Null for "soon", "in the coming years".</param>
public sealed record ToldTime(string Words, Period? Days)
{
    /// <summary>The days in ISO 8601 (a year, a month, a day, a span as <c>2023-01-08/2023-01-09</c>, the last day of an open one), else the words.</summary>
    public override string ToString() => Days is not { } days ? Words
        : days.Start == days.End || days.Start is null ? Day(days.End)
        : days.IsCalendarYear || days is { IsWholeMonths: true, MonthCount: 1 } ? days.ToString()
        : $"{Day(days.Start.Value)}/{Day(days.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One thing promised, agreed, discussed or done, as one clause tells it: a peer of the figures' <see cref="Claim"/>.</summary>
/// <remarks>Never edited. That several tellings are of one thing is found by the register, not here.</remarks>
public sealed record Commitment
{
    private Named? named;

    /// <summary>Where it was read.</summary>
    public required Passage Evidence { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required CommitmentType Type { get; init; }

    /// <summary>How far it has come by these words.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>Who has to do with it, in the order of the text; each once.</summary>
    public IReadOnlyList<CommitmentParty> Parties { get; init; } = [];

    /// <summary>Who is told with it, in the order of the text.</summary>
    public IReadOnlyList<CommitmentPerson> People { get; init; } = [];

    /// <summary>Keys of <c>data/sectors.yaml</c>, most telling first; never empty.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = ["other"];

    /// <summary>Where, as written; null where the text does not tell.</summary>
    public string? Place { get; init; }

    /// <summary>When it took or takes place, or was signed.</summary>
    public ToldTime? Date { get; init; }

    /// <summary>By when.</summary>
    public ToldTime? Deadline { get; init; }

    /// <summary>The figure told of it.</summary>
    public Passage? Amount { get; init; }

    /// <summary>The amount in numbers; null where it could not be read, or none is told.</summary>
    public Quantity? Value { get; init; }

    /// <summary>True for "did not agree", "refused".</summary>
    public bool IsNegated { get; init; }

    /// <summary>Who says so, as written.</summary>
    public string? Speaker { get; init; }

    /// <summary>The whole sentence, verbatim: what a person reads beside the quote.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The day its document was published; null where not told.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The document's address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The document's language, ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>The row of a table that tells it; null for a text's clause.</summary>
    public TableRow? Row { get; init; }

    /// <summary>The name of the rule that decided type and status.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where each part came from: <c>parties</c>, <c>people</c>, <c>place</c>, <c>date</c>, <c>speaker</c>, …</summary>
    public IReadOnlyList<Trace> Traces { get; init; } = [];

    /// <summary>What people said of it; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>The countries and blocs among the parties, each once, by code.</summary>
    public IReadOnlyList<string> Countries => [.. Parties.Select(p => p.Party).Where(IsCode).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True for the code of a country or bloc; other parties stand as written.</summary>
    public static bool IsCode(string party) => party.Length is >= 2 and <= 6 && party.All(char.IsAsciiLetterUpper);

    /// <summary>The parts that the clause itself does not tell, with how far away they were found.</summary>
    public IEnumerable<KeyValuePair<string, Scope>> Inherited =>
        Traces.Where(t => t.Scope != Scope.Own).Select(t => KeyValuePair.Create(t.Field, t.Scope)).DistinctBy(t => t.Key);

    /// <summary>A short hash of what was said and where.</summary>
    public string Id => (named is { } known && ReferenceEquals(known.Of, this) ? known : named = new Named(this, ContentId.Of(Key()))).Id;

    /// <inheritdoc/>
    public bool Equals(Commitment? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    private string Key() => string.Create(CultureInfo.InvariantCulture,
        $"{Evidence.Document}|{Evidence.Start}|{Evidence.End}|{Type}|{Status}|{IsNegated}|{string.Join(',', Parties.Select(p => $"{p.Party}:{p.Role}"))}");

    // A copy made by "with" may differ: it holds the name of the one it was made of, and makes its own.
    private sealed record Named(Commitment Of, string Id);
}
