using System.Text;

namespace Oborot.Notation;

/// <summary>A word of a line, or what stands between quotation marks or brackets.</summary>
/// <param name="Open">The opening mark, or a space for a bare word.</param>
/// <param name="Text">The word, or the unescaped text between the marks.</param>
internal readonly record struct Token(char Open, string Text)
{
    /// <summary>True for a word without marks.</summary>
    public bool IsWord => Open == ' ';
}

/// <summary>Splits a line into tokens, and puts text between marks.</summary>
internal static class Tokens
{
    /// <summary>The tokens of a line.</summary>
    /// <exception cref="FormatException">A mark is not closed.</exception>
    public static List<Token> Split(string line)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
            }
            else if (Closing(line[at]) is { } close)
            {
                tokens.Add(new Token(line[at], Between(line, ref at, close)));
            }
            else
            {
                var end = line.IndexOf(' ', at) is var space and >= 0 ? space : line.Length;
                tokens.Add(new Token(' ', line[at..end]));
                at = end;
            }
        }
        return tokens;
    }

    /// <summary>True when a text can stand as a bare word.</summary>
    public static bool IsPlain(string text) => text.Length > 0 && text != "?" && !text.Any(char.IsWhiteSpace) && Closing(text[0]) is null;

    /// <summary>A text between marks; the closing mark, the backslash and line ends are escaped.</summary>
    public static string Quote(string text, char open, char close)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(open);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\\' => quoted.Append("\\\\"),
                _ when letter == close => quoted.Append('\\').Append(letter),
                _ => quoted.Append(letter),
            };
        }
        return quoted.Append(close).ToString();
    }

    private static string Between(string line, ref int at, char close)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] == close)
            {
                at++;
                return text.ToString();
            }
            if (line[at] == '\\' && at + 1 < line.Length)
            {
                at++;
                text.Append(line[at] switch { 'n' => '\n', 'r' => '\r', var other => other });
            }
            else
            {
                text.Append(line[at]);
            }
        }
        throw new FormatException($"missing {close} at the end of: {line}");
    }

    private static char? Closing(char open) => open switch { '"' => '"', '\'' => '\'', '[' => ']', '(' => ')', _ => null };
}
