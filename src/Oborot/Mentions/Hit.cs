using Oborot.Languages;

namespace Oborot.Mentions;

/// <summary>A phrase of the pack found in the text: the tokens it covers and all its senses.</summary>
internal readonly record struct Hit(int First, int Count, Sense[] Senses)
{
    public int Last => First + Count - 1;

    public bool Is(SenseKind kind)
    {
        foreach (var sense in Senses)
        {
            if (sense.Kind == kind)
            {
                return true;
            }
        }
        return false;
    }

    public bool TryGet(SenseKind kind, out Sense found)
    {
        foreach (var sense in Senses)
        {
            if (sense.Kind == kind)
            {
                found = sense;
                return true;
            }
        }
        found = default;
        return false;
    }
}
