using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Edges.Reviews;
using Oborot.Model;

namespace Oborot.Edges.Commitments;

/// <summary>Commitments as JSON lines: what <c>commitments --format jsonl</c> prints and <c>commitments --given</c> takes.</summary>
public static class CommitmentJson
{
    /// <summary>Reads commitments, one object per line; empty lines are skipped.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call the input in messages.</param>
    /// <exception cref="FormatException">A line is no commitment; the message names file and line.</exception>
    public static IReadOnlyList<Commitment> Read(TextReader reader, string name) => JsonLines.Read(reader, name, ReadCommitment);

    /// <summary>Writes one commitment as a JSON object.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="thing">The id of the thing in the register that it tells of; null where no register was made.</param>
    /// <param name="happening">The id of the event that it is told of; null for none.</param>
    public static void Write(Commitment commitment, Utf8JsonWriter writer, string? thing = null, string? happening = null)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteEvidence(commitment, writer);
        WriteParties(commitment, writer);
        WriteList(writer, "sector", commitment.Sectors);
        writer.WriteString("place", commitment.Place);
        WriteTime(commitment.Date, "date", writer);
        WriteTime(commitment.Deadline, "deadline", writer);
        writer.WriteString("amount", commitment.Amount?.Quote);
        WriteValue(commitment, writer);
        writer.WriteBoolean("negated", commitment.IsNegated);
        JsonText.Inherited(writer, commitment.Inherited);
        writer.WriteString("speaker", commitment.Speaker);
        writer.WriteString("sentence", commitment.Sentence);
        writer.WriteString("rule", commitment.Rule);
        writer.WriteString("thing", thing);
        writer.WriteString("event", happening);
        writer.WriteString("part_of", commitment.Row?.Whole);
        writer.WriteString("row", commitment.Row?.Place);
        ReviewJson.Write(commitment.Review, writer);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Commitment commitment, Utf8JsonWriter writer)
    {
        writer.WriteString("id", commitment.Id);
        writer.WriteString("document", commitment.Evidence.Document);
        writer.WriteString("url", commitment.Url);
        writer.WriteString("published", Days.Text(commitment.Published));
        writer.WriteString("lang", commitment.Language);
        writer.WriteNumber("start", commitment.Evidence.Start);
        writer.WriteNumber("end", commitment.Evidence.End);
        writer.WriteString("quote", commitment.Evidence.Quote);
        writer.WriteString("type", Words.Of(commitment.Type));
        writer.WriteString("status", Words.Of(commitment.Status));
    }

    private static void WriteParties(Commitment commitment, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("parties");
        foreach (var (party, role) in commitment.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString("party", party);
            writer.WriteString("role", Words.Of(role));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("people");
        foreach (var person in commitment.People)
        {
            writer.WriteStartObject();
            writer.WriteString("name", person.Name);
            writer.WriteString("role", person.Office);
            writer.WriteString("country", person.Country);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // The days beside the words, as "date" alone does not tell whether "2006" was written or worked out.
    private static void WriteTime(ToldTime? time, string name, Utf8JsonWriter writer)
    {
        writer.WriteString(name, time?.ToString());
        writer.WriteString(name + "_told", time?.Words);
        writer.WriteString(name + "_start", Days.Text(time?.Days?.Start));
        writer.WriteString(name + "_end", Days.Text(time?.Days?.End));
    }

    private static void WriteValue(Commitment commitment, Utf8JsonWriter writer)
    {
        JsonText.Number(writer, "low", commitment.Value?.Low);
        JsonText.Number(writer, "high", commitment.Value?.High);
        JsonText.Number(writer, "last_digit", commitment.Value?.LastDigit);
        writer.WriteString("hedge", commitment.Value is { } value ? Words.Of(value.Hedge) : null);
        writer.WriteString("unit", commitment.Value?.Unit);
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

    private static Commitment ReadCommitment(JsonFields fields)
    {
        var evidence = new Passage(fields.Required("document"), fields.Integer("start"), fields.Integer("end"), fields.Required("quote"));
        return new Commitment
        {
            Evidence = evidence,
            Type = fields.Word<CommitmentType>("type"),
            Status = fields.Word<CommitmentStatus>("status"),
            Parties = [.. fields.Array("parties").Select(p => new CommitmentParty(p.Required("party"), p.Word("role", PartyRole.Participant)))],
            People = [.. fields.Array("people").Select(p => new CommitmentPerson(p.Text("name"), p.Text("role")) { Country = p.Text("country") })],
            Sectors = fields.Texts("sector") is { Count: > 0 } sectors ? sectors : ["other"],
            Place = fields.Text("place"),
            Date = ReadTime(fields, "date"),
            Deadline = ReadTime(fields, "deadline"),
            Amount = fields.Text("amount") is { } amount ? new Passage(evidence.Document, -1, -1, amount) : null,
            Value = ReadValue(fields),
            IsNegated = fields.Flag("negated"),
            Speaker = fields.Text("speaker"),
            Sentence = fields.Text("sentence") ?? "",
            Published = fields.Day("published"),
            Url = fields.Text("url"),
            Language = fields.Text("lang"),
            Row = fields.Text("part_of") is { } whole ? new TableRow(whole, fields.Text("row") ?? "") : null,
            Rule = fields.Text("rule") ?? "",
            Traces = fields.Inherited(),
            Review = ReviewJson.Read(fields),
        };
    }

    private static ToldTime? ReadTime(JsonFields fields, string name) =>
        fields.Text(name) is not { } told ? null
        : new ToldTime(fields.Text(name + "_told") ?? told, fields.Period(name) ?? (IsoTime.TryParse(told, out var days) ? days : null));

    private static Quantity? ReadValue(JsonFields fields) =>
        fields.Text("unit") is { } unit && (fields.Number("low") ?? fields.Number("high")) is not null
            ? new Quantity(fields.Number("low"), fields.Number("high"), fields.Number("last_digit") ?? 1, fields.Word("hedge", Hedge.Exact), unit) : null;

}
