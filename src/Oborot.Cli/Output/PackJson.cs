using System.Text.Json;
using Oborot.Cli.Views;
using Oborot.Edges.Packs;
using Oborot.Shared;

namespace Oborot.Cli.Output;

/// <summary>A language as JSON: what <c>packs --format jsonl</c> prints.</summary>
internal static class PackJson
{
    /// <summary>Writes one language as a JSON object.</summary>
    public static void Write(PackReport report, Street street, Utf8JsonWriter json)
    {
        var coverage = report.Coverage;
        json.WriteStartObject();
        json.WriteString("language", report.Profile.Language);
        json.WriteString("name", report.Profile.Name);
        json.WriteNumber("phrases", coverage.Phrases);
        json.WriteNumber("keys", coverage.Keys);
        json.WriteNumber("shown", coverage.Shown);
        List(json, "to_be_shown", coverage.ToBeShown.Select(e => e.ToString()));
        json.WriteNumber("examples_read", coverage.Examples.Count - coverage.Open.Count());
        json.WriteNumber("examples_not_read", coverage.Open.Count());
        WriteGrades(report, json);
        json.WriteStartObject("properties");
        foreach (var (key, words) in PackProperties.Of(report, street))
        {
            json.WriteString(key, words);
        }
        json.WriteEndObject();
        json.WriteStartArray("groups");
        foreach (var group in coverage.Groups)
        {
            WriteGroup(group, json);
        }
        json.WriteEndArray();
        List(json, "not_read_yet", coverage.Open.Select(e => e.Name));
        json.WriteEndObject();
    }

    private static void WriteGrades(PackReport report, Utf8JsonWriter json)
    {
        var grades = report.Grades;
        json.WriteNumber("articles", grades?.Articles ?? 0);
        json.WriteNumber("claims", grades?.Claims ?? 0);
        Grade(json, "detect", grades?.Detect);
        Grade(json, "core", grades?.Core);
        Grade(json, "full", grades?.Full);
        Grade(json, "whole", grades?.Whole);
    }

    private static void WriteGroup(GroupCoverage group, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Name);
        json.WriteBoolean("main", group.IsMain);
        json.WriteNumber("keys", group.Entries.Count);
        json.WriteNumber("phrases", group.Phrases);
        json.WriteNumber("shown", group.Shown);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void Grade(Utf8JsonWriter json, string name, double? grade)
    {
        if (grade is { } f1)
        {
            json.WriteNumber(name, f1);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
