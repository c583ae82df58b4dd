using System.Collections.Frozen;

namespace Oborot.Languages;

/// <summary>What may follow a stem: a class of endings that a pack declares.</summary>
/// <remarks>A chained class lets endings follow each other, as the case and possessive suffixes of Turkic languages do.</remarks>
internal sealed class Endings
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly bool chained;
    private readonly int longest;

    public Endings(IEnumerable<string> endings, bool chained)
    {
        var set = endings.ToFrozenSet(StringComparer.Ordinal);
        this.endings = set.GetAlternateLookup<ReadOnlySpan<char>>();
        this.chained = chained;
        longest = set.Max(e => e.Length);
    }

    public bool Accepts(ReadOnlySpan<char> rest) =>
        endings.Contains(rest) || (chained && AcceptsChain(rest));

    private bool AcceptsChain(ReadOnlySpan<char> rest)
    {
        for (var cut = Math.Min(longest, rest.Length - 1); cut > 0; cut--)
        {
            if (endings.Contains(rest[..cut]) && Accepts(rest[cut..]))
            {
                return true;
            }
        }
        return false;
    }
}
