using Oborot.Model;

namespace Oborot.Registers;

/// <summary>The words by which a thing is called: the clause that tells it best, as far as a reader needs its sentence to understand it.</summary>
internal static class Headline
{
    /// <summary>A sentence up to this length, in characters, is understood at a glance and needs no cutting.</summary>
    private const int Glance = 110;

    /// <summary>A shorter clause needs more of its sentence.</summary>
    private const int Short = 60;

    /// <summary>A headline is no longer, except where its clause is.</summary>
    private const int Long = 160;

    private const string Marks = ",;:—–()";

    /// <summary>A stretch of the sentence around the quote; an ellipsis tells that something before it was left out. The quote where the sentence is not known, and of a row of a table.</summary>
    /// <param name="telling">The telling.</param>
    /// <param name="isApart">Begin with the quote: the sentence tells several things.</param>
    public static string Of(Commitment telling, bool isApart)
    {
        var (sentence, quote) = (telling.Sentence, telling.Evidence.Quote);
        var at = sentence.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0 || quote.Length == 0 || telling.Row is not null)
        {
            return Bare(quote);
        }
        if (sentence.Length <= Glance && !isApart)
        {
            return Bare(sentence);
        }
        var start = isApart ? at : Start(sentence, at, quote.Length);
        var told = Bare(sentence[start..End(sentence, start, at + quote.Length)]);
        return start > 0 && Bare(sentence[..start]).Length > 0 && told.Length > 0 && char.IsLower(told[0]) ? "… " + told : told;
    }

    // A clause in mid-sentence is told with what comes before it: all of that, else the nearest piece, where there is room.
    private static int Start(string sentence, int at, int length)
    {
        if (char.IsUpper(sentence[at]) && (length >= Short || Bare(sentence[..at]).Length == 0))
        {
            return at;
        }
        if (at + length <= Long)
        {
            return 0;
        }
        var start = at;
        while (length < Short && Before(sentence, start) is >= 0 and var mark && at + length - mark <= Long)
        {
            (start, length) = (mark, at + length - mark);
        }
        return start;
    }

    // The beginning of the piece before the one that begins here; below 0 where there is none.
    private static int Before(string sentence, int start)
    {
        var end = sentence.AsSpan(0, start).TrimEnd(Marks + " \u00a0").Length;
        var mark = end <= 0 ? -1 : sentence.LastIndexOfAny(Marks.ToCharArray(), end - 1);
        return end <= 0 ? -1 : mark < 0 ? 0 : mark + 1;
    }

    private static int End(string sentence, int start, int end)
    {
        while (end - start < Short && end < sentence.Length)
        {
            var next = sentence.IndexOfAny(Marks.ToCharArray(), Math.Min(end + 1, sentence.Length));
            next = next < 0 ? sentence.Length : next;
            if (next - start > Long)
            {
                var space = sentence.LastIndexOf(' ', Math.Min(start + Long, sentence.Length - 1));
                return space > end ? space : end;
            }
            end = next;
        }
        return end;
    }

    // Without dashes, quotation marks that are opened or closed only, and the full stop.
    private static string Bare(string text)
    {
        var bare = Trimmed(text);
        foreach (var (open, close) in new[] { ('«', '»'), ('“', '”'), ('„', '“'), ('(', ')') })
        {
            bare = Closed(bare, open, close);
        }
        return Trimmed(bare.Count(c => c == '"') % 2 == 0 ? bare : bare.Trim('"') is var inner && inner.Length < bare.Length ? inner : bare.Replace("\"", "", StringComparison.Ordinal));
    }

    private static string Trimmed(string text) => text.Trim().TrimStart("-–—•*·,;:.) ".ToCharArray()).TrimEnd(".,;:–—-( ".ToCharArray());

    private static string Closed(string text, char open, char close) =>
        text.StartsWith(open) && !text.Contains(close, StringComparison.Ordinal) ? text[1..].TrimStart()
        : text.EndsWith(close) && !text.Contains(open, StringComparison.Ordinal) ? text[..^1].TrimEnd(' ', '.', ',')
        : text;
}
