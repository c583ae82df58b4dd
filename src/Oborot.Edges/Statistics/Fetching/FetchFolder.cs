using System.Security.Cryptography;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>The folder that answers go to; one fetch at a time writes to it.</summary>
internal sealed class FetchFolder : IDisposable
{
    private readonly string folder;
    private readonly string shown;
    private readonly FileStream held;
    private readonly Manifest manifest;
    private string? part;

    private FetchFolder(string folder, string shown, FileStream held)
    {
        (this.folder, this.shown, this.held) = (folder, shown, held);
        manifest = Manifest.Open(folder, shown);
    }

    /// <summary>Opens a folder, and makes it when it is not there.</summary>
    /// <exception cref="FetchException">It cannot be written to, another fetch does, or its manifest is damaged.</exception>
    public static FetchFolder Open(string folder, string shown)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var held = new FileStream(Path.Join(folder, ".oborot-fetch.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            try
            {
                return new FetchFolder(folder, shown, held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException($"{shown}: cannot be written to, or another fetch writes to it ({e.Message}); choose another folder with --to", endsAll: true, e);
        }
    }

    /// <summary>Takes away what is not whole, and lets others in.</summary>
    public void Dispose()
    {
        if (part is not null)
        {
            File.Delete(part);
        }
        held.Dispose();
    }

    /// <summary>Where an answer is written until it is whole; hidden.</summary>
    public string PartOf(string name) => part = Path.Join(folder, $".{name}.part");

    /// <summary>What an earlier run did; null where the file is gone or not as it was.</summary>
    public ManifestEntry? Kept(string url)
    {
        var entry = manifest.Find(url);
        return entry?.File is { } name && !IsWhole(Path.Join(folder, name), entry) ? null : entry;
    }

    /// <summary>Gives the answer its name.</summary>
    public ManifestEntry Keep(string url, string name, long rows, DateTimeOffset now) => Guard(() =>
    {
        var (whole, path) = (PartOf(name), Path.Join(folder, name));
        var entry = new ManifestEntry(url, FetchState.Data, name, HashOf(whole), new FileInfo(whole).Length, rows, now);
        File.Move(whole, path, overwrite: true);
        return Noted(entry);
    });

    /// <summary>Keeps that there is nothing, or that the halves are asked for instead.</summary>
    public ManifestEntry Keep(string url, FetchState state, long rows, DateTimeOffset now) => Guard(() => Noted(new ManifestEntry(url, state, null, null, 0, rows, now)));

    private ManifestEntry Noted(ManifestEntry entry)
    {
        manifest.Keep(entry);
        return entry;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException($"{shown}: cannot be written to ({e.Message})", endsAll: true, e);
        }
    }

    private static bool IsWhole(string path, ManifestEntry entry) => new FileInfo(path) is { Exists: true } file && file.Length == entry.Bytes && HashOf(path) == entry.Hash;

    private static string HashOf(string path)
    {
        using var bytes = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
