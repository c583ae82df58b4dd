using Oborot.Model;
using Oborot.Text;

namespace Oborot.Tests.Specs;

/// <summary>How firmly a figure is meant, and where in its document it stands.</summary>
public sealed class ForceTests
{
    [Theory]
    [InlineData("en", "Kyrgyzstan and Belarus plan to bring mutual trade to $500 million.", "intended")]
    [InlineData("en", "The prime ministers set a goal: mutual trade of Kyrgyzstan and Belarus of $500 million by 2030.", "aimed")]
    [InlineData("en", "Trade between Kyrgyzstan and Belarus could reach $500 million in 2030.", "possible")]
    [InlineData("en", "Trade between Kyrgyzstan and Belarus is expected to reach $500 million in 2030.", "expected")]
    [InlineData("en", "Trade between Kyrgyzstan and Belarus is to reach $500 million by 2030.", "certain")]
    [InlineData("en", "Minsk is ready to raise trade between Kyrgyzstan and Belarus to $500 million.", "ready")]
    [InlineData("en", "Trade between Kyrgyzstan and Belarus amounted to $166 million in 2024.", "")]
    [InlineData("en", "In May trade between Kyrgyzstan and Belarus amounted to $16 million, which could have been more.", "")]
    [InlineData("ru", "Кыргызстан и Беларусь намерены довести товарооборот до $500 миллионов.", "intended")]
    [InlineData("ru", "Кыргызстан предложил довести товарооборот с Беларусью до $500 миллионов.", "proposed")]
    [InlineData("ru", "Премьер выразил готовность довести товарооборот Кыргызстана и Беларуси до полумиллиарда долларов.", "ready")]
    [InlineData("ru", "Стороны поставили цель довести товарооборот Кыргызстана и Беларуси до $500 миллионов, это нам по силам.", "aimed")]
    [InlineData("ru", "Поднять товарооборот Кыргызстана и Беларуси до $500 миллионов — такие планы обсудили в Минске.", "discussed intended")]
    [InlineData("ru", "Товарооборот Кыргызстана и Беларуси в 2024 году составил $133 миллиона.", "")]
    public void The_words_around_a_figure_tell_how_firmly_it_is_meant(string language, string text, string forces) =>
        Assert.Equal(forces, string.Join(' ', Assert.Single(Packs.Reader().Read(new Document("a", text) { Language = language }).Claims).Forces.Select(f => Words.Of(f))));

    [Fact]
    public void A_claim_tells_where_it_stands()
    {
        const string text = "Trade between Kyrgyzstan and Belarus reached $100 million in 2023\n\nTrade between Kyrgyzstan and Belarus reached $100 million in 2023, Minsk reports.\n\n"
            + "“Trade between Kyrgyzstan and Belarus was $90 million in 2022,” he said.\n\nExports from Kyrgyzstan to Belarus were $20 million in 2023.\n";
        var places = Packs.Reader().Read(new Document("a", text) { Language = "en" }).Claims.Select(c => c.Place);
        Assert.Equal([Place.Headline, Place.Lead, Place.Quotation, Place.Body], places);
    }

    [Fact]
    public void A_title_beside_the_text_is_read_for_itself()
    {
        const string text = "The prime ministers spoke of a goal: mutual trade of Kyrgyzstan and Belarus of $500 million.\n";
        var reading = Packs.Reader().Read(new Document("a", text) { Language = "en", Title = "😀 Trade of Kyrgyzstan with Belarus is to reach $500 million" });
        var told = Assert.Single(reading.OfTitle);
        Assert.Equal((Place.Title, "$500 million", 47, 59), (told.Place, told.Evidence.Figure, told.Evidence.Start, told.Evidence.End));
        Assert.Equal("certain", Words.Of(Assert.Single(told.Forces)));
        Assert.Single(reading.Claims);
        Assert.NotEqual(reading.Claims[0].Id, told.Id);
    }

    [Fact]
    public void A_title_that_the_text_repeats_is_not_read_twice()
    {
        const string title = "Trade of Kyrgyzstan with Belarus is to reach $500 million";
        var reading = Packs.Reader().Read(new Document("a", $"{title}\n\nNothing more was told of trade.\n") { Language = "en", Title = title });
        Assert.Empty(reading.OfTitle);
        Assert.Single(reading.Claims);
    }
}
