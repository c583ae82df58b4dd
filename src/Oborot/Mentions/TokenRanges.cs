namespace Oborot.Mentions;

/// <summary>Something that covers tokens.</summary>
internal interface ITokenRange
{
    int First { get; }

    int Last { get; }
}

/// <summary>Some tokens.</summary>
internal readonly record struct TokenRange(int First, int Last) : ITokenRange;

/// <summary>Finds ranges of tokens that stand in the order of the text and do not overlap.</summary>
internal static class TokenRanges
{
    /// <summary>The index of the first that starts at or after a token.</summary>
    public static int FirstAt<T>(ReadOnlySpan<T> sorted, int token) where T : struct, ITokenRange
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].First < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The index of the first that ends at or after a token.</summary>
    public static int FirstEndingAt<T>(ReadOnlySpan<T> sorted, int token) where T : struct, ITokenRange
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Last < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
