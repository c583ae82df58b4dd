using System.Globalization;

namespace Oborot.Edges.Documents;

/// <summary>What a file tells about its text.</summary>
internal sealed record Header
{
    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public DateOnly? Published { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Where the text proper starts.</summary>
    public int BodyStart { get; init; }

    /// <summary>Reads a date: <c>YYYY-MM-DD</c>, alone or followed by a time of day, whose zone is not applied.</summary>
    public static bool TryParseDate(string? written, out DateOnly date)
    {
        date = default;
        return written is { Length: 10 } or { Length: > 10 } && (written.Length == 10 || written[10] is 'T' or ' ')
            && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>The language of a tag: <c>ru-RU</c> and <c>RU</c> are <c>ru</c>; null for nothing.</summary>
    public static string? LanguageOf(string? tag) =>
        string.IsNullOrWhiteSpace(tag) ? null : tag.Trim().Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The value, or null for an empty one.</summary>
    public static string? Told(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
