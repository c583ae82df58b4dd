namespace Oborot.Languages;

/// <summary>All senses of a phrase, with a bit for each group so that asking for one is a single test.</summary>
internal sealed class SenseSet
{
    private readonly Sense[] senses;
    private readonly UInt128 kinds;

    public SenseSet(IEnumerable<Sense> all)
    {
        senses = [.. all];
        foreach (var sense in senses)
        {
            kinds |= UInt128.One << (int)sense.Kind;
        }
    }

    public ReadOnlySpan<Sense> All => senses;

    public bool Has(SenseKind kind) => (kinds & (UInt128.One << (int)kind)) != 0;

    public bool TryGet(SenseKind kind, out Sense found)
    {
        if (Has(kind))
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
