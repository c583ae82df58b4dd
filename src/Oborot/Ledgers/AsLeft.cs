using Oborot.Reviews;

namespace Oborot.Ledgers;

/// <summary>Readings as people left them: what everything that looks at a ledger sees.</summary>
public static class AsLeft
{
    /// <summary>A reading with what was decided of it carried out; what was rejected is in <see cref="Reading.Rejected"/>.</summary>
    public static Reading Of(Reading asRead, ReviewBook book)
    {
        ArgumentNullException.ThrowIfNull(asRead);
        ArgumentNullException.ThrowIfNull(book);
        if (!book.Knows(asRead.Document.Id))
        {
            return asRead;
        }
        var (claims, commitments) = (book.Of(asRead.Document.Id, asRead.Claims), book.Of(asRead.Document.Id, asRead.Commitments));
        return asRead with { Claims = claims.Standing, Commitments = commitments.Standing, Rejected = claims.Rejected, RejectedCommitments = commitments.Rejected };
    }

    /// <summary>Readings with what was decided of them carried out, and what people entered as readings of their own words.</summary>
    public static IEnumerable<Reading> Of(IEnumerable<Reading> asRead, ReviewBook book)
    {
        ArgumentNullException.ThrowIfNull(asRead);
        ArgumentNullException.ThrowIfNull(book);
        return asRead.Concat(Entered(book)).Select(r => Of(r, book));
    }

    /// <summary>The decisions in force that find no place in what was read, or whose words make no sense there any more; the earliest first.</summary>
    public static IReadOnlyList<Decision> Unplaced(IEnumerable<Reading> asRead, ReviewBook book)
    {
        ArgumentNullException.ThrowIfNull(asRead);
        ArgumentNullException.ThrowIfNull(book);
        var placed = asRead.Concat(Entered(book)).Where(r => book.Knows(r.Document.Id))
            .SelectMany(r => book.Of(r.Document.Id, r.Claims).Placed.Concat(book.Of(r.Document.Id, r.Commitments).Placed)).ToHashSet();
        return [.. book.History.Where(d => d.Of is not null && book.IsInForce(d) && !placed.Contains(d))];
    }

    /// <summary>What people entered, as readings of their own words, before anything else was decided of it.</summary>
    public static IEnumerable<Reading> Entered(ReviewBook book) => (book ?? throw new ArgumentNullException(nameof(book))).Entered.Select(Entered);

    private static Reading Entered(Entry entry) =>
        new(entry.Document, "", entry.Claim is { } claim ? [claim] : [], []) { Commitments = entry.Commitment is { } commitment ? [commitment] : [] };
}
