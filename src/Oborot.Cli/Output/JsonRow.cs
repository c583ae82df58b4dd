using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Edges.Commitments;
using Oborot.Edges.Events;
using Oborot.Edges.Findings;
using Oborot.Edges.Mentions;
using Oborot.Edges.Registers;
using Oborot.Edges.Reviews;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Reviews;
using Oborot.Shared;

namespace Oborot.Cli.Output;

/// <summary>Claims, mentions and leftovers as JSON objects of one line, with their keys in order.</summary>
internal static class JsonRow
{
    /// <summary>The keys of a claim.</summary>
    public static readonly string[] ClaimKeys =
    [
        "id", "document", "url", "published", "lang", "start", "end", "figure", "quote", "kind", "indicator", "reporter", "partner", "product",
        "coverage", "side", "whole", "low", "high", "last_digit", "hedge", "unit", "wording", "direction", "period_start", "period_end",
        "base_start", "base_end", "speaker", "modality", "force", "place", "inherited", "source_chain", "rule",
        "review",
    ];

    /// <summary>The keys of a commitment.</summary>
    public static readonly string[] CommitmentKeys =
    [
        "id", "document", "url", "published", "lang", "start", "end", "quote", "type", "status", "parties", "people", "sector", "place",
        "date", "date_told", "date_start", "date_end", "deadline", "deadline_told", "deadline_start", "deadline_end",
        "amount", "low", "high", "last_digit", "hedge", "unit", "negated", "inherited", "speaker", "sentence", "rule", "thing", "event", "part_of", "row", "review",
    ];

    /// <summary>The keys of a mention.</summary>
    public static readonly string[] MentionKeys = ["document", "start", "end", "type", "low", "high", "hedge", "unit", "period_start", "period_end"];

    /// <summary>The keys of a leftover.</summary>
    public static readonly string[] LeftoverKeys = ["document", "start", "end", "figure", "quote", "reason"];

    /// <summary>The keys of a language.</summary>
    public static readonly string[] PackKeys =
    [
        "language", "name", "phrases", "keys", "shown", "to_be_shown", "examples_read", "examples_not_read", "articles", "claims", "detect", "core", "full", "whole",
        "properties", "groups", "not_read_yet",
    ];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A claim as JSON.</summary>
    public static string Of(Claim claim) => Write(json => ClaimJson.Write(claim, json));

    /// <summary>A commitment as JSON.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="thing">The id of the thing it tells of.</param>
    /// <param name="happening">The id of the event that it is told of; null for none.</param>
    public static string Of(Commitment commitment, string thing, string? happening) => Write(json => CommitmentJson.Write(commitment, json, thing, happening));

    /// <summary>A decision of a person as JSON.</summary>
    public static string Of(Decision decision, bool isInForce, bool isPlaced) => Write(json => DecisionJson.Write(decision, json, isInForce, isPlaced));

    /// <summary>A thing of the register as JSON.</summary>
    public static string Of(Thing thing, Standing standing) => Write(json => ThingJson.Write(thing, standing, json));

    /// <summary>An event as JSON.</summary>
    public static string Of(Event told, EventsFound found) => Write(json => EventJson.Write(told, found, json));

    /// <summary>All events and people as JSON.</summary>
    public static string Of(EventsFound found) => Write(json => EventJson.Write(found, json));

    /// <summary>A mention as JSON.</summary>
    public static string Of(string document, FoundMention mention) => Write(json => MentionJson.Write(document, mention, json));

    /// <summary>A leftover as JSON.</summary>
    public static string Of(Leftover leftover) => Write(json => FindingJson.Write(leftover, json));

    /// <summary>A language as JSON.</summary>
    public static string Of(PackReport report, Street street) => Write(json => PackJson.Write(report, street, json));

    private static string Write(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            fill(json);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
