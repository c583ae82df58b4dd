using Oborot.Commitments;
using Oborot.Edges.Packs;
using Oborot.Languages;
using Oborot.Model;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Oborot.Text;

namespace Oborot.Tests.Commitments;

/// <summary>What holds for any text, and look-alikes that tell nothing.</summary>
public class CommitmentReaderTests
{
    private static readonly Reader Reader = Packs.Reader();

    [Theory]
    [InlineData("en", "Trade turnover of the two countries grew by 5% last year.")]
    [InlineData("en", "Kazakhstan has great prospects in mining.")]
    [InlineData("en", "The Ministry of Economy published a table.")]
    [InlineData("en", "It was a cold winter, and prices rose.")]
    [InlineData("en", "Trade between Chile and Peru dropped by 4% to $2 billion.")]
    [InlineData("en", "Kazakhstan is known for its wheat.")]
    [InlineData("en", "Kazakhstan exported 5,000 tons of wheat, 7% more than a year before.")]
    [InlineData("en", "About 5,000 Belarusians visited Kyrgyzstan last year.")]
    [InlineData("ru", "За год экспорт Казахстана вырос на 5 процентов.")]
    [InlineData("ru", "У Казахстана хорошие перспективы.")]
    [InlineData("ru", "Министерство экономики опубликовало таблицу.")]
    [InlineData("ru", "Зима была холодной, и цены поднялись.")]
    public void Mere_figures_and_praise_tell_nothing(string language, string text) => Assert.Empty(Read(text, language));

    [Theory]
    [InlineData("Georgia signed an agreement with Armenia.", CommitmentStatus.Signed)]
    [InlineData("Georgia plans to sign an agreement with Armenia.", CommitmentStatus.Planned)]
    [InlineData("Georgia and Armenia agreed to sign an agreement.", CommitmentStatus.Agreed)]
    [InlineData("Georgia and Armenia discussed an agreement.", CommitmentStatus.Discussed)]
    public void What_is_meant_governs_what_is_done(string text, CommitmentStatus status) => Assert.Equal([status], Read(text, "en").Select(c => c.Status));

    [Fact]
    public void An_organisation_is_no_person_and_an_office_no_name()
    {
        var told = Read("Georgia and Armenia discussed tariffs at a session of the Economic Cooperation Programme. The ministers also said that they had agreed to build a power line.", "en");
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told.SelectMany(c => c.People), p => p.Name is not null);
    }

    [Fact]
    public void A_meeting_takes_place_where_its_sentence_says()
    {
        var meeting = Assert.Single(Read("In Tbilisi, the ministers of Georgia and Armenia spoke of tariffs when they held talks.", "en"), c => c.Type == CommitmentType.Meeting);
        Assert.Equal(("Tbilisi", "GE"), (meeting.Place, meeting.Parties.Single(p => p.Role == PartyRole.Host).Party));
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        const string text = "😀 Georgia and Armenia signed a memorandum.";
        var told = Assert.Single(Read(text, "en"));
        Assert.Equal(new Document("x", text).Slice(told.Evidence.Start, told.Evidence.End), told.Evidence.Quote);
        Assert.Equal(2, told.Evidence.Start);
    }

    [Fact]
    public void A_language_without_words_of_deeds_tells_nothing() =>
        Assert.Empty(new Reader(new PackSet(Packs.All.Profiles, l => Packs.All[l]), Packs.Calendars).ReadAll(new Document("x", "Georgia signed an agreement.") { Language = "en" }).Commitments);

    [Fact]
    public void Reading_again_tells_the_same()
    {
        const string text = "Georgia plans to open a trading house in Minsk.";
        var first = Read(text, "en").Select(c => c.Id).ToList();
        Read("Грузия и Армения подписали меморандум.", "ru");
        Assert.NotEmpty(first);
        Assert.Equal(first, Read(text, "en").Select(c => c.Id));
    }

    [Fact]
    public void What_comes_from_elsewhere_is_named_as_such()
    {
        var told = Read("Georgia and Armenia held talks in Minsk. A memorandum was signed.", "en");
        Assert.Equal(["AM", "GE"], told[1].Parties.Select(p => p.Party).Order(StringComparer.Ordinal));
        Assert.Contains("parties", told[1].Inherited.Select(i => i.Key));
        Assert.DoesNotContain("parties", told[0].Inherited.Select(i => i.Key));
    }

    [Theory]
    [InlineData("things", "meeting", null)]
    [InlineData("things", "meeting held", "a thing needs a type alone, not 'meeting held'")]
    [InlineData("acts", "planned future weak", null)]
    [InlineData("acts", "done project", null)]
    [InlineData("acts", "meeting", "an act needs a status, not 'meeting'")]
    [InlineData("doings", "project", null)]
    [InlineData("doings", "project done", "a doing needs a type alone, not 'project done'")]
    [InlineData("deeds", "outcome", "a deed needs a type and a status, not 'outcome'")]
    [InlineData("deeds", "outcome gone", "'outcome gone' is no type, status or mark of deeds")]
    [InlineData("settings", "party", "a setting is of 'anything' or of a 'meeting', not of 'party'")]
    public void A_key_is_checked(string group, string key, string? problem) => Assert.Equal(problem, DeedWords.Problem(group, key));

    [Fact]
    public void A_wrong_key_is_told_with_its_place()
    {
        using var folder = new TempFolder();
        folder.Write("pack.yaml", "language: xx\nname: Xish\ndecimal: \".\"\nfrequent: [a]\n");
        folder.Write("deeds.yaml", "acts:\n  sing: [sang]\n");
        var error = Assert.Throws<FormatException>(() => PackFiles.LoadDeeds(folder.Path));
        Assert.EndsWith("deeds.yaml(2,3): 'sing' is no type, status or mark of deeds", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Commitment> Read(string text, string language) => Reader.ReadAll(new Document("x", text) { Language = language, Published = new DateOnly(2025, 3, 14) }).Commitments;
}
