using System.Globalization;
using Oborot.Edges.Statistics.Comtrade;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Json;

/// <summary>Answers of UN Comtrade's service (<c>/data/v1/get</c>, <c>/public/v1/preview</c>) as JSON.</summary>
internal sealed class ComtradeJson(Areas areas) : IStatisticsFormat
{
    private static readonly string[] Fields = [.. Enum.GetNames<ComtradeField>().Select(n => n is "CifValue" or "FobValue" ? n.ToLowerInvariant() : char.ToLowerInvariant(n[0]) + n[1..])];

    // What the service hands out at the most: without a key, with a free one, with a paid one.
    private static readonly long[] Caps = [500, 100_000, 250_000];

    /// <inheritdoc/>
    public string Name => "comtrade-json";

    /// <inheritdoc/>
    public string Description => "UN Comtrade, answers of its service as JSON";

    /// <inheritdoc/>
    public StatisticsOrigin Origin => new("comtrade", "United Nations Statistics Division, UN Comtrade");

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
        rows.Finish();
        Look(file, records, notes);
    }

    private static void Look(StatisticsFile file, JsonRecords records, ImportNotes notes)
    {
        if (records.Members.GetValueOrDefault("error") is { Length: > 0 } error)
        {
            throw new StatisticsException(file.Shown, null, $"Comtrade answered with an error: {error}", "mend the query and fetch it again");
        }
        if (records.Count == 0)
        {
            throw new StatisticsException(file.Shown, null, "Comtrade answered without data: nothing is reported for this query, or a code in it is wrong", "try the query with fewer conditions");
        }
        var told = long.TryParse(records.Members.GetValueOrDefault("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : records.Count;
        if (told > records.Count)
        {
            notes.Warn(string.Create(CultureInfo.InvariantCulture, $"Comtrade tells of {told:N0} records and {records.Count:N0} are here: the answer is cut, ask for less at once"));
        }
        else if (Caps.Contains(records.Count))
        {
            notes.Warn(string.Create(CultureInfo.InvariantCulture, $"{records.Count:N0} records are the most that Comtrade hands out at once: the rest may be missing, ask for less at once"));
        }
    }
}
