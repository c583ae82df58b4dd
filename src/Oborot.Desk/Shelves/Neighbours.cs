using Oborot.Model;
using Oborot.Text;

namespace Oborot.Desk.Shelves;

/// <summary>Which claims and commitments of a ledger a new text is held against at once: of each of its pairs those nearest in time, so that the largest ledger does not keep a reader waiting.</summary>
/// <remarks>When the text is added, it is checked against everything.</remarks>
internal static class Neighbours
{
    private const int MostOfPair = 300;
    private const int MostThings = 100;

    /// <summary>The nearest claims of the pairs that a text speaks of, its own left out.</summary>
    public static IEnumerable<Claim> Of(IReadOnlyList<Claim> own, Snapshot now)
    {
        var known = own.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return own.Where(c => PairKey.Of(c.Subject) is not null).GroupBy(c => PairKey.Of(c.Subject)!.Value)
            .SelectMany(pair => Nearest(now.FindPair(pair.Key)?.Claims ?? [], Years(pair))).Where(c => !known.Contains(c.Id));
    }

    /// <summary>The latest told commitments of the parties that a text speaks of, its own left out.</summary>
    public static IReadOnlyList<Commitment> Of(IReadOnlyList<Commitment> own, Document text, Snapshot now) =>
    [
        .. own.SelectMany(c => PairKey.Among(c.Countries)).Distinct()
            .SelectMany(pair => now.Cooperation.ThingsOf(pair).OrderByDescending(t => t.LastTold).ThenBy(t => t.Id, StringComparer.Ordinal).Take(MostThings))
            .SelectMany(t => t.Tellings).Where(t => t.Evidence.Document != text.Id).DistinctBy(t => t.Id),
    ];

    private static IEnumerable<Claim> Nearest(IReadOnlyList<Claim> claims, HashSet<int> years) => claims.Count <= MostOfPair ? claims
        : claims.OrderBy(c => Distance(c, years)).ThenByDescending(c => c.Published).ThenBy(c => c.Id, StringComparer.Ordinal).Take(MostOfPair);

    private static HashSet<int> Years(IEnumerable<Claim> claims) => [.. claims.SelectMany(c => new[] { c.Period, c.Base }).OfType<Period>().Select(p => p.End.Year)];

    // Aims have no near or far: any of them may have moved. Nor has what does not tell its time.
    private static int Distance(Claim claim, HashSet<int> years) =>
        claim.Kind == ClaimKind.Target || claim.Period is not { } period || years.Count == 0 ? 0 : years.Min(y => Math.Abs(y - period.End.Year));
}
