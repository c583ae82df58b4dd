using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>A mapping of a YAML file that knows where it stands, so that every error names file, line and column.</summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly string name;
    private readonly YamlMappingNode node;

    private YamlMap(string file, string name, YamlNode node)
    {
        this.file = file;
        this.name = name;
        this.node = node as YamlMappingNode ?? throw At(node, $"{(name.Length == 0 ? "the file" : name)} must be a mapping of keys to values");
    }

    /// <summary>Reads YAML text that holds one mapping.</summary>
    /// <exception cref="FormatException">It does not.</exception>
    public static YamlMap Parse(string text, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document] ? new YamlMap(file, "", document.RootNode) : throw new FormatException($"{file}(1,1): expected one YAML document");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{file}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    /// <summary>The keys, as they stand.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(KeyText);

    /// <summary>Refuses every key but these.</summary>
    public YamlMap Allow(params IReadOnlyList<string> keys) =>
        Keys.FirstOrDefault(k => !keys.Contains(k)) is { } key ? throw Unknown(key, string.Join(", ", keys)) : this;

    /// <summary>True when the key stands there.</summary>
    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>The mapping under a key.</summary>
    public YamlMap Map(string key) => new(file, key, Child(key));

    /// <summary>The mapping under a key; null where the key is missing.</summary>
    public YamlMap? MapOrNone(string key) => Has(key) ? Map(key) : null;

    /// <summary>The mappings of a list under a key; none where the key is missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => !Has(key) ? []
        : Child(key) is YamlSequenceNode list ? [.. list.Children.Select(c => new YamlMap(file, key, c))]
        : throw Error(key, $"{key} must be a list");

    /// <summary>True when a single value, not a mapping or list, stands under the key.</summary>
    public bool IsText(string key) => Has(key) && Child(key) is YamlScalarNode;

    /// <summary>The single value under a key.</summary>
    public string Text(string key) => Scalar(Child(key), key);

    /// <summary>The single value under a key; null where the key is missing.</summary>
    public string? TextOrNone(string key) => Has(key) ? Text(key) : null;

    /// <summary>The values of a list under a key, a single one being a list of one; none where the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key) => Has(key) ? TextsOf(Child(key), key) : [];

    /// <summary>The lists of a list under a key; a single value in it is a list of one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string key) => !Has(key) ? []
        : Child(key) is YamlSequenceNode list ? [.. list.Children.Select(c => TextsOf(c, key))]
        : [[Text(key)]];

    /// <summary>The whole number under a key.</summary>
    public int Whole(string key, int least, int otherwise) => !Has(key) ? otherwise
        : int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw Error(key, $"{key} must be a whole number from {least.ToString(CultureInfo.InvariantCulture)} on, not \"{Text(key)}\"");

    /// <summary>The number under a key.</summary>
    public decimal Number(string key) => decimal.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Error(key, $"{key} must be a number, not \"{Text(key)}\"");

    /// <summary>True or false under a key.</summary>
    public bool Flag(string key) => Has(key) && (Text(key) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error(key, $"{key} must be true or false, not \"{Text(key)}\""),
    });

    /// <summary>One of some words under a key.</summary>
    public string OneOf(string key, params IReadOnlyList<string> words) => words.Contains(Text(key))
        ? Text(key)
        : throw Error(key, $"{key} must be one of {string.Join(", ", words)}, not \"{Text(key)}\"");

    /// <summary>An error at the value of a key.</summary>
    public FormatException Error(string key, string message) => At(Child(key), message);

    /// <summary>An error at the mapping itself.</summary>
    public FormatException Error(string message) => At(node, message);

    private static string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private FormatException Unknown(string key, string known) =>
        At(node.Children.Keys.First(k => KeyText(k) == key), $"unknown key \"{key}\"{(name.Length == 0 ? "" : $" in {name}")}; known: {known}");

    private YamlNode Child(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw At(node, $"{key} is missing{(name.Length == 0 ? "" : $" in {name}")}");

    private string Scalar(YamlNode at, string key) => (at as YamlScalarNode)?.Value ?? throw At(at, $"{key} must be a single value");

    private IReadOnlyList<string> TextsOf(YamlNode at, string key) =>
        at is YamlSequenceNode list ? [.. list.Children.Select(c => Scalar(c, key))] : [Scalar(at, key)];

    private FormatException At(YamlNode where, string message) => new($"{file}({where.Start.Line},{where.Start.Column}): {message}");
}
