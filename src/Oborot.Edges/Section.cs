using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges;

/// <summary>A part of a YAML file that knows where it stands, so that a message can tell file, line and column.</summary>
internal sealed class Section
{
    private readonly string file;
    private readonly string? name;
    private readonly YamlNode node;

    private Section(string file, string? name, YamlNode node) => (this.file, this.name, this.node) = (file, name, node);

    /// <summary>Reads a file that is one YAML document.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What to call the whole of it in messages.</param>
    /// <exception cref="FormatException">It is none; the message names the file, and line and column where they are known.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Section Load(string path, string name = "") => Parse(File.ReadAllText(path), path, name);

    /// <summary>The same of a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">What to call its file in messages.</param>
    /// <param name="name">What to call the whole of it.</param>
    public static Section Parse(string text, string file, string name = "") => Guarded(file, () =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [var document] ? new Section(file, name, document.RootNode) : throw new FormatException($"{file}: expected one YAML document");
    });

    /// <summary>What a step of the YAML library gives; its errors are told with file, line and column.</summary>
    public static T Guarded<T>(string file, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (YamlException e)
        {
            throw new FormatException($"{file}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
        // YamlDotNet 16 loses its way in some files with an open bracket and does not say where.
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{file}: is not valid YAML; look for a bracket or a quotation mark that is never closed", e);
        }
    }

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => Pairs.Select(p => p.Key.Scalar ?? throw p.Key.Error("a key must be a word"));

    /// <summary>The keys and values, in the order of the file.</summary>
    public IEnumerable<(Section Key, Section Value)> Pairs => Mapping.Children.Select(c => (new Section(file, null, c.Key), new Section(file, null, c.Value)));

    /// <summary>The parts of a list.</summary>
    public IEnumerable<Section> Items => node is YamlSequenceNode list ? list.Children.Select(c => new Section(file, name, c)) : throw Expected("a list");

    /// <summary>A single value with something in it.</summary>
    public string Value => Scalar is { Length: > 0 } text ? text : throw Expected("a word or a text");

    /// <summary>The value of a key, which has no name of its own in messages.</summary>
    public Section this[string key] => new(file, null, Child(key));

    /// <summary>This, when it has no other keys.</summary>
    public Section Allow(params IEnumerable<string> keys) => Keys.FirstOrDefault(k => !keys.Contains(k)) is { } key ? throw Unknown(key, string.Join(", ", keys)) : this;

    public bool Has(string key) => Mapping.Children.ContainsKey(new YamlScalarNode(key));

    public Section Map(string key) => new(file, key, Child(key));

    public Section? MapOrNone(string key) => Has(key) ? Map(key) : null;

    /// <summary>The parts of a list under a key; none where the key is missing.</summary>
    public IReadOnlyList<Section> Maps(string key) => Has(key) ? [.. Map(key).Items] : [];

    /// <summary>True when a single value stands under the key.</summary>
    public bool IsText(string key) => Has(key) && Map(key).Scalar is not null;

    public string Text(string key) => Map(key).Single;

    public string? TextOrNone(string key) => Has(key) ? Text(key) : null;

    /// <summary>The values of a list under a key.</summary>
    public IReadOnlyList<string> List(string key) => [.. Map(key).Items.Select(i => i.Scalar ?? throw i.Expected("a list of words"))];

    /// <summary>The same, a single value being a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Map(key).Singles;

    public IReadOnlyList<string> TextsOrNone(string key) => Has(key) ? Texts(key) : [];

    /// <summary>The lists of a list under a key, a single value being a list of one; none where the key is missing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string key) => !Has(key) ? [] : IsText(key) ? [[Text(key)]] : [.. Map(key).Items.Select(i => i.Singles)];

    public decimal Number(string key, decimal least = decimal.MinValue) =>
        decimal.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number >= least ? number : throw Error(key, $"{key} must be at least {least.ToString(CultureInfo.InvariantCulture)}")
            : throw Error(key, $"{key} must be a number, not \"{Text(key)}\"");

    public decimal? NumberOrOpen(string key) => Text(key) == "open" ? null : Number(key, 0);

    public int Whole(string key, int least, int otherwise) => !Has(key) ? otherwise
        : int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw Error(key, $"{key} must be a whole number from {least.ToString(CultureInfo.InvariantCulture)} on, not \"{Text(key)}\"");

    /// <summary>True or false; false where the key is missing.</summary>
    public bool Flag(string key) => Has(key) && (Text(key) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error(key, $"{key} must be true or false, not \"{Text(key)}\""),
    });

    public string OneOf(string key, params IReadOnlyList<string> words) => words.Contains(Text(key))
        ? Text(key)
        : throw Error(key, $"{key} must be one of {string.Join(", ", words)}, not \"{Text(key)}\"");

    public Dictionary<string, T> Keyed<T>(Func<Section, string, T> value, StringComparer? comparer = null) => Keys.ToDictionary(k => k, k => value(this, k), comparer ?? StringComparer.Ordinal);

    public Dictionary<TKey, TValue> Keyed<TKey, TValue>(Func<Section, string, TKey> key, Func<Section, string, TValue> value) where TKey : notnull =>
        Keys.ToDictionary(k => key(this, k), k => value(this, k));

    public FormatException Unknown(string key, string? known = null) =>
        Pairs.First(p => p.Key.Scalar == key).Key.Error($"unknown key \"{key}\"{(string.IsNullOrEmpty(name) ? "" : $" in {name}")}{(known is null ? "" : $"; known: {known}")}");

    public FormatException Missing(string key) => Error($"{key} is missing{name switch { null => " here", "" => "", _ => $" in {name}" }}");

    public FormatException Error(string key, string message) => Map(key).Error(message);

    public FormatException Error(string message) => new($"{file}({node.Start.Line},{node.Start.Column}): {message}");

    private YamlMappingNode Mapping => node as YamlMappingNode ?? throw Expected("a mapping of keys to values");

    private string? Scalar => (node as YamlScalarNode)?.Value;

    private string Single => Scalar ?? throw Expected("a single value");

    private IReadOnlyList<string> Singles => node is YamlSequenceNode ? [.. Items.Select(i => i.Single)] : [Single];

    private YamlNode Child(string key) => Mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw Missing(key);

    private FormatException Expected(string what) => Error(name is null ? $"expected {what} here" : $"{(name.Length == 0 ? "the file" : name)} must be {what}");
}
