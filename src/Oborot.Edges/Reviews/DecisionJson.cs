using System.Globalization;
using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Model;
using Oborot.Reviews;

namespace Oborot.Edges.Reviews;

/// <summary>Decisions as JSON lines: what <c>reviews --format jsonl</c> prints and <c>reviews --given</c> takes.</summary>
public static class DecisionJson
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The keys of a decision, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["number", "id", "decision", "about", "of", "document", "start", "end", "words", "quote", "sort", "fields", "undoes", "reason", "by", "at", "in_force", "placed"];

    /// <summary>Reads decisions, one object per line; empty lines are skipped.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call the input in messages.</param>
    /// <exception cref="FormatException">A line is no decision; the message names file and line.</exception>
    public static IReadOnlyList<Decision> Read(TextReader reader, string name) => JsonLines.Read(reader, name, Read);

    /// <summary>Writes a decision as a JSON object.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="isInForce">Whether nobody took it back.</param>
    /// <param name="isPlaced">Whether it finds its place in what is read.</param>
    public static void Write(Decision decision, Utf8JsonWriter writer, bool isInForce, bool isPlaced)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("number", decision.Number);
        writer.WriteString("id", decision.Id);
        WriteWhat(decision, writer);
        writer.WriteBoolean("in_force", isInForce);
        writer.WriteBoolean("placed", isPlaced);
        writer.WriteEndObject();
    }

    /// <summary>A moment as it is written.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>The moment that is written.</summary>
    /// <exception cref="FormatException">None is.</exception>
    internal static DateTimeOffset MomentOf(string? written) =>
        DateTimeOffset.TryParseExact(written, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
            : throw new FormatException($"at must be a moment like 2025-10-31T14:05:00.000Z, not \"{written}\"");

    /// <summary>The text that a ledger keeps.</summary>
    internal static string Written(Decision decision) => JsonText.Written(json =>
    {
        json.WriteStartObject();
        WriteWhat(decision, json);
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Written"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    internal static Decision Kept(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new JsonFields(document.RootElement));
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static void WriteWhat(Decision decision, Utf8JsonWriter writer)
    {
        writer.WriteString("decision", Words.Of(decision.Kind));
        writer.WriteString("about", decision.Target is { } target ? Words.Of(target) : null);
        writer.WriteString("of", decision.Of?.Id);
        writer.WriteString("document", decision.Of?.Document);
        WriteOffset(writer, "start", decision.Of?.Start);
        WriteOffset(writer, "end", decision.Of?.End);
        writer.WriteString("words", decision.Of?.Words);
        writer.WriteString("quote", decision.Of?.Quote);
        writer.WriteString("sort", decision.Of?.Sort);
        writer.WriteStartObject("fields");
        foreach (var (field, word) in decision.Fields)
        {
            writer.WriteString(field, word);
        }
        writer.WriteEndObject();
        writer.WriteString("undoes", decision.Undone);
        writer.WriteString("reason", decision.Reason);
        writer.WriteString("by", decision.By);
        writer.WriteString("at", Text(decision.At));
    }

    private static void WriteOffset(Utf8JsonWriter writer, string name, int? offset)
    {
        writer.WritePropertyName(name);
        if (offset is { } told)
        {
            writer.WriteNumberValue(told);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static Decision Read(JsonFields fields)
    {
        var decision = ReadWhat(fields, fields.Word<DecisionKind>("decision"));
        Check(decision);
        return fields.Text("id") is not { } id || id == decision.Id ? decision : throw new FormatException("its id does not fit: the line was changed after it was written");
    }

    private static Decision ReadWhat(JsonFields fields, DecisionKind kind)
    {
        var (by, at, reason) = (fields.Required("by"), MomentOf(fields.Text("at")), fields.Text("reason"));
        return kind switch
        {
            DecisionKind.Accept => Decision.Accept(ReadCitation(fields), by, at, reason),
            DecisionKind.Reject => Decision.Reject(ReadCitation(fields), by, at, reason),
            DecisionKind.Amend => Decision.Amend(ReadCitation(fields), ReadSettings(fields), by, at, reason),
            DecisionKind.Note => Decision.Note(ReadCitation(fields), by, at, reason),
            DecisionKind.Enter => Decision.Enter(fields.Word<ReviewTarget>("about"), ReadSettings(fields), by, at, reason),
            _ => Decision.Undo(fields.Required("undoes"), by, at, reason),
        };
    }

    // A decision whose words make no sense is refused here, so that a ledger never holds one.
    private static void Check(Decision decision)
    {
        if (decision.Kind == DecisionKind.Enter)
        {
            _ = Entry.Of(decision);
        }
        else if (decision.Target == ReviewTarget.Claim)
        {
            ClaimFields.Check(decision.Fields);
        }
        else
        {
            CommitmentFields.Check(decision.Fields);
        }
    }

    private static Citation ReadCitation(JsonFields fields) => new(fields.Word<ReviewTarget>("about"), fields.Required("document"), fields.Integer("start"), fields.Integer("end"),
        fields.Required("words"), fields.Text("quote") ?? "", fields.Required("of"), fields.Text("sort") ?? "");

    private static List<Setting> ReadSettings(JsonFields fields) => fields.Object("fields") is { } given ? [.. given.Names().Select(n => new Setting(n, given.Text(n)))] : [];
}
