using System.Globalization;
using System.Text.Json;
using Oborot.Text;

namespace Oborot.Bench.Peers;

/// <summary>What a rival's own test expects to be found in a text. Offsets count code points.</summary>
internal sealed record Expected(string Type, int? Start, int End)
{
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>The rival's name of the unit.</summary>
    public string? Unit { get; init; }

    public string? Currency { get; init; }

    public string? Hedge { get; init; }

    public bool IsVague { get; init; }

    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The unit to be compared with: the ISO code where the test has one.</summary>
    public string? ToldUnit => Currency ?? Unit;

    public bool HasNumber => Value is not null || Low is not null || High is not null;

    public static Expected From(JsonElement json)
    {
        var (first, last) = Days(json);
        return new Expected(json.GetProperty("type").GetString()!, Integer(json, "start"), Integer(json, "end") ?? 0)
        {
            Value = Number(json, "value"),
            Low = Number(json, "low"),
            High = Number(json, "high"),
            Unit = PeerCase.Text(json, "unit"),
            Currency = PeerCase.Text(json, "isoCurrency"),
            Hedge = PeerCase.Text(json, "hedge"),
            IsVague = PeerCase.Flag(json, "vague"),
            FirstDay = first,
            LastDay = last,
        };
    }

    // The recognizers end before the last year or month of "2014–2018"; here that unit belongs to the period.
    private static (DateOnly? First, DateOnly? Last) Days(JsonElement json)
    {
        var (first, last) = (PeerCase.Day(json, "period_start"), PeerCase.Day(json, "period_end"));
        if (PeerCase.Day(json, "period_end_exclusive") is not { } end)
        {
            return (first, last);
        }
        if (PeerCase.Text(json, "end_convention") == "upstream_excludes_last_unit" && !PeerCase.Text(json, "text")!.Contains("end of", StringComparison.OrdinalIgnoreCase)
            && PeerCase.Text(json, "timex") is { } timex && timex.StartsWith('('))
        {
            end = timex.EndsWith("Y)", StringComparison.Ordinal) || EndsWithYear(json) ? end.AddYears(1) : end.AddMonths(1);
        }
        return (first, end.AddDays(-1));
    }

    // "between May 2015 and 2018" is counted in months and ends with a year all the same.
    private static bool EndsWithYear(JsonElement json) => PeerCase.Text(json, "text")!.Split(' ') is [.., "and", var last] && last.All(char.IsAsciiDigit);

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static int? Integer(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}

/// <summary>A text from a rival's own tests with what that rival finds in it.</summary>
/// <param name="Edition">The regional edition of the rival that the test is for; null for the main one.</param>
/// <param name="UnsupportedIn">Editions of the rival in other programming languages that fail this test.</param>
internal sealed record PeerCase(string Id, string Source, string Language, string? Edition, string Input, DateOnly? Reference, string? UnsupportedIn, IReadOnlyList<Expected> Expected)
{
    public Document Document => new(Id, Input) { Language = Language, Published = Reference };

    /// <summary>The cases of a file that can be used: the rival itself passes them, and its offsets fit its text.</summary>
    public static IEnumerable<PeerCase> Load(string file)
    {
        foreach (var line in File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (!Flag(root, "fails_in_dotnet_upstream") && !Flag(root, "latent") && !(root.TryGetProperty("usable", out var usable) && usable.ValueKind == JsonValueKind.False))
            {
                yield return From(root, Path.GetFileNameWithoutExtension(file));
            }
        }
    }

    private static PeerCase From(JsonElement json, string source) =>
        new(Text(json, "id")!, source, Text(json, "lang")!, Text(json, "locale"), Text(json, "input")!, Day(json, "reference_time"), Text(json, "not_supported_upstream"),
            [.. json.GetProperty("expected").EnumerateArray().Where(e => !Flag(e, "not_amount")).Select(Peers.Expected.From)]);

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
