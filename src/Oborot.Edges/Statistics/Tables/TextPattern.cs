using System.Text.RegularExpressions;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>What a declaration says of a cell's text: the text itself, whatever its case and spaces, or a regular expression between slashes.</summary>
internal sealed class TextPattern
{
    // No cell is worth more; an expression that runs away is stopped by it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string text;
    private readonly Regex? expression;

    private TextPattern(string text, Regex? expression)
    {
        this.text = text;
        this.expression = expression;
    }

    /// <summary>Reads a text or <c>/expression/</c>.</summary>
    /// <exception cref="ArgumentException">The expression is none.</exception>
    public static TextPattern Parse(string written) =>
        written is ['/', .. var inner, '/'] ? new TextPattern(written, Expression(inner)) : new TextPattern(Plain(written), null);

    /// <summary>A regular expression as declarations write them: case does not matter.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static Regex Expression(string written) => new(written, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>True when the cell's text is meant.</summary>
    public bool Matches(string cell) => expression is null ? string.Equals(Plain(cell), text, StringComparison.OrdinalIgnoreCase) : expression.IsMatch(Plain(cell));

    /// <summary>A cell's text without spaces and line breaks at its ends, and with a single space between words.</summary>
    public static string Plain(string cell)
    {
        var words = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? words[0] : string.Join(' ', words);
    }

    /// <inheritdoc/>
    public override string ToString() => text;
}
