using System.Text.Json;
using Oborot.Checks;
using Oborot.Edges.Claims;
using Oborot.Edges.Findings;
using Oborot.Model;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;

namespace Oborot.Edges.Targets;

/// <summary>An aim with its history and how it stands, as a JSON object; rates are in percent, probabilities from 0 to 1, amounts in base units.</summary>
public static class TargetJson
{
    private const int Places = 4;

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id", "indicator", "reporter", "partner", "product", "coverage", "unit", "level", "low", "high", "hedge", "deadline", "state", "why", "as_of",
        "first_told", "last_told", "documents", "history", "bases", "findings",
    ];

    /// <summary>The object.</summary>
    /// <param name="report">The aim.</param>
    /// <param name="day">The day on which it is judged.</param>
    public static string Of(TargetReport report, DateOnly day) => JsonText.Written(writer =>
    {
        var track = report.Track;
        writer.WriteStartObject();
        WriteAim(writer, track);
        writer.WriteString("state", Words.Of(report.State));
        writer.WriteString("why", report.Why);
        WriteDay(writer, "as_of", day);
        WriteDay(writer, "first_told", track.FirstTold);
        WriteDay(writer, "last_told", track.LastTold);
        writer.WriteNumber("documents", track.Documents);
        WriteAll(writer, "history", track.Steps, (s, w) => WriteStep(s, report.ToldBeside(s.Telling), w));
        WriteAll(writer, "bases", report.Bases, WriteBase);
        WriteAll(writer, "findings", report.Findings, FindingJson.Write);
        writer.WriteEndObject();
    });

    private static void WriteAim(Utf8JsonWriter writer, TargetTrack track)
    {
        writer.WriteString("id", track.Id);
        writer.WriteString("indicator", track.Subject.Indicator);
        writer.WriteString("reporter", track.Subject.Reporter);
        writer.WriteString("partner", track.Subject.Partner);
        writer.WriteString("product", track.Subject.Product);
        writer.WriteString("coverage", track.Subject.Coverage);
        writer.WriteString("unit", track.Unit);
        WriteLevel(writer, track.Level);
        WriteDay(writer, "deadline", track.Deadline?.End);
    }

    private static void WriteLevel(Utf8JsonWriter writer, Quantity level)
    {
        JsonText.Number(writer, "level", level.Figure);
        JsonText.Number(writer, "low", level.Low);
        JsonText.Number(writer, "high", level.High);
        writer.WriteString("hedge", Words.Of(level.Hedge));
    }

    private static void WriteStep(TargetStep step, Claim? told, Utf8JsonWriter writer)
    {
        var telling = step.Telling;
        writer.WriteStartObject();
        WriteDay(writer, "published", telling.Published);
        writer.WriteString("document", telling.Document);
        writer.WriteString("url", telling.Claim.Url);
        writer.WriteString("outlet", telling.Claim.Sources.FirstOrDefault(s => s.Role == SourceRole.Outlet)?.Name);
        writer.WriteString("speaker", telling.Speaker);
        writer.WriteString("side", telling.Side);
        WriteLevel(writer, telling.Level);
        WriteDay(writer, "deadline", telling.Deadline?.End);
        writer.WriteBoolean("deadline_inherited", telling is { Deadline: not null, IsDeadlineOwn: false });
        WriteAll(writer, "changes", step.Changes, (c, w) => w.WriteStringValue(Words.Of(c)));
        writer.WriteString("base", told?.Id);
        WriteAll(writer, "claims", telling.Claims, (c, w) => w.WriteStringValue(c.Id));
        writer.WriteEndObject();
    }

    private static void WriteBase(TargetBase start, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFigure(writer, start.Known);
        writer.WriteNumber("year", start.Year);
        JsonText.Number(writer, "year_value", Math.Round(start.Value));
        writer.WriteString("annualised", Words.Of(start.Annualised));
        Percent(writer, "needed_percent", start.Needed);
        Percent(writer, "achieved_1_percent", start.Achieved.One);
        Percent(writer, "achieved_3_percent", start.Achieved.Three);
        Percent(writer, "achieved_5_percent", start.Achieved.Five);
        JsonText.Number(writer, "achieved_until", start.AchievedUntil);
        writer.WriteBoolean("ends_told", start.EndsTold);
        WriteRunRate(writer, start.RunRate);
        WriteArrival(writer, start.Arrival);
        writer.WriteString("no_probability", start.Fault == HistoryFault.None ? null : Words.Of(start.Fault));
        writer.WriteString("state", Words.Of(start.State));
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, KnownFigure figure)
    {
        var first = figure.Official is { } official ? official.Terms[0].Official : (Oborot.Statistics.Official?)null;
        writer.WriteString("side", figure.Side);
        writer.WriteBoolean("side_told", figure.IsSideTold);
        writer.WriteString("origin", Words.Of(figure.Origin));
        writer.WriteString("period", figure.Period.ToString());
        JsonText.Number(writer, "value", figure.Value);
        writer.WriteString("hedge", Words.Of(figure.Hedge));
        writer.WriteString("claim", figure.Claim?.Id);
        writer.WriteString("source", first?.Publication.Source);
        writer.WriteString("file", first?.Publication.File);
        writer.WriteString("place", first?.Observation.Place);
        WriteDay(writer, "published", figure.Claim?.Published ?? first?.Publication.Published);
    }

    private static void WriteRunRate(Utf8JsonWriter writer, RunRate? rate)
    {
        writer.WritePropertyName("run_rate");
        if (rate is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        WriteFigure(writer, rate.Months);
        Percent(writer, "growth_percent", (double?)rate.Growth);
        JsonText.Number(writer, "year_value", Math.Round(rate.Year));
        writer.WriteString("annualised", Words.Of(rate.Method));
        writer.WriteEndObject();
    }

    private static void WriteArrival(Utf8JsonWriter writer, Arrival? arrival)
    {
        writer.WritePropertyName("probability");
        if (arrival is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        JsonText.Number(writer, "low", Math.Round((decimal)arrival.Low, Places));
        JsonText.Number(writer, "high", Math.Round((decimal)arrival.High, Places));
        writer.WriteString("method", Arrival.Method);
        writer.WriteNumber("changes", arrival.Changes);
        writer.WriteNumber("until", arrival.Since);
        JsonText.Number(writer, "mean_log_growth", Math.Round((decimal)arrival.Mean, Places));
        JsonText.Number(writer, "deviation", Math.Round((decimal)arrival.Deviation, Places));
        writer.WriteEndObject();
    }

    private static void Percent(Utf8JsonWriter writer, string name, double? rate) =>
        JsonText.Number(writer, name, rate is { } told && double.IsFinite(told) && Math.Abs(told) < 1e9 ? Math.Round((decimal)told * 100, Places) : null);

    private static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day) => writer.WriteString(name, day is { } told ? Days.Text(told) : null);

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
