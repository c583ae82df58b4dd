using System.Text;
using System.Text.Json;

namespace Oborot.Edges.Statistics.Json;

/// <summary>What the beginning of a JSON file tells of the whole.</summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, string?> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> fields = new(StringComparer.Ordinal);

    /// <summary>True when the file is an array, false when it is an object.</summary>
    public bool IsArray { get; private init; }

    /// <summary>The members of the object, as far as they stand in the beginning; a value where it is no list and no object.</summary>
    public IReadOnlyDictionary<string, string?> Members => members;

    /// <summary>The fields of the first record: of the first object in an array that is the file or a member of it.</summary>
    public IReadOnlySet<string> Fields => fields;

    /// <summary>Looks at a file's beginning.</summary>
    /// <returns>Null for a file that is no JSON.</returns>
    public static JsonShape? Of(StatisticsFile file)
    {
        var text = file.HeadText.TrimStart();
        if (text is not ['{' or '[', ..])
        {
            return null;
        }
        var shape = new JsonShape { IsArray = text[0] == '[' };
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
            shape.Look(ref reader);
        }
        catch (JsonException)
        {
            // What went before still tells what the file is meant to be; whoever reads it says what is wrong.
        }
        return shape;
    }

    private void Look(ref Utf8JsonReader reader)
    {
        var depth = IsArray ? 2 : 3;
        var isInArray = IsArray;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    Member(ref reader, out isInArray);
                    break;
                case JsonTokenType.PropertyName when isInArray && reader.CurrentDepth == depth:
                    fields.Add(JsonValue.Text(ref reader)!);
                    break;
                case JsonTokenType.EndObject when isInArray && reader.CurrentDepth == depth - 1 && fields.Count > 0:
                    isInArray = false;
                    depth = 0;
                    break;
            }
        }
    }

    private void Member(ref Utf8JsonReader reader, out bool isArray)
    {
        var name = JsonValue.Text(ref reader)!;
        isArray = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        members[name] = JsonValue.Text(ref reader);
    }
}
