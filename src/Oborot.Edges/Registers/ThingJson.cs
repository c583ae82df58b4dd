using System.Text.Json;
using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Edges.Registers;

/// <summary>Things of the register as JSON: what <c>commitments --format json</c> prints under <c>things</c>.</summary>
public static class ThingJson
{
    /// <summary>Writes one thing as a JSON object.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="standing">How it stands on the day asked for.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Thing thing, Standing standing, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("id", thing.Id);
        writer.WriteString("title", thing.Headline());
        writer.WriteString("type", Words.Of(thing.Type));
        writer.WriteString("status", Words.Of(thing.Status));
        writer.WriteBoolean("negated", thing.IsNegated);
        writer.WriteString("delivery", Words.Of(thing.Delivery));
        WriteWho(thing, writer);
        WriteList(writer, "sector", thing.Sectors);
        writer.WriteString("deadline", thing.Deadline?.ToString());
        writer.WriteString("last_told", Days.Text(thing.LastTold));
        writer.WriteBoolean("overdue", standing.IsOverdue);
        writer.WriteBoolean("due", standing.IsDue);
        writer.WriteString("silent_since", Days.Text(standing.SilentSince));
        writer.WriteNumber("documents", thing.Documents);
        WriteList(writer, "tellings", thing.Tellings.Select(t => t.Id));
        WriteHistory(thing, writer);
        WriteCount(thing, writer);
        writer.WriteString("level", thing.Level?.Id);
        WriteList(writer, "parts", thing.Parts);
        WriteList(writer, "part_of", thing.PartOf);
        writer.WriteEndObject();
    }

    private static void WriteWho(Thing thing, Utf8JsonWriter writer)
    {
        WriteObjects(writer, "parties", thing.Parties, p =>
        {
            writer.WriteString("party", p.Party);
            writer.WriteString("role", Words.Of(p.Role));
        });
        WriteObjects(writer, "people", thing.People, p =>
        {
            writer.WriteString("name", p.Name);
            writer.WriteString("role", p.Office);
            writer.WriteString("country", p.Country);
        });
    }

    private static void WriteHistory(Thing thing, Utf8JsonWriter writer)
    {
        WriteObjects(writer, "moves", thing.Moves, m =>
        {
            writer.WriteString("status", Words.Of(m.Status));
            writer.WriteBoolean("negated", m.IsNegated);
            WriteEvidence(writer, m.Evidence);
        });
        WriteObjects(writer, "delivery_moves", thing.DeliveryMoves, m =>
        {
            writer.WriteString("delivery", Words.Of(m.Delivery));
            writer.WriteString("published", Days.Text(m.Telling?.Published ?? m.Figure?.Published));
            writer.WriteString("telling", m.Telling?.Id);
            writer.WriteString("claim", m.Figure?.Id);
        });
        WriteObjects(writer, "deadlines", thing.Deadlines, d =>
        {
            writer.WriteString("deadline", d.Deadline!.ToString());
            WriteEvidence(writer, d);
        });
    }

    private static void WriteCount(Thing thing, Utf8JsonWriter writer)
    {
        if (thing.Named is not { } named)
        {
            writer.WriteNull("count");
            return;
        }
        writer.WriteStartObject("count");
        writer.WriteString("told", thing.Title.Amount?.Quote);
        WriteList(writer, "named", named);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Commitment telling)
    {
        writer.WriteString("published", Days.Text(telling.Published));
        writer.WriteString("telling", telling.Id);
    }

    private static void WriteObjects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<T> fill)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            fill(value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }
        writer.WriteEndArray();
    }
}
