using System.Globalization;
using Oborot.Edges.Statistics.Comtrade;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Json;

/// <summary>Answers of UN Comtrade's service (<c>/data/v1/get</c>, <c>/public/v1/preview</c>) as JSON.</summary>
internal sealed class ComtradeJson(Areas areas) : IStatisticsFormat
{
    private static readonly string[] Fields = [.. Enum.GetNames<ComtradeField>().Select(n => n is "CifValue" or "FobValue" ? n.ToLowerInvariant() : char.ToLowerInvariant(n[0]) + n[1..])];

    /// <inheritdoc/>
    public string Name => "comtrade-json";

    /// <inheritdoc/>
    public string Description => "UN Comtrade, answers of its service as JSON";

    /// <inheritdoc/>
    public StatisticsOrigin Origin => ComtradeCodes.Origin;

    /// <inheritdoc/>
    public bool Recognises(StatisticsFile file) =>
        JsonShape.Of(file) is { IsArray: false } shape
        && (shape.Fields.Count > 0 ? shape.Fields.Contains("reporterCode") && shape.Fields.Contains("primaryValue") : shape.Members.ContainsKey("elapsedTime") && shape.Members.ContainsKey("data"));

    /// <inheritdoc/>
    public IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes)
    {
        using var records = new JsonRecords(file, "data", Fields);
        var rows = new ComtradeRows(areas, notes);
        while (records.Read())
        {
            if (rows.Take(records.Values, records.Place) is { } observation)
            {
                yield return observation;
            }
        }
        Refuse(file, records);
        rows.Finish(long.TryParse(records.Members.GetValueOrDefault("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null);
    }

    private static void Refuse(StatisticsFile file, JsonRecords records)
    {
        if (records.Members.GetValueOrDefault("error") is { Length: > 0 } error)
        {
            throw new StatisticsException(file.Shown, null, $"Comtrade answered with an error: {error}", "mend the query and fetch it again");
        }
        if (records.Count == 0)
        {
            throw new StatisticsException(file.Shown, null, "Comtrade answered without data: nothing is reported for this query, or a code in it is wrong", "try the query with fewer conditions");
        }
    }
}
