using System.Buffers;

namespace Oborot.Languages;

/// <summary>A stretch of a document that is read in one language.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Language">ISO 639-1 code.</param>
internal readonly record struct Stretch(int Start, int End, string Language);

/// <summary>A document's own language and its stretches, which follow each other without a gap.</summary>
/// <remarks>A paragraph leaves the document's language only when it is long enough and clearly in another one.</remarks>
internal sealed class LanguageParts
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    // Mostly the start of a paragraph tells its language; where it does not, more is looked at.
    private const int FirstWords = 15;
    private const int MoreWords = 60;

    // The most that a paragraph says against a language as the document's own.
    private const int MostByWord = 100;

    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Stretch> stretches = [];
    private int bridged;

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; private set; } = "";

    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>The other languages, in the order of the text.</summary>
    public IEnumerable<string> Others => stretches.Count == 1 && stretches[0].Language == Language ? [] : stretches.Select(s => s.Language).Distinct().Where(l => l != Language);

    // The language of the only paragraph that has words.
    private string? Single => paragraphs.Where(p => p.Language is not null).Take(2).ToList() is [var single] ? single.Language : null;

    /// <summary>Divides a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where its body starts.</param>
    /// <param name="told">The language that the document tells; null for none.</param>
    /// <param name="model">What tells languages apart.</param>
    public static LanguageParts Of(string text, int start, string? told, LanguageModel model)
    {
        var parts = new LanguageParts();
        parts.Language = parts.Weigh(text, start, told, model);
        if (told is not null && parts.Single is { } single && model.ShareScript(told, single))
        {
            // Where the language is told, a single paragraph is no quotation in a neighbour of it.
            parts.paragraphs.Clear();
        }
        parts.Join(start, text.Length);
        return parts;
    }

    private string Weigh(string text, int start, string? told, LanguageModel model)
    {
        Span<int> scores = stackalloc int[model.Width];
        Span<long> total = stackalloc long[model.Width];
        total.Clear();
        for (var (at, end) = (start, 0); at < text.Length; at = end)
        {
            end = EndOfParagraph(text, at);
            var paragraph = text.AsSpan(at, end - at);
            scores.Clear();
            var weighed = model.Weigh(paragraph, FirstWords, default, scores);
            if (weighed.Words == 0)
            {
                paragraphs.Add(new Paragraph(at, null, false));
                continue;
            }
            var (language, isClear) = model.Tell(scores, weighed.Words);
            if (weighed.Words >= FirstWords && !isClear)
            {
                weighed = model.Weigh(paragraph, MoreWords, weighed, scores);
                (language, isClear) = model.Tell(scores, weighed.Words);
            }
            paragraphs.Add(new Paragraph(at, language, isClear));
            if (told is null)
            {
                Vote(scores, weighed.Words, paragraph.Length, total);
            }
        }
        return told ?? model.Likeliest<long>(total);
    }

    // By length: a paragraph that is very clear speaks for itself, not for the others.
    private static void Vote(ReadOnlySpan<int> scores, int words, int length, Span<long> total)
    {
        var best = int.MinValue;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }
        for (var column = 0; column < total.Length && words > 0; column++)
        {
            total[column] += (long)Math.Max((scores[column] - best) / words, -MostByWord) * length;
        }
    }

    private void Join(int start, int end)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var language = LanguageAt(i);
            if (stretches.Count == 0 || stretches[^1].Language != language)
            {
                CloseAt(paragraphs[i].Start);
                stretches.Add(new Stretch(paragraphs[i].Start, end, language));
            }
        }
        if (stretches.Count == 0)
        {
            stretches.Add(new Stretch(start, end, Language));
        }
    }

    private void CloseAt(int offset)
    {
        if (stretches.Count > 0)
        {
            stretches[^1] = stretches[^1] with { End = offset };
        }
    }

    // What is not clear goes with the document, unless it stands between two paragraphs of another language and looks like it.
    private string LanguageAt(int index)
    {
        if (paragraphs[index].IsClear)
        {
            return paragraphs[index].Language!;
        }
        var before = stretches.Count == 0 ? Language : stretches[^1].Language;
        return index < bridged || (before != Language && IsBridge(index, before)) ? before : Language;
    }

    private bool IsBridge(int index, string language)
    {
        for (var next = index; next < paragraphs.Count && (paragraphs[next].Language ?? language) == language; next++)
        {
            if (paragraphs[next].IsClear)
            {
                bridged = next;
                return true;
            }
        }
        return false;
    }

    // A line that ends in no stop, before one that starts small, only wraps.
    private static int EndOfParagraph(string text, int start)
    {
        var end = EndOfLine(text, start);
        while (end < text.Length && char.IsLower(text[end]) && !EndsSentence(text.AsSpan(start, end - start)))
        {
            end = EndOfLine(text, end);
        }
        return end;
    }

    private static int EndOfLine(string text, int start)
    {
        var line = text.AsSpan(start);
        var length = line.IndexOfAny(LineEnds);
        return length < 0 ? text.Length : start + length + (line[length..] is ['\r', '\n', ..] ? 2 : 1);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd() is [] or [.., '.' or '!' or '?' or '…' or ':' or ';' or '»' or '”' or '"'];

    private readonly record struct Paragraph(int Start, string? Language, bool IsClear);
}
