namespace Oborot.Bench.Peers;

/// <summary>How many groups say the same in all their sentences.</summary>
internal sealed class VariantTally
{
    public int Groups { get; set; }

    /// <summary>Groups where any sentence has a figure.</summary>
    public int Found { get; set; }

    public int Same { get; set; }
}

/// <summary>Compares the figures of sentences that say the same: all amounts of the sentence count, with their units and both ends.</summary>
/// <remarks>One of countable things is left out: in words it is an article or a pronoun ("one of the projects") and no figure.</remarks>
internal sealed class VariantScore
{
    private readonly Dictionary<string, VariantTally> tallies = new(StringComparer.Ordinal);
    private readonly List<string> misses = [];

    public IEnumerable<KeyValuePair<string, VariantTally>> Rows => tallies.OrderBy(t => t.Key.Contains(',', StringComparison.Ordinal)).ThenBy(t => t.Key, StringComparer.Ordinal);

    public IReadOnlyList<string> Misses => misses;

    public VariantTally All => new() { Groups = tallies.Values.Sum(t => t.Groups), Found = tallies.Values.Sum(t => t.Found), Same = tallies.Values.Sum(t => t.Same) };

    public void Add(VariantGroup group, Func<Text.Document, IReadOnlyList<FoundMention>> find)
    {
        var readings = group.Variants.Select(v => Values(find(v))).ToList();
        var name = string.Join(", ", group.Types).ToLowerInvariant();
        if (!tallies.TryGetValue(name, out var tally))
        {
            tallies.Add(name, tally = new VariantTally());
        }
        var isSame = readings.TrueForAll(r => r.SequenceEqual(readings[0]));
        tally.Groups++;
        tally.Found += readings.Exists(r => r.Count > 0) ? 1 : 0;
        tally.Same += isSame ? 1 : 0;
        if (!isSame)
        {
            misses.Add($"{name}\t{group.Id}\n" + string.Join('\n', group.Variants.Zip(readings, (v, r) => $"    {v.Text}\n        {string.Join("; ", r)}")));
        }
    }

    private static List<(decimal? Low, decimal? High, string Unit)> Values(IReadOnlyList<FoundMention> mentions) =>
        [.. mentions.Where(m => m.Type is "money" or "percent" || m.Value is not { Low: 1, High: 1 }).Select(m => m.Value).OfType<Model.Quantity>().Select(v => (Plain(v.Low), Plain(v.High), v.Unit))];

    // 1.50 and 1.5 print alike.
    private static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000000m;
}
