using System.Text;

namespace Oborot.Briefs;

/// <summary>Where a sentence of a brief comes from: a place in an article or in a file of statistics.</summary>
/// <remarks>Texts are cleaned when they are set: what a page, a printer or a terminal could take for a command becomes a space or goes.</remarks>
public sealed record BriefSource
{
    private const int LongestWords = 180;

    /// <summary>What tells one document from another: an article's id, a file's hash.</summary>
    public required string Document { get; init; }

    /// <summary>Who published it: the outlet, the statistical office.</summary>
    public required string Publisher { get; init => field = Cleaned.Line(value); }

    /// <summary>The exact words, or the places in the file; long ones are cut and end in an ellipsis.</summary>
    public required string Words { get; init => field = Cleaned.Cut(value, LongestWords); }

    /// <summary>The day it was published; null where not told.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What it is called; null where not told.</summary>
    public string? Title { get; init => field = value is null ? null : Cleaned.Cut(value, LongestWords); }

    /// <summary>Its address, only ever one of the web; null where there is none.</summary>
    public string? Address { get; init => field = Cleaned.Web(value); }

    /// <summary>The language of the words, ISO 639-1; null where not known.</summary>
    public string? Language { get; init; }

    /// <summary>True for statistics: the words are places in the file, and no quotation.</summary>
    public bool IsStatistics { get; init; }
}

/// <summary>Texts from outside made fit for any paper: no control characters, no half letters, no marks that turn the direction of writing.</summary>
public static class Cleaned
{
    private const char Unknown = '\uFFFD';

    /// <summary>The text on one line.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            }
            else if (!IsDirection(rune.Value))
            {
                kept.Append(IsNoCharacter(rune.Value) ? Unknown.ToString() : rune.ToString());
            }
        }
        return kept.ToString().TrimEnd(' ');
    }

    /// <summary>The text on one line, cut at a space before it grows longer.</summary>
    public static string Cut(string text, int longest)
    {
        var line = Line(text);
        if (line.Length <= longest)
        {
            return line;
        }
        var end = line.LastIndexOf(' ', longest - 1) is var space && space > longest / 2 ? space : longest - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '—', '–', '-') + "…";
    }

    /// <summary>The address where it is one of the web; null for anything else, a script above all.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var web) && (web.Scheme == Uri.UriSchemeHttp || web.Scheme == Uri.UriSchemeHttps) ? Line(web.AbsoluteUri) : null;

    // The no-break space stays: figures are written with it.
    private static bool IsSpace(Rune rune) => rune.Value != '\u00A0' && rune.Value != '\u202F' && (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune));

    private static bool IsDirection(int value) => value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
