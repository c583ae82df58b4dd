using Oborot.Model;
using static Oborot.Tests.Support.SomeCommitments;

namespace Oborot.Tests.Registers;

/// <summary>What things are called.</summary>
public sealed class HeadlineTests
{
    private const string Rest = "and the trade ministers of the two countries are to meet for the third time before the end of the year";

    [Theory]
    [InlineData("this we can do", "We should do more, and this we can do.", "We should do more, and this we can do")]
    [InlineData("a plant is being built", "\"It is in Osh that a plant is being built.", "It is in Osh that a plant is being built")]
    [InlineData("Belarus offered Kyrgyzstan a credit line for the purchase of its tractors", $"Belarus offered Kyrgyzstan a credit line for the purchase of its tractors, {Rest}.", "Belarus offered Kyrgyzstan a credit line for the purchase of its tractors")]
    [InlineData("Belarus offered a credit line", $"Belarus offered a credit line, as its minister said in Bishkek on Friday, {Rest}.", "Belarus offered a credit line, as its minister said in Bishkek on Friday")]
    [InlineData("offered a credit line", $"On Friday, in Bishkek, Belarus offered a credit line, as its minister said, {Rest}.", "On Friday, in Bishkek, Belarus offered a credit line, as its minister said")]
    public void A_short_quote_takes_of_its_sentence_what_a_reader_needs(string quote, string sentence, string name) =>
        Assert.Equal(name, One(Told(quote, sentence)).Headline());

    [Fact]
    public void What_was_left_out_before_a_long_quote_is_told_by_an_ellipsis()
    {
        var quote = "will be built in the town of Tash-Kumyr by two companies of which one belongs to the state and the other one to a fund of both governments";
        Assert.Equal("… " + quote, One(Told(quote, $"{Rest}, {Rest}, and a plant which {quote}.")).Headline());
    }

    [Fact]
    public void Without_a_sentence_the_quote_is_the_name() => Assert.Equal("a plant is being built", One(Of(CommitmentType.Project, CommitmentStatus.InProgress, "a plant is being built")).Headline());

    [Fact]
    public void Two_things_of_one_sentence_begin_with_their_own_words()
    {
        const string Sentence = "A roadmap until 2030 was signed, along with a memorandum on tourism.";
        var things = Register(
            Told("A roadmap until 2030 was signed", Sentence) with { Type = CommitmentType.Roadmap },
            Told("along with a memorandum on tourism", Sentence) with { Type = CommitmentType.Agreement }).Things;
        Assert.Equal(["A roadmap until 2030 was signed, along with a memorandum on tourism", "… along with a memorandum on tourism"], things.Select(t => t.Headline()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reader_is_told_it_in_their_language_where_a_text_tells_it()
    {
        var thing = One(
            Told("Дорожную карту до 2030 года подписали в Минске", "Дорожную карту до 2030 года подписали в Минске.", "ru") with { Type = CommitmentType.Roadmap, Deadline = Year(2030) },
            Told("A roadmap until 2030 was signed", "A roadmap until 2030 was signed.", "en") with { Type = CommitmentType.Roadmap, Deadline = Year(2030) });
        Assert.StartsWith("Дорожную", thing.Headline("ru"), StringComparison.Ordinal);
        Assert.StartsWith("A roadmap", thing.Headline("en"), StringComparison.Ordinal);
        Assert.Contains(thing.Headline("de"), new[] { thing.Headline("ru"), thing.Headline("en") });
    }

    private static Commitment Told(string quote, string sentence, string language = "en") =>
        Of(CommitmentType.Pledge, CommitmentStatus.Offered, quote) with { Sentence = sentence, Language = language };
}
