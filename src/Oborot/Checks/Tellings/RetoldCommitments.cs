using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A thing promised, agreed or discussed that two places tell otherwise.</summary>
/// <param name="Retold">The telling that is farther from the one who said it, or the earlier document's.</param>
/// <param name="Told">The other.</param>
/// <param name="Changes">What differs, the weightiest first.</param>
public sealed record RetoldCommitment(Commitment Retold, Commitment Told, IReadOnlyList<ToldChange> Changes);

/// <summary>
/// Holds the tellings of commitments without a figure against each other, as OB203 and OB205 do with figures: "expressed interest" here,
/// "agreed" there. Aims with a figure are claims and compared as such.
/// </summary>
public static class RetoldCommitments
{
    // Words of so many things that having them in common tells nothing.
    private static readonly HashSet<string> Broad = new(StringComparer.Ordinal) { "other", "trade", "industry", "investment", "science", "regions" };

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

    /// <summary>Every telling with the one that is most like it, of its own document and of each other of the same occasion, where the two differ; in the order of the documents.</summary>
    /// <param name="commitments">In any order.</param>
    /// <param name="isOneOccasion">True for two documents, by id, that tell of one visit or meeting; others are not compared. Of one document it is not asked.</param>
    public static IReadOnlyList<RetoldCommitment> Of(IEnumerable<Commitment> commitments, Func<string, string, bool> isOneOccasion)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        ArgumentNullException.ThrowIfNull(isOneOccasion);
        bool IsNear(Commitment one, Commitment other) => one.Evidence.Document == other.Evidence.Document || isOneOccasion(one.Evidence.Document, other.Evidence.Document);
        var told = commitments.Where(IsOpen).OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var pairs = from one in told
                    from other in told.Where(c => c != one && IsNear(one, c) && Likeness(one, c) > 0).GroupBy(c => c.Evidence.Document, StringComparer.Ordinal)
                        .Select(d => d.MaxBy(c => Likeness(one, c))!)
                    select told.IndexOf(one) < told.IndexOf(other) ? (One: one, Other: other) : (One: other, Other: one);
        return [.. pairs.Distinct().Select(p => new RetoldCommitment(p.One, p.Other, Changes.Between(Of(p.One), Of(p.Other)))).Where(r => r.Changes.Any(c => c.Part is ToldPart.Force))];
    }

    // What stays of a telling to compare it by: its status says how firmly it is meant, and what is signed or runs is a fact.
    private static Rendering Of(Commitment commitment) => new(null, commitment.Value?.Hedge ?? Hedge.Exact, commitment.Deadline?.Days,
        Meant.GetValueOrDefault(commitment.Status, []), Meant.ContainsKey(commitment.Status), commitment.Speaker);

    private static bool IsOpen(Commitment commitment) =>
        commitment is { Amount: null, IsNegated: false, Type: not (CommitmentType.Meeting or CommitmentType.Body or CommitmentType.Outcome or CommitmentType.Agreement) };

    // How far two tellings may be of one thing, from 0 to 1: parties of the one among those of the other, and half of the sectors in common.
    private static double Likeness(Commitment one, Commitment other)
    {
        var (mine, theirs) = (Parties(one), Parties(other));
        if (!(mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine)) || (one.Type == CommitmentType.Roadmap) != (other.Type == CommitmentType.Roadmap))
        {
            return 0;
        }
        if (one.Type == CommitmentType.Roadmap)
        {
            return one.Deadline?.Days is { } by && by == other.Deadline?.Days ? 1 : 0;
        }
        var common = one.Sectors.Intersect(other.Sectors).ToList();
        var likeness = (double)common.Count / one.Sectors.Union(other.Sectors).Count();
        return common.TrueForAll(Broad.Contains) || (likeness < 0.5 && !IsListed(one, other) && !IsListed(other, one)) ? 0 : likeness;
    }

    // Tourism, for which somebody showed interest, in a list of what was talked over.
    private static bool IsListed(Commitment one, Commitment list) =>
        list.Type == CommitmentType.Topic && one.Type != CommitmentType.Topic && one.Sectors is [var sector] && !Broad.Contains(sector) && list.Sectors.Contains(sector);

    private static HashSet<string> Parties(Commitment commitment) => commitment.Parties.Select(p => p.Party).ToHashSet(StringComparer.Ordinal);
}
