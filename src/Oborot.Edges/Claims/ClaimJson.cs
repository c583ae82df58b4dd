using System.Text.Json;
using Oborot.Edges.Reviews;
using Oborot.Model;

namespace Oborot.Edges.Claims;

/// <summary>Claims as JSON lines: what <c>read --format jsonl</c> prints and <c>check --claims</c> takes.</summary>
public static class ClaimJson
{

    /// <summary>Reads claims, one object per line; empty lines are skipped.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call the input in messages.</param>
    /// <exception cref="FormatException">A line is no claim; the message names file and line.</exception>
    public static IReadOnlyList<Claim> Read(TextReader reader, string name) => JsonLines.Read(reader, name, ReadClaim);

    /// <summary>Writes claims, one object per line.</summary>
    public static void Write(IEnumerable<Claim> claims, Stream output)
    {
        foreach (var claim in claims)
        {
            using (var writer = new Utf8JsonWriter(output, JsonText.Options))
            {
                Write(claim, writer);
            }
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes one claim as a JSON object.</summary>
    public static void Write(Claim claim, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        WriteEvidence(claim, writer);
        WriteSubject(claim, writer);
        WriteValue(claim, writer);
        WritePeriods(claim, writer);
        writer.WriteString("speaker", claim.Speaker);
        writer.WriteString("modality", Words.Of(claim.Modality));
        writer.WriteStartArray("force");
        foreach (var force in claim.Forces)
        {
            writer.WriteStringValue(Words.Of(force));
        }
        writer.WriteEndArray();
        writer.WriteString("place", claim.Place is { } place ? Words.Of(place) : null);
        WriteOrigin(claim, writer);
        ReviewJson.Write(claim.Review, writer);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Claim claim, Utf8JsonWriter writer)
    {
        writer.WriteString("document", claim.Evidence.Document);
        writer.WriteString("url", claim.Url);
        writer.WriteString("published", Days.Text(claim.Published));
        writer.WriteString("lang", claim.Language);
        writer.WriteNumber("start", claim.Evidence.Start);
        writer.WriteNumber("end", claim.Evidence.End);
        writer.WriteString("figure", claim.Evidence.Figure);
        writer.WriteString("quote", claim.Evidence.Quote);
    }

    private static void WriteSubject(Claim claim, Utf8JsonWriter writer)
    {
        writer.WriteString("kind", Words.Of(claim.Kind));
        writer.WriteString("indicator", claim.Subject.Indicator);
        writer.WriteString("reporter", claim.Subject.Reporter);
        writer.WriteString("partner", claim.Subject.Partner);
        writer.WriteString("product", claim.Subject.Product);
        writer.WriteString("coverage", claim.Subject.Coverage);
        writer.WriteString("side", claim.Side);
        writer.WritePropertyName("whole");
        if (claim.Whole is not { } whole)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("indicator", whole.Indicator);
        writer.WriteString("reporter", whole.Reporter);
        writer.WriteString("partner", whole.Partner);
        writer.WriteString("product", whole.Product);
        writer.WriteString("coverage", whole.Coverage);
        writer.WriteEndObject();
    }

    private static void WriteValue(Claim claim, Utf8JsonWriter writer)
    {
        JsonText.Number(writer, "low", claim.Value.Low);
        JsonText.Number(writer, "high", claim.Value.High);
        JsonText.Number(writer, "last_digit", claim.Value.LastDigit);
        writer.WriteString("hedge", Words.Of(claim.Value.Hedge));
        writer.WriteString("unit", claim.Value.Unit);
        writer.WriteString("wording", Words.Of(claim.Value.Wording));
        writer.WriteString("direction", claim.Kind == ClaimKind.Change ? Words.Of(claim.Direction) : null);
    }

    private static void WritePeriods(Claim claim, Utf8JsonWriter writer)
    {
        writer.WriteString("period_start", Days.Text(claim.Period?.Start));
        writer.WriteString("period_end", Days.Text(claim.Period?.End));
        writer.WriteString("base_start", Days.Text(claim.Base?.Start));
        writer.WriteString("base_end", Days.Text(claim.Base?.End));
    }

    private static void WriteOrigin(Claim claim, Utf8JsonWriter writer)
    {
        JsonText.Inherited(writer, claim.Inherited.DistinctBy(i => i.Key));
        writer.WriteStartArray("source_chain");
        foreach (var link in claim.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("role", Words.Of(link.Role));
            writer.WriteString("name", link.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("rule", claim.Rule);
    }

    private static Claim ReadClaim(JsonFields fields)
    {
        var kind = fields.Word<ClaimKind>("kind");
        var evidence = new Evidence(fields.Required("document"), fields.Integer("start"), fields.Integer("end"), fields.Required("figure"), fields.Text("quote") ?? "");
        return new Claim
        {
            Evidence = evidence,
            Kind = kind,
            Subject = ReadSubject(fields),
            Value = ReadValue(fields, evidence.Figure),
            Direction = fields.Word("direction", Direction.None),
            Period = fields.Period("period"),
            Base = fields.Period("base"),
            Side = fields.Text("side"),
            Whole = fields.Object("whole") is { } whole ? ReadSubject(whole) : null,
            Speaker = fields.Text("speaker"),
            Modality = fields.Word("modality", Modality.Stated),
            Forces = ReadForces(fields),
            Place = fields.Text("place") is null ? null : fields.Word<Place>("place"),
            Sources = ReadSources(fields),
            Published = fields.Day("published"),
            Url = fields.Text("url"),
            Language = fields.Text("lang"),
            Rule = fields.Text("rule") ?? "",
            Traces = fields.Inherited(),
            Review = ReviewJson.Read(fields),
        };
    }

    private static Subject ReadSubject(JsonFields fields) =>
        new(fields.Required("indicator"), fields.Text("reporter"), fields.Text("partner"), fields.Text("product"), fields.Text("coverage"));

    private static Quantity ReadValue(JsonFields fields, string figure)
    {
        var (low, high) = (fields.Number("low"), fields.Number("high"));
        var unit = fields.Required("unit");
        return low > high
            ? throw new FormatException("low is above high")
            : new Quantity(low, high, fields.Number("last_digit") ?? WrittenFigure.LastDigit(figure, low ?? high), fields.Word("hedge", Hedge.Exact), unit,
                fields.Word("wording", WrittenFigure.WordingOf(figure, unit)));
    }

    private static List<Force> ReadForces(JsonFields fields) =>
        [.. fields.Texts("force").Select(w => Words.TryParse<Force>(w, out var force) ? force : throw new FormatException($"force \"{w}\" is unknown; known: {string.Join(", ", Enum.GetValues<Force>().Select(f => Words.Of(f)))}")).Distinct().Order()];

    private static List<SourceLink> ReadSources(JsonFields fields) =>
        [.. fields.Array("source_chain").Select(l => new SourceLink(l.Word<SourceRole>("role"), l.Required("name")))];

}
