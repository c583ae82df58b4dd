using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Json;

/// <summary>Answers of tradestatistics.io (yr, yrp, yrc, yrpc): both flows of a year in one record, areas by their three letters.</summary>
/// <remarks>Its numbers are worked over and differ from what offices reported, so they count as estimates.</remarks>
internal sealed class TradestatisticsJson(Areas areas) : IStatisticsFormat
{
    private static readonly string[] Fields =
        ["year", "reporter_iso", "partner_iso", "commodity_code", "trade_value_usd_imp", "trade_value_usd_exp", "section_code", "group_code", "community_code"];

    /// <inheritdoc/>
    public string Name => "tradestatistics-json";

    /// <inheritdoc/>
    public string Description => "tradestatistics.io, answers of its service as JSON";

    /// <inheritdoc/>
    public StatisticsOrigin Origin => new("tradestatistics", "Open Trade Statistics (tradestatistics.io), after UN Comtrade", SourceKind.Reconciled);

    /// <inheritdoc/>
    public bool Recognises(StatisticsFile file) =>
        JsonShape.Of(file) is { IsArray: true } shape && shape.Fields.Contains("reporter_iso") && shape.Fields.Any(f => f.StartsWith("trade_value_usd_", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes)
    {
        using var records = new JsonRecords(file, "", Fields);
        while (records.Read())
        {
            if (SeriesOf(records.Values, records.Place, notes) is not ({ } series, { } period))
            {
                continue;
            }
            foreach (var (flow, text) in ((TradeFlow, string?)[])[(TradeFlow.Imports, records.Values[4]), (TradeFlow.Exports, records.Values[5])])
            {
                if (Value(text, records.Place, notes) is { } value)
                {
                    yield return new Observation(series with { Flow = flow }, period, value, records.Place);
                }
            }
        }
    }

    private (Series Series, Period Period)? SeriesOf(IReadOnlyList<string?> values, string place, ImportNotes notes)
    {
        if (!int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
        {
            notes.Pass("without a year", place);
            return null;
        }
        if (values[3] is null && values.Skip(6).Any(v => v is not null))
        {
            notes.Pass("of groups of goods that are the site's own", place);
            return null;
        }
        var (reporter, partner) = (Area(values[1], notes), values[2] is { } told ? Area(told, notes) : Series.World);
        if (reporter is null || partner is null)
        {
            return null;
        }
        if (reporter == partner)
        {
            notes.Pass("of trade of an area with itself: goods that came back", place);
            return null;
        }
        var goods = values[3] is { } code && !code.Equals("all", StringComparison.OrdinalIgnoreCase) ? (code, "HS") : (Series.AllGoods, Series.AllGoods);
        return (new Series(reporter, partner, TradeFlow.Imports, goods.Item1, goods.Item2), Period.Year(year));
    }

    private string? Area(string? code, ImportNotes notes)
    {
        if (code is not null && areas.FromCode(code) is { } area)
        {
            return area;
        }
        notes.PassArea(code ?? "none");
        return null;
    }

    // Each record has a column for either flow; where only one was reported, the other holds zero.
    private static decimal? Value(string? text, string place, ImportNotes notes)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value != 0)
        {
            return value;
        }
        notes.Pass("whose other flow is told as nothing", place);
        return null;
    }
}
