namespace Oborot.Languages;

/// <summary>A set of groups, one bit each.</summary>
internal readonly struct SenseMask
{
    private readonly ulong low;
    private readonly ulong high;

    private SenseMask(ulong low, ulong high) => (this.low, this.high) = (low, high);

    public static SenseMask Of(SenseKind kind) => default(SenseMask).With(kind);

    public static SenseMask Of(params ReadOnlySpan<SenseKind> kinds)
    {
        var mask = default(SenseMask);
        foreach (var kind in kinds)
        {
            mask = mask.With(kind);
        }
        return mask;
    }

    public SenseMask With(SenseKind kind) => (int)kind < 64 ? new(low | (1UL << (int)kind), high) : new(low, high | (1UL << ((int)kind - 64)));

    public SenseMask With(SenseMask other) => new(low | other.low, high | other.high);

    public bool Has(SenseKind kind) => (((int)kind < 64 ? low >> (int)kind : high >> ((int)kind - 64)) & 1) != 0;

    public bool Meets(SenseMask other) => ((low & other.low) | (high & other.high)) != 0;
}

/// <summary>All senses of a phrase, with a bit for each group so that asking for one is a single test.</summary>
internal sealed class SenseSet
{
    private readonly Sense[] senses;
    private readonly SenseMask kinds;

    public SenseSet(IEnumerable<Sense> all)
    {
        senses = [.. all];
        foreach (var sense in senses)
        {
            kinds = kinds.With(sense.Kind);
        }
    }

    public ReadOnlySpan<Sense> All => senses;

    /// <summary>The groups that the phrase is in.</summary>
    public SenseMask Kinds => kinds;

    public bool Has(SenseKind kind) => kinds.Has(kind);

    public bool HasAny(SenseMask mask) => kinds.Meets(mask);

    public bool TryGet(SenseKind kind, out Sense found)
    {
        if (kinds.Has(kind))
        {
            foreach (var sense in senses)
            {
                if (sense.Kind == kind)
                {
                    found = sense;
                    return true;
                }
            }
        }
        found = default;
        return false;
    }
}
