using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A thing promised, agreed or discussed that two places tell otherwise.</summary>
/// <param name="Retold">The telling that is farther from the one who said it, or the earlier document's; of two days of signing the one with the later.</param>
/// <param name="Told">The other.</param>
/// <param name="Changes">What differs, the weightiest first; never empty.</param>
public sealed record RetoldCommitment(Commitment Retold, Commitment Told, IReadOnlyList<ToldChange> Changes)
{
    /// <summary>True where something was lost or added; otherwise it is said again in other words, or by another.</summary>
    public bool IsDrift => Changes.Any(c => c.Part is not (ToldPart.Status or ToldPart.Speaker));
}

/// <summary>
/// Holds the tellings of commitments without a figure against each other, as OB203 and OB205 do with figures: "expressed interest" here,
/// "agreed" there. Aims with a figure are claims and compared as such.
/// </summary>
public static class RetoldCommitments
{
    private static readonly Dictionary<CommitmentStatus, Force[]> Meant = new()
    {
        [CommitmentStatus.Named] = [Force.Discussed],
        [CommitmentStatus.Discussed] = [Force.Discussed],
        [CommitmentStatus.Interest] = [Force.Wished],
        [CommitmentStatus.Offered] = [Force.Proposed, Force.Ready],
        [CommitmentStatus.Planned] = [Force.Intended, Force.Aimed],
        [CommitmentStatus.Agreed] = [Force.Agreed],
        [CommitmentStatus.Promised] = [Force.Promised],
    };

    /// <summary>
    /// Every telling with the one that is most like it, of its own document and of each other of the same occasion, where the two differ, and
    /// signings that documents of one occasion tell of days that cannot both be; in the order of the documents.
    /// </summary>
    /// <param name="commitments">In any order; one that comes twice counts once.</param>
    /// <param name="occasions">The ids of documents that tell of one visit or meeting; others are only compared within.</param>
    public static IReadOnlyList<RetoldCommitment> Of(IEnumerable<Commitment> commitments, IEnumerable<IReadOnlyCollection<string>> occasions)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        ArgumentNullException.ThrowIfNull(occasions);
        var texts = commitments.DistinctBy(c => c.Id).OrderBy(c => c.Evidence.Start).ThenBy(c => c.Evidence.End).ThenBy(c => c.Id, StringComparer.Ordinal)
            .GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var near = (from documents in occasions
                    from one in documents.Distinct(StringComparer.Ordinal).Where(texts.ContainsKey)
                    from other in documents.Distinct(StringComparer.Ordinal).Where(texts.ContainsKey)
                    where string.CompareOrdinal(one, other) < 0
                    select (One: one, Other: other)).Distinct();
        return [.. texts.Keys.Select(d => (One: d, Other: d)).Concat(near).OrderBy(p => p.One, StringComparer.Ordinal).ThenBy(p => p.Other, StringComparer.Ordinal)
            .SelectMany(p => Between(texts[p.One], texts[p.Other]))];
    }

    private static IEnumerable<RetoldCommitment> Between(List<Commitment> one, List<Commitment> other) =>
        Pairs([.. one.Where(SameThing.IsTold)], [.. other.Where(SameThing.IsTold)]).Select(Compare).OfType<RetoldCommitment>().Concat(one == other ? [] : Signings.Between(one, other));

    // Each telling of both texts with the one of the other text that is most like it; the first text's comes first, of one text the earlier.
    private static IEnumerable<(Commitment One, Commitment Other)> Pairs(List<Commitment> one, List<Commitment> other)
    {
        var forth = from telling in one let nearest = Nearest(telling, other) where nearest is not null select (One: telling, Other: nearest);
        var back = from telling in other let nearest = Nearest(telling, one) where nearest is not null select (One: nearest, Other: telling);
        return forth.Concat(back).Select(p => one.IndexOf(p.One) > one.IndexOf(p.Other) && one.Contains(p.Other) ? (p.Other, p.One) : p).Distinct();
    }

    private static Commitment? Nearest(Commitment telling, List<Commitment> others) =>
        others.Where(c => c != telling && SameThing.Likeness(telling, c) > 0).MaxBy(c => SameThing.Likeness(telling, c));

    private static RetoldCommitment? Compare((Commitment One, Commitment Other) pair)
    {
        var isText = pair.One.Evidence.Document == pair.Other.Evidence.Document;
        var (retold, told) = isText && pair is { One.Speaker: not null, Other.Speaker: null } ? (pair.Other, pair.One) : pair;
        var (now, was) = (Of(retold), Of(told));
        ToldChange?[] weighty = [Negation(retold, told), Changes.Hedge(now, was), Changes.Force(now, was), Status(retold, told)];
        List<ToldChange> changes = [.. weighty.OfType<ToldChange>()];
        if ((changes.Count > 0 || (!isText && IsRepeated(retold, told))) && Changes.Speaker(now, was) is { } speaker)
        {
            changes.Add(speaker);
        }
        return changes.Count == 0 ? null : new RetoldCommitment(retold, told, changes);
    }

    // What stays of a telling to compare it by: its status says how firmly it is meant, and what is signed or runs is a fact.
    private static Rendering Of(Commitment commitment) => new(null, commitment.Value?.Hedge ?? Hedge.Exact, commitment.Deadline?.Days,
        Meant.GetValueOrDefault(commitment.Status, []), Meant.ContainsKey(commitment.Status), commitment.Speaker);

    private static ToldChange? Negation(Commitment retold, Commitment told) =>
        retold.IsNegated == told.IsNegated ? null : new(ToldPart.Negation, retold.IsNegated ? "not" : null, told.IsNegated ? "not" : null);

    private static ToldChange? Status(Commitment retold, Commitment told) =>
        retold.Status == told.Status || Meant.ContainsKey(retold.Status) || Meant.ContainsKey(told.Status) ? null : new(ToldPart.Status, Words.Of(retold.Status), Words.Of(told.Status));

    // Whoever says it in one document, and nobody in the other: worth knowing only where it is plainly the same.
    private static bool IsRepeated(Commitment one, Commitment other) => one.Type == other.Type && one.Status == other.Status && Meant.ContainsKey(one.Status)
        && (one.Speaker is null) != (other.Speaker is null) && one.Type != CommitmentType.Topic && one.Sectors.Order(StringComparer.Ordinal).SequenceEqual(other.Sectors.Order(StringComparer.Ordinal));
}
