namespace Oborot.Edges.Statistics.Tables;

/// <summary>What a file is, by its first bytes.</summary>
internal static class FileSign
{
    // The directory of an OLE file may stand anywhere in it.
    private const int LargestLook = 1 << 24;

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] WordStream = [.. "WordDocument".SelectMany(c => new byte[] { (byte)c, 0 })];

    /// <summary>The kind of table that the file may be; null for none.</summary>
    public static TableKind? TableKindOf(StatisticsFile file)
    {
        var head = file.Head.Span;
        return head.StartsWith(Ole) || head.StartsWith("PK"u8) ? TableKind.Excel
            : IsMarkup(file) || IsBinary(head) ? null
            : TableKind.Csv;
    }

    /// <summary>The refusal of a document that is made for reading; null for anything else.</summary>
    public static StatisticsException? Refusal(StatisticsFile file)
    {
        var head = file.Head.Span;
        return head.StartsWith("%PDF"u8) ? new StatisticsException(file.Shown, null, "a PDF document, not a table", "look for the same figures as .xlsx or .csv")
            : head.StartsWith("PK"u8) && head.IndexOf("word/"u8) >= 0 || head.StartsWith(Ole) && IsWord(file) ? new StatisticsException(file.Shown, null, "a Word document, not a table", "save its tables as .xlsx or .csv")
            : null;
    }

    private static bool IsMarkup(StatisticsFile file) => file.HeadText.AsSpan().TrimStart() is ['<' or '{' or '[', ..];

    // UTF-16 has zeros too, but tells so by its mark.
    private static bool IsBinary(ReadOnlySpan<byte> head) => head.Contains((byte)0) && !(head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);

    private static bool IsWord(StatisticsFile file)
    {
        using var bytes = file.OpenBytes();
        var start = new byte[LargestLook];
        var length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan(0, length).IndexOf(WordStream) >= 0;
    }
}
