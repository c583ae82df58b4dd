using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Oborot.Edges.Claims;

/// <summary>How values are written in JSON: days in ISO form, numbers in full, letters unescaped.</summary>
internal static class JsonText
{
    private const int Places = 12;

    /// <summary>The writer's options. Letters stay readable; this JSON is data, not part of a web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A day as <c>2025-09-30</c>; null stays null.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a number without exponent and without trailing zeros, or null.</summary>
    public static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
        {
            writer.WriteRawValue(Text(number));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>A number without exponent, with at most twelve places.</summary>
    public static string Text(decimal value)
    {
        var text = Math.Round(value, Places).ToString("0.############", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
