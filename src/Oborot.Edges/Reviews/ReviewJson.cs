using System.Text.Json;
using Oborot.Model;

namespace Oborot.Edges.Reviews;

/// <summary>What people said of a claim or a commitment, as the JSON of both carries it.</summary>
internal static class ReviewJson
{
    private const string Key = "review";

    /// <summary>Writes it under its key; null where nobody said anything.</summary>
    public static void Write(Review? review, Utf8JsonWriter writer)
    {
        if (review is null)
        {
            writer.WriteNull(Key);
            return;
        }
        writer.WriteStartObject(Key);
        writer.WriteString("state", Words.Of(review.State));
        writer.WriteString("by", review.By);
        writer.WriteString("at", DecisionJson.Text(review.At));
        writer.WriteString("reason", review.Reason);
        writer.WriteNumber("number", review.Number);
        writer.WriteString("of", review.Of);
        writer.WriteStartArray("changes");
        foreach (var change in review.Changes)
        {
            Write(change, writer);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (var note in review.Notes)
        {
            Write(note, writer);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Review?, Utf8JsonWriter)"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Review? Read(JsonFields fields) => fields.Object(Key) is not { } review ? null
        : new Review(review.Word<ReviewState>("state"), review.Required("by"), DecisionJson.MomentOf(review.Text("at")), review.Text("reason"))
        {
            Number = review.Integer("number"),
            Of = review.Text("of"),
            Changes = [.. review.Array("changes").Select(c => new FieldChange(c.Required("field"), c.Text("was"), c.Text("now")))],
            Notes = [.. review.Array("notes").Select(n => new ReviewNote(n.Required("text"), n.Required("by"), DecisionJson.MomentOf(n.Text("at"))))],
        };

    private static void Write(FieldChange change, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("field", change.Field);
        writer.WriteString("was", change.Was);
        writer.WriteString("now", change.Now);
        writer.WriteEndObject();
    }

    private static void Write(ReviewNote note, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("text", note.Text);
        writer.WriteString("by", note.By);
        writer.WriteString("at", DecisionJson.Text(note.At));
        writer.WriteEndObject();
    }
}
