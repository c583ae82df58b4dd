using Oborot.Model;

namespace Oborot.Registers;

/// <summary>How far a thing is told to have come: upwards by any telling, back only by a cancellation, or by words that it is not so.</summary>
internal static class StatusTold
{
    /// <summary>The moves of the status, oldest first; never empty. Tellings of one day move it once up and once back.</summary>
    /// <param name="tellings">In order of time.</param>
    public static IReadOnlyList<StatusMove> Of(IReadOnlyList<Commitment> tellings)
    {
        var moves = new List<StatusMove>();
        foreach (var day in tellings.GroupBy(t => t.Published))
        {
            Rise(moves, [.. day.Where(t => !t.IsNegated && t.Status != CommitmentStatus.Cancelled)]);
            Deny(moves, [.. day.Where(t => t.IsNegated)], tellings);
            if (day.FirstOrDefault(t => !t.IsNegated && t.Status == CommitmentStatus.Cancelled) is { } end && (moves.Count == 0 || moves[^1].Status != CommitmentStatus.Cancelled))
            {
                moves.Add(new StatusMove(CommitmentStatus.Cancelled, false, end));
            }
        }
        return moves;
    }

    /// <summary>How far a status is: the order of <see cref="CommitmentStatus"/>, what works before what is being done, held meetings with what is done.</summary>
    public static int Rank(CommitmentStatus status) => status == CommitmentStatus.Held ? (int)CommitmentStatus.Done : (int)status;

    private static void Rise(List<StatusMove> moves, IReadOnlyList<Commitment> tellings)
    {
        if (tellings.Count == 0)
        {
            return;
        }
        var best = tellings.MaxBy(t => Rank(t.Status))!;
        var now = moves.Count == 0 ? null : moves[^1];
        // What was called off is not taken up again by being spoken of.
        var floor = now is null || now.IsNegated ? -1 : now.Status == CommitmentStatus.Cancelled ? Rank(CommitmentStatus.Interest) : Rank(now.Status);
        if (Rank(best.Status) > floor)
        {
            moves.Add(new StatusMove(best.Status, false, best));
        }
    }

    // "They did not sign": what was told as signed falls back to what was told below that.
    private static void Deny(List<StatusMove> moves, IReadOnlyList<Commitment> denials, IReadOnlyList<Commitment> tellings)
    {
        if (denials.Count == 0)
        {
            return;
        }
        var denial = denials.MinBy(t => Rank(t.Status))!;
        if (moves.Count == 0)
        {
            moves.Add(new StatusMove(denial.Status, true, denial));
        }
        else if (moves[^1] is { IsNegated: false } now && now.Status != CommitmentStatus.Cancelled && Rank(denial.Status) > 0 && Rank(now.Status) >= Rank(denial.Status))
        {
            moves.Add(new StatusMove(Below(denial, tellings), false, denial));
        }
    }

    private static CommitmentStatus Below(Commitment denial, IReadOnlyList<Commitment> tellings) =>
        tellings.TakeWhile(t => t.Published is null || t.Published <= denial.Published)
            .Where(t => !t.IsNegated && t.Status != CommitmentStatus.Cancelled && Rank(t.Status) < Rank(denial.Status)).MaxBy(t => Rank(t.Status))?.Status ?? CommitmentStatus.Named;
}
