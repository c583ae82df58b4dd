using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Oborot.Edges.Documents;

namespace Oborot.Edges.Web;

/// <summary>Turns the bytes of a page into text, by what the server or the page says of their encoding, and by the bytes themselves.</summary>
internal static partial class WebText
{
    private const int Head = 4096;

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The whole page.</param>
    /// <param name="told">The encoding that the server tells; null where it tells none.</param>
    /// <param name="text">The text.</param>
    /// <param name="what">What is wrong, when the result is false.</param>
    /// <remarks>Bytes that are UTF-8 or begin with a byte order mark are taken as such whatever is told: no text of another encoding looks so by chance.</remarks>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? told, out string text, out string what)
    {
        var isPlain = Utf8.IsValid(bytes) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isPlain && EncodingOf(told ?? Meta(bytes)) is { } encoding && TryDecode(encoding, bytes, out text))
        {
            what = "";
            return true;
        }
        return TextDecoder.TryDecode(bytes, out text, out what);
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return !text.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static string? Meta(ReadOnlySpan<byte> bytes) =>
        Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)])) is { Success: true } found ? found.Groups["name"].Value : null;

    // What says Latin-1 means windows-1252: the WHATWG Encoding Standard.
    private static Encoding? EncodingOf(string? name)
    {
        var plain = name?.Trim(' ', '"', '\'').ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name?.Trim(' ', '"', '\'');
        return plain is null ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(plain, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    [GeneratedRegex(@"<meta\b[^>]{0,500}?\bcharset\s*=\s*[""']?(?<name>[\w:.-]{1,40})", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Charset();
}
