using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Tests.Specs;
using Oborot.Text;
using Xunit.Abstractions;

namespace Oborot.Tests.Languages;

/// <summary>A document is read paragraph by paragraph in the language that each is clearly in.</summary>
public sealed class MixedDocumentTests(ITestOutputHelper output)
{
    private const string English = "Trade between Belarus and Kyrgyzstan reached $166 million in January-November 2024, the Belarusian statistics committee said.\n";

    private const string Russian = "По данным Нацстаткома Кыргызстана, в 2024 году товарооборот с Беларусью составил около $133 млн, а экспорт достиг $22 млн.\n";

    [Fact]
    public void Each_paragraph_is_read_in_its_own_language()
    {
        var document = new Document("a", English + "\n" + Russian + "\n" + "Exports from Belarus to Kyrgyzstan amounted to $120 million in 2024, up 5 percent.\n");
        var reading = Packs.Reader().Read(document);
        Assert.Equal("en", reading.Language);
        Assert.Equal(["$166 million", "$133 млн", "$22 млн", "$120 million", "5 percent"], reading.Claims.Select(c => c.Evidence.Figure));
        Assert.Equal(["en", "ru", "ru", "en", "en"], reading.Claims.Select(c => c.Language));
        Assert.All(reading.Claims, c => Assert.Equal(c.Evidence.Figure, document.Slice(c.Evidence.Start, c.Evidence.End)));
        Assert.Empty(reading.Leftovers);
    }

    [Fact]
    public void A_Kyrgyz_article_may_quote_Russian_paragraphs()
    {
        const string Kyrgyz = "Кыргызстандын Улуттук статистика комитетинин маалыматы боюнча, 2024-жылы Кыргызстан менен Беларустун ортосундагы соода жүгүртүү 133 млн долларды түздү.\n";
        const string Minister = "«За январь — ноябрь 2024 года товарооборот между нашими странами составил 166 млн долларов, — сказал министр в Минске.\n";
        if (!Packs.All.Knows("ky"))
        {
            output.WriteLine("nothing read: there is no Kyrgyz pack");
            return;
        }
        var reading = Packs.Reader().Read(new Document("a", Kyrgyz + "\n" + Minister + "\n" + Kyrgyz.Replace("133", "95", StringComparison.Ordinal).Replace("2024", "2023", StringComparison.Ordinal)));
        Assert.Equal("ky", reading.Language);
        Assert.Equal([("ky", 133_000_000m), ("ru", 166_000_000m), ("ky", 95_000_000m)], reading.Claims.Select(c => (c.Language!, c.Value.Low!.Value)));
        Assert.All(reading.Claims, c => Assert.Equal(["BY", "KG"], new[] { c.Subject.Reporter, c.Subject.Partner }.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Mentions_stand_in_the_order_of_the_text()
    {
        var mentions = Packs.Reader().FindMentions(new Document("a", Russian + "\n" + English + "\n" + Russian));
        Assert.Equal(mentions.Select(m => m.Start).Order(), mentions.Select(m => m.Start));
        Assert.Equal(3 + 2 + 3, mentions.Count);
    }

    [Fact]
    public void A_quoted_paragraph_is_about_the_document_s_countries()
    {
        const string Quoted = "«За прошлый год взаимный товарооборот вырос до $166 млн, и мы намерены его наращивать и дальше», — сказал министр экономики.\n";
        var claim = Assert.Single(Packs.Reader().Read(new Document("a", English + "\n" + Quoted) { Language = "en" }).Claims, c => c.Language == "ru");
        Assert.Equal(("BY", "KG"), (claim.Subject.Reporter, claim.Subject.Partner));
    }

    [Fact]
    public void What_is_short_stays_with_the_document() =>
        Assert.Equal([("en", 0)], Cut(English + "\nТоварооборот вырос.\n\n" + English));

    [Fact]
    public void What_is_short_goes_along_between_paragraphs_of_another_language() =>
        Assert.Equal([("en", 0), ("ru", English.Length)], Cut(English + Russian + "\nЭкспорт и импорт выросли, что не удивило.\n\n" + Russian, "en"));

    [Fact]
    public void A_line_that_wraps_goes_on() =>
        Assert.Equal([("en", 0), ("ru", English.Length)], Cut(English + Russian.Replace("составил", "\nсоставил", StringComparison.Ordinal), "en"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void All_line_ends_divide(string end) =>
        Assert.Equal(["en", "ru", "en"], Cut((English + Russian + English).Replace("\n", end, StringComparison.Ordinal)).Select(s => s.Language));

    [Fact]
    public void A_told_language_stays_where_nothing_speaks_clearly_against_it() =>
        Assert.Equal([("ru", 0)], Cut("Exports: 5 %.\nImports: 6 %.\n", "ru"));

    [Fact]
    public void A_document_that_tells_a_wrong_language_is_read_in_its_paragraphs_language()
    {
        var reading = Packs.Reader().Read(new Document("a", English) { Language = "ru", Title = "Торговля" });
        Assert.Equal("ru", reading.Language);
        Assert.Equal("en", Assert.Single(reading.Claims).Language);
    }

    [Fact]
    public void A_pack_is_loaded_when_a_paragraph_needs_it()
    {
        var loaded = new List<string>();
        var set = new PackSet(Packs.All.Profiles, language =>
        {
            loaded.Add(language);
            return PackFiles.Load(Path.Join(Packs.Folder, language));
        });
        var reader = new Reader(set, Packs.Calendars);
        reader.Read(new Document("a", Russian));
        Assert.Equal(["ru"], loaded);
        reader.Read(new Document("b", Russian + English) { Language = "ru" });
        Assert.Equal(["ru", "en"], loaded);
    }

    [Fact]
    public void Nothing_of_one_document_is_left_for_the_next()
    {
        var reader = Packs.Reader();
        var mixed = new Document("a", English + Russian);
        var plain = new Document("b", English);
        var (first, second) = (reader.Read(mixed), reader.Read(plain));
        Assert.Equal(Packs.Reader().Read(plain).Claims.Select(c => c.Id), second.Claims.Select(c => c.Id));
        Assert.Equal(first.Claims.Select(c => c.Id), reader.Read(mixed).Claims.Select(c => c.Id));
    }

    private static IEnumerable<(string Language, int Start)> Cut(string text, string? told = null)
    {
        var stretches = Packs.All.Divide(new Document("a", text) { Language = told }).Stretches;
        Assert.Equal(text.Length, stretches[^1].End);
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        return stretches.Select(s => (s.Language, s.Start));
    }
}
