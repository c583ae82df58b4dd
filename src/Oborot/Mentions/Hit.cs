using Oborot.Languages;

namespace Oborot.Mentions;

/// <summary>A phrase of the pack found in the text: the tokens it covers and all its senses.</summary>
internal readonly record struct Hit(int First, int Count, SenseSet Senses)
{
    /// <summary>No phrase: without any sense.</summary>
    public static Hit None { get; } = new(0, 0, new SenseSet([]));

    public int Last => First + Count - 1;

    public bool Is(SenseKind kind) => Senses.Has(kind);

    public bool IsAny(SenseMask mask) => Senses.HasAny(mask);

    public bool TryGet(SenseKind kind, out Sense found) => Senses.TryGet(kind, out found);
}
