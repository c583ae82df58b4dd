using System.Globalization;
using System.Text.Json;
using Oborot.Checks;
using Oborot.Edges.Claims;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>A stated figure with what official ones say of it, as a JSON object.</summary>
public static class VerdictJson
{
    private const decimal Million = 1_000_000;

    /// <summary>The keys that are added to a row's own.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["verdict", "matched_side", "matched_source", "official", "difference_percent", "why"];

    /// <summary>The object.</summary>
    public static string Of(StatedRow row, Assessment assessment) => JsonText.Written(writer =>
    {
        writer.WriteStartObject();
        foreach (var (column, value) in row.Fields.Where(f => !Keys.Contains(f.Key)))
        {
            Write(writer, column, value);
        }
        writer.WriteString("verdict", Words.Of(assessment.Verdict));
        writer.WriteString("matched_side", Matched(assessment)?.Side);
        writer.WriteString("matched_source", Matched(assessment)?.Publication.Source);
        JsonText.Number(writer, "official", Official(assessment));
        JsonText.Number(writer, "difference_percent", Difference(assessment));
        writer.WriteString("why", VerdictWords.Of(assessment));
        writer.WriteEndObject();
    });

    // What a field holds stays what it is; only a number is written as one.
    private static void Write(Utf8JsonWriter writer, string column, string value)
    {
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && column.Equals("value_usd_mn", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteNumber(column, number);
        }
        else
        {
            writer.WriteString(column, value);
        }
    }

    private static OfficialTotal? Matched(Assessment assessment) =>
        assessment.Verdict is Verdict.MatchesSide or Verdict.MatchesReconciled or Verdict.MatchesEarlierVintage or Verdict.WithinRounding ? assessment.Best : null;

    // In millions like the stated amount; of growth in percent.
    private static decimal? Official(Assessment assessment) => (assessment.Best, assessment.Yardsticks) switch
    {
        ({ } best, _) => assessment.Statement!.Base is null ? best.Value / Million : Math.Round((best.Value - 1) * 100, 2),
        (_, [{ } first, ..]) => Math.Round(first.Expected / Million, 6),
        _ => null,
    };

    private static decimal? Difference(Assessment assessment) => (assessment.Difference ?? (assessment.Yardsticks is [{ } first, ..] ? first.Change : null)) is { } share ? Math.Round(share * 100, 2) : null;
}
