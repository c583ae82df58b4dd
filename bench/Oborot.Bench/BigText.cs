using System.Diagnostics;
using System.Text;
using Oborot.Text;

namespace Oborot.Bench;

/// <summary>One very long text, read once: time and memory must grow with the length and no faster.</summary>
internal static class BigText
{
    private const int ShortestWord = 2;

    public static string Row(string language, int megabytes)
    {
        var corpus = Corpus.Shared;
        var text = Make(language, megabytes * 1_000_000L);
        var document = new Document("big", text) { Language = language, Published = new DateOnly(2025, 6, 1) };
        var reader = new Reader(corpus.Packs, corpus.Calendars);
        foreach (var small in corpus.In(language))
        {
            reader.Read(small);
        }
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (resident, allocated, clock) = (process.WorkingSet64, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var reading = reader.Read(document);
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        var size = Encoding.UTF8.GetByteCount(text) / 1e6;
        return FormattableString.Invariant(
            $"| {language} | {size:F1} MB | {reading.Claims.Count} | {reading.Leftovers.Count} | {seconds:F2} s | {size / seconds:F1} MB/s | {allocated / 1e6:F0} MB | {resident / 1e6:F0} MB | {process.PeakWorkingSet64 / 1e6:F0} MB |");
    }

    // The corpus again and again; no figure and no sentence comes back as it was.
    private static string Make(string language, long bytes)
    {
        var text = new StringBuilder((int)Math.Min(bytes, 1 << 30));
        var piece = string.Concat(Corpus.Shared.In(language).Select(d => d.Text[d.BodyStart..] + "\n\n"));
        var size = 0L;
        for (var copy = 0; size < bytes; copy++)
        {
            var from = text.Length;
            Append(text, piece, copy);
            for (var i = from; i < text.Length; i++)
            {
                size += text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string piece, int copy)
    {
        var mark = Mark(copy);
        for (var i = 0; i < piece.Length; i++)
        {
            if (EndsSentence(piece, i))
            {
                text.Append(mark);
            }
            text.Append(EndsNumber(piece, i) ? (char)('0' + ((piece[i] - '0' + copy) % 10)) : piece[i]);
        }
    }

    // A word that no pack knows, another one for each copy.
    private static string Mark(int copy)
    {
        var word = new StringBuilder(" qx");
        for (var rest = copy; rest > 0; rest /= 26)
        {
            word.Append((char)('a' + (rest % 26)));
        }
        return word.ToString();
    }

    // The end of a line, or a stop before a capital that is not that of "г." or "U.S."
    private static bool EndsSentence(string text, int i)
    {
        if (i < ShortestWord)
        {
            return false;
        }
        if (text[i] == '\n')
        {
            return text[i - 1] is not ('\n' or '.');
        }
        var isBeforeCapital = i + 2 >= text.Length || text[i + 1] == '\n' || (text[i + 1] == ' ' && !char.IsLower(text[i + 2]));
        return text[i] == '.' && isBeforeCapital && text.AsSpan(i - ShortestWord, ShortestWord).IndexOfAny(" .\n") < 0;
    }

    // Not of a year: it has four digits.
    private static bool EndsNumber(string text, int i)
    {
        if (!char.IsAsciiDigit(text[i]) || (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
        {
            return false;
        }
        var first = i;
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }
        return i - first < 3;
    }
}
