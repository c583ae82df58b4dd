using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Oborot.Edges.Statistics.Json;

/// <summary>The flat records of a JSON file, one after another, in the memory of one: those of an array that is the file or a member of it.</summary>
/// <remarks>A value is its text, numbers as they are written; null for null, a list, an object, and a field that is not there.</remarks>
internal sealed class JsonRecords : IDisposable
{
    private const int ChunkSize = 1 << 16;
    private const int LargestRecord = 1 << 24;

    private readonly string shown;
    private readonly Stream stream;
    private readonly byte[][] fields;
    private readonly byte[] array;
    private readonly string?[] values;
    private readonly Dictionary<string, string?> members = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[ChunkSize];
    private int start;
    private int end;
    private JsonReaderState state;
    private Phase phase = Phase.Start;
    private bool isBare;

    /// <summary>Begins with a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="array">The member that holds the records, where the file is an object.</param>
    /// <param name="fields">The fields that are wanted of a record.</param>
    public JsonRecords(StatisticsFile file, string array, IEnumerable<string> fields)
    {
        shown = file.Shown;
        stream = file.OpenUtf8();
        this.array = Encoding.UTF8.GetBytes(array);
        this.fields = [.. fields.Select(Encoding.UTF8.GetBytes)];
        values = new string?[this.fields.Length];
    }

    private delegate bool Step(ref Utf8JsonReader reader);

    private enum Phase
    {
        Start,
        Members,
        Records,
        End,
    }

    /// <summary>How many records were read.</summary>
    public long Count { get; private set; }

    /// <summary>Where the last one stands: <c>record 3</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"record {Count}");

    /// <summary>The values of the last record in the order of the fields; overwritten by the next one.</summary>
    public IReadOnlyList<string?> Values => values;

    /// <summary>What the file tells beside its records; complete after the last one.</summary>
    public IReadOnlyDictionary<string, string?> Members => members;

    /// <summary>Goes to the next record.</summary>
    /// <returns>False after the last one.</returns>
    /// <exception cref="StatisticsException">The file is no JSON, or is cut short.</exception>
    public bool Read()
    {
        while (phase != Phase.End)
        {
            var before = Count;
            Take(phase switch { Phase.Start => Begin, Phase.Members => Member, _ => Record });
            if (Count > before)
            {
                return true;
            }
        }
        Take(NothingMore);
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    // A step that runs out of bytes is taken anew with more of them.
    private void Take(Step step)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinalBlock: false, state);
            try
            {
                if (step(ref reader))
                {
                    start += (int)reader.BytesConsumed;
                    state = reader.CurrentState;
                    return;
                }
            }
            catch (JsonException e)
            {
                throw new StatisticsException(shown, string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}"), "is no JSON from here on", "fetch it again", e);
            }
            if (!Fill())
            {
                if (phase == Phase.End)
                {
                    return;
                }
                throw new StatisticsException(shown, Count > 0 ? Place : null, "ends in the midst of the JSON: it is cut short", "fetch it again");
            }
        }
    }

    private bool Fill()
    {
        var isFirst = phase == Phase.Start && end == 0;
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (end >= LargestRecord)
            {
                throw new StatisticsException(shown, Place, "the next record is larger than 16 MB", "no form of trade statistics that is known has such; look at the file");
            }
            Array.Resize(ref buffer, end * 2);
        }
        var read = stream.ReadAtLeast(buffer.AsSpan(end), isFirst ? 3 : 1, throwOnEndOfStream: false);
        end += read;
        if (isFirst && buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
        {
            start = Encoding.UTF8.Preamble.Length;
        }
        return read > 0;
    }

    private bool Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }
        isBare = reader.TokenType == JsonTokenType.StartArray;
        phase = isBare ? Phase.Records
            : reader.TokenType == JsonTokenType.StartObject ? Phase.Members
            : throw new StatisticsException(shown, null, "is no JSON with records", "fetch it again");
        return true;
    }

    private bool Member(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            phase = Phase.End;
            return true;
        }
        var (isRecords, name) = (reader.ValueTextEquals(array), JsonValue.Text(ref reader));
        if (!reader.Read())
        {
            return false;
        }
        if (isRecords && reader.TokenType == JsonTokenType.StartArray)
        {
            phase = Phase.Records;
            return true;
        }
        var isWhole = JsonValue.TryTake(ref reader, out var value);
        members[name!] = value;
        return isWhole;
    }

    private bool Record(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            phase = isBare ? Phase.End : Phase.Members;
            return true;
        }
        Array.Clear(values);
        if (reader.TokenType != JsonTokenType.StartObject ? !reader.TrySkip() : !Fields(ref reader))
        {
            return false;
        }
        Count++;
        return true;
    }

    private bool Fields(ref Utf8JsonReader reader)
    {
        var next = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }
            var field = FieldAt(ref reader, ref next);
            if (!reader.Read() || !JsonValue.TryTake(ref reader, out var value))
            {
                return false;
            }
            if (field >= 0)
            {
                values[field] = value;
            }
        }
        return false;
    }

    // Records mostly tell their fields in one order.
    private int FieldAt(ref Utf8JsonReader reader, ref int next)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            var field = (next + i) % fields.Length;
            if (reader.ValueTextEquals(fields[field]))
            {
                next = field + 1;
                return field;
            }
        }
        return -1;
    }

    private static bool NothingMore(ref Utf8JsonReader reader) => reader.Read();
}
