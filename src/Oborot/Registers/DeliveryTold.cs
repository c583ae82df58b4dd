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
        var hasOther = tellings.Any(t => t.Type != CommitmentType.Outcome);
        foreach (var telling in tellings)
        {
            if (Shows(telling, hasOther) is var shown && shown > (moves.Count == 0 ? Delivery.None : moves[^1].Delivery))
            {
                moves.Add(new DeliveryMove(shown, telling, null));
            }
        }
        return reached is null ? moves : [.. moves.Where(m => m.Delivery < Delivery.Shown), new DeliveryMove(Delivery.Shown, null, reached)];
    }

    // An outcome told of a thing shows it; told alone it is somebody's word.
    private static Delivery Shows(Commitment telling, bool hasOther) =>
        telling.IsNegated ? Delivery.None
        : telling is { Type: CommitmentType.Outcome, Status: CommitmentStatus.Done } && hasOther ? Delivery.Shown
        : telling.Status is CommitmentStatus.InForce or CommitmentStatus.InProgress or CommitmentStatus.Done or CommitmentStatus.Held ? Delivery.Claimed
        : Delivery.None;
}
