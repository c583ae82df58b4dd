using System.IO.Compression;
using System.Text;

namespace Oborot.Edges.Statistics;

/// <summary>A file of statistics: its bytes (unpacked when gzipped), and what its beginning looks like.</summary>
/// <remarks>A file that is packed and cut short fails when it is read to the cut, with a message that says so.</remarks>
public sealed class StatisticsFile
{
    /// <summary>So many bytes of a file are its beginning.</summary>
    internal const int HeadSize = 8192;
    private readonly string path;

    private StatisticsFile(string path, string shown, byte[] head, bool isPacked)
    {
        this.path = path;
        Shown = shown;
        Head = head;
        IsPacked = isPacked;
    }

    /// <summary>The file as the user wrote it.</summary>
    public string Shown { get; }

    /// <summary>The first 8 KB, unpacked.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>True for a gzip file.</summary>
    public bool IsPacked { get; }

    /// <summary>The name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>Looks at a file's beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it; null for the path itself.</param>
    /// <exception cref="StatisticsException">It cannot be read, is empty, or its beginning cannot be unpacked.</exception>
    public static StatisticsFile Open(string path, string? shown = null)
    {
        shown ??= path;
        return Guard(shown, () =>
        {
            using var raw = File.OpenRead(path);
            var isPacked = raw.ReadByte() == 0x1F && raw.ReadByte() == 0x8B;
            raw.Position = 0;
            using var stream = isPacked ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
            var head = new byte[HeadSize];
            var length = stream.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false);
            return length > 0
                ? new StatisticsFile(path, shown, head[..length], isPacked)
                : throw new StatisticsException(shown, null, isPacked ? "the packed file is cut short" : "the file is empty", "fetch it again");
        });
    }

    /// <summary>Opens the bytes as they lie on the disk.</summary>
    public Stream OpenRaw() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>Opens the bytes, unpacked.</summary>
    public Stream OpenBytes() => IsPacked ? new GZipStream(OpenRaw(), CompressionMode.Decompress) : OpenRaw();

    /// <summary>Opens the text: UTF-8 or UTF-16 by its mark, else UTF-8 where the head is that, else windows-1251.</summary>
    public StreamReader OpenText() => new(OpenBytes(), Encoding(), detectEncodingFromByteOrderMarks: true, 1 << 16);

    /// <summary>Opens the text as <see cref="OpenText"/> does, as bytes in UTF-8.</summary>
    public Stream OpenUtf8() => Head.Span switch
    {
        [0xFF, 0xFE, ..] => Utf8Of(System.Text.Encoding.Unicode),
        [0xFE, 0xFF, ..] => Utf8Of(System.Text.Encoding.BigEndianUnicode),
        _ => Encoding() is UTF8Encoding ? OpenBytes() : Utf8Of(Encoding()),
    };

    /// <summary>The head as text, for recognising the format.</summary>
    public string HeadText
    {
        get
        {
            using var reader = new StreamReader(new MemoryStream(Head.ToArray()), Encoding(), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Runs work over the file and tells what went wrong with it in the words of people.</summary>
    /// <exception cref="StatisticsException">The file cannot be read or ends too early.</exception>
    public static T Guard<T>(string shown, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException e)
        {
            throw new StatisticsException(shown, null, "the packed file is damaged or cut short", "fetch it again", e);
        }
        catch (EndOfStreamException e)
        {
            throw new StatisticsException(shown, null, "the file is cut short", "fetch it again", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StatisticsException(shown, null, $"cannot be read ({e.Message})", null, e);
        }
    }

    private Stream Utf8Of(Encoding encoding) => System.Text.Encoding.CreateTranscodingStream(OpenBytes(), encoding, System.Text.Encoding.UTF8);

    private Encoding Encoding() => IsUtf8(Head.Span) ? System.Text.Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    // The head may end within a letter, of at most four bytes.
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < 4 && cut < head.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut]))
            {
                return true;
            }
        }
        return false;
    }
}
