using System.Text;
using System.Text.Json;
using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>
/// Reads a <c>.json</c> document: <c>id, url, lang, published, title, text, publisher</c>, and <c>outlet</c> where there is no
/// publisher. Every other key is passed over unread, an annotation's <c>claims</c> too. Without <c>text</c> there is no document.
/// </summary>
internal static class JsonFile
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };
    private static readonly string[] Keys = ["id", "url", "lang", "published", "title", "text", "publisher", "outlet"];

    /// <summary>Reads the file's text.</summary>
    public static Outcome Read(SourceFile file, string json, DocumentOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            return Build(file, ReadObject(bytes), options);
        }
        catch (JsonException e)
        {
            return Outcome.Failed(Broken(file, bytes, e));
        }
        catch (InvalidOperationException)
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, "a string holds half a surrogate pair", "write the character whole"));
        }
    }

    private static Dictionary<string, string?> ReadObject(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = KeyOf(ref reader);
            reader.Read();
            if (key is not null)
            {
                fields[key] = Scalar(ref reader);
            }
            reader.Skip();
        }
        while (reader.Read())
        {
            // Nothing may follow: the reader itself refuses it.
        }
        return fields;
    }

    private static string? KeyOf(ref Utf8JsonReader reader)
    {
        foreach (var key in Keys)
        {
            if (reader.ValueTextEquals(key))
            {
                return key;
            }
        }
        return null;
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };

    private static Outcome Build(SourceFile file, Dictionary<string, string?> fields, DocumentOptions options)
    {
        if (fields.GetValueOrDefault("text") is not { } text)
        {
            return Outcome.Skipped;
        }
        var written = Header.Told(fields.GetValueOrDefault("published"));
        if (!Header.TryParseDate(written, out var published) && written is not null && options.Published is null)
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, $"'{written}' in \"published\" is not a date", "write it as YYYY-MM-DD or give --published"));
        }
        return Outcome.Of(new Document(Header.Told(fields.GetValueOrDefault("id")) ?? file.Name, text)
        {
            Title = Header.Told(fields.GetValueOrDefault("title")),
            Url = Header.Told(fields.GetValueOrDefault("url")),
            Publisher = Header.Told(fields.GetValueOrDefault("publisher")) ?? Header.Told(fields.GetValueOrDefault("outlet")),
            Language = options.Language ?? Header.LanguageOf(fields.GetValueOrDefault("lang")),
            Published = options.Published ?? (written is null ? null : published),
        });
    }

    private static DocumentProblem Broken(SourceFile file, byte[] bytes, JsonException e)
    {
        var line = (int)(e.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }
        var before = bytes.AsSpan(start, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length - start));
        return new DocumentProblem(file.Shown, "is not valid JSON here", "mend it at this place", line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }
}
