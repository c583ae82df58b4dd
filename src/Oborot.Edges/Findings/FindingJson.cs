using System.Text.Json;
using Oborot.Checks;
using Oborot.Edges.Claims;
using Oborot.Model;

namespace Oborot.Edges.Findings;

/// <summary>What <c>check --format json</c> prints: claims, findings with their proofs, and leftovers.</summary>
public static class FindingJson
{
    /// <summary>Writes the whole answer, one object and a line end.</summary>
    public static void Write(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings, IReadOnlyList<Leftover> leftovers, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
        {
            writer.WriteStartObject();
            WriteAll(writer, "claims", claims, ClaimJson.Write);
            WriteAll(writer, "findings", findings, Write);
            WriteAll(writer, "leftovers", leftovers, Write);
            writer.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one finding as a JSON object.</summary>
    public static void Write(Finding finding, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("kind", Words.Of(finding.Kind));
        writer.WriteString("check", finding.Check);
        writer.WriteString("severity", Words.Of(finding.Severity));
        if (finding.State is { } state)
        {
            writer.WriteString("state", Words.Of(state));
        }
        writer.WriteString("why", finding.Why);
        if (finding.Assessment is { } assessment)
        {
            AssessmentJson.Write(assessment, writer);
        }
        writer.WriteStartArray("claims");
        foreach (var claim in finding.Claims)
        {
            WritePlace(claim, writer);
        }
        foreach (var passage in finding.Commitments)
        {
            WritePlace(passage, writer);
        }
        writer.WriteEndArray();
        if (finding.Changes.Count > 0)
        {
            WriteAll(writer, "changes", finding.Changes, Write);
        }
        WriteAll(writer, "assumptions", finding.Assumptions, (a, w) => w.WriteStringValue(Words.Of(a)));
        WriteAll(writer, "proof", finding.Proof, Write);
        WriteAll(writer, "diagnosis", finding.Diagnosis, Write);
        writer.WriteEndObject();
    }

    /// <summary>Writes one leftover as a JSON object.</summary>
    public static void Write(Leftover leftover, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WritePlace(leftover.Evidence, writer);
        writer.WriteString("quote", leftover.Evidence.Quote);
        writer.WriteString("reason", Words.Of(leftover.Reason));
        writer.WriteEndObject();
    }

    private static void WritePlace(Claim claim, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WritePlace(claim.Evidence, writer);
        if (claim.Place == Place.Title)
        {
            writer.WriteString("field", "title");
        }
        writer.WriteString("id", claim.Id);
        writer.WriteEndObject();
    }

    private static void WritePlace(Commitment passage, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WritePlace(new Evidence(passage.Evidence.Document, passage.Evidence.Start, passage.Evidence.End, passage.Evidence.Quote, passage.Evidence.Quote), writer);
        writer.WriteString("id", passage.Id);
        writer.WriteEndObject();
    }

    private static void Write(ToldChange change, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("part", Words.Of(change.Part));
        writer.WriteString("retold", change.Retold);
        writer.WriteString("told", change.Told);
        writer.WriteEndObject();
    }

    private static void WritePlace(Evidence evidence, Utf8JsonWriter writer)
    {
        writer.WriteString("document", evidence.Document);
        writer.WriteNumber("start", evidence.Start);
        writer.WriteNumber("end", evidence.End);
        writer.WriteString("figure", evidence.Figure);
    }

    private static void Write(ProofStep step, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("relation", Words.Of(step.Relation));
        if (step.Policy is not null)
        {
            writer.WriteString("policy", step.Policy);
        }
        WriteAll(writer, "terms", step.Terms, Write);
        writer.WriteStartObject("result");
        writer.WriteString("of", step.Of);
        JsonText.Number(writer, "low", step.Low);
        JsonText.Number(writer, "high", step.High);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(ProofTerm term, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (term.Claim is not null || term.Step is not null)
        {
            writer.WriteStartObject("ref");
            writer.WriteNumber(term.Claim is not null ? "claim" : "step", term.Claim ?? term.Step!.Value);
            writer.WriteEndObject();
        }
        JsonText.Number(writer, "low", term.Range.Low);
        JsonText.Number(writer, "high", term.Range.High);
        JsonText.Number(writer, "factor", term.Factor);
        writer.WriteEndObject();
    }

    private static void Write(Slip slip, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("slip", slip.Name);
        writer.WriteNumber("claim", slip.Claim);
        JsonText.Number(writer, "repaired", slip.Repaired);
        writer.WriteString("fits", slip.Fits);
        writer.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T, Utf8JsonWriter> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item, writer);
        }
        writer.WriteEndArray();
    }
}
