using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>What another reading of one text has other than the one before.</summary>
/// <param name="Target">A claim or a commitment.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Words">The figure, or the quote.</param>
/// <param name="Was">Its id before; null for what is new.</param>
/// <param name="Now">Its id now; null for what is gone.</param>
/// <param name="Changes">For what is in both, the parts that differ, from old to new.</param>
public sealed record Difference(ReviewTarget Target, string Document, string Words, string? Was, string? Now, IReadOnlyList<FieldChange> Changes);

/// <summary>Two readings of one text side by side.</summary>
public static class Rereading
{
    private const string Figure = "figure";

    /// <summary>How claims differ, in the order of the text: what is there again in the same place is changed, not gone and new.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Claim> before, IReadOnlyList<Claim> now) =>
        Compared(before, now, Citation.Of, ClaimFields.Names, ClaimFields.Tell);

    /// <summary>How commitments differ.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Commitment> before, IReadOnlyList<Commitment> now) =>
        Compared(before, now, Citation.Of, CommitmentFields.Names, CommitmentFields.Tell);

    private static IReadOnlyList<Difference> Compared<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, Citation> cite, IReadOnlyList<string> fields, Func<T, string, string?> tell)
    {
        var left = now.Select(t => (Told: t, At: cite(t))).ToList();
        var found = new List<(int Start, Difference Difference)>();
        foreach (var (told, at) in before.Select(t => (t, cite(t))).OrderBy(t => left.TrueForAll(l => l.At.Id != t.Item2.Id)))
        {
            var place = at.FindIn([.. left.Select(l => l.At)]);
            var again = place < 0 ? default : left[place];
            if (place >= 0)
            {
                left.RemoveAt(place);
            }
            List<FieldChange> changes = place < 0 ? [] : [.. Changes(told, again.Told, at, again.At, fields, tell)];
            if (place < 0 || changes.Count > 0)
            {
                found.Add((at.Start, new Difference(at.Target, at.Document, at.Words, at.Id, again.At?.Id, changes)));
            }
        }
        found.AddRange(left.Select(l => (l.At.Start, new Difference(l.At.Target, l.At.Document, l.At.Words, null, l.At.Id, []))));
        return [.. found.OrderBy(f => f.Start).ThenBy(f => f.Difference.Was, StringComparer.Ordinal).ThenBy(f => f.Difference.Now, StringComparer.Ordinal).Select(f => f.Difference)];
    }

    private static IEnumerable<FieldChange> Changes<T>(T before, T now, Citation was, Citation at, IReadOnlyList<string> fields, Func<T, string, string?> tell)
    {
        if (was.Words != at.Words)
        {
            yield return new FieldChange(Figure, was.Words, at.Words);
        }
        foreach (var field in fields)
        {
            if (tell(before, field) is var old && tell(now, field) is var other && old != other)
            {
                yield return new FieldChange(field, old, other);
            }
        }
    }
}
