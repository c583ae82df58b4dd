using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Model;

namespace Oborot.Edges.Mentions;

/// <summary>Mentions as JSON: what <c>mentions --format jsonl</c> prints.</summary>
public static class MentionJson
{
    /// <summary>Writes one mention as a JSON object.</summary>
    /// <param name="document">The id of the document it stands in.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(string document, FoundMention mention, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("document", document);
        writer.WriteNumber("start", mention.Start);
        writer.WriteNumber("end", mention.End);
        writer.WriteString("type", mention.Type);
        JsonText.Number(writer, "low", mention.Value?.Low);
        JsonText.Number(writer, "high", mention.Value?.High);
        writer.WriteString("hedge", mention.Value is { } value ? Words.Of(value.Hedge) : null);
        writer.WriteString("unit", mention.Value?.Unit);
        writer.WriteString("period_start", Days.Text(mention.Period?.Start));
        writer.WriteString("period_end", Days.Text(mention.Period?.End));
        writer.WriteEndObject();
    }
}
