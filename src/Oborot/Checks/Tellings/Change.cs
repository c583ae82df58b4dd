using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What of a statement differs between two tellings.</summary>
public enum ToldPart
{
    /// <summary>The word that bends the figure.</summary>
    Hedge,

    /// <summary>By when.</summary>
    Deadline,

    /// <summary>How firmly it is meant.</summary>
    Force,

    /// <summary>Who says so.</summary>
    Speaker,

    /// <summary>How far a thing has come that is a fact in both: signed, in force.</summary>
    Status,

    /// <summary>The day on which it was done.</summary>
    Date,

    /// <summary>That it was not done or not agreed to.</summary>
    Negation,
}

/// <summary>One thing that a telling lost, added or put differently.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Retold">As in the finding's first claim: a word of hedges or forces (several with commas), a status, a day, a name, <c>not</c>; null where it tells none.</param>
/// <param name="Told">The same of its second claim.</param>
public sealed record ToldChange(ToldPart Part, string? Retold, string? Told);

/// <summary>Compares two tellings of one statement.</summary>
internal static class Changes
{
    /// <summary>What differs, the weightiest first; empty where nothing does but who speaks, which alone is no drift.</summary>
    /// <param name="retold">The telling that is farther from the one who said it.</param>
    /// <param name="told">The one that is nearer.</param>
    public static IReadOnlyList<ToldChange> Between(Rendering retold, Rendering told)
    {
        ToldChange?[] all = [Hedge(retold, told), Deadline(retold, told), Force(retold, told)];
        List<ToldChange> changes = [.. all.OfType<ToldChange>()];
        if (changes.Count > 0 && Speaker(retold, told) is { } speaker)
        {
            changes.Add(speaker);
        }
        return changes;
    }

    /// <summary>What differs in the word that bends the figure.</summary>
    public static ToldChange? Hedge(Rendering retold, Rendering told) =>
        retold.Hedge == told.Hedge ? null : new(ToldPart.Hedge, Hedge(retold), Hedge(told));

    private static string? Hedge(Rendering telling) => telling.Hedge == Model.Hedge.Exact ? null : Words.Of(telling.Hedge);

    private static ToldChange? Deadline(Rendering retold, Rendering told) =>
        retold.Deadline?.End == told.Deadline?.End ? null : new(ToldPart.Deadline, Day(retold), Day(told));

    private static string? Day(Rendering telling) => telling.Deadline?.End.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What differs in how firmly it is meant.</summary>
    // "Ready to, can" and "can" have one in common; a text without such words may leave them out and still mean them.
    public static ToldChange? Force(Rendering retold, Rendering told) =>
        retold.Forces.Count == 0 || told.Forces.Count == 0 || retold.Forces.Intersect(told.Forces).Any()
            ? retold.IsForecast == told.IsForecast || (retold.Forces.Count > 0 && told.Forces.Count > 0) ? null : new(ToldPart.Force, Forces(retold), Forces(told))
            : new(ToldPart.Force, Forces(retold), Forces(told));

    private static string? Forces(Rendering telling) => telling.Forces.Count == 0 ? null : string.Join(", ", telling.Forces.Select(f => Words.Of(f)));

    /// <summary>What differs in who says so; null where nothing does, or where two words may mean one person.</summary>
    public static ToldChange? Speaker(Rendering retold, Rendering told) =>
        Name(retold) == Name(told) || (retold is { Speaker: { } now } && told is { Speaker: { } was } && (Ends.IsOneName(now, was) || !(IsName(now) && IsName(was)))) ? null : new(ToldPart.Speaker, retold.Speaker, told.Speaker);

    // "The prime minister" may be the very person that the other place names.
    private static bool IsName(string speaker) => speaker.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => char.IsUpper(w[0]));

    private static string? Name(Rendering telling) => telling.Speaker is { } name ? Ends.LastName(name) : null;
}
