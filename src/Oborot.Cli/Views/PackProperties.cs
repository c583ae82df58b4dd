using Oborot.Languages;
using Oborot.Model;
using Oborot.Shared;

namespace Oborot.Cli.Views;

/// <summary>What <c>pack.yaml</c> tells of a language, in words.</summary>
internal static class PackProperties
{
    /// <summary>The keys that the file gives, in the order of <c>docs/packs.md</c>, each with what it means.</summary>
    public static IEnumerable<(string Key, string Words)> Of(PackReport report, Street street)
    {
        var (profile, grammar) = (report.Profile, report.Grammar);
        return new (string Key, string? Words)[]
        {
            ("decimal", grammar.DecimalMark == ',' ? "comma" : "point"),
            ("letters", Told(profile.Letters, string.Join(' ', profile.Letters.EnumerateRunes()))),
            ("alphabet", Told(profile.Alphabet, Plural.Of(profile.Alphabet.Length, "letter"))),
            ("frequent", Plural.Of(profile.Frequent.Count, "word")),
            ("endings", Classes(grammar.Endings, chained: false)),
            ("chained_endings", Classes(grammar.Endings, chained: true)),
            ("deed_endings", Classes(grammar.DeedEndings, chained: false)),
            ("fold", grammar.Folds.Count == 0 ? null : $"{Plural.Of(grammar.Folds.Count, "letter")} read as another, such as {Fold(grammar.Folds.First())}"),
            ("cases", grammar.Cases.Count == 0 ? null : $"endings tell {string.Join(", ", grammar.Cases.Keys)}"),
            ("suffixes", Told(grammar.Suffixes, $"figures and abbreviations carry the endings of class {grammar.Suffixes}")),
            ("by_case", Told(grammar.ByCase, $"the case \"{grammar.ByCase}\" tells by how much something grew")),
            ("verbs", grammar.HasVerbLast ? "end the clause" : null),
            ("small_words", SmallWords(grammar)),
            ("elided", grammar.Elided.Count == 0 ? null : $"{Plural.Of(grammar.Elided.Count, "word")} before an apostrophe, such as {grammar.Elided[0]}'"),
            ("groups", grammar.HasMarkedGroups ? "three digits behind the mark that groups are always a group" : null),
            ("home", Told(grammar.Home, $"{street.PartyName(grammar.Home)}, where a text names no country")),
            ("owners", grammar.HasOwnersBefore ? "stand before what they own" : null),
            ("capitals", grammar.HasCapitalNouns ? "all nouns begin with one" : null),
            ("sources", grammar.SourcesReach == Scope.Document ? null : $"a body named once speaks on to the end of its {(grammar.SourcesReach == Scope.Paragraph ? "paragraph" : "sentence")}"),
            ("times", grammar.AddsTimes ? "growth by a multiple comes on top of the old amount" : null),
            ("name_endings", grammar.NameEndings.Count == 0 ? null : $"names of countries inflect by the last letters: {string.Join(", ", grammar.NameEndings.Select(NameEnding))}"),
        }.Where(p => p.Words is not null).Select(p => (p.Key, p.Words!));
    }

    private static string? Told(string value, string words) => value.Length == 0 ? null : words;

    private static string? Classes(IReadOnlyDictionary<string, EndingClass> endings, bool chained)
    {
        var classes = endings.Where(e => e.Value.Chained == chained).ToList();
        return classes.Count == 0 ? null : $"{string.Join(", ", classes.Select(c => $"{c.Key} ({c.Value.Endings.Count})"))}{(chained ? "; they may follow each other" : "")}";
    }

    private static string? SmallWords(Grammar grammar) => (grammar.HasPostpositions, grammar.HasPartyPostpositions) switch
    {
        (true, true) => "stand behind what they belong to",
        (true, false) => "those of periods may stand behind",
        _ => null,
    };

    private static string Fold(KeyValuePair<char, char> fold) => fold.Value == '\0' ? $"{fold.Key} as nothing" : $"{fold.Key} as {fold.Value}";

    private static string NameEnding(KeyValuePair<string, string> ending) => ending.Key.Length == 0 ? $"others by {ending.Value}" : $"-{ending.Key} by {ending.Value}";
}
