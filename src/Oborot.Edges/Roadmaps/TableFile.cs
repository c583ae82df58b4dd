using System.IO.Compression;
using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Roadmaps;

namespace Oborot.Edges.Roadmaps;

/// <summary>A file whose tables cannot be read; the message is one line for people: file, what is wrong, how to mend it.</summary>
/// <param name="shown">The file as the user wrote it.</param>
/// <param name="what">What is wrong.</param>
/// <param name="mend">How to mend it.</param>
/// <param name="cause">What a library said.</param>
public sealed class TableFileException(string shown, string what, string mend, Exception? cause = null) : FormatException($"{shown}: {what}; {mend}", cause);

/// <summary>Reads the tables of a .docx document, and the sheets of an .xlsx or .xls workbook.</summary>
public static class TableFile
{
    /// <summary>The most bytes of a file.</summary>
    public const int LargestFile = 32 << 20;

    /// <summary>The most bytes of everything that is packed in it.</summary>
    public const long LargestContent = 64L << 20;

    private const string SaveAnew = "open it in an office program and save it anew as .docx or .xlsx";

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The tables of a file, in its order; what it is told by its first bytes, not by its name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it, for messages; null for the path itself.</param>
    /// <exception cref="TableFileException">It is not there, is none of these, is damaged, locked or too large, or has no table.</exception>
    public static IReadOnlyList<TableGrid> Read(string path, string? shown = null)
    {
        shown ??= path;
        var tables = Guard(shown, () => IsDocument(path, shown) ? DocumentTables.Read(path, shown) : WorkbookTables.Read(path, shown));
        return tables.Any(t => t.Rows.Count > 0) ? tables : throw new TableFileException(shown, "has no table", "choose the file with the table, or put the measures in one");
    }

    private static bool IsDocument(string path, string shown)
    {
        using var file = File.OpenRead(path);
        if (file.Length is 0 or > LargestFile)
        {
            throw file.Length == 0 ? new TableFileException(shown, "is empty", "check what was saved") : new TableFileException(shown, "is larger than 32 MB", "take the table out of it");
        }
        var head = new byte[8];
        file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan().StartsWith(Ole) ? RefuseOle(file, shown)
            : head.AsSpan().StartsWith("PK"u8) ? IsDocument(file, shown)
            : throw new TableFileException(shown, "is neither a .docx document nor a workbook", SaveAnew);
    }

    // Sizes that the list of a package tells are those that unpacking stops at.
    private static bool IsDocument(Stream file, string shown)
    {
        using var package = new ZipArchive(file, ZipArchiveMode.Read);
        if (package.Entries.Sum(e => e.Length) > LargestContent || package.Entries.Count > TableLimits.Rows)
        {
            throw new TableFileException(shown, "unpacks to more than 64 MB", "take the table out of it");
        }
        return package.GetEntry(DocumentTables.Part) is not null || (package.GetEntry("xl/workbook.xml") is null
            ? throw new TableFileException(shown, "is neither a .docx document nor a workbook", SaveAnew) : false);
    }

    // A workbook of old is read; a document of old, and anything under a password, is not.
    private static bool RefuseOle(Stream file, string shown)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Has(bytes, "EncryptedPackage") ? throw new TableFileException(shown, "is locked with a password", "open it and save it without one")
            : Has(bytes, "WordDocument") ? throw new TableFileException(shown, "is a document of an old form (.doc)", "open it and save it as .docx")
            : false;
    }

    private static bool Has(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    // Libraries tell of damage by whatever exception they run into.
    private static T Guard<T>(string shown, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TableFileException(shown, "no such file", "check the path; it starts from the folder you are in", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or ArgumentException)
        {
            throw new TableFileException(shown, "cannot be opened", "check that it is a file and may be read", e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or System.Xml.XmlException or StatisticsException)
        {
            throw new TableFileException(shown, "is damaged, cut short or locked", SaveAnew, e);
        }
    }
}
