using System.Security.Cryptography;
using System.Text;

namespace Oborot.Text;

/// <summary>A text as published. Never changed: every offset points into <see cref="Text"/> as given.</summary>
public sealed class Document
{
    private readonly int[] surrogates;

    /// <summary>Creates a document.</summary>
    /// <param name="id">Its name in outputs: an article's id or the file name without extension.</param>
    /// <param name="text">The whole text, header included.</param>
    public Document(string id, string text)
    {
        Id = id;
        Text = text;
        surrogates = FindSurrogates(text);
    }

    /// <summary>Its name in outputs.</summary>
    public string Id { get; }

    /// <summary>The whole text, header included.</summary>
    public string Text { get; }

    /// <summary>Where the text proper starts, in UTF-16 units: after front matter or a date header.</summary>
    public int BodyStart { get; init; }

    /// <summary>A headline that is not part of the text; context only, claims never come from it.</summary>
    public string? Title { get; init; }

    /// <summary>Publication date; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Language, ISO 639-1; null where not told.</summary>
    public string? Language { get; init; }

    /// <summary>Address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>A hash of everything above: the ledger's identity of a document.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        FormattableString.Invariant($"{Id}\n{Language}\n{Published:yyyy-MM-dd}\n{Url}\n{Publisher}\n{Title}\n{BodyStart}\n{Text}"))));

    /// <summary>The offset in Unicode code points of an offset in UTF-16 units.</summary>
    public int ToCodePoints(int utf16Offset)
    {
        if (surrogates.Length == 0)
        {
            return utf16Offset;
        }
        var before = Array.BinarySearch(surrogates, utf16Offset);
        return utf16Offset - (before < 0 ? ~before : before);
    }

    /// <summary>The text between two offsets in code points.</summary>
    public string Slice(int start, int end) => Text[ToUtf16(start)..ToUtf16(end)];

    /// <summary>The offset in UTF-16 units of an offset in Unicode code points.</summary>
    public int ToUtf16(int codePoints)
    {
        var offset = codePoints;
        foreach (var low in surrogates)
        {
            if (low > offset)
            {
                break;
            }
            offset++;
        }
        return offset;
    }

    // Positions of the second halves of surrogate pairs; nearly always none.
    private static int[] FindSurrogates(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return [];
        }
        var found = new List<int>();
        for (var i = first; i < text.Length - 1; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                found.Add(++i);
            }
        }
        return [.. found];
    }
}
