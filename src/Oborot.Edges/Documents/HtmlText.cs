using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>The words of a web page: what stands between its tags, a line for each block. The whole page, with menus and all.</summary>
/// <remarks>The text that offsets point into is the one made here; the page itself is not kept.</remarks>
internal static partial class HtmlText
{

    /// <summary>Takes the text of a page.</summary>
    public static Document Read(string id, string html, DocumentOptions options) => new(id, TextOf(html))
    {
        Title = Title().Match(html) is { Success: true } title ? Plain(title.Groups["text"].Value) : null,
        Language = options.Language ?? (Language().Match(html) is { Success: true } told ? told.Groups["code"].Value.ToLowerInvariant() : null),
        Published = options.Published,
    };

    private static string TextOf(string html)
    {
        var blocks = Block().Replace(Space().Replace(Silent().Replace(html, " "), " "), "\n");
        var text = new StringBuilder();
        foreach (var line in blocks.Split('\n'))
        {
            if (Plain(line) is { Length: > 0 } plain)
            {
                text.Append(plain).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string Plain(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex(@"<!--.*?-->|<(?<name>script|style|head|noscript|template|svg|nav|footer|form)\b[^>]*>.*?</\k<name>\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"</?(?:p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|section|article|header|main|aside|blockquote|figure|figcaption|title)\b[^>]*>", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Block();

    [GeneratedRegex(@"<[/!?]?[a-zA-Z][^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"<title\b[^>]*>(?<text>[^<]*)</title\s*>", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Title();

    [GeneratedRegex(@"<html\b[^>]*\blang\s*=\s*[""']?(?<code>[a-zA-Z]{2})\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Language();
}
