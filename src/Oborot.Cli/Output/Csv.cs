using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Oborot.Cli.Output;

/// <summary>The same columns as the JSON lines, as CSV: numbers with a point, nothing for null, nested values as JSON.</summary>
internal sealed class Csv : IDisposable
{
    private readonly CsvWriter writer;
    private readonly IReadOnlyList<string> columns;

    /// <summary>Starts the table with its head.</summary>
    public Csv(TextWriter output, IReadOnlyList<string> columns)
    {
        this.columns = columns;
        writer = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns)
        {
            writer.WriteField(column);
        }
        writer.NextRecord();
    }

    /// <summary>Writes one JSON object as a row; keys that are no column are left out.</summary>
    public void Write(string json)
    {
        using var row = JsonDocument.Parse(json);
        foreach (var column in columns)
        {
            writer.WriteField(row.RootElement.TryGetProperty(column, out var value) ? Cell(value) : null);
        }
        writer.NextRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
