using System.Text.Json;
using Oborot.Edges.Claims;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics;

/// <summary>Both reports of a flow in a period as a JSON object; ratios are plain numbers, amounts in units of the currency.</summary>
public static class MirrorJson
{
    private const int Places = 6;

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "exporter", "importer", "period", "exported", "exported_source", "imported", "imported_source", "imported_fob", "asymmetry", "reporting_distance",
        "band_low", "band_high", "band_years", "usual", "estimate", "exporter_weight", "reconciled", "reconciled_source",
    ];

    /// <summary>The object.</summary>
    public static string Of(MirrorSeries flow, MirrorPoint point, ReconciledFlow? estimate) => JsonText.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("exporter", flow.Exporter);
        writer.WriteString("importer", flow.Importer);
        writer.WriteString("period", point.Period.ToString());
        Write(writer, "exported", point.Exported);
        Write(writer, "imported", point.Imported);
        JsonText.Number(writer, "imported_fob", point.ImportedFob is { } fob ? Math.Round(fob, 2) : null);
        Number(writer, "asymmetry", point.Asymmetry.Coefficient);
        Number(writer, "reporting_distance", point.Asymmetry.ReportingDistance);
        Number(writer, "band_low", point.Band?.Low);
        Number(writer, "band_high", point.Band?.High);
        writer.WriteNumber("band_years", point.Band?.Years ?? 0);
        JsonText.Flag(writer, "usual", point.IsUsual);
        JsonText.Number(writer, "estimate", estimate?.Estimate is { } told ? Math.Round((decimal)told, 2) : null);
        Number(writer, "exporter_weight", estimate?.ExporterWeight);
        Write(writer, "reconciled", point.Reconciled);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, string key, Official? official)
    {
        JsonText.Number(writer, key, official?.Observation.Value);
        writer.WriteString($"{key}_source", official?.Publication.Source);
    }

    private static void Number(Utf8JsonWriter writer, string key, double? value) =>
        JsonText.Number(writer, key, value is { } number && double.IsFinite(number) ? Math.Round((decimal)number, Places) : null);
}
