using System.Text.RegularExpressions;

namespace Oborot.Edges.Documents;

/// <summary>The header <c> date YYYY-MM-DD </c> at the very start of a text. Only this prefix is header; what follows on the line is text.</summary>
internal static partial class DateLine
{
    /// <summary>Reads the prefix; a text without one has an empty header.</summary>
    public static bool TryRead(SourceFile file, string text, out Header header, out DocumentProblem? problem)
    {
        header = new Header();
        problem = null;
        var match = Prefix().Match(text);
        if (!match.Success)
        {
            return true;
        }
        var written = match.Groups["date"];
        if (!Header.TryParseDate(written.Value, out var published))
        {
            problem = new DocumentProblem(file.Shown, $"'{written.Value}' is not a date", "write it as YYYY-MM-DD", 1, written.Index + 1);
            return false;
        }
        header = new Header { Published = published, BodyStart = match.Length };
        return true;
    }

    [GeneratedRegex(@"\A[ \t]*date[ \t]+(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ \t]|(?=[\r\n])|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
