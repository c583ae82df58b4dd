using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>What a key of <c>deeds.yaml</c> says: a type, a status, or both, with marks behind.</summary>
/// <param name="Type">What kind of thing; null for words that only tell how far it has come.</param>
/// <param name="Status">How far it has come; null for things.</param>
/// <param name="Marks">What else the word needs or tells.</param>
internal readonly record struct DeedSense(CommitmentType? Type, CommitmentStatus? Status, DeedMarks Marks)
{
    public bool Is(DeedMarks mark) => (Marks & mark) != 0;
}

/// <summary>What stands behind type and status in a key.</summary>
[Flags]
internal enum DeedMarks : byte
{
    None = 0,

    /// <summary>Counts only beside something that is told to be done: "want", "must".</summary>
    Weak = 1,

    /// <summary>One asks the other for it: "called for".</summary>
    Asks = 2,

    /// <summary>Means the thing only where no word says more: "project", "arrangements".</summary>
    Any = 4,

    /// <summary>Speaks of what is to come: "will".</summary>
    Future = 8,

    /// <summary>A noun such as "signing": any verb of the clause, or of the one before, governs it.</summary>
    Noun = 32,

    /// <summary>Has its task by its very name: a commission on trade.</summary>
    Standing = 16,
}

/// <summary>The keys of <c>deeds.yaml</c>.</summary>
public static class DeedWords
{
    private static readonly Dictionary<string, DeedSense> Known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a key of a group; null for nothing.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="key">The key.</param>
    public static string? Problem(string group, string key) => group == "settings" ? (key is "anything" or "meeting" ? null : $"a setting is of 'anything' or of a 'meeting', not of '{key}'")
        : group is not ("things" or "acts" or "deeds") ? null
        : Read(key) is not { } sense ? $"'{key}' is no type, status or mark of deeds"
        : group == "things" && sense is not { Type: not null, Status: null } ? $"a thing needs a type alone, not '{key}'"
        : group == "acts" && sense is not { Type: null, Status: not null } ? $"an act needs a status alone, not '{key}'"
        : group == "deeds" && sense is not { Type: not null, Status: not null } ? $"a deed needs a type and a status, not '{key}'"
        : null;

    /// <summary>The sense of a key that <see cref="Problem"/> has nothing against.</summary>
    internal static DeedSense Of(string key)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(key, out var sense))
            {
                Known.Add(key, sense = Read(key) ?? default);
            }
            return sense;
        }
    }

    private static DeedSense? Read(string key)
    {
        var sense = default(DeedSense);
        foreach (var word in key.Split(' '))
        {
            if (Words.TryParse(word, out CommitmentType type))
            {
                sense = sense with { Type = type };
            }
            else if (Words.TryParse(word, out CommitmentStatus status))
            {
                sense = sense with { Status = status };
            }
            else if (Words.TryParse(word, out DeedMarks mark) && mark != DeedMarks.None)
            {
                sense = sense with { Marks = sense.Marks | mark };
            }
            else
            {
                return null;
            }
        }
        return sense;
    }
}
