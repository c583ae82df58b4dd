using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>What people can decide on.</summary>
public enum ReviewTarget
{
    /// <summary>A figure that was stated.</summary>
    Claim,

    /// <summary>A thing promised, agreed, discussed or done.</summary>
    Commitment,
}

/// <summary>Where that which a decision speaks of stands in its text, so that it is found again when the text is read by a newer version.</summary>
/// <param name="Target">What it is.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of its first code point.</param>
/// <param name="End">Offset after its last code point.</param>
/// <param name="Words">The figure of a claim, the quote of a commitment, verbatim.</param>
/// <param name="Quote">The clause or sentence around it, verbatim.</param>
/// <param name="Id">The id it had.</param>
/// <param name="Sort">What sort of statement it was: it chooses among several that share a place.</param>
public sealed record Citation(ReviewTarget Target, string Document, int Start, int End, string Words, string Quote, string Id, string Sort)
{
    /// <summary>Cites a claim.</summary>
    public static Citation Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (evidence, subject) = (claim.Evidence, claim.Subject);
        return new(ReviewTarget.Claim, evidence.Document, evidence.Start, evidence.End, evidence.Figure, evidence.Quote, claim.Id,
            $"{Model.Words.Of(claim.Kind)} {subject.Indicator} {subject.Reporter} {subject.Partner}");
    }

    /// <summary>Cites a commitment.</summary>
    public static Citation Of(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var evidence = commitment.Evidence;
        return new(ReviewTarget.Commitment, evidence.Document, evidence.Start, evidence.End, evidence.Quote, commitment.Sentence, commitment.Id,
            $"{Model.Words.Of(commitment.Type)} {Model.Words.Of(commitment.Status)}");
    }

    /// <summary>The place among others of one text that this one is now; −1 where it is none of them, or could be several.</summary>
    /// <remarks>
    /// By its id; else by place and words; else by words and quote, wherever an edited text has them now; else by a place that covers it or lies in it
    /// with words that do the same. Where several fit, the one of the same sort.
    /// </remarks>
    public int FindIn(IReadOnlyList<Citation> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var fits in new Func<Citation, bool>[] { o => o.Id == Id, IsInPlace, HasWords, Overlaps })
        {
            List<int> found = [.. Enumerable.Range(0, others.Count).Where(i => others[i].Target == Target && fits(others[i]))];
            if (found.Count > 0)
            {
                return Only(found, others);
            }
        }
        return -1;
    }

    private int Only(List<int> found, IReadOnlyList<Citation> others)
    {
        List<int> alike = found.Count == 1 ? found : found.FindAll(i => others[i].Sort == Sort);
        return alike.Count == 1 ? alike[0] : -1;
    }

    private bool IsInPlace(Citation other) => other.Start == Start && other.End == End && other.Words == Words;

    private bool HasWords(Citation other) => other.Words == Words && other.Quote == Quote;

    private bool Overlaps(Citation other) => (Holds(other) || other.Holds(this)) && Words.Length > 0 && other.Words.Length > 0;

    private bool Holds(Citation other) => Start <= other.Start && other.End <= End && Words.Contains(other.Words, StringComparison.Ordinal);
}
