using System.Text.Json;

namespace Oborot.Edges;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>Reads what the lines hold; empty lines are skipped.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call the input in messages.</param>
    /// <param name="read">Reads one object.</param>
    /// <exception cref="FormatException">A line holds none; the message names file and line.</exception>
    public static IReadOnlyList<T> Read<T>(TextReader reader, string name, Func<JsonFields, T> read)
    {
        var found = new List<T>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                found.Add(ReadLine(line, name, number, read));
            }
        }
        return found;
    }

    private static T ReadLine<T>(string line, string name, int number, Func<JsonFields, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return read(new JsonFields(document.RootElement));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentOutOfRangeException)
        {
            throw new FormatException($"{name}({number}): {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
