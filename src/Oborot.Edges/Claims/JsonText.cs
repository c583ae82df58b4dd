using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oborot.Model;

namespace Oborot.Edges.Claims;

/// <summary>How values are written in JSON: numbers in full, letters unescaped.</summary>
internal static class JsonText
{
    private const int Places = 12;

    /// <summary>The writer's options. Letters stay readable; this JSON is data, not part of a web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text of JSON.</summary>
    /// <param name="write">Writes it.</param>
    public static string Written(Action<Utf8JsonWriter> write)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            write(writer);
        }
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    /// <summary>Writes true, false or null.</summary>
    public static void Flag(Utf8JsonWriter writer, string name, bool? value)
    {
        writer.WritePropertyName(name);
        if (value is { } told)
        {
            writer.WriteBooleanValue(told);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

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

    /// <summary>Writes how far away what the own clause does not tell was found, by field.</summary>
    public static void Inherited(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, Scope>> inherited)
    {
        writer.WriteStartObject("inherited");
        foreach (var (field, scope) in inherited)
        {
            writer.WriteString(field, Words.Of(scope));
        }
        writer.WriteEndObject();
    }
}
