using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>What news of trade is made of.</summary>
/// <remarks>
/// All counts are of the 827 claims of the 110 annotated articles (gold/dev, 16 languages; annotated by hand, one claim for each
/// mention of a figure) and were taken from the annotations' fields, not from what Oborot reads: kind, indicator, hedge and
/// unit as annotated; "with product", "with side", "with speaker" where the field is not null; "dated" where the period's end
/// is not null; a partner is a country (two letters), WORLD, a bloc or none. The annotations of 590 claims do not say whose
/// statistics they are, so sides are a lower bound. What the articles cannot tell is marked "assumed".
/// </remarks>
internal static class Mix
{
    /// <summary>All annotated claims.</summary>
    public const int Claims = 827;

    /// <summary>All annotated articles.</summary>
    public const int Articles = 110;

    /// <summary>Dated claims of 605 that share the period most of their article's dated claims have.</summary>
    public const double OwnPeriod = 0.81;

    /// <summary>Claims with a speaker who is the one most quoted in the article.</summary>
    public const double OwnSpeaker = 0.84;

    /// <summary>Claims about two countries that are about the article's main pair (480 of 583).</summary>
    public const double OwnPair = 0.82;

    /// <summary>Articles about one pair of countries, of those about any (70 of 93).</summary>
    public const double OnePair = 0.75;

    /// <summary>Told sides that are not the reporter's but the partner's (24 of 177).</summary>
    public const double OtherSide = 0.14;

    /// <summary>Claims that tell kind, subject, period and unit of an earlier one of their article once more.</summary>
    public const double ToldAgain = 0.077;

    /// <summary>Growth and decline of which the text gives something to compare with (220 of 267).</summary>
    public const double Based = 0.82;

    /// <summary>Shares that name their whole (32 of 64).</summary>
    public const double Whole = 0.5;

    /// <summary>Articles with a known date (62 of 110).</summary>
    public const double Published = 0.56;

    /// <summary>Claims that leave something out or count it in (7).</summary>
    public const double Covered = 0.008;

    /// <summary>Figures that are slipped; assumed.</summary>
    public const double Slipped = 0.05;

    /// <summary>Kinds of claims.</summary>
    public static readonly IReadOnlyDictionary<ClaimKind, KindMix> Of = new Dictionary<ClaimKind, KindMix>
    {
        [ClaimKind.Level] = new()
        {
            Count = 327,
            Themes = Themes(
                (Subject.Turnover, 135, 4), (Subject.Exports, 59, 31), (Subject.Imports, 41, 6), (Subject.Balance, 19, 10), (Other, 9, 2),
                ("investment", 5, 0), ("project_cost", 0, 4), ("loan", 0, 1), ("gdp", 1, 0)),
            Partners = Partners(233, 51, 21, 0),
            OtherPartners = Partners(11, 2, 0, 9),
            Hedges = Hedges(273, 14, 7, 33, 0, 0),
            Units = new(("USD", 286), ("UGX", 12), ("CNY", 9), ("BYN", 5), ("EUR", 4), ("KZT", 4), ("MYR", 3), ("RUB", 3)),
            Dated = 282,
            Sided = 110,
            Spoken = 156,
            Unsure = 7,
        },
        [ClaimKind.Change] = new()
        {
            Count = 267,
            Themes = Themes(
                (Subject.Turnover, 119, 7), (Subject.Exports, 36, 46), (Subject.Imports, 29, 11), (Subject.Balance, 3, 0), (Other, 5, 2),
                ("freight", 0, 4), ("production", 0, 2), ("gdp", 2, 0), ("companies", 0, 1)),
            Partners = Partners(176, 38, 36, 1),
            OtherPartners = Partners(2, 1, 0, 13),
            Hedges = Hedges(234, 8, 10, 14, 1, 0),
            Units = new((Unit.Percent, 206), (Unit.Times, 43), ("USD", 12), (Unit.Index, 6)),
            Dated = 223,
            Sided = 36,
            Spoken = 140,
            Unsure = 5,
        },
        [ClaimKind.Share] = new()
        {
            Count = 64,
            Themes = Themes((Subject.Turnover, 32, 2), (Subject.Exports, 5, 13), (Subject.Imports, 4, 2), (Subject.Balance, 2, 0), (Other, 3, 0), ("freight", 0, 1)),
            Partners = Partners(47, 5, 6, 2),
            OtherPartners = Partners(1, 0, 1, 2),
            Hedges = Hedges(60, 3, 0, 1, 0, 0),
            Units = new((Unit.Percent, 64)),
            Dated = 52,
            Sided = 13,
            Spoken = 36,
            Unsure = 0,
        },
        [ClaimKind.Target] = new()
        {
            Count = 63,
            Themes = Themes((Subject.Turnover, 46, 0), ("freight", 0, 9), (Subject.Exports, 1, 5), (Other, 2, 0)),
            Partners = Partners(46, 4, 2, 0),
            OtherPartners = Partners(2, 0, 0, 9),
            Hedges = Hedges(56, 4, 1, 1, 1, 0),
            Units = new((Unit.Tonne, 3), ("trains", 5), ("TEU", 2), (Unit.Items, 6)),
            Dated = 26,
            Sided = 3,
            Spoken = 41,
            Unsure = 4,
        },
        [ClaimKind.Volume] = new()
        {
            Count = 57,
            Themes = Themes((Subject.Exports, 1, 23), (Subject.Imports, 0, 10), (Other, 8, 3), ("freight", 0, 6), ("production", 0, 6)),
            Partners = Partners(22, 11, 0, 1),
            OtherPartners = Partners(12, 2, 0, 9),
            Hedges = Hedges(47, 2, 2, 4, 0, 2),
            Units = new((Unit.Tonne, 9), ("days", 6), ("ha", 4), ("tonne_km", 2), ("TEU", 2)),
            Dated = 38,
            Sided = 14,
            Spoken = 42,
            Unsure = 6,
        },
        [ClaimKind.Count] = new()
        {
            Count = 44,
            Themes = Themes((Other, 12, 10), ("companies", 6, 1), (Subject.Exports, 1, 6), ("agreements", 5, 0), ("jobs", 0, 2), ("freight", 0, 1)),
            Partners = Partners(3, 4, 0, 0),
            OtherPartners = Partners(27, 4, 3, 3),
            Hedges = Hedges(35, 1, 1, 7, 0, 0),
            Units = new((Unit.Items, 44)),
            Dated = 15,
            Sided = 1,
            Spoken = 21,
            Unsure = 1,
        },
        [ClaimKind.Pledge] = new()
        {
            Count = 5,
            Themes = Themes((Other, 0, 1), ("loan", 0, 1), ("grant", 0, 1), ("investment", 1, 1)),
            Partners = Partners(1, 0, 0, 0),
            OtherPartners = Partners(5, 0, 0, 0),
            Hedges = Hedges(4, 0, 0, 1, 0, 0),
            Units = new(("USD", 3), ("KZT", 2)),
            Dated = 0,
            Sided = 0,
            Spoken = 2,
            Unsure = 0,
        },
    };

