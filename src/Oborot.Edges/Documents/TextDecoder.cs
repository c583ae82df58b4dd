using System.Text;

namespace Oborot.Edges.Documents;

/// <summary>Turns a file's bytes into text. A byte order mark is not part of the text: offsets count from the character after it.</summary>
/// <remarks>
/// In this order: a byte order mark (UTF-8, UTF-16 LE or BE); UTF-16 without one, told by where its zero bytes and Cyrillic
/// high bytes stand; strict UTF-8; windows-1251, when the bytes above 127 are nearly all Cyrillic letters that stand in words.
/// Anything else is refused: a wrong guess would give wrong quotes.
/// </remarks>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="text">The text, line ends and all.</param>
    /// <param name="what">What is wrong, when the result is false.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string what)
    {
        what = "";
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => TryDecode(Utf8, rest, out text) || Fail("is marked as UTF-8 and holds bytes that are not", out what),
            [0xFF, 0xFE, .. var rest] => TryDecode(Utf16Little, rest, out text) || Fail("is marked as UTF-16 and breaks off or holds bytes that are not", out what),
            [0xFE, 0xFF, .. var rest] => TryDecode(Utf16Big, rest, out text) || Fail("is marked as UTF-16 and breaks off or holds bytes that are not", out what),
            _ => TryDecodeUnmarked(bytes, out text) || Fail("is not text in UTF-8, UTF-16 or windows-1251", out what),
        };
    }

    private static bool TryDecodeUnmarked(ReadOnlySpan<byte> bytes, out string text) => GuessUtf16(bytes) switch
    {
        { } utf16 => TryDecode(utf16, bytes, out text),
        null when bytes.Contains((byte)0) => Nothing(out text),
        null => TryDecode(Utf8, bytes, out text) || TryDecodeWindows1251(bytes, out text),
    };

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return !text.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return Nothing(out text);
        }
    }

    // In UTF-16 the high byte of ASCII is 0 and that of Cyrillic is 4; in no other encoding do these fill every second place.
    private static UnicodeEncoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
        {
            return null;
        }
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] is 0 or 4 ? 1 : 0;
            odd += sample[i + 1] is 0 or 4 ? 1 : 0;
        }
        var most = sample.Length / 2 * 8 / 10;
        return odd > most && odd > even * 2 ? Utf16Little : even > most && even > odd * 2 ? Utf16Big : null;
    }

    private static bool TryDecodeWindows1251(ReadOnlySpan<byte> bytes, out string text)
    {
        if (!LooksCyrillic(bytes))
        {
            return Nothing(out text);
        }
        text = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        return true;
    }

    // Western text in windows-1252 has lone letters above 127; broken UTF-8 has every second byte below А;
    // KOI8-R has the cases swapped, so that "capitals" are the rule.
    private static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        var (high, letters, joined, small) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0x98)
            {
                return false;
            }
            high += bytes[i] >= 0x80 ? 1 : 0;
            letters += bytes[i] >= 0xC0 ? 1 : 0;
            small += bytes[i] >= 0xE0 ? 1 : 0;
            joined += i > 0 && bytes[i] >= 0xC0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
        }
        return letters * 10L >= high * 7L && joined * 2L >= letters && small * 2L >= letters;
    }

    private static bool Fail(string reason, out string what)
    {
        what = reason;
        return false;
    }

    private static bool Nothing(out string text)
    {
        text = "";
        return false;
    }
}
