using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Findings;

/// <summary>What official statistics say of a claim, down to file and cell, as fields of a finding.</summary>
internal static class AssessmentJson
{
    private const int Places = 4;

    /// <summary>Writes the fields into the object that is open.</summary>
    public static void Write(Assessment assessment, Utf8JsonWriter writer)
    {
        writer.WriteString("verdict", Words.Of(assessment.Verdict));
        if (assessment.Obstacle is { } obstacle)
        {
            writer.WriteString("obstacle", Words.Of(obstacle));
        }
        if (assessment.Difference is { } difference)
        {
            writer.WriteNumber("difference_percent", Percent(difference));
        }
        if (assessment.Best is { } best)
        {
            writer.WriteNumber("measured_by", assessment.Totals.Index().First(t => t.Item == best).Index);
        }
        WriteAll(writer, "official", assessment.Totals, WriteTotal);
        WriteAll(writer, "yardsticks", assessment.Yardsticks, WriteYardstick);
    }

    private static void WriteTotal(OfficialTotal total, Utf8JsonWriter writer)
    {
        writer.WriteString("side", total.Side);
        writer.WriteString("source", total.Publication.Source);
        writer.WriteString("agency", total.Publication.Agency);
        writer.WriteString("basis", Words.Of(total.Basis));
        JsonText.Number(writer, "value", total.Value);
        writer.WriteBoolean("superseded", total.IsSuperseded);
        WriteAll(writer, "terms", [.. total.Terms, .. total.BaseTerms], WriteTerm);
    }

    private static void WriteTerm(OfficialTerm term, Utf8JsonWriter writer)
    {
        var (observation, publication) = (term.Official.Observation, term.Official.Publication);
        writer.WriteString("reporter", observation.Series.Reporter);
        writer.WriteString("partner", observation.Series.Partner);
        writer.WriteString("flow", Words.Of(observation.Series.Flow));
        writer.WriteString("product", observation.Series.Product);
        writer.WriteString("period", observation.Period.ToString());
        JsonText.Number(writer, "value", observation.Value);
        writer.WriteString("currency", observation.Currency);
        writer.WriteNumber("factor", term.Sign);
        writer.WriteString("status", Words.Of(observation.Status));
        writer.WriteString("file", publication.File);
        writer.WriteString("place", observation.Place);
        writer.WriteString("published", Days.Text(publication.Published));
        writer.WriteString("url", publication.Url);
    }

    private static void WriteYardstick(Yardstick yardstick, Utf8JsonWriter writer)
    {
        writer.WriteNumber("year", yardstick.Year);
        JsonText.Number(writer, "expected", yardstick.Expected);
        writer.WriteBoolean("pro_rata", yardstick.IsProRata);
        writer.WriteNumber("change_percent", Percent(yardstick.Change));
        JsonText.Number(writer, "usual_low_percent", yardstick.Usual is { Low: { } low } ? Percent(low) : null);
        JsonText.Number(writer, "usual_high_percent", yardstick.Usual is { High: { } high } ? Percent(high) : null);
        writer.WriteNumber("changes_known", yardstick.Windows);
        JsonText.Flag(writer, "fits", yardstick.Fits);
        writer.WriteStartObject("latest");
        WriteTotal(yardstick.Latest, writer);
        writer.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T, Utf8JsonWriter> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item, writer);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static decimal Percent(decimal share) => Math.Round(share * 100, Places);
}
