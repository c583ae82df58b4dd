using Oborot.Shared;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.House;

/// <summary>Articles without figures of the field give no claims: matches, storms, trials, prices, elections, visits.</summary>
public sealed class SilentTests
{
    private const string Folder = "tests/Oborot.Tests/Silent";
    private const int TextsOfALanguage = 3;

    private static readonly Street Street = new(Packs.Folder);

    /// <summary>As <c>en/football</c>.</summary>
    public static TheoryData<string> Texts => [.. Repository.Files(Folder).Where(f => Packs.All.Knows(LanguageOf(f))).Select(f => f[(Folder.Length + 1)..^".txt".Length])];

    public static TheoryData<string> Languages => [.. Packs.Languages];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_gives_no_claims(string text)
    {
        var document = Assert.Single(Repository.Documents($"{Folder}/{text}.txt"));
        lock (Street)
        {
            var reading = Street.Read(document);
            Assert.True(reading.Claims.Count == 0, $"{reading.Claims.Count} false claims:\n{string.Join('\n', reading.Claims.Select(c => $"{c.Subject.Indicator} {c.Evidence.Figure} in {c.Evidence.Quote}"))}");
            Assert.True(reading.Leftovers.Count > 10, "a text with so few figures shows nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_has_its_texts(string language) =>
        Assert.True(Packs.Folder != Path.Join(Packs.Root, "packs") || Repository.Files($"{Folder}/{language}").Count() >= TextsOfALanguage);

    // The same figures, in a text that tells of trade as well, are read as ever.
    [Fact]
    public void One_figure_of_the_field_makes_a_text_one_of_it()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "The plane carried 40 people. Tickets were sold for $2 million.");
        Assert.Empty(CliRun.In(folder.Path, "read", "a.txt", "--lang", "en", "--format", "jsonl").Out);
        folder.Write("a.txt", "Exports to China reached $5 million. Tickets were sold for $2 million.");
        Assert.Equal(2, CliRun.In(folder.Path, "read", "a.txt", "--lang", "en", "--format", "jsonl").Lines.Length);
    }

    private static string LanguageOf(string file) => file[(Folder.Length + 1)..].Split('/')[0];
}
