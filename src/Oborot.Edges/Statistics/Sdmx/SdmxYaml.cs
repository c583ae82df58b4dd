using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>A mapping of a YAML file that knows where it stands.</summary>
internal sealed class SdmxYaml
{
    private readonly string file;
    private readonly YamlMappingNode node;

    private SdmxYaml(string file, YamlNode node)
    {
        this.file = file;
        this.node = node as YamlMappingNode ?? throw new FormatException($"{file}({node.Start.Line},{node.Start.Column}): expected a map");
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no map; the message names file, line and column.</exception>
    public static SdmxYaml Load(string path)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            return stream.Documents is [var document] ? new SdmxYaml(path, document.RootNode) : throw new FormatException($"{path}(1,1): expected one YAML document");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    public IEnumerable<string> Keys => node.Children.Keys.Select(TextOf);

    /// <summary>An unknown key is an error.</summary>
    public SdmxYaml Allow(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Where(k => !keys.Contains(TextOf(k))))
        {
            throw At(key, $"unknown key '{TextOf(key)}'; known: {string.Join(", ", keys)}");
        }
        return this;
    }

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public string? Text(string key) => Has(key) ? TextOf(Child(key)) : null;

    /// <summary>A list, or a single word as a list of one; empty where the key is missing.</summary>
    public IReadOnlyList<string> List(string key) => !Has(key) ? [] : Child(key) is YamlSequenceNode list ? [.. list.Children.Select(TextOf)] : [TextOf(Child(key))];

    public IReadOnlyList<string> Needed(string key) => Has(key) ? List(key) : throw At(node, $"'{key}' is missing");

    public SdmxYaml Map(string key) => new(file, Child(key));

    public IEnumerable<SdmxYaml> Maps(string key) =>
        Child(key) is YamlSequenceNode list ? list.Children.Select(c => new SdmxYaml(file, c)) : throw At(Child(key), $"'{key}' has to be a list");

    /// <summary>A map by its keys, without regard to case; empty where the key is missing.</summary>
    public Dictionary<string, T> Keyed<T>(string key, Func<SdmxYaml, string, T> value) =>
        Has(key) ? Map(key).Each(value) : new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, T> Each<T>(Func<SdmxYaml, string, T> value) => Keys.ToDictionary(k => k, k => value(this, k), StringComparer.OrdinalIgnoreCase);

    public FormatException Wrong(string key, string known) => At(Child(key), $"'{key}' cannot be '{Text(key)}'; known: {known}");

    private YamlNode Child(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw At(node, $"'{key}' is missing");

    private string TextOf(YamlNode at) => (at as YamlScalarNode)?.Value ?? throw At(at, "expected a word");

    private FormatException At(YamlNode at, string what) => new($"{file}({at.Start.Line},{at.Start.Column}): {what}");
}
