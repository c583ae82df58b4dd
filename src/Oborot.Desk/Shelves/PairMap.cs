using Oborot.Checks;

namespace Oborot.Desk.Shelves;

/// <summary>One square of the matrix of pairs.</summary>
/// <param name="Claims">How many claims speak of the pair.</param>
/// <param name="Findings">How many findings worth telling.</param>
/// <param name="Gravest">The severest of these; null without any.</param>
internal readonly record struct PairSquare(int Claims, int Findings, Severity? Gravest);

/// <summary>The parties that most claims speak of, against each other.</summary>
internal sealed class PairMap
{
    /// <summary>How many findings an overview lists.</summary>
    public const int MostFindings = 12;

    private const int MostParties = 12;

    private readonly Dictionary<PairKey, PairSquare> squares;

    private PairMap(IReadOnlyList<string> parties, Dictionary<PairKey, PairSquare> squares) => (Parties, this.squares) = (parties, squares);

    /// <summary>The parties, most spoken of first.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>What is known of two of them; null where nothing is.</summary>
    public PairSquare? this[string one, string other] => squares.TryGetValue(PairKey.Of(one, other), out var square) ? square : null;

    /// <summary>Counts what is known of pairs.</summary>
    public static PairMap Of(IReadOnlyList<PairShelf> pairs)
    {
        var both = pairs.Where(p => p.Key.B is not null).ToList();
        var parties = both.SelectMany(p => new[] { (Party: p.Key.A, p.Claims.Count), (Party: p.Key.B!, p.Claims.Count) })
            .GroupBy(p => p.Party, StringComparer.Ordinal).OrderByDescending(g => g.Sum(p => p.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostParties).Select(g => g.Key).ToList();
        return new(parties, both.Where(p => parties.Contains(p.Key.A) && parties.Contains(p.Key.B!)).ToDictionary(p => p.Key, SquareOf));
    }

    private static PairSquare SquareOf(PairShelf pair)
    {
        var news = pair.Findings.Where(Snapshot.IsNews).ToList();
        return new(pair.Claims.Count, news.Count, news.Count == 0 ? null : news.Max(f => f.Severity));
    }
}
