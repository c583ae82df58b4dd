using Oborot.Edges.Corpus;
using Oborot.Languages;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Text;
using Xunit.Abstractions;

namespace Oborot.Tests.Languages;

/// <summary>Languages are told apart, for as many of them as there are packs.</summary>
public sealed class IdentificationTests(ITestOutputHelper output)
{
    private static readonly PackSet Set = Packs.All;

    // One in twenty may be taken for another language: a paragraph of so few words has few that are frequent.
    [Fact]
    public void Paragraphs_are_told_apart()
    {
        var known = MadeUpParagraphs.All.Where(p => Set.Knows(p.Language)).ToList();
        var wrong = known.Where(p => p.Language != Set.Identify(p.Text)).ToList();
        output.WriteLine($"{known.Count - wrong.Count} of {known.Count} paragraphs are told right; {MadeUpParagraphs.All.Count} are in all languages");
        wrong.ForEach(p => output.WriteLine($"{p.Language} taken for {Set.Identify(p.Text)}: {p.Text}"));
        Assert.True(wrong.Count <= known.Count / 20, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("corpus")]
    [InlineData("../shared/gold/dev")]
    public void Annotated_articles_are_told_apart(string folder)
    {
        var articles = Articles(folder);
        var known = articles.Where(d => Set.Knows(Primary(d))).ToList();
        output.WriteLine($"{folder}: {known.Count} of {articles.Count} articles are in languages that have a pack");
        Assert.All(known, d => Assert.Equal((d.Id, Primary(d)), (d.Id, Set.LanguageOf(new Document(d.Id, d.Text)))));
    }

    [Theory]
    [InlineData("corpus")]
    [InlineData("../shared/gold/dev")]
    public void No_paragraph_of_an_article_in_one_language_leaves_it(string folder)
    {
        var known = Articles(folder).Where(d => Set.Knows(Primary(d))).ToList();
        output.WriteLine($"{folder}: {known.Count} articles");
        Assert.All(known, d => Assert.Equal([Primary(d)], Set.Divide(new Document(d.Id, d.Text) { Language = Primary(d) }).Stretches.Select(s => s.Language)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024: 5, 6, 7\n\n")]
    [InlineData("ქართული")]
    public void A_text_that_nothing_speaks_for_is_read_as_English(string text) => Assert.Equal("en", Set.Identify(text));

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("xx", "en")]
    [InlineData(null, "en")]
    public void A_told_language_goes_before_the_looks_of_a_text(string? told, string language) =>
        Assert.Equal(language, Set.LanguageOf(new Document("a", "The exports of the two countries have grown.") { Language = told }));

    [Fact]
    public void Names_in_other_letters_decide_nothing() =>
        Assert.Equal("ru", Set.Identify("Компании Google, Microsoft, Apple, Amazon, Intel и Nvidia выросли в цене за год."));

    [Fact]
    public void Languages_without_frequent_words_are_never_guessed()
    {
        var bare = new LanguageProfile("aa", "Bare", new HashSet<string>(), "");
        var set = new PackSet([bare, .. Set.Profiles], _ => throw new NotSupportedException());
        Assert.Equal("en", set.Identify("nothing at all"));
        Assert.Equal("aa", new PackSet([bare], _ => throw new NotSupportedException()).Identify("nothing at all"));
    }

    [Fact]
    public void More_languages_than_lanes_are_told_apart()
    {
        var copies = Set.Profiles.Where(p => p.Language == "en").SelectMany(p => Enumerable.Range(10, 20).Select(i => p with { Language = $"a{i}" }));
        var set = new PackSet([.. copies, .. Set.Profiles], _ => throw new NotSupportedException());
        Assert.Equal("uz", set.Identify("Bu yil savdo hajmi o'tgan yilga nisbatan oshdi va eksport uchun yangi bozorlar ochildi."));
        Assert.Equal("en", set.Identify("The exports of the two countries have grown."));
    }

    [Theory]
    [InlineData("THE EX\u00ADPORTS OF THE TWO COUN\u00ADTRIES HAVE GROWN.", "en")]
    [InlineData("Tｈｅ eｘportｓ of the two countries have grown.", "en")]
    [InlineData("ТО\u0301РГОВЛЯ МЕ\u00ADЖДУ СТРАНАМИ ВЫ\u0301РОСЛА.", "ru")]
    public void Ways_to_write_a_letter_make_no_difference(string text, string language) => Assert.Equal(language, Set.Identify(text));

    private static List<Document> Articles(string folder) =>
        Directory.Exists(Repository.At(folder)) ? [.. AnnotatedArticle.Load(Repository.At(folder)).Select(a => a.Document)] : [];

    private static string Primary(Document document) => document.Language!.Split('-')[0];
}
