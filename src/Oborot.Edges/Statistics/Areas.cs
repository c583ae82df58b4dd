using System.Globalization;

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
        var further = Section.Load(areas);
        foreach (var (code, party) in Maps(Section.Load(parties), "parties"))
        {
            known.Add(code, KindOf(party, party.TextOrNone("type") ?? "country"), party);
        }
        foreach (var (code, area) in Maps(further, "areas"))
        {
            known.Add(code, KindOf(area, area.TextOrNone("kind") ?? ""), area);
        }
        foreach (var (code, alias) in ((string[])["codes", "spellings", "aliases"]).SelectMany(key => Maps(further, key)))
        {
            known.AddSpellings(known.kinds.ContainsKey(code) ? code : throw alias.Error($"'{code}' is no party and no area"), alias);
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

    private void Add(string code, AreaKind kind, Section area)
    {
        Once(byCode, code, code, area);
        kinds.Add(code, kind);
        english[code] = area.TextOrNone("en") ?? code;
        AddSpellings(code, area);
    }

    private void AddSpellings(string code, Section area)
    {
        foreach (var number in area.TextsOrNone("m49").Concat(area.TextsOrNone("numeric")))
        {
            var key = Number(area, number);
            Once(byNumber, key, code, area);
            numbers.TryAdd(code, key);
        }
        foreach (var number in area.TextsOrNone("comtrade"))
        {
            Once(byComtrade, Number(area, number), code, area);
        }
        foreach (var alpha in area.TextsOrNone("alpha3"))
        {
            Once(byCode, alpha, code, area);
            alphas.TryAdd(code, alpha);
        }
        foreach (var name in area.TextsOrNone("en").Concat(area.TextsOrNone("ru")).Concat(area.TextsOrNone("names")))
        {
            byName.TryAdd(Plain(name), code);
        }
    }

    private static int Number(Section at, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw at.Error($"'{text}' is no number");

    private static void Once<TKey>(Dictionary<TKey, string> codes, TKey key, string code, Section at) where TKey : notnull
    {
        if (!codes.TryAdd(key, code) && codes[key] != code)
        {
            throw at.Error($"the code {key} is given to {codes[key]} and to {code}");
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

    private static AreaKind KindOf(Section at, string word) => word switch
    {
        "country" => AreaKind.Country,
        "bloc" or "region" or "group" => AreaKind.Group,
        "territory" => AreaKind.Territory,
        "former" => AreaKind.Former,
        "nes" => AreaKind.Nes,
        _ => throw at.Error($"unknown kind '{word}'; known: territory, former, nes, group"),
    };

    private static IEnumerable<(string Code, Section Area)> Maps(Section file, string key) => file.Map(key).Pairs.Select(p => (p.Key.Value, p.Value));
}
