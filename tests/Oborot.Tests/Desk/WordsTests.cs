using System.Text.RegularExpressions;
using Oborot.Desk.Words;
using Oborot.Edges.Phrases;
using Oborot.Shared.Speaking;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Desk;

/// <summary>The texts of the pages: every language says everything, and nothing is said that no page asks for.</summary>
public sealed partial class WordsTests
{
    // Asked for by the words of the model.
    private static readonly string[] Listed = ["kinds", "changes", "occasions", "meetings", "ties"];

    private static readonly string[] Groups = [.. Group().Matches(Repository.Read("data/desk.en.yaml")).Select(m => m.Groups["name"].Value)];

    public static TheoryData<string> Languages => [.. Speech.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_has_every_text_with_the_places_of_English(string language)
    {
        var (english, told) = (Load("en"), Load(language));
        Assert.Equal(english.Keys.Order(), told.Keys.Order());
        Assert.All(english, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(told[text.Key]))));
        Assert.All(told, text => Assert.NotEqual("", text.Value.Trim()));
    }

    [Fact]
    public void Languages_do_not_share_their_texts()
    {
        var (english, russian, kyrgyz) = (Load("en"), Load("ru"), Load("ky"));
        Assert.Empty(english.Where(t => t.Value.Any(char.IsAsciiLetter) && Place().Replace(t.Value, "").Any(char.IsAsciiLetter) && (russian[t.Key] == t.Value || kyrgyz[t.Key] == t.Value)).Select(t => t.Key));
    }

    [Fact]
    public void Every_text_is_asked_for_by_a_page()
    {
        var code = string.Concat(Repository.Files("src/Oborot.Desk").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)).Select(Repository.Read));
        Assert.DoesNotContain(Load("en").Keys, k => !Listed.Contains(k.Split('.')[0]) && !code.Contains($"\"{k.Split('.')[1]}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_text_is_told_with_its_place()
    {
        using var folder = new TempFolder();
        var path = folder.Write("desk.ru.yaml", Repository.Read("data/desk.ru.yaml").Replace("  check: Проверить\n", "", StringComparison.Ordinal));
        var keys = Groups.ToDictionary(g => g, g => (IReadOnlyCollection<string>?)[.. Load("en").Keys.Where(k => k.StartsWith(g + ".", StringComparison.Ordinal)).Select(k => k.Split('.')[1])]);
        Assert.EndsWith("check is missing in paste", Assert.Throws<FormatException>(() => PhraseFile.Load(path, keys)).Message.Split(';')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "ru-RU,ru;q=0.9,en;q=0.8", "ru")]
    [InlineData("ky", "ru", "ky")]
    [InlineData("xx", "ru", "ru")]
    [InlineData(null, "de,fr", "en")]
    [InlineData(null, "de, ky;q=0.2, ru;q=0.1", "ky")]
    [InlineData(null, "*;q=x, ,;;,ru;q=0.5;z", "ru")]
    [InlineData(null, null, "en")]
    public void Language_is_the_one_chosen_then_the_best_of_the_browsers(string? chosen, string? accepted, string language) =>
        Assert.Equal(language, DeskWords.LanguageFor(chosen, accepted));

    private static SortedDictionary<string, string> Load(string language) => new(
        PhraseFile.Load(Repository.At($"data/desk.{language}.yaml"), Groups.ToDictionary(g => g, _ => (IReadOnlyCollection<string>?)null))
            .SelectMany(g => g.Value.Select(t => ($"{g.Key}.{t.Key}", t.Value))).ToDictionary(), StringComparer.Ordinal);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value.ToLowerInvariant()).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^(?<name>[a-z]+):$", RegexOptions.Multiline)]
    private static partial Regex Group();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
