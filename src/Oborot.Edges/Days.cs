using System.Globalization;

namespace Oborot.Edges;

/// <summary>Days as <c>2025-09-30</c>, the one way in which files, ledgers and JSON write them.</summary>
internal static class Days
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>A day in writing; null stays null.</summary>
    public static string? Text(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day that is written.</summary>
    /// <exception cref="FormatException">None is.</exception>
    public static DateOnly Read(string written) => DateOnly.ParseExact(written, Form, CultureInfo.InvariantCulture);

    /// <summary>The day that is written; null where it is none.</summary>
    public static DateOnly? OrNone(ReadOnlySpan<char> written) => DateOnly.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
