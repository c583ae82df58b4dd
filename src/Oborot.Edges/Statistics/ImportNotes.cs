namespace Oborot.Edges.Statistics;

/// <summary>What an import passed over, by reason, with the first place of each.</summary>
public sealed class ImportNotes
{
    private readonly SortedDictionary<string, (int Count, string First)> passed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Count, string First)> corrected = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> areas = new(StringComparer.Ordinal);
    private readonly List<string> warnings = [];

    /// <summary>The reasons in order, with how many records each, and where the first stands.</summary>
    public IReadOnlyList<(string Reason, int Count, string First)> Passed => [.. passed.Select(p => (p.Key, p.Value.Count, p.Value.First))];

    /// <summary>What was corrected as a declaration says, by its reason, with how many records each, and where the first stands.</summary>
    public IReadOnlyList<(string Reason, int Count, string First)> Corrected => [.. corrected.Select(p => (p.Key, p.Value.Count, p.Value.First))];

    /// <summary>Names and codes of areas that nobody knows, with how many records each.</summary>
    public IReadOnlyList<(string Area, int Count)> UnknownAreas => [.. areas.Select(a => (a.Key, a.Value))];

    /// <summary>What the user should know of the figures that are kept: "the answer may be cut: …".</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The day from which on the figures were known, where the file itself tells.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>A record is passed over.</summary>
    /// <param name="reason">For people: "by mode of transport, counted in the total".</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="count">How many records, where one call stands for several.</param>
    public void Pass(string reason, string place, int count = 1) => Count(passed, reason, place, count);

    /// <summary>A record is taken for what the publisher meant.</summary>
    /// <param name="reason">For people, with the source.</param>
    /// <param name="place">Where it stands.</param>
    public void Correct(string reason, string place) => Count(corrected, reason, place, 1);

    /// <summary>A record is passed over as its reporter or partner is not known.</summary>
    public void PassArea(string nameOrCode) => areas[nameOrCode] = areas.GetValueOrDefault(nameOrCode) + 1;

    /// <summary>Tells something of the figures that are kept.</summary>
    public void Warn(string warning) => warnings.Add(warning);

    private static void Count(SortedDictionary<string, (int Count, string First)> counts, string reason, string place, int count) =>
        counts[reason] = counts.TryGetValue(reason, out var known) ? (known.Count + count, known.First) : (count, place);
}
