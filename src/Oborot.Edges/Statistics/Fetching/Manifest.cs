using System.Globalization;
using System.Text.Json;
using Oborot.Model;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>What became of a request.</summary>
public enum FetchState
{
    /// <summary>Its answer lies in the folder.</summary>
    Data,

    /// <summary>The source has nothing.</summary>
    Empty,

    /// <summary>The answer may have been cut by the source, so its halves were asked for instead.</summary>
    Split,
}

/// <summary>A request that is done.</summary>
/// <param name="Url">Its address; never holds a key.</param>
/// <param name="State">What became of it.</param>
/// <param name="File">The file with the answer; null where there is none.</param>
/// <param name="Hash">SHA-256 of the file; null where there is none.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Rows">How many figures the answer holds.</param>
/// <param name="Fetched">When it came, in UTC.</param>
internal sealed record ManifestEntry(string Url, FetchState State, string? File, string? Hash, long Bytes, long Rows, DateTimeOffset Fetched);

/// <summary>The list of what a folder holds, so that a fetch that was broken off goes on where it stopped.</summary>
internal sealed class Manifest
{
    /// <summary>The file's name; hidden, as it is no statistics.</summary>
    public const string FileName = ".oborot-fetch.json";

    private const int Form = 1;
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private readonly string path;
    private readonly SortedDictionary<string, ManifestEntry> entries = new(StringComparer.Ordinal);

    private Manifest(string path) => this.path = path;

    /// <summary>Reads the manifest of a folder; an empty one where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">The folder as the user wrote it.</param>
    /// <exception cref="FetchException">It is damaged.</exception>
    public static Manifest Open(string folder, string shown)
    {
        var manifest = new Manifest(Path.Join(folder, FileName));
        if (!File.Exists(manifest.path))
        {
            return manifest;
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest.path));
            manifest.Take(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FetchException($"{Path.Join(shown, FileName)}: is no list of fetched files; delete it to fetch all anew, or choose another folder with --to", endsAll: true, e);
        }
        return manifest;
    }

    /// <summary>What is known of an address; null where nothing is.</summary>
    public ManifestEntry? Find(string url) => entries.GetValueOrDefault(url);

    /// <summary>Keeps what became of a request; on the disk when this returns.</summary>
    public void Keep(ManifestEntry entry)
    {
        entries[entry.Url] = entry;
        var part = path + ".part";
        using (var stream = new FileStream(part, FileMode.Create))
        {
            Write(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    private void Take(JsonElement root)
    {
        if (root.GetProperty("form").GetInt32() != Form)
        {
            throw new FormatException();
        }
        foreach (var request in root.GetProperty("requests").EnumerateArray())
        {
            var entry = EntryOf(request);
            entries[entry.Url] = entry;
        }
    }

    private static ManifestEntry EntryOf(JsonElement at) => new(
        at.GetProperty("url").GetString()!,
        Words.TryParse<FetchState>(at.GetProperty("state").GetString(), out var state) ? state : throw new FormatException(),
        at.TryGetProperty("file", out var file) ? file.GetString() : null,
        at.TryGetProperty("sha256", out var hash) ? hash.GetString() : null,
        at.GetProperty("bytes").GetInt64(),
        at.GetProperty("rows").GetInt64(),
        DateTimeOffset.ParseExact(at.GetProperty("fetched").GetString()!, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("form", Form);
        json.WriteStartArray("requests");
        foreach (var entry in entries.Values)
        {
            Write(json, entry);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("url", entry.Url);
        json.WriteString("state", Words.Of(entry.State));
        if (entry.File is not null)
        {
            json.WriteString("file", entry.File);
            json.WriteString("sha256", entry.Hash);
        }
        json.WriteNumber("bytes", entry.Bytes);
        json.WriteNumber("rows", entry.Rows);
        json.WriteString("fetched", entry.Fetched.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
