using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Oborot.Model;

namespace Oborot.Edges.Ledgers;

/// <summary>
/// The JSON a ledger keeps a claim or a commitment in: every member of the model, traces too, so that nothing is lost on the way back.
/// It is the ledger's own; outputs are written in the contract's form.
/// </summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new()
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
            new WordConverter<CommitmentType>(), new WordConverter<CommitmentStatus>(), new WordConverter<PartyRole>(),
        },
    };

    private static readonly JsonTypeInfo<Claim> ClaimType = (JsonTypeInfo<Claim>)Options.GetTypeInfo(typeof(Claim));
    private static readonly JsonTypeInfo<Commitment> CommitmentInfo = (JsonTypeInfo<Commitment>)Options.GetTypeInfo(typeof(Commitment));

    /// <summary>Writes a claim.</summary>
    public static string Write(Claim claim) => JsonSerializer.Serialize(claim, ClaimType);

    /// <summary>Reads a claim that <see cref="Write(Claim)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static Claim Read(string json) => JsonSerializer.Deserialize(json, ClaimType) ?? throw new JsonException("no claim");

    /// <summary>Writes a commitment.</summary>
    public static string Write(Commitment commitment) => JsonSerializer.Serialize(commitment, CommitmentInfo);

    /// <summary>Reads a commitment that <see cref="Write(Commitment)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static Commitment ReadCommitment(string json) => JsonSerializer.Deserialize(json, CommitmentInfo) ?? throw new JsonException("no commitment");

    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null && type.Kind == JsonTypeInfoKind.Object && (type.Type == typeof(Claim) || type.Type == typeof(Commitment)))
            {
                type.Properties.RemoveAt(i);
            }
            else if (type.Properties[i].PropertyType == typeof(Review))
            {
                // What people say is kept apart, so that it holds for whatever is read.
                type.Properties[i].ShouldSerialize = static (_, _) => false;
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

/// <summary>The generated serializer of claims and commitments.</summary>
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Commitment))]
internal sealed partial class KeptJsonContext : JsonSerializerContext;
