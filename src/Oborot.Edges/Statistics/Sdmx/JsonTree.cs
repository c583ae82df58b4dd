using System.Text.Json;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>A value of a JSON file, kept: for the small parts of a message such as its header.</summary>
internal sealed class JsonTree
{
    private static readonly Dictionary<string, JsonTree> None = [];
    private Dictionary<string, JsonTree> members = None;

    private JsonTree()
    {
    }

    /// <summary>No value.</summary>
    public static JsonTree Nothing { get; } = new();

    /// <summary>The items of an array; none of any other value.</summary>
    public IReadOnlyList<JsonTree> Items { get; private init; } = [];

    /// <summary>A string, or a number as it is written; null of any other value.</summary>
    public string? Text { get; private init; }

    /// <summary>True for a number.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>True for an array.</summary>
    public bool IsArray { get; private init; }

    /// <summary>The names and values of an object, in the order of the file.</summary>
    public IReadOnlyDictionary<string, JsonTree> Members => members;

    /// <summary>The value of a name, whatever the case of its letters; an empty value where there is none.</summary>
    public JsonTree this[string name] => members.TryGetValue(name, out var value) ? value
        : members.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? Nothing;

    /// <summary>The items of an array, or the only one that stands without brackets.</summary>
    public IReadOnlyList<JsonTree> All => IsArray ? Items : this == Nothing ? [] : [this];

    /// <summary>Reads the value that begins with the last token.</summary>
    public static JsonTree Read(JsonTokens tokens) => tokens.Type switch
    {
        JsonTokenType.StartObject => ReadObject(tokens),
        JsonTokenType.StartArray => new JsonTree { IsArray = true, Items = [.. tokens.Items().Select(_ => Read(tokens))] },
        JsonTokenType.String => new JsonTree { Text = tokens.Text },
        JsonTokenType.Number => new JsonTree { Text = tokens.Text, IsNumber = true },
        JsonTokenType.True => new JsonTree { Text = "true" },
        JsonTokenType.False => new JsonTree { Text = "false" },
        _ => new JsonTree(),
    };

    private static JsonTree ReadObject(JsonTokens tokens)
    {
        var tree = new JsonTree { members = new(StringComparer.Ordinal) };
        foreach (var name in tokens.Members())
        {
            tree.members.Add(name, Read(tokens));
        }
        return tree;
    }
}
