using System.Globalization;
using Oborot.Model;

namespace Oborot.Registers;

/// <summary>What of a telling can show that another one is of the same thing.</summary>
internal sealed class Traits
{
    /// <summary>Reads the traits of a telling.</summary>
    public Traits(Commitment telling, Concepts concepts)
    {
        Telling = telling;
        var (found, stems) = concepts.Look(telling.Evidence.Quote);
        Sets = Keys(found, ConceptGroup.Sets);
        Kinds = Keys(found, ConceptGroup.Kinds).Concat(Sets).ToHashSet(StringComparer.Ordinal);
        Names = Keys(found, ConceptGroup.Names);
        Subjects = Keys(found, ConceptGroup.Subjects);
        Indicators = Keys(found, ConceptGroup.Indicators);
        Stems = stems;
        Countries = telling.Parties.Select(p => p.Party).Where(IsCode).ToHashSet(StringComparer.Ordinal);
        Others = telling.Parties.Select(p => p.Party).Where(p => !IsCode(p)).SelectMany(Concepts.Stems).ToHashSet(StringComparer.Ordinal);
        Sectors = telling.Sectors.Where(s => s != "other").ToHashSet(StringComparer.Ordinal);
        Place = Concepts.Stems(telling.Place ?? "");
        People = telling.People.Select(p => p.Name).OfType<string>().Select(Surname).ToHashSet(StringComparer.Ordinal);
        Attending = telling.People.Select(p => p.Name).OfType<string>().Where(n => n != telling.Speaker).Select(Surname).ToHashSet(StringComparer.Ordinal);
        Host = telling.Parties.FirstOrDefault(p => p.Role == PartyRole.Host)?.Party;
        CountedType = telling.Value is { Figure: >= 2 } value && concepts.Counts.TryGetValue(value.Unit, out var type) ? type : null;
    }

    public Commitment Telling { get; }

    public CommitmentType Type => Telling.Type;

    public string Document => Telling.Evidence.Document;

    /// <summary>Sorts of things; sets are sorts as well.</summary>
    public IReadOnlySet<string> Kinds { get; }

    public IReadOnlySet<string> Sets { get; }

    public IReadOnlySet<string> Names { get; }

    public IReadOnlySet<string> Subjects { get; }

    public IReadOnlySet<string> Indicators { get; }

    public IReadOnlySet<string> Stems { get; }

    /// <summary>Codes of countries and blocs.</summary>
    public IReadOnlySet<string> Countries { get; }

    /// <summary>Stems of the names of other parties.</summary>
    public IReadOnlySet<string> Others { get; }

    public IReadOnlySet<string> Sectors { get; }

    public IReadOnlySet<string> Place { get; }

    public IReadOnlySet<string> People { get; }

    /// <summary>Surnames of those told with it, without whoever says it: who tells of a meeting need not be there.</summary>
    public IReadOnlySet<string> Attending { get; }

    public string? Host { get; }

    /// <summary>The occasion that a meeting is of; null where none is known.</summary>
    public string? Occasion { get; init; }

    /// <summary>What its figure is a number of; null for a thing of its own.</summary>
    public CommitmentType? CountedType { get; }

    /// <summary>True for a number of things of its own type.</summary>
    public bool IsCount => CountedType is { } counted && (counted == Type || (Type is CommitmentType.Roadmap && counted is CommitmentType.Agreement));

    /// <summary>True for an aim with a figure of money.</summary>
    public bool IsTarget => Type == CommitmentType.Pledge && Telling.Value is { IsMoney: true, Figure: not null };

    public Period? Date => Telling.Date?.Days;

    public Period? Deadline => Telling.Deadline?.Days;

    /// <summary>The days it may belong to: its own date, else the day it was published.</summary>
    public Period? When => Date ?? (Telling.Published is { } day ? new Period(day, day) : null);

    /// <summary>True for a code of a country, a bloc or an organisation: <c>KG</c>, <c>EAEU</c>.</summary>
    public static bool IsCode(string party) => Commitment.IsCode(party);

    /// <summary>Where another telling of the same thing stands too: with its document or its occasion; with its parties and a word, a sort or a figure; with one of its parties and what makes a tie sure.</summary>
    public IEnumerable<string> Shelves()
    {
        var whole = string.Join(' ', Countries.Order(StringComparer.Ordinal));
        var shared = whole.Length == 0 ? [] : from family in Families() from mark in Marks() select $"{whole} {family} {mark}";
        return shared.Concat(from country in Countries from mark in Sure() select $"{country} {mark}").Append("document " + Document).Concat(Occasion is null ? [] : ["occasion " + Occasion]);
    }

    // The types that may be one thing.
    private string[] Families() => Type switch
    {
        CommitmentType.Agreement or CommitmentType.Roadmap => ["instrument"],
        CommitmentType.Project or CommitmentType.Pledge or CommitmentType.Topic => ["undertaking"],
        CommitmentType.Outcome => ["outcome", "instrument", "undertaking", "financing"],
        _ => [Words.Of(Type)],
    };

    private IEnumerable<string> Marks() =>
        Kinds.Select(k => "kind " + k).Concat(Names.Select(n => "name " + n)).Concat(Subjects.Select(t => "subject " + t)).Concat(Stems.Select(w => "stem " + w)).Concat(Figure());

    // What makes two tellings one although they tell different parties.
    private IEnumerable<string> Sure() => Names.Select(n => "name " + n)
        .Concat(Type == CommitmentType.Body ? Kinds.Select(k => "body " + k) : [])
        .Concat(Type is CommitmentType.Agreement or CommitmentType.Roadmap && Deadline is { } end ? [string.Create(CultureInfo.InvariantCulture, $"until {end.End.Year}")] : [])
        .Concat(Type is CommitmentType.Pledge or CommitmentType.Outcome or CommitmentType.Topic ? Figure() : []);

    private IEnumerable<string> Figure() =>
        Telling.Value is { Figure: { } figure } value ? [string.Create(CultureInfo.InvariantCulture, $"figure {figure:0.####} {value.Unit}")] : [];

    private static HashSet<string> Keys(IReadOnlySet<Concept> found, ConceptGroup group) =>
        found.Where(c => c.Group == group).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stem of a name's last word: given names are left out by some texts.</summary>
    public static string Surname(string name) => Concepts.Stem(name.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words[^1] : name);
}
