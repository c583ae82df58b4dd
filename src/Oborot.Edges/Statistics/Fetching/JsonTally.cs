using System.Text.Json;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>Counts the rows of a JSON answer in one pass, without holding it.</summary>
/// <param name="form">UN Comtrade's JSON or SDMX-JSON.</param>
internal sealed class JsonTally(AnswerForm form)
{
    private readonly Stack<string> path = new();
    private string property = "";
    private long rows;
    private long? promised;
    private bool isData;
    private string? said;

    /// <summary>Reads an answer to its end.</summary>
    /// <exception cref="BrokenAnswerException">It is no JSON, or ends early.</exception>
    public static Answer Of(Stream bytes, AnswerForm form)
    {
        var tally = new JsonTally(form);
        try
        {
            tally.Read(bytes);
        }
        catch (JsonException e)
        {
            throw new BrokenAnswerException("the answer is cut short or no JSON", e);
        }
        return new Answer(tally.rows, tally.promised, tally.isData, tally.said);
    }

    private void Read(Stream bytes)
    {
        var buffer = new byte[1 << 16];
        var (held, state, isLast) = (0, new JsonReaderState(), false);
        while (!isLast)
        {
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            var read = bytes.Read(buffer, held, buffer.Length - held);
            isLast = read == 0;
            var reader = new Utf8JsonReader(WithoutMark(buffer.AsSpan(0, held + read), state), isLast, state);
            while (reader.Read())
            {
                Take(ref reader);
            }
            (state, var used) = (reader.CurrentState, (int)reader.BytesConsumed);
            held = held + read - used;
            buffer.AsSpan(used, held).CopyTo(buffer);
        }
    }

    // A byte order mark is white space here; it stands only at the very beginning.
    private static ReadOnlySpan<byte> WithoutMark(Span<byte> bytes, JsonReaderState state)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] && state.Equals(default(JsonReaderState)))
        {
            bytes[..3].Fill((byte)' ');
        }
        return bytes;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString()!;
                rows += form == AnswerForm.SdmxJson && path.TryPeek(out var within) && within == "observations" ? 1 : 0;
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(reader.TokenType);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                property = path.Pop();
                break;
            case JsonTokenType.String:
                Listen(reader.GetString()!);
                break;
            case JsonTokenType.Number when path.Count == 1 && property == "count" && reader.TryGetInt64(out var count):
                promised = count;
                break;
        }
    }

    private void Open(JsonTokenType token)
    {
        var isTable = form == AnswerForm.SdmxJson ? property == "dataSets" && path.Count <= 2 : property == "data" && path.Count == 1;
        isData |= isTable && token == JsonTokenType.StartArray;
        rows += form == AnswerForm.ComtradeJson && token == JsonTokenType.StartObject && path.Count == 2 && path.Peek() == "data" ? 1 : 0;
        path.Push(property);
    }

    private void Listen(string text)
    {
        var isWord = path.Count == 1 ? property is "error" or "message" or "detail" or "title" : path.Count is 2 or 3 && path.Contains("errors") && property is "message" or "title" or "detail";
        said ??= isWord && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
