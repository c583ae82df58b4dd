using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Oborot.Model;

namespace Oborot.Edges.Ledgers;

/// <summary>
/// The JSON a ledger keeps a claim in: every member of the model, traces too, so that nothing is lost on the way back.
/// It is the ledger's own; outputs are written in the contract's form.
/// </summary>
internal static class KeptJson
{
    private static readonly JsonTypeInfo<Claim> ClaimType = (JsonTypeInfo<Claim>)new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = KeptJsonContext.Default.WithAddedModifier(LeaveOutComputed),
        Converters =
        {
            new PeriodConverter(), new WordConverter<ClaimKind>(), new WordConverter<Direction>(), new WordConverter<Modality>(), new WordConverter<Force>(), new WordConverter<Place>(), new WordConverter<SourceRole>(),
            new WordConverter<Scope>(), new WordConverter<Hedge>(), new WordConverter<Wording>(),
        },
    }.GetTypeInfo(typeof(Claim));

    /// <summary>Writes a claim.</summary>
    public static string Write(Claim claim) => JsonSerializer.Serialize(claim, ClaimType);

    /// <summary>Reads a claim that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static Claim Read(string json) => JsonSerializer.Deserialize(json, ClaimType) ?? throw new JsonException("no claim");

    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null && type.Kind == JsonTypeInfoKind.Object && type.Type == typeof(Claim))
            {
                type.Properties.RemoveAt(i);
            }
            else if (type.Properties[i].PropertyType == typeof(IReadOnlyList<Force>))
            {
                type.Properties[i].ShouldSerialize = static (_, forces) => forces is IReadOnlyList<Force> { Count: > 0 };
            }
        }
    }

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ends = (reader.GetString() ?? "").Split("..");
            return ends.Length == 2 ? new Period(ends[0].Length == 0 ? null : Days.Read(ends[0]), Days.Read(ends[1])) : throw new JsonException("no period");
        }

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{Days.Text(value.Start)}..{Days.Text(value.End)}");
    }

    private sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Words.TryParse<T>(reader.GetString(), out var value) ? value : throw new JsonException($"unknown word for {typeof(T).Name}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Of(value));
    }
}

/// <summary>The generated serializer of claims.</summary>
[JsonSerializable(typeof(Claim))]
internal sealed partial class KeptJsonContext : JsonSerializerContext;
