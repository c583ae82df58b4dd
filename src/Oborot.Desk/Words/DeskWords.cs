using Oborot.Shared;
using Oborot.Shared.Speaking;

namespace Oborot.Desk.Words;

/// <summary>What the pages themselves say, in every language there is a file for.</summary>
internal sealed class DeskWords
{
    private static readonly string[] Groups = ["desk", "nav", "paste", "article", "kinds", "finding", "paragraph", "overview", "pair", "statistics", "search", "targets", "changes", "commitments", "events", "occasions", "meetings", "ties", "review"];

    private readonly SortedDictionary<string, Phrases> byLanguage = new(StringComparer.Ordinal);

    private DeskWords(string folder)
    {
        var english = Phrases.Load(Path.Join(folder, "desk.en.yaml"), Groups.ToDictionary(g => g, _ => (IReadOnlyCollection<string>?)null, StringComparer.Ordinal));
        var keys = Groups.ToDictionary(g => g, g => (IReadOnlyCollection<string>?)[.. english.Keys(g)], StringComparer.Ordinal);
        foreach (var language in Speech.Languages)
        {
            byLanguage[language] = language == "en" ? english : Phrases.Load(Path.Join(folder, $"desk.{language}.yaml"), keys);
        }
    }

    /// <summary>The words of a language.</summary>
    public Phrases this[string language] => byLanguage[language];

    /// <summary>Reads the files that travel with the program.</summary>
    /// <exception cref="FormatException">One lacks a key that English has, or has one that English lacks; the message names file, line and column.</exception>
    public static DeskWords LoadShipped() => new(Street.Beside("data"));

    /// <summary>The language that suits a reader best: the one chosen, else the first of the browser's list that there is, else English.</summary>
    /// <param name="chosen">What the reader or whoever started the desk chose; null or unknown for nothing.</param>
    /// <param name="accepted">The header Accept-Language.</param>
    public static string LanguageFor(string? chosen, string? accepted) =>
        Speech.Languages.FirstOrDefault(l => l == chosen)
        ?? (accepted ?? "").Split(',').Select(Weighed).Where(w => w.Language is not null).OrderByDescending(w => w.Weight).FirstOrDefault().Language
        ?? Speech.Languages[0];

    private static (string? Language, decimal Weight) Weighed(string part)
    {
        var (tag, weight) = part.Split(';') is [var t, var q, ..] ? (t, q.Trim()) : (part, "q=1");
        var language = tag.Trim().Split('-')[0];
        return (Speech.Languages.FirstOrDefault(l => l.Equals(language, StringComparison.OrdinalIgnoreCase)),
            weight.StartsWith("q=", StringComparison.Ordinal) && decimal.TryParse(weight.AsSpan(2), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var told) ? told : 0);
    }
}
