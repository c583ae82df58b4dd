using FsCheck;
using FsCheck.Fluent;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Notation;

public class ClaimNotationTests
{
    private static readonly Gen<string> Texts = Gen.Elements("grain", "a [b] (c)", "\"x\" \\ 'y'", "34\npercent", "нан", "оплата: 5", "with services");

    private static readonly Gen<Period?> Periods = Gen.Elements<Period?>(
        null, Period.Year(2024), Period.Months(2024, 1, 11), Period.Months(2024, 3, 3), Period.Until(2030),
        new Period(new DateOnly(2024, 9, 1), new DateOnly(2024, 11, 27)), new Period(null, new DateOnly(2027, 6, 30)),
        new Period(new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31)));

    private static readonly Gen<Quantity> Quantities =
        from digits in Gen.Choose(-99999, 99999)
        from place in Gen.Elements(0.01m, 0.1m, 1m, 100m, 1000m, 100_000m, 1_000_000m, 1_000_000_000m, 25m)
        from hedge in Gen.Elements(Enum.GetValues<Hedge>())
        from unit in Gen.Elements("USD", "percent", "times", "index_percent", "percentage_points", "tonne")
        from wording in Gen.Elements(Enum.GetValues<Wording>())
        select Make(digits * place, place, hedge, unit, wording);

    private static readonly Gen<Subject> Subjects =
        from indicator in Gen.Elements("trade_turnover", "exports", "imports", "trade_balance", "investment", "other:power plants")
        from reporter in Gen.Elements<string?>("KG", "WORLD", null)
        from partner in Gen.Elements<string?>("BY", "CA5", null)
        from product in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(t => (string?)t))
        from coverage in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(t => (string?)t))
        select new Subject(indicator, reporter, partner, product, coverage);

    private static readonly Gen<Claim> Claims =
        from kind in Gen.Elements(Enum.GetValues<ClaimKind>())
        from subject in Subjects
        from value in Quantities
        from direction in Gen.Elements(Enum.GetValues<Direction>())
        from period in Periods
        from from_ in Periods
        from whole in Gen.OneOf(Gen.Constant<Subject?>(null), Subjects.Select(s => (Subject?)s))
        from speaker in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(t => (string?)t))
        from figure in Texts
        from modality in Gen.Elements(Enum.GetValues<Modality>())
        from start in Gen.Choose(0, 5000)
        select new Claim
        {
            Evidence = new Evidence("doc:1", start, start + 3, figure, figure),
            Kind = kind,
            Subject = subject,
            Value = value,
            Direction = kind == ClaimKind.Change ? direction : Direction.None,
            Period = period,
            Base = kind == ClaimKind.Change ? from_ : null,
            Whole = kind == ClaimKind.Share ? whole : null,
            Side = start % 2 == 0 ? "KG" : null,
            Speaker = speaker,
            Modality = modality,
            Published = start % 3 == 0 ? new DateOnly(2025, 9, 30) : null,
        };

    [Fact]
    public void What_is_written_reads_back() => Check.QuickThrowOnFailure(Prop.ForAll(Claims.ToArbitrary(), claim =>
    {
        var read = ClaimNotation.Parse(ClaimNotation.Format(claim));
        return read.Id == claim.Id && read.Evidence == claim.Evidence && read.Value == claim.Value && read.Whole == claim.Whole
            && read.Published == claim.Published && ClaimNotation.Format(read) == ClaimNotation.Format(claim);
    }));

    [Fact]
    public void Surroundings_are_read()
    {
        var claim = ClaimNotation.Parse("target trade_turnover KG<>BY ? =500M USD \"$500m\" force:aimed,ready in:lead");
        Assert.Equal([Force.Ready, Force.Aimed], claim.Forces);
        Assert.Equal(Place.Lead, claim.Place);
        Assert.Throws<FormatException>(() => ClaimNotation.Parse("target trade_turnover KG<>BY ? =500M USD \"$500m\" force:redy"));
    }

    [Theory]
    [InlineData("trade_turnover KG<>BY 2024 ~133M USD \"about $133m\"", Hedge.About, 133_000_000, 1_000_000)]
    [InlineData("exports KG>BY 2025-01..2025-06 =22.50M USD \"x\"", Hedge.Exact, 22_500_000, 10_000)]
    [InlineData("imports KG<BY ? ≈<5B USD \"x\"", Hedge.Almost, 5_000_000_000, 1_000_000_000)]
    [InlineData("volume exports KZ>KG [grain] 2024 >40.4K tonne \"x\"", Hedge.MoreThan, 40_400, 100)]
    [InlineData("trade_turnover KG<>BY by 2030 <=500M USD \"x\"", Hedge.UpTo, 500_000_000, 1_000_000)]
    public void Amounts_are_read(string line, Hedge hedge, double figure, double lastDigit)
    {
        var claim = ClaimNotation.Parse(line, "doc");
        Assert.Equal((hedge, (decimal)figure, (decimal)lastDigit), (claim.Value.Hedge, claim.Value.Figure!.Value, claim.Value.LastDigit));
    }

    [Theory]
    [InlineData("exports KG>BY 2024 vs 2023 +5.5% \"x\"", Direction.Up, 5.5, "percent")]
    [InlineData("exports KG>BY 2024 vs 2023 -3% \"x\"", Direction.Down, 3, "percent")]
    [InlineData("exports KG>BY 2024 vs 2023 x2 \"x\"", Direction.Up, 2, "times")]
    [InlineData("exports KG>BY 2024 vs 2023 +i149.5% \"x\"", Direction.Up, 149.5, "index_percent")]
    [InlineData("exports KG>BY 2024 vs 2023 +2pp \"x\"", Direction.Up, 2, "percentage_points")]
    [InlineData("exports KG>BY 2024 vs 2023 ±0% \"x\"", Direction.None, 0, "percent")]
    public void Changes_are_read(string line, Direction direction, double figure, string unit)
    {
        var claim = ClaimNotation.Parse(line);
        Assert.Equal((ClaimKind.Change, direction, (decimal?)(decimal)figure, unit), (claim.Kind, claim.Direction, claim.Value.Figure, claim.Value.Unit));
    }

    [Fact]
    public void A_share_names_its_whole()
    {
        var claim = ClaimNotation.Parse("trade_turnover KZ<>KG [grain] 2024 ~20% of trade_turnover KZ<>KG \"20%\" side:KZ by \"A. B\" @doc:3-6 on 2025-09-30 forecast");
        Assert.Equal((ClaimKind.Share, new Subject("trade_turnover", "KZ", "KG"), "KZ", "A. B", Modality.Forecast), (claim.Kind, claim.Whole, claim.Side, claim.Speaker, claim.Modality));
        Assert.Equal(new Evidence("doc", 3, 6, "20%", "20%"), claim.Evidence);
    }

    [Theory]
    [InlineData("", "expected an indicator, found the end")]
    [InlineData("exports KG<BY 2024 =1M USD \"x\"", "exports is written KG>BY")]
    [InlineData("exports KG>BY 2024 =1M USD", "expected a quote")]
    [InlineData("exports KG>BY 2024 =1M \"x\"", "expected a unit, found \"x\"")]
    [InlineData("exports KG>BY 2024-13 =1M USD \"x\"", "\"2024-13\" is no year, month or day")]
    [InlineData("exports KG>BY 2024 =1M USD \"x", "missing \" at the end of")]
    [InlineData("exports KG>BY 2024 =1M USD \"x\" wat", "unknown word \"wat\"")]
    public void What_is_no_claim_is_explained(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ClaimNotation.Parse(line)).Message, StringComparison.Ordinal);

    private static Quantity Make(decimal value, decimal place, Hedge hedge, string unit, Wording wording) => hedge switch
    {
        Hedge.MoreThan => new Quantity(value < 0 ? null : value, value < 0 ? value : null, place, hedge, unit, wording),
        Hedge.LessThan or Hedge.UpTo => new Quantity(value < 0 ? value : null, value < 0 ? null : value, place, hedge, unit, wording),
        Hedge.Range => new Quantity(value, value + (3 * place), place, hedge, unit, wording),
        _ => new Quantity(value, value, place, hedge, unit, wording),
    };
}
