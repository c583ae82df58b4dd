namespace Oborot.Edges.Statistics.Fetching;

/// <summary>What an answer turned out to hold when it was looked through to its end.</summary>
/// <param name="Rows">So many figures.</param>
/// <param name="Promised">So many figures by the answer's own count; null where it has none.</param>
/// <param name="IsData">True when it is a table of the expected form, if only an empty one.</param>
/// <param name="Said">What the source says in it: an error, or why there is nothing; null where it says nothing.</param>
internal sealed record Answer(long Rows, long? Promised, bool IsData, string? Said)
{
    /// <summary>True when the source may have left rows out: it counts more than it gives, or gives as many as it ever does.</summary>
    public bool MayBeCut(int cap) => Rows >= cap || Promised > Rows;
}

/// <summary>An answer ends in the middle, or is not well formed: another try may bring it whole.</summary>
internal sealed class BrokenAnswerException(string message, Exception? cause = null) : Exception(message, cause);
