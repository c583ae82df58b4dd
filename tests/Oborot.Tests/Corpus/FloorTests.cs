using System.Globalization;
using System.Text.Json;
using Oborot.Edges.Corpus;
using Oborot.Model;

namespace Oborot.Tests.Corpus;

/// <summary>Reading may not get worse than <c>corpus/floors.json</c> pins. Floors wait where a language has no pack at hand.</summary>
public class FloorTests
{
    private static readonly Level[] Levels = [Level.Detect, Level.Core, Level.Full];
    private static readonly JsonElement Floors = JsonDocument.Parse(File.ReadAllText(Path.Join(Graded.Folder, "floors.json"))).RootElement;
    private static readonly Dictionary<string, JsonElement> ByLanguage = Floors.GetProperty("floors").EnumerateObject().ToDictionary(l => l.Name, l => l.Value);

    public static TheoryData<string> Languages => [.. Graded.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reading_is_as_good_as_its_floors(string language)
    {
        Assert.True(ByLanguage.ContainsKey(language), $"{language} has no floors; put into corpus/floors.json: {Suggested(language)}");
        var grades = Graded.Grades[language];
        var floors = Levels.ToDictionary(l => l, l => ByLanguage[language].GetProperty(Words.Of(l)).GetDouble());
        var below = floors.Where(f => grades.At(f.Key) < f.Value)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Words.Of(f.Key)} {grades.At(f.Key):F3} is below {f.Value:F3}"));
        Assert.True(!below.Any(), $"{language}: {string.Join(", ", below)}; see oborot eval corpus/{language} --by lang --errors 50");
    }

    [Fact]
    public void Floors_are_of_this_corpus() =>
        Assert.Equal(AnnotatedArticle.Digest(Graded.Folder), Floors.GetProperty("digest").GetString());

    [Fact]
    public void Floors_are_kept_in_order_and_only_for_languages_of_the_corpus()
    {
        Assert.Equal(ByLanguage.Keys.Order(StringComparer.Ordinal), ByLanguage.Keys);
        Assert.Subset(Graded.Articles.Select(GradesFile.LanguageOf).ToHashSet(), ByLanguage.Keys.ToHashSet());
    }

    [Fact]
    public void Annotated_figures_stand_in_their_texts() =>
        Assert.All(Graded.Articles, a => Assert.All(a.Claims.Where(c => c.Start >= 0), c =>
            Assert.Equal(c.Figure, a.Document.Text[a.Document.ToUtf16(c.Start)..a.Document.ToUtf16(c.End)])));

    // One figure told of two countries at once stands once and is annotated twice.
    [Fact]
    public void Nearly_all_annotated_figures_have_a_place_of_their_own() =>
        Assert.Equal(1, Graded.Articles.Sum(a => a.Claims.Count(c => c.Start < 0)));

    // A little below what is reached: one claim of a small corpus, a hundredth of a large one.
    private static string Suggested(string language)
    {
        var grades = Graded.Grades[language];
        var room = Math.Max(0.01, 1.0 / grades.Claims);
        var floors = Levels.Select(l => string.Create(CultureInfo.InvariantCulture, $"\"{Words.Of(l)}\": {Math.Floor(Math.Max(0, grades.At(l) - room) * 1000) / 1000:F3}"));
        return $"\"{language}\": {{ {string.Join(", ", floors)} }}";
    }
}