    /// <summary>Kinds by how often they come.</summary>
    public static readonly Weighted<ClaimKind> Kinds = new([.. Of.Select(k => (k.Key, k.Value.Count))]);

    /// <summary>Shapes of the 602 dated periods of no more than a year, deadlines aside; no quarter but the first was told.</summary>
    public static readonly Weighted<Shape> Shapes = new(
        (new(1, 12), 168), (new(1, 5), 83), (new(1, 3), 68), (new(0, 1), 49), (new(1, 4), 41), (new(1, 7), 39), (new(1, 8), 38), (new(1, 9), 27),
        (new(1, 6), 18), (new(7, 12), 17), (new(1, 0), 17), (new(1, 2), 17), (new(1, 11), 12), (new(1, 10), 5), (new(7, 6), 3));

    /// <summary>Articles by number of claims; the four without any are left out.</summary>
    public static readonly Weighted<int> Sizes = new(
        (1, 5), (2, 8), (3, 11), (4, 10), (5, 5), (6, 13), (7, 10), (8, 8), (9, 9), (10, 4), (11, 7), (12, 3), (13, 1), (14, 1), (16, 2), (17, 2),
        (20, 2), (21, 1), (23, 1), (24, 1), (27, 1), (34, 1));

    /// <summary>Written digits of an amount that are not zeros at its end.</summary>
    public static readonly Weighted<int> Digits = new((1, 31), (2, 106), (3, 109), (4, 59), (5, 21));

    /// <summary>The same of per cent.</summary>
    public static readonly Weighted<int> PercentDigits = new((1, 34), (2, 96), (3, 130), (4, 6));

    /// <summary>Years between an article's date and the end of a period it tells of (396 claims).</summary>
    public static readonly Weighted<int> YearsBack = new((0, 299), (1, 79), (2, 13));

    /// <summary>Articles that pass on one report; assumed.</summary>
    public static readonly Weighted<int> Tellings = new((1, 8), (2, 4), (3, 2), (4, 1), (6, 1));

    /// <summary>The key that stands for all indicators without one.</summary>
    public const string Other = "other";

    private static Weighted<Theme> Themes(params (string Indicator, int Plain, int WithProduct)[] counts) =>
        new([.. counts.SelectMany(c => new[] { (new Theme(c.Indicator, false), c.Plain), (new Theme(c.Indicator, true), c.WithProduct) }).Where(t => t.Item2 > 0)]);

    private static Weighted<PartnerKind> Partners(int country, int world, int bloc, int none) =>
        new((PartnerKind.Country, country), (PartnerKind.World, world), (PartnerKind.Bloc, bloc), (PartnerKind.None, none));

    private static Weighted<Hedge> Hedges(int exact, int about, int almost, int more, int upTo, int range) =>
        new((Hedge.Exact, exact), (Hedge.About, about), (Hedge.Almost, almost), (Hedge.MoreThan, more), (Hedge.UpTo, upTo), (Hedge.Range, range));
}

/// <summary>Units that are no currency.</summary>
internal static class Unit
{
    public const string Percent = "percent";
    public const string Times = "times";
    public const string Index = "index_percent";
    public const string Tonne = "tonne";
    public const string Items = "items";
}
