using Oborot.Languages;

namespace Oborot.Mentions;

/// <summary>A phrase of the pack found in the text: the tokens it covers and all its senses.</summary>
internal readonly record struct Hit(int First, int Count, SenseSet Senses)
{
    public int Last => First + Count - 1;

    public bool Is(SenseKind kind) => Senses.Has(kind);

    public bool IsAny(SenseMask mask) => Senses.HasAny(mask);

    public bool TryGet(SenseKind kind, out Sense found) => Senses.TryGet(kind, out found);
}
