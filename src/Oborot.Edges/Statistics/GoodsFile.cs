using Oborot.Statistics;
using Oborot.Statistics.Goods;

namespace Oborot.Edges.Statistics;

/// <summary>What a label of goods means in codes of the Harmonized System.</summary>
/// <param name="Label">The label, as claims carry it.</param>
/// <param name="Codes">The codes; none lies within another.</param>
/// <param name="Limits">Where the everyday word and the codes differ; null where nothing worth telling does. Show it beside every comparison.</param>
public sealed record GoodsMeaning(string Label, IReadOnlyList<HsRange> Codes, Bilingual? Limits)
{
    /// <summary>Whether a code lies within these: 100119 lies within wheat (1001), chapter 10 does not.</summary>
    public bool Contains(string code) => Codes.Any(r => r.Contains(code));
}

/// <summary>The codes of the labels that claims carry, from <c>data/statistics/goods.yaml</c>.</summary>
public sealed class GoodsFile
{
    private readonly SortedDictionary<string, GoodsMeaning> goods = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Bilingual> unmapped = new(StringComparer.Ordinal);

    private GoodsFile(Section root, ProductNames products)
    {
        root.Allow("goods", "unmapped");
        foreach (var (key, value) in root["goods"].Pairs)
        {
            goods.Add(key.Value, Meaning(key.Value, value.Allow("hs", "limits"), products));
        }
        foreach (var group in root["unmapped"].Items)
        {
            AddUnmapped(group.Allow("en", "ru", "labels"));
        }
    }

    /// <summary>The file that is shipped beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "statistics", "goods.yaml");

    /// <summary>The labels that have codes, in ordinal order.</summary>
    public IReadOnlyCollection<string> Labels => goods.Keys;

    /// <summary>The labels that no codes can stand for, each with the reason, in ordinal order.</summary>
    public IReadOnlyDictionary<string, Bilingual> Unmapped => unmapped;

    /// <summary>Reads the file that is shipped beside the program.</summary>
    /// <exception cref="FormatException">It is no list of goods; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static GoodsFile LoadShipped(ProductNames products) => Load(ShippedPath, products);

    /// <summary>Reads a file of goods.</summary>
    /// <exception cref="FormatException">It is no list of goods; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static GoodsFile Load(string path, ProductNames products) => Parse(File.ReadAllText(path), path, products);

    /// <summary>Reads goods from YAML text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">What to call the text in messages.</param>
    /// <param name="products">The codes that there are.</param>
    /// <exception cref="FormatException">It is no list of goods; the message names file, line and column.</exception>
    public static GoodsFile Parse(string text, string name, ProductNames products)
    {
        ArgumentNullException.ThrowIfNull(products);
        return new GoodsFile(Section.Parse(text, name), products);
    }

    /// <summary>What a label means in codes.</summary>
    /// <returns>Null for a label that is unmapped or not listed; <see cref="Unmapped"/> tells which.</returns>
    public GoodsMeaning? Find(string label) => goods.GetValueOrDefault(label);

    /// <summary>The same in the form that claims are held against statistics by.</summary>
    public StatedGoods? CodesOf(string label) => Find(label) is not { } meaning ? null
        : new StatedGoods(meaning.Codes, meaning.Limits is { } limits ? new Dictionary<string, string> { ["en"] = limits.En, ["ru"] = limits.Ru } : []);

    /// <summary>Whether a code lies within a label's codes.</summary>
    /// <returns>False for a label without codes as well.</returns>
    public bool IsWithin(string code, string label) => Find(label)?.Contains(code) == true;

    private void AddUnmapped(Section group)
    {
        var reason = Bilingual.Read(group);
        foreach (var label in group["labels"].Items)
        {
            if (goods.ContainsKey(label.Value) || !unmapped.TryAdd(label.Value, reason))
            {
                throw label.Error($"\"{label.Value}\" stands in this file already");
            }
        }
    }

    private static GoodsMeaning Meaning(string label, Section part, ProductNames products)
    {
        List<HsRange> codes = [];
        foreach (var item in part["hs"].Items)
        {
            var range = Range(item, products);
            codes.Add(codes.Find(c => Overlap(c, range)) is { } other ? throw item.Error($"{range} overlaps {other} of the same label") : range);
        }
        return codes.Count == 0 ? throw part["hs"].Error($"{label} has no codes; a label without any belongs to unmapped")
            : new GoodsMeaning(label, codes, part.Has("limits") ? Bilingual.Read(part["limits"].Allow("en", "ru")) : null);
    }

    private static HsRange Range(Section item, ProductNames products)
    {
        if (!HsRange.TryParse(item.Value, out var range))
        {
            throw item.Error($"\"{item.Value}\" is no code of the Harmonized System; write two, four or six digits in quotes, or two codes of one length: \"50-63\"");
        }
        return new[] { range.First, range.Last }.FirstOrDefault(c => !products.Knows(c)) is { } missing
            ? throw item.Error($"there is no {missing} in the list of products") : range;
    }

    private static bool Overlap(HsRange one, HsRange other) =>
        one.Contains(other.First) || one.Contains(other.Last) || other.Contains(one.First) || other.Contains(one.Last);
}
