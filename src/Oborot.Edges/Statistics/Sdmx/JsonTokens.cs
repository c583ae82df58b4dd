using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>The tokens of a JSON file one after another, read from a stream through a small buffer, however long a line is.</summary>
internal sealed class JsonTokens : IDisposable
{
    private readonly Stream stream;
    private byte[] buffer = new byte[1 << 16];
    private JsonReaderState state;
    private int start;
    private int end;
    private long before;
    private bool isLast;

    public JsonTokens(Stream stream)
    {
        this.stream = stream;
        Fill();
        if (buffer.AsSpan(0, end) is [0xEF, 0xBB, 0xBF, ..])
        {
            start = 3;
        }
        else if (buffer.AsSpan(0, end) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new FormatException("is written in UTF-16, and JSON has to be UTF-8");
        }
    }

    /// <summary>What the last token is.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>The last token's text: of a string or a name without its quotes, of a number as it is written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many bytes lie before the place that is read.</summary>
    public long Position => before + start;

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the end of the value that the file holds.</returns>
    /// <exception cref="FormatException">The file is cut short, or is no JSON; the text says where.</exception>
    public bool Read() => Next(keep: true);

    /// <summary>Goes behind the value that begins with the last token.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            depth += Type is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : Type is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
        }
        while (depth > 0 && Next(keep: false));
    }

    /// <summary>Goes through the members of the object that begins with the last token: each name with the reader on its value, which has to be read or skipped.</summary>
    /// <exception cref="FormatException">A name stands twice.</exception>
    public IEnumerable<string> Members(bool mayRepeat = false)
    {
        var names = mayRepeat ? null : new HashSet<string>(StringComparer.Ordinal);
        while (Read() && Type == JsonTokenType.PropertyName)
        {
            var name = Text;
            if (names?.Add(name) == false)
            {
                throw new FormatException($"\"{name}\" stands twice in one object (byte {At(Position)})");
            }
            Read();
            yield return name;
        }
    }

    /// <summary>Goes through the items of the array that begins with the last token; a value that is no array counts as its only item.</summary>
    public IEnumerable<int> Items()
    {
        if (Type != JsonTokenType.StartArray)
        {
            yield return 0;
            yield break;
        }
        for (var i = 0; Read() && Type != JsonTokenType.EndArray; i++)
        {
            yield return i;
        }
    }

    /// <summary>What a walk over a file's tokens gives, from the first token on; the file is closed behind it.</summary>
    public static IEnumerable<T> Walk<T>(StatisticsFile file, Func<JsonTokens, IEnumerable<T>> walk)
    {
        using var tokens = new JsonTokens(file.OpenBytes());
        tokens.Read();
        foreach (var found in walk(tokens))
        {
            yield return found;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private bool Next(bool keep)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, state);
            bool found;
            try
            {
                found = reader.Read();
            }
            catch (JsonException e)
            {
                throw Wrong(e);
            }
            if (found)
            {
                Take(ref reader, keep);
                return true;
            }
            (state, start) = (reader.CurrentState, start + (int)reader.BytesConsumed);
            if (isLast)
            {
                return false;
            }
            Fill();
        }
    }

    private void Take(ref Utf8JsonReader reader, bool keep)
    {
        Type = reader.TokenType;
        try
        {
            Text = !keep ? "" : Type is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString()!
                : Type == JsonTokenType.Number ? Encoding.ASCII.GetString(reader.ValueSpan) : "";
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"holds letters that are no UTF-8 (byte {At(Position)})", e);
        }
        (state, start) = (reader.CurrentState, start + (int)reader.BytesConsumed);
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (before, end, start) = (before + start, end - start, 0);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = stream.ReadAtLeast(buffer.AsSpan(end), 1, throwOnEndOfStream: false);
        isLast = read == 0;
        end += read;
    }

    // What would go on if there were more is cut short; all else is wrong where it stands.
    private FormatException Wrong(JsonException error)
    {
        if (isLast)
        {
            try
            {
                var again = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinalBlock: false, state);
                if (!again.Read())
                {
                    return new FormatException($"cut short at byte {At(before + end)}", error);
                }
            }
            catch (JsonException)
            {
            }
        }
        return new FormatException($"not well-formed JSON at byte {At(Position)}: {error.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ')}", error);
    }

    private static string At(long position) => position.ToString(CultureInfo.InvariantCulture);
}
