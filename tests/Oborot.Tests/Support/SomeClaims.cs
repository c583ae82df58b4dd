using Oborot.Model;
using Oborot.Text;

namespace Oborot.Tests.Support;

/// <summary>Claims that fill every member, for what stores and shows them.</summary>
internal static class SomeClaims
{
    public const string Text = "Товарооборот с Беларусью в 2024 году составил около $133 миллионов, что на 5,5% больше 😀, сказал министр.";

    public static Document Document(string id = "kg", string text = Text) => new(id, text)
    {
        Language = "ru",
        Published = new DateOnly(2025, 1, 30),
        Url = "https://kabar.kg/news/1",
        Publisher = "Kabar",
        Title = "Товарооборот вырос",
    };

    /// <summary>A claim with every member set.</summary>
    public static Claim Full(string document = "kg") => new()
    {
        Evidence = new Evidence(document, 46, 65, "$133 миллионов", "Товарооборот с Беларусью в 2024 году составил около $133 миллионов"),
        Kind = ClaimKind.Level,
        Subject = new Subject(Subject.Turnover, "KG", "BY", "dairy", "without free zones"),
        Value = new Quantity(133_000_000m, 133_000_000.0m, 1_000_000m, Hedge.About, "USD"),
        Period = Period.Year(2024),
        Base = Period.Year(2023),
        Side = "KG",
        Whole = new Subject(Subject.Turnover, "KG", "WORLD"),
        Speaker = "министр",
        Modality = Modality.Forecast,
        Sources = [new SourceLink(SourceRole.Outlet, "Kabar"), new SourceLink(SourceRole.Speaker, "министр")],
        Published = new DateOnly(2025, 1, 30),
        Url = "https://kabar.kg/news/1",
        Language = "ru",
        Rule = "level-verb",
        Traces = [new Trace("indicator", Scope.Own, 0, 12, "noun-before-verb"), new Trace("reporter", Scope.Outlet, -1, -1, "outlet-country")],
    };

    /// <summary>A claim with as little as there can be.</summary>
    public static Claim Bare(string document = "kg", int start = 0, string indicator = Subject.Exports) => new()
    {
        Evidence = new Evidence(document, start, start + 1, "5", "5"),
        Kind = ClaimKind.Count,
        Subject = new Subject(indicator, null, null),
        Value = new Quantity(null, null, 0, Hedge.Exact, "items"),
    };

    /// <summary>The growth in the same sentence.</summary>
    public static Claim Growth(string document = "kg") => Full(document) with
    {
        Evidence = new Evidence(document, 73, 77, "5,5%", "что на 5,5% больше"),
        Kind = ClaimKind.Change,
        Direction = Direction.Up,
        Value = new Quantity(5.5m, 5.5m, 0.1m, Hedge.Exact, "percent"),
        Subject = new Subject(Subject.Turnover, "KG", "BY"),
        Modality = Modality.Stated,
        Forces = [Force.Possible, Force.Aimed],
        Place = Place.Quotation,
        Whole = null,
    };

    public static Leftover Leftover(string document = "kg") =>
        new(new Evidence(document, 27, 31, "2024", "в 2024 году"), LeftoverReason.Date);

    public static Reading Reading(string id = "kg", string text = Text) =>
        new(Document(id, text), "ru", [Full(id), Growth(id), Bare(id, 90)], [Leftover(id)]);
}
