using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oborot.Model;

namespace Oborot.Cli.Output;

/// <summary>The JSON objects of mentions and leftovers, one line each.</summary>
internal static class JsonRow
{
    /// <summary>The keys of a mention.</summary>
    public static readonly string[] MentionKeys = ["document", "start", "end", "type", "low", "high", "hedge", "unit", "period_start", "period_end"];

    /// <summary>The keys of a leftover.</summary>
    public static readonly string[] LeftoverKeys = ["document", "start", "end", "figure", "quote", "reason"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A mention as JSON.</summary>
    public static string Of(string document, FoundMention mention) => Write(json =>
    {
        json.WriteString("document", document);
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("end", mention.End);
        json.WriteString("type", mention.Type);
        WriteNumber(json, "low", mention.Value?.Low);
        WriteNumber(json, "high", mention.Value?.High);
        json.WriteString("hedge", mention.Value is { } value ? Words.Of(value.Hedge) : null);
        json.WriteString("unit", mention.Value?.Unit);
        WriteDay(json, "period_start", mention.Period?.Start);
        WriteDay(json, "period_end", mention.Period?.End);
    });

    /// <summary>A leftover as JSON.</summary>
    public static string Of(Leftover leftover) => Write(json =>
    {
        json.WriteString("document", leftover.Evidence.Document);
        json.WriteNumber("start", leftover.Evidence.Start);
        json.WriteNumber("end", leftover.Evidence.End);
        json.WriteString("figure", leftover.Evidence.Figure);
        json.WriteString("quote", leftover.Evidence.Quote);
        json.WriteString("reason", Words.Of(leftover.Reason));
    });

    private static string Write(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // One value has one spelling: 5.50 is written 5.5.
    private static void WriteNumber(Utf8JsonWriter json, string key, decimal? number)
    {
        json.WritePropertyName(key);
        if (number is { } told)
        {
            json.WriteRawValue(told.ToString("0.############################", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string key, DateOnly? day) =>
        json.WriteString(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
