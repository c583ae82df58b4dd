using System.Text;
using System.Text.Json;

namespace Oborot.Edges.Statistics.Json;

/// <summary>The text of a JSON value.</summary>
internal static class JsonValue
{
    /// <summary>Takes the value that the reader stands at, past its end where it has parts.</summary>
    /// <param name="reader">Stands at the value's first token, and at its last one afterwards.</param>
    /// <param name="text">A string's letters, a number or a truth as written; null for null, a list, an object.</param>
    /// <returns>False when the bytes at hand do not hold the whole value.</returns>
    public static bool TryTake(ref Utf8JsonReader reader, out string? text)
    {
        text = Text(ref reader);
        return reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject) || reader.TrySkip();
    }

    /// <summary>The letters of the token that the reader stands at.</summary>
    /// <exception cref="JsonException">They are no UTF-8.</exception>
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException e)
                {
                    throw new JsonException("letters that are no UTF-8", e);
                }
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            default:
                return null;
        }
    }
}
