using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Statistics;

/// <summary>What kind of area a code stands for.</summary>
public enum AreaKind
{
    /// <summary>A country of data/parties.yaml.</summary>
    Country,

    /// <summary>A territory with statistics of its own.</summary>
    Territory,

    /// <summary>A country that is no more.</summary>
    Former,

    /// <summary>"Not elsewhere specified": what an office does not put down to a country.</summary>
    Nes,

    /// <summary>Several countries together: a bloc, a region, the world.</summary>
    Group,
}

/// <summary>The areas that statistics name, by whatever code or spelling; every one has a single code here.</summary>
public sealed class Areas
{
    // Letters that look alike in both scripts.
    private const string LatinTwins = "aceopxyABCEHKMOPTX";
    private const string CyrillicTwins = "асеорхуАВСЕНКМОРТХ";

    private readonly Dictionary<string, AreaKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> byNumber = [];
    private readonly Dictionary<int, string> byComtrade = [];
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> english = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> alphas = new(StringComparer.Ordinal);

    /// <summary>Reads the parties and the further areas.</summary>
    /// <param name="parties">data/parties.yaml.</param>
    /// <param name="areas">data/statistics/areas.yaml.</param>
    /// <exception cref="FormatException">A file is not of its form; the message names file, line and column.</exception>
    public static Areas Load(string parties, string areas)
    {
        var known = new Areas();
        foreach (var (code, party) in Maps(parties, "parties"))
        {
            known.Add(parties, code, KindOf(Text(party, "type") ?? "country", party, parties), party);
        }
        foreach (var (code, area) in Maps(areas, "areas"))
        {
            known.Add(areas, code, KindOf(Text(area, "kind") ?? "", area, areas), area);
        }
        foreach (var (code, alias) in ((string[])["codes", "spellings", "aliases"]).SelectMany(key => Maps(areas, key)))
        {
            known.AddSpellings(areas, known.kinds.ContainsKey(code) ? code : throw Wrong(areas, alias, $"'{code}' is no party and no area"), alias);
        }
        return known;
    }

    /// <summary>The code of an area given by a numeric code of M49, or of UN Comtrade where M49 does not have it.</summary>
    public string? FromNumber(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The code of an area given by a number of UN Comtrade, which uses one that M49 has for something else.</summary>
    public string? FromComtrade(int number) => byComtrade.GetValueOrDefault(number) ?? FromNumber(number);

    /// <summary>The code of an area given by a code of two or three letters (ISO 3166-1, or the statistics' own), or by digits.</summary>
    public string? FromCode(string code) =>
        byCode.GetValueOrDefault(code.Trim()) ?? (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FromNumber(number) : null);

    /// <summary>The code of an area given by a name, in any of the spellings known.</summary>
    public string? FromName(string name) => byName.GetValueOrDefault(Plain(name));

    /// <summary>What kind of area a code stands for.</summary>
    public AreaKind KindOf(string code) => kinds.GetValueOrDefault(code, AreaKind.Group);

    /// <summary>The English name of a code; the code itself where it is not known.</summary>
    public string NameOf(string code) => english.GetValueOrDefault(code, code);

    /// <summary>The numeric code of M49, or else of UN Comtrade, that stands first at an area; null where none does.</summary>
    public int? NumberOf(string code) => numbers.TryGetValue(code, out var number) ? number : null;

    /// <summary>The three letters that stand first at an area; null where none do.</summary>
    public string? Alpha3Of(string code) => alphas.GetValueOrDefault(code);

    /// <summary>The codes of all countries, in order.</summary>
    public IReadOnlyList<string> Countries => [.. kinds.Where(k => k.Value == AreaKind.Country).Select(k => k.Key).Order(StringComparer.Ordinal)];

    /// <summary>Adds names of areas in one more language.</summary>
    internal void AddNames(IEnumerable<(string Code, string Name)> names)
    {
        foreach (var (code, name) in names)
        {
            byName.TryAdd(Plain(name), code);
        }
    }

    private void Add(string path, string code, AreaKind kind, YamlMappingNode area)
    {
        Once(byCode, code, code, path, area);
        kinds.Add(code, kind);
        english[code] = Text(area, "en") ?? code;
        AddSpellings(path, code, area);
    }

    private void AddSpellings(string path, string code, YamlMappingNode area)
    {
        foreach (var number in Texts(area, "m49").Concat(Texts(area, "numeric")))
        {
            var key = Number(path, area, number);
            Once(byNumber, key, code, path, area);
            numbers.TryAdd(code, key);
        }
        foreach (var number in Texts(area, "comtrade"))
        {
            Once(byComtrade, Number(path, area, number), code, path, area);
        }
        foreach (var alpha in Texts(area, "alpha3"))
        {
            Once(byCode, alpha, code, path, area);
            alphas.TryAdd(code, alpha);
        }
        foreach (var name in Texts(area, "en").Concat(Texts(area, "ru")).Concat(Texts(area, "names")))
        {
            byName.TryAdd(Plain(name), code);
        }
    }

    private static int Number(string path, YamlNode at, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(path, at, $"'{text}' is no number");

    private static void Once<TKey>(Dictionary<TKey, string> codes, TKey key, string code, string path, YamlNode at) where TKey : notnull
    {
        if (!codes.TryAdd(key, code) && codes[key] != code)
        {
            throw Wrong(path, at, $"the code {key} is given to {codes[key]} and to {code}");
        }
    }

    // "Côte  d’Ivoire" and "Côte d'Ivoire" are one spelling, and so are "Китай" and the same with a Latin "a".
    private static string Plain(string name) =>
        string.Join(' ', name.Replace('’', '\'').Replace('\u00A0', ' ').Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(OneScript));

    private static string OneScript(string word) => !word.Any(IsCyrillic) ? word
        : string.Create(word.Length, word, (letters, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                letters[i] = LatinTwins.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? CyrillicTwins[at] : from[i];
            }
        });

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    private static AreaKind KindOf(string word, YamlNode at, string path) => word switch
    {
        "country" => AreaKind.Country,
        "bloc" or "region" or "group" => AreaKind.Group,
        "territory" => AreaKind.Territory,
        "former" => AreaKind.Former,
        "nes" => AreaKind.Nes,
        _ => throw Wrong(path, at, $"unknown kind '{word}'; known: territory, former, nes, group"),
    };

    private static IEnumerable<(string Code, YamlMappingNode Area)> Maps(string path, string key)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
        var root = stream.Documents is [{ RootNode: YamlMappingNode map }] && map.Children.TryGetValue(new YamlScalarNode(key), out var found) && found is YamlMappingNode under
            ? under
            : throw new FormatException($"{path}(1,1): expected a map '{key}'");
        return root.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value as YamlMappingNode ?? throw Wrong(path, c.Key, "expected a map")));
    }

    private static FormatException Wrong(string path, YamlNode at, string what) => new($"{path}({at.Start.Line},{at.Start.Column}): {what}");

    private static string? Text(YamlMappingNode map, string key) => Texts(map, key).FirstOrDefault();

    private static IEnumerable<string> Texts(YamlMappingNode map, string key) =>
        !map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? []
        : node is YamlSequenceNode list ? list.Children.OfType<YamlScalarNode>().Select(s => s.Value!)
        : node is YamlScalarNode { Value: { } value } ? [value] : [];
}
