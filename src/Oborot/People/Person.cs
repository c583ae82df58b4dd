using Oborot.Model;

namespace Oborot.People;

/// <summary>One place where a person is told.</summary>
/// <param name="Name">The words as written.</param>
/// <param name="Office">The office as written; null where none is told.</param>
/// <param name="Country">The office's country, ISO 3166-1 alpha-2; null where the text does not tell.</param>
/// <param name="Evidence">The words that tell it.</param>
/// <param name="Day">The day on which it was told; null where unknown.</param>
public sealed record PersonTelling(string Name, string? Office, string? Country, Passage Evidence, DateOnly? Day)
{
    /// <summary>True where the words of the office name the country; else it was found near the name, and does not keep two full names apart.</summary>
    public bool IsCountrySure { get; init; }
}

/// <summary>One way in which texts write a name.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Told">Where it stands.</param>
public sealed record Spelling(string Name, IReadOnlyList<Passage> Told);

/// <summary>An office as texts tell it.</summary>
/// <param name="Words">The words as written.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where these words do not tell.</param>
/// <param name="First">The first day on which it was told; null where no telling is dated.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Told">Where it stands.</param>
public sealed record Office(string Words, string? Country, DateOnly? First, DateOnly? Last, IReadOnlyList<Passage> Told);

/// <summary>A person of public life as the texts tell them: all spellings of the name, and the offices. Nothing that no text says.</summary>
/// <param name="Name">The spelling to show: one with a given name, a Latin one before others, the shortest of those, as cases make names longer.</param>
/// <param name="Country">The country of the offices; null where no text tells.</param>
/// <param name="Spellings">Most told first.</param>
/// <param name="Offices">In the order of the days on which they were first told.</param>
public sealed record Person(string Name, string? Country, IReadOnlyList<Spelling> Spellings, IReadOnlyList<Office> Offices)
{
    /// <summary>The key of the name and the country, by which two runs can be compared.</summary>
    public required string Key { get; init; }

    /// <summary>A short hash of the key.</summary>
    public string Id => ContentId.Of(Key);

    /// <summary>The same person with the spellings and offices of some documents only.</summary>
    public Person In(IReadOnlySet<string> documents) => this with
    {
        Spellings = [.. Spellings.Select(s => s with { Told = Of(s.Told, documents) }).Where(s => s.Told.Count > 0)],
        Offices = [.. Offices.Select(o => o with { Told = Of(o.Told, documents) }).Where(o => o.Told.Count > 0)],
    };

    private static List<Passage> Of(IReadOnlyList<Passage> told, IReadOnlySet<string> documents) => [.. told.Where(p => documents.Contains(p.Document))];

    /// <inheritdoc/>
    public bool Equals(Person? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
