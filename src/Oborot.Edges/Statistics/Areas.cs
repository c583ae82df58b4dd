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
    private readonly Dictionary<string, AreaKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> byNumber = [];
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> english = new(StringComparer.Ordinal);

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
        foreach (var (code, alias) in Maps(areas, "codes").Concat(Maps(areas, "aliases")))
        {
            known.AddSpellings(areas, known.kinds.ContainsKey(code) ? code : throw Wrong(areas, alias, $"'{code}' is no party and no area"), alias);
        }
        return known;
    }

    /// <summary>The code of an area given by a numeric code of M49 or UN Comtrade.</summary>
    public string? FromNumber(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The code of an area given by a code of two or three letters (ISO 3166-1, or the statistics' own), or by digits.</summary>
    public string? FromCode(string code) =>
        byCode.GetValueOrDefault(code.Trim()) ?? (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FromNumber(number) : null);

    /// <summary>The code of an area given by a name, in any of the spellings known.</summary>
    public string? FromName(string name) => byName.GetValueOrDefault(Plain(name));

    /// <summary>What kind of area a code stands for.</summary>
    public AreaKind KindOf(string code) => kinds.GetValueOrDefault(code, AreaKind.Group);

    /// <summary>The English name of a code; the code itself where it is not known.</summary>
    public string NameOf(string code) => english.GetValueOrDefault(code, code);

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
            var key = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : throw Wrong(path, area, $"'{number}' is no number");
            Once(byNumber, key, code, path, area);
        }
        foreach (var alpha in Texts(area, "alpha3"))
        {
            Once(byCode, alpha, code, path, area);
        }
        foreach (var name in Texts(area, "en").Concat(Texts(area, "ru")).Concat(Texts(area, "names")))
        {
            byName.TryAdd(Plain(name), code);
        }
    }

    private static void Once<TKey>(Dictionary<TKey, string> codes, TKey key, string code, string path, YamlNode at) where TKey : notnull
    {
        if (!codes.TryAdd(key, code) && codes[key] != code)
        {
            throw Wrong(path, at, $"the code {key} is given to {codes[key]} and to {code}");
        }
    }

    // "Côte  d’Ivoire" and "Côte d'Ivoire" are one spelling.
    private static string Plain(string name) => string.Join(' ', name.Replace('’', '\'').Replace('\u00A0', ' ').Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

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
