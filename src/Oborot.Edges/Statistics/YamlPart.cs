using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Statistics;

/// <summary>A node of a YAML file that knows where it stands, so that what is wrong with it can be told with line and column.</summary>
internal sealed class YamlPart
{
    private readonly string file;
    private readonly YamlNode node;

    private YamlPart(string file, YamlNode node) => (this.file, this.node) = (file, node);

    /// <summary>The only document of a text.</summary>
    /// <exception cref="FormatException">The text is no YAML, or not one document.</exception>
    public static YamlPart Parse(string text, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document] ? new YamlPart(file, document.RootNode) : throw new FormatException($"{file}: expected one YAML document");
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

    /// <summary>A single value with something in it.</summary>
    public string Text => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Error("expected a word or a text here");

    /// <summary>The parts of a list.</summary>
    public IEnumerable<YamlPart> List => node is YamlSequenceNode list ? list.Children.Select(c => new YamlPart(file, c)) : throw Error("expected a list, as [\"1001\", \"1101\"]");

    /// <summary>The keys and values of a mapping, in the order of the file.</summary>
    public IEnumerable<(YamlPart Key, YamlPart Value)> Pairs => Mapping.Children.Select(c => (new YamlPart(file, c.Key), new YamlPart(file, c.Value)));

    private YamlMappingNode Mapping => node as YamlMappingNode ?? throw Error("expected a mapping of keys to values");

    /// <summary>The value of a key that has to be there.</summary>
    public YamlPart this[string key] => Find(key) ?? throw Error($"{key} is missing here");

    /// <summary>The value of a key that may be missing.</summary>
    public YamlPart? Find(string key) => Mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new YamlPart(file, value) : null;

    /// <summary>This mapping, when it has no other keys than these.</summary>
    public YamlPart Allow(params string[] keys)
    {
        var unknown = Pairs.Select(p => p.Key).FirstOrDefault(k => !keys.Contains(k.Text));
        return unknown is null ? this : throw unknown.Error($"unknown key \"{unknown.Text}\"; known: {string.Join(", ", keys)}");
    }

    /// <summary>What is wrong here, with the place.</summary>
    public FormatException Error(string message) => new($"{file}({node.Start.Line},{node.Start.Column}): {message}");
}
