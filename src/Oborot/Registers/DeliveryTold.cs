using Oborot.Model;

namespace Oborot.Registers;

/// <summary>What shows that a thing was done. Its status says how far it is told to have come, and never moves this by itself.</summary>
internal static class DeliveryTold
{
    /// <summary>How the showing moved, oldest first; empty where nothing shows it.</summary>
    /// <param name="tellings">In order of time.</param>
    /// <param name="reached">The first figure that reaches it; null for none.</param>
    public static IReadOnlyList<DeliveryMove> Of(IReadOnlyList<Commitment> tellings, Claim? reached)
    {
        var moves = new List<DeliveryMove>();
        foreach (var telling in tellings)
        {
            if (Shows(telling) is var shown && shown > (moves.Count == 0 ? Delivery.None : moves[^1].Delivery))
            {
                moves.Add(new DeliveryMove(shown, telling, null));
            }
        }
        return reached is null ? moves : [.. moves.Where(m => m.Delivery < Delivery.Shown), new DeliveryMove(Delivery.Shown, null, reached)];
    }

    // A telling is somebody's word, an outcome told of the very thing too: only figures show.
    private static Delivery Shows(Commitment telling) =>
        !telling.IsNegated && telling.Status is CommitmentStatus.InForce or CommitmentStatus.InProgress or CommitmentStatus.Done or CommitmentStatus.Held ? Delivery.Claimed : Delivery.None;
}
