namespace Oborot.Statistics.Goods;

/// <summary>
/// A table of trade that gives chapters, headings and subheadings one below the other, as customs and UN Comtrade publish them. Each
/// level holds all the trade again; values are only ever added within one.
/// </summary>
/// <remarks>Levels of one table need not agree to the last unit: offices round, and move what is secret to chapter 99 at some levels only.</remarks>
public sealed class HsLevels
{
    private readonly Dictionary<HsLevel, SortedDictionary<string, decimal>> levels = [];

    /// <summary>Sorts the rows of one flow between two partners in one period by level.</summary>
    /// <exception cref="ArgumentException">A code is none of the HS, or is there twice.</exception>
    public HsLevels(IEnumerable<(string Code, decimal Value)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var (code, value) in rows)
        {
            var level = LevelOf(code) ?? throw new ArgumentException($"\"{code}\" is no code of the Harmonized System: two, four, six, eight or ten digits, or TOTAL", nameof(rows));
            levels.TryAdd(level, new SortedDictionary<string, decimal>(StringComparer.Ordinal));
            if (!levels[level].TryAdd(code, value))
            {
                throw new ArgumentException($"code {code} is there twice; are two flows, partners or periods in one table?", nameof(rows));
            }
        }
    }

    /// <summary>The levels that have rows, the coarsest first.</summary>
    public IReadOnlyList<HsLevel> Present => [.. levels.Keys.Order()];

    /// <summary>The level of a code by its length; UN Comtrade's 9999AA, goods not specified, counts with the six digits.</summary>
    /// <returns>Null where it is no code of the HS; digits lost from the left (101 for 0101) are not guessed.</returns>
    public static HsLevel? LevelOf(string code) => code switch
    {
        "TOTAL" => HsLevel.Total,
        "9999AA" => HsLevel.Subheading,
        null => null,
        _ when !code.All(char.IsAsciiDigit) => null,
        { Length: 2 } => HsLevel.Chapter,
        { Length: 4 } => HsLevel.Heading,
        { Length: 6 } => HsLevel.Subheading,
        { Length: 8 or 10 } => HsLevel.National,
        _ => null,
    };

    /// <summary>The rows of one level, in ordinal order of the codes; none where the level is not present.</summary>
    public IReadOnlyDictionary<string, decimal> At(HsLevel level) =>
        levels.TryGetValue(level, out var rows) ? rows : new SortedDictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>The sum of one level.</summary>
    /// <returns>Null where the table has no row of the level.</returns>
    public decimal? Sum(HsLevel level) => levels.TryGetValue(level, out var rows) ? rows.Values.Sum() : null;

    /// <summary>What the table tells of some goods, added up within the coarsest level that tells them apart from others.</summary>
    /// <returns>Zero where a level that is fine enough has no row of them; null where no level of the table is fine enough.</returns>
    public decimal? Of(HsRange goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        return Present.Where(l => l >= goods.Level).Select(l => (decimal?)levels[l].Where(r => goods.Contains(r.Key)).Sum(r => r.Value)).FirstOrDefault();
    }
}
