using Oborot.Model;
using Oborot.Solving;

namespace Oborot.Checks;

/// <summary>
/// Tries single slips of the pen that would make a contradiction go away: another value of one claim, or one claim moved to
/// another unknown. A repair counts only where the other claims leave a narrow range and the repaired figure lies in it.
/// </summary>
internal sealed class Repairs(ChainBoard board, Solver solver, IReadOnlyList<Said> said, IReadOnlyList<Telling> tellings, Contradiction contradiction, Judge judge, decimal narrow)
{
    /// <summary>The slips that explain the contradiction, those that fit most closely first.</summary>
    /// <param name="claims">The finding's claims, to which slips refer by number.</param>
    public IReadOnlyList<Slip> Of(IReadOnlyList<Claim> claims) =>
    [
        .. contradiction.Tellings.Where(t => said[t].Claim is not null).SelectMany(t => Fitting(t).Select(r => (Telling: t, Repair: r)))
            .OrderBy(r => r.Repair.Width).ThenBy(r => r.Repair.Name, StringComparer.Ordinal).ThenBy(r => r.Telling)
            .Select(r => new Slip(r.Repair.Name, claims.Index().First(c => c.Item.Id == said[r.Telling].Claim!.Id).Index, r.Repair.Value, r.Repair.Fits)),
    ];

    private List<Repair> Fitting(int telling)
    {
        var (part, left) = solver.Without(telling, contradiction);
        var (claim, value) = (said[telling].Claim!, said[telling].Value);
        var (number, range) = (part.Inside(tellings[telling]).Unknown, judge.Evaluate(value));
        var repairs = Slips.Repaired(claim).Where(s => IsClose(judge.Evaluate(value.With(claim, s.Claim)), left.Ranges[number]))
            .Select(s => new Repair(s.Name, s.Claim.Value.Figure!.Value, $"{Plain.Said(s.Claim)} instead of {Plain.Said(claim)} would fit", left.Ranges[number].RelativeHalfWidth ?? 0)).ToList();
        for (var i = 0; i < left.Ranges.Length; i++)
        {
            var other = board.Unknowns[part.Outside(i)];
            if (Mistaken.Name(board.Unknowns[part.Outside(number)], other) is { } name && IsClose(range, left.Ranges[i]))
            {
                repairs.Add(new Repair(name, claim.Value.Figure!.Value, $"{Plain.Said(claim)} would fit as {Plain.About(other)}", left.Ranges[i].RelativeHalfWidth ?? 0));
            }
        }
        return repairs;
    }

    private bool IsClose(Interval repaired, Interval left) => left.RelativeHalfWidth is { } width && Math.Abs(width) <= narrow && !repaired.IsDisjointFrom(left);

    private readonly record struct Repair(string Name, decimal Value, string Fits, decimal Width);
}
