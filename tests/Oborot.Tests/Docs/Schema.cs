using System.Text.Json;
using System.Text.RegularExpressions;
using Oborot.Tests.House;

namespace Oborot.Tests.Docs;

/// <summary>As much of JSON Schema as the schemas of <c>docs/schemas</c> use, and stricter: a property that no schema names is an error too.</summary>
internal sealed class Schema
{
    private static readonly Dictionary<string, JsonElement> Known = Repository.Files("docs/schemas")
        .Select(f => JsonDocument.Parse(Repository.Read(f)).RootElement).ToDictionary(s => s.GetProperty("$id").GetString()!);

    // What a keyword of the schemas means here; a keyword that stands in no list is one that nobody checks.
    private static readonly string[] Remarks = ["$schema", "$id", "x-version", "title", "description", "$defs"];
    private static readonly string[] Checked = ["type", "enum", "pattern", "minimum", "properties", "required", "items", "additionalProperties", "anyOf", "$ref"];

    private readonly List<string> errors = [];
    private readonly JsonElement root;

    private Schema(JsonElement root) => this.root = root;

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static JsonElement Text(string name) => Known[$"urn:oborot:schema:{name}"];

    /// <summary>What is wrong with a value, one line each with its place.</summary>
    /// <param name="name">The schema's name, or a name and a definition: <c>check#leftover</c>.</param>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<string> Errors(string name, JsonElement value)
    {
        var parts = name.Split('#');
        var schema = new Schema(Text(parts[0]));
        schema.Check(parts.Length > 1 ? schema.root.GetProperty("$defs").GetProperty(parts[1]) : schema.root, value, "");
        return schema.errors;
    }

    /// <summary>The keywords of all schemas that this class does not check.</summary>
    public static IEnumerable<string> UnknownKeywords() => Known.Values.SelectMany(Keywords).Except(Remarks).Except(Checked);

    private static IEnumerable<string> Keywords(JsonElement schema) => schema.ValueKind != JsonValueKind.Object ? [] :
        schema.EnumerateObject().SelectMany(p => p.Name switch
        {
            "properties" or "$defs" => p.Value.EnumerateObject().SelectMany(x => Keywords(x.Value)),
            "items" or "additionalProperties" => Keywords(p.Value),
            "anyOf" => p.Value.EnumerateArray().SelectMany(Keywords),
            _ => [],
        }).Concat(schema.EnumerateObject().Select(p => p.Name));

    private void Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Follow(reference.GetString()!, value, at);
            return;
        }
        if (schema.TryGetProperty("anyOf", out var any))
        {
            Want(any.EnumerateArray().Any(s => Fits(s, value)), at, "fits none of anyOf");
            return;
        }
        CheckScalar(schema, value, at);
        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(schema, value, at);
        }
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(items, item, $"{at}[{index}]");
            }
        }
    }

    private void CheckScalar(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            Want(Strings(type).Any(t => Is(t, value)), at, $"is no {type.GetRawText()}: {value.GetRawText()}");
        }
        if (schema.TryGetProperty("enum", out var words))
        {
            Want(words.EnumerateArray().Any(w => JsonElement.DeepEquals(w, value)), at, $"is not in the list: {value.GetRawText()}");
        }
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String)
        {
            Want(Regex.IsMatch(value.GetString()!, pattern.GetString()!), at, $"does not fit {pattern}: {value.GetRawText()}");
        }
        if (schema.TryGetProperty("minimum", out var least) && value.ValueKind == JsonValueKind.Number)
        {
            Want(value.GetDecimal() >= least.GetDecimal(), at, $"is below {least}");
        }
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at)
    {
        foreach (var name in schema.TryGetProperty("required", out var required) ? Strings(required) : [])
        {
            Want(value.TryGetProperty(name, out _), at, $"lacks {name}");
        }
        foreach (var property in value.EnumerateObject())
        {
            var isNamed = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out _);
            if (isNamed)
            {
                Check(properties.GetProperty(property.Name), property.Value, $"{at}.{property.Name}");
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                Check(others, property.Value, $"{at}.{property.Name}");
            }
            else
            {
                Want(false, at, $"has {property.Name}, which the schema does not name");
            }
        }
    }

    private void Follow(string reference, JsonElement value, string at)
    {
        if (reference.StartsWith("#/$defs/", StringComparison.Ordinal))
        {
            Check(root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), value, at);
            return;
        }
        string[] parts = reference.Split("#/$defs/");
        var other = new Schema(Known[parts[0]]);
        other.Check(parts.Length == 1 ? other.root : other.root.GetProperty("$defs").GetProperty(parts[1]), value, at);
        errors.AddRange(other.errors);
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var trial = new Schema(root);
        trial.Check(schema, value, "");
        return trial.errors.Count == 0;
    }

    private void Want(bool holds, string at, string what)
    {
        if (!holds)
        {
            errors.Add($"{(at.Length == 0 ? "the whole" : at)} {what}");
        }
    }

    private static IEnumerable<string> Strings(JsonElement oneOrMore) =>
        oneOrMore.ValueKind == JsonValueKind.Array ? oneOrMore.EnumerateArray().Select(n => n.GetString()!) : [oneOrMore.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new ArgumentException($"unknown type {type}", nameof(type)),
    };
}
