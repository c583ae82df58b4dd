using System.Globalization;
using System.Text.Json;
using Oborot.Model;

namespace Oborot.Edges;

/// <summary>The members of one JSON object, with errors that name the member.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement element;

    public JsonFields(JsonElement element) =>
        this.element = element.ValueKind == JsonValueKind.Object ? element : throw new FormatException("expected a JSON object");

    public IEnumerable<string> Names() => element.EnumerateObject().Select(p => p.Name);

    public string? Text(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"{name} must be a string");

    public string Required(string name) => Text(name) ?? throw new FormatException($"{name} is missing");

    public int Integer(string name) =>
        Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw new FormatException($"{name} must be a whole number");

    public decimal? Number(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : throw new FormatException($"{name} must be a number");

    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : Days.OrNone(text) ?? throw new FormatException($"{name} must be a date like 2025-09-30, not \"{text}\"");

    // An open end ("since 2017") is no span of days that could be compared, so it counts as no period.
    public Period? Period(string name) => Day(name + "_end") is { } end ? new Period(Day(name + "_start"), end) : null;

    public T Word<T>(string name, T missing) where T : struct, Enum => Text(name) is null ? missing : Word<T>(name);

    public T Word<T>(string name) where T : struct, Enum => Required(name) is var text && Words.TryParse<T>(text, out var value)
        ? value
        : throw new FormatException($"{name} \"{text}\" is unknown; known: {string.Join(", ", Enum.GetValues<T>().Select(v => Words.Of(v)))}");

    public JsonFields? Object(string name) => Get(name) is { ValueKind: JsonValueKind.Object } value ? new JsonFields(value) : null;

    public IEnumerable<JsonFields> Array(string name) =>
        Get(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray().Select(v => new JsonFields(v)) : [];

    public IReadOnlyList<string> Texts(string name) => Get(name) is not { ValueKind: JsonValueKind.Array } value ? []
        : [.. value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : throw new FormatException($"{name} must hold strings"))];

    public bool Flag(string name) => Get(name) is { } value
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new FormatException($"{name} must be true or false"));

    /// <summary>How far away what the own clause does not tell was found, by field.</summary>
    public List<Trace> Inherited() => Object("inherited") is { } inherited ? [.. inherited.Names().Select(n => new Trace(n, inherited.Word<Scope>(n), -1, -1, ""))] : [];

    private JsonElement? Get(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
