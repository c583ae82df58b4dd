using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Desk.Shelves;

/// <summary>The order of a board: what is under way first, what is over and mere talk last; within it by sector, the latest told first.</summary>
internal sealed class ThingOrder : IComparer<Thing>
{
    private static readonly CommitmentStatus[] Order =
    [
        CommitmentStatus.InProgress, CommitmentStatus.InForce, CommitmentStatus.Signed, CommitmentStatus.Agreed, CommitmentStatus.Planned, CommitmentStatus.Promised, CommitmentStatus.Offered,
        CommitmentStatus.Interest, CommitmentStatus.Discussed, CommitmentStatus.Named, CommitmentStatus.Done, CommitmentStatus.Held, CommitmentStatus.Cancelled,
    ];

    /// <summary>The one there is.</summary>
    public static ThingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Thing? x, Thing? y)
    {
        if (x is null || y is null)
        {
            return (y is null).CompareTo(x is null);
        }
        var ranks = Rank(x).CompareTo(Rank(y));
        ranks = ranks != 0 ? ranks : string.CompareOrdinal(x.Sectors[0], y.Sectors[0]);
        ranks = ranks != 0 ? ranks : Nullable.Compare(y.LastTold, x.LastTold);
        return ranks != 0 ? ranks : string.CompareOrdinal(x.Id, y.Id);
    }

    private static (bool, bool, int, bool) Rank(Thing thing) => (IsTalk(thing), thing.IsNegated, Array.IndexOf(Order, thing.Status), thing.Sectors[0] == "other");

    // Meetings and topics tell what was talked of; first comes what somebody is to do.
    private static bool IsTalk(Thing thing) => thing.Type is CommitmentType.Meeting or CommitmentType.Topic or CommitmentType.Body;
}
