using System.Diagnostics.CodeAnalysis;

namespace Oborot.Statistics.Goods;

/// <summary>A code of the Harmonized System, or all codes of one level from one to another: <c>1001</c>, <c>50-63</c>.</summary>
public sealed record HsRange
{
    private HsRange(string first, string last) => (First, Last) = (first, last);

    /// <summary>The first code: two, four or six digits.</summary>
    public string First { get; }

    /// <summary>The last code, of as many digits; the first one again where it is a single code.</summary>
    public string Last { get; }

    /// <summary>The level that the codes stand at.</summary>
    public HsLevel Level => HsLevels.LevelOf(First)!.Value;

    /// <summary>Reads <c>10</c>, <c>1001</c>, <c>100119</c> or two of one length with a hyphen between them.</summary>
    /// <returns>False where it is neither, or the last code comes before the first.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out HsRange? range)
    {
        var ends = (text ?? "").Split('-');
        var (first, last) = (ends[0], ends[^1]);
        var isRange = ends.Length <= 2 && first.Length == last.Length && string.CompareOrdinal(first, last) <= 0
            && HsLevels.LevelOf(first) is HsLevel.Chapter or HsLevel.Heading or HsLevel.Subheading && HsLevels.LevelOf(last) is not null;
        range = isRange ? new HsRange(first, last) : null;
        return range is not null;
    }

    /// <summary>Whether a code lies within: the heading 1001 and the subheading 100119 lie within 10, the chapter 10 does not lie within 1001.</summary>
    public bool Contains(string code)
    {
        if (HsLevels.LevelOf(code) is not { } level || level < Level)
        {
            return false;
        }
        var start = code[..First.Length];
        return string.CompareOrdinal(First, start) <= 0 && string.CompareOrdinal(start, Last) <= 0;
    }

    /// <summary>As it is written: <c>1001</c> or <c>50-63</c>.</summary>
    public override string ToString() => First == Last ? First : $"{First}-{Last}";
}
