using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges;

/// <summary>A mapping of a YAML file that knows where it stands, so that a message can tell file, line and column.</summary>
internal sealed class Section
{
    private readonly string file;
    private readonly string name;
    private readonly YamlMappingNode node;

    /// <summary>Reads a YAML text that is one mapping.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">What to call the text in messages.</param>
    /// <exception cref="FormatException">The text is no YAML or no mapping; the message names file, line and column.</exception>
    public static Section Parse(string text, string name)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document] ? new Section(name, "", document.RootNode) : throw new FormatException($"{name}: expected one YAML document");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{name}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    private Section(string file, string name, YamlNode node)
    {
        this.file = file;
        this.name = name;
        this.node = node as YamlMappingNode ?? throw At(node, $"{(name.Length == 0 ? "the file" : name)} must be a mapping of keys to values");
    }

    public Section Allow(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Select(KeyText).Where(k => !keys.Contains(k)))
        {
            throw Unknown(key, string.Join(", ", keys));
        }
        return this;
    }

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public Section Map(string key) => new(file, key, Child(key));

    public string Text(string key) => (Child(key) as YamlScalarNode)?.Value ?? throw At(Child(key), $"{key} must be a single value");

    public decimal Number(string key, decimal least) =>
        decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number >= least ? number : throw Error(key, $"{key} must be at least {least.ToString(CultureInfo.InvariantCulture)}")
            : throw Error(key, $"{key} must be a number, not \"{Text(key)}\"");

    public decimal? NumberOrOpen(string key) => Text(key) == "open" ? null : Number(key, 0);

    public IReadOnlyList<string> List(string key) => Child(key) is YamlSequenceNode list
        ? [.. list.Children.Select(c => (c as YamlScalarNode)?.Value ?? throw At(c, $"{key} must be a list of words"))]
        : throw At(Child(key), $"{key} must be a list");

    public Dictionary<TKey, TValue> Keyed<TKey, TValue>(Func<Section, string, TKey> key, Func<Section, string, TValue> value) where TKey : notnull =>
        node.Children.Keys.Select(KeyText).ToDictionary(k => key(this, k), k => value(this, k));

    public FormatException Unknown(string key, string known) =>
        At(node.Children.Keys.First(k => KeyText(k) == key), $"unknown key \"{key}\"{(name.Length == 0 ? "" : $" in {name}")}; known: {known}");

    public FormatException Error(string key, string message) => At(Child(key), message);

    private YamlNode Child(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw At(node, $"{key} is missing{(name.Length == 0 ? "" : $" in {name}")}");

    private string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? throw At(key, "a key must be a word");

    private FormatException At(YamlNode where, string message) => new($"{file}({where.Start.Line},{where.Start.Column}): {message}");
}
