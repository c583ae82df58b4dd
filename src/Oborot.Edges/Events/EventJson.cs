using System.Text.Json;
using Oborot.Events;
using Oborot.Model;
using Oborot.People;

namespace Oborot.Edges.Events;

/// <summary>Events as JSON: what <c>events --format json</c> and <c>jsonl</c> print.</summary>
public static class EventJson
{
    /// <summary>Writes one event with its links and instruments.</summary>
    /// <param name="told">The event.</param>
    /// <param name="found">What it was found with.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Event told, EventsFound found, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("id", told.Id);
        writer.WriteString("type", Words.Of(told.Type));
        writer.WriteBoolean("planned", told.IsPlanned);
        writer.WriteBoolean("inferred", told.IsInferred);
        List(writer, "bodies", told.Bodies, (w, b) => Object(w, () => (Text(w, "key", b.Key), Text(w, "name", b.Name))));
        Texts(writer, "parties", told.Parties);
        List(writer, "people", told.People, Write);
        List(writer, "named_only", told.NamedOnly, Write);
        WritePlace(told, writer);
        WriteDays(told.Days, writer);
        List(writer, "documents", told.Documents, Write);
        List(writer, "parts", told.Parts, Write);
        Items(writer, "items", told.Commitments);
        Items(writer, "before", told.Before);
        Items(writer, "after", told.After);
        Items(writer, "background", told.Background);
        List(writer, "claims", told.Claims, Write);
        List(writer, "reasons", told.Reasons, Write);
        List(writer, "links", found.Links.Where(l => l.First == told || l.Second == told), (w, l) => Write(w, l, told));
        List(writer, "instruments", found.Instruments.Where(i => told.Commitments.Contains(i.Means) || told.Background.Contains(i.Means)), Write);
        writer.WriteEndObject();
    }

    /// <summary>Writes everything that was found as one object.</summary>
    public static void Write(EventsFound found, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        List(writer, "events", found.Events, (w, e) => Write(e, found, w));
        List(writer, "people", found.People, Write);
        writer.WriteEndObject();
    }

    private static void WritePlace(Event told, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("place");
        writer.WriteString("city", told.Place.City);
        writer.WriteString("country", told.Place.Country);
        Texts(writer, "told", told.PlacesTold);
        writer.WriteEndObject();
    }

    private static void WriteDays(EventDays days, Utf8JsonWriter writer)
    {
        writer.WriteString("first_day", Days.Text(days.First));
        writer.WriteString("last_day", Days.Text(days.Last));
        writer.WriteBoolean("derived", days.IsDerived);
        Texts(writer, "steps", days.Steps);
    }

    private static void Write(Utf8JsonWriter writer, Person person)
    {
        writer.WriteStartObject();
        writer.WriteString("id", person.Id);
        writer.WriteString("name", person.Name);
        writer.WriteString("country", person.Country);
        List(writer, "spellings", person.Spellings, (w, s) => Object(w, () => (Text(w, "name", s.Name), Passages(w, s.Told))));
        List(writer, "offices", person.Offices, (w, o) => Object(w, () =>
            (Text(w, "office", o.Words), Text(w, "country", o.Country), Text(w, "first_told", Days.Text(o.First)), Text(w, "last_told", Days.Text(o.Last)), Passages(w, o.Told))));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EventDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("document", document.Id);
        writer.WriteString("url", document.Url);
        writer.WriteString("published", Days.Text(document.Published));
        WriteDays(document.Days, writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EventPart part)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Words.Of(part.Type));
        Texts(writer, "people", part.People.Select(p => p.Name));
        Texts(writer, "offices", part.Offices);
        writer.WriteString("first_day", Days.Text(part.Days.First));
        writer.WriteString("last_day", Days.Text(part.Days.Last));
        Items(writer, "items", part.Told);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteString("document", claim.Evidence.Document);
        writer.WriteNumber("start", claim.Evidence.Start);
        writer.WriteNumber("end", claim.Evidence.End);
        writer.WriteString("figure", claim.Evidence.Figure);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EventReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Words.Of(reason.Kind));
        Texts(writer, "documents", reason.Documents);
        writer.WriteString("why", reason.Why);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EventLink link, Event from)
    {
        writer.WriteStartObject();
        writer.WriteString("event", (link.First == from ? link.Second : link.First).Id);
        writer.WriteString("kind", "same_target");
        writer.WriteBoolean("inferred", true);
        writer.WriteString("target", link.Target);
        Items(writer, "items", link.First == from ? link.AtFirst : link.AtSecond);
        Items(writer, "items_there", link.First == from ? link.AtSecond : link.AtFirst);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Instrument instrument)
    {
        writer.WriteStartObject();
        Items(writer, "target", [instrument.Target]);
        Items(writer, "means", [instrument.Means]);
        Items(writer, "told", instrument.Documents);
        writer.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter writer, string name, IEnumerable<Commitment> commitments) => List(writer, name, commitments, (w, c) =>
    {
        w.WriteStartObject();
        w.WriteString("id", c.Id);
        WritePassage(c.Evidence, w);
        w.WriteString("type", Words.Of(c.Type));
        w.WriteString("status", Words.Of(c.Status));
        w.WriteEndObject();
    });

    private static bool Passages(Utf8JsonWriter writer, IEnumerable<Passage> passages)
    {
        List(writer, "evidence", passages, (w, p) => Object(w, () => WritePassage(p, w)));
        return true;
    }

    private static bool WritePassage(Passage passage, Utf8JsonWriter writer)
    {
        writer.WriteString("document", passage.Document);
        writer.WriteNumber("start", passage.Start);
        writer.WriteNumber("end", passage.End);
        writer.WriteString("quote", passage.Quote);
        return true;
    }

    private static void Object<T>(Utf8JsonWriter writer, Func<T> fill)
    {
        writer.WriteStartObject();
        fill();
        writer.WriteEndObject();
    }

    private static bool Text(Utf8JsonWriter writer, string name, string? value)
    {
        writer.WriteString(name, value);
        return true;
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> values) => List(writer, name, values, (w, v) => w.WriteStringValue(v));

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            write(writer, value);
        }
        writer.WriteEndArray();
    }
}
