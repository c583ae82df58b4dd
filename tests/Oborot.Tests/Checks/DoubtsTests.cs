using Oborot.Checks;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Checks;

public class DoubtsTests
{
    // "Trade reached $6.1 billion in January–June 2025. Exports amounted to $2.4 billion, imports to $3.7 billion. It was $5.7 billion back then."
    private static readonly IReadOnlyList<Claim> Misread =
    [
        Read("trade_turnover UA<>PL 2025-01..2025-06 =6.1B USD \"6.1 billion\" @one:10-20"),
        Read("exports UA>PL 2025-01..2025-06 =2.4B USD \"2.4 billion\" @one:60-70", ("period", Scope.Paragraph)),
        Read("imports UA<PL 2025-01..2025-06 =3.7B USD \"3.7 billion\" @one:90-100", ("period", Scope.Paragraph)),
        Read("trade_turnover UA<>PL 2025-01..2025-06 =5.7B USD \"5.7 billion\" @one:120-130", ("indicator", Scope.Paragraph), ("period", Scope.Paragraph)),
    ];

    [Theory]
    [InlineData(Scope.Own, 0)]
    [InlineData(Scope.Document, 1)]
    [InlineData(Scope.Clause, 2)]
    [InlineData(Scope.Paragraph, 2)]
    public void Months_of_another_clause_are_looser_than_those_of_the_date(Scope scope, int looseness) =>
        Assert.Equal(looseness, Doubts.Looseness(Read("exports BY>KZ 2025 =27.4B USD \"27.4 billion\" @one", ("period", scope))));

    [Fact]
    public void A_second_telling_read_from_afar_contradicts_nothing() => Assert.Empty(Contradictions(Misread));

    [Fact]
    public void A_second_telling_of_its_own_contradicts()
    {
        var told = Misread.Select(c => c with { Traces = [] }).ToList();
        Assert.Equal(["OB101", "OB105"], Contradictions(told).Select(f => f.Check));
    }

    [Fact]
    public void A_loose_sum_that_no_other_reading_mends_contradicts() =>
        Assert.Equal("OB101", Assert.Single(Contradictions([Misread[0] with { Value = Misread[0].Value with { Low = 6.9e9m, High = 6.9e9m } }, Misread[1], Misread[2]])).Check);

    [Fact]
    public void Of_two_tellings_from_afar_neither_is_taken() =>
        Assert.Empty(Contradictions(
        [
            Read("exports DE>UZ 2026-01..2026-03 =354M EUR \"354 million\" @one:40-50", ("period", Scope.Clause)),
            Read("exports DE>UZ 2026-01..2026-03 =300M EUR \"300 million\" @one:90-100", ("period", Scope.Clause)),
            Read("exports DE>UZ 2026-01..2026-03 =354M EUR \"354 million\" @two"),
        ]));

    [Fact]
    public void Parts_that_fit_the_other_year_are_not_of_this_one() =>
        Assert.Empty(Contradictions(
        [
            Read("trade_turnover UZ<>CN 2025 =14.7B USD \"14.7 billion\" @one:10-20"),
            Read("trade_turnover UZ<>CN 2024 =13B USD \"13.0 billion\" @one:60-70"),
            Read("exports UZ>CN 2024 =2.4B USD \"2.4 billion\" @one:90-100", ("period", Scope.Paragraph)),
            Read("imports UZ<CN 2024 =12.3B USD \"12.3 billion\" @one:120-130", ("period", Scope.Paragraph)),
        ]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Flows_turned_round_are_doubted_where_the_text_does_not_tell_who_exports(bool isInherited)
    {
        (string, Scope)[] pair = isInherited ? [("reporter", Scope.Paragraph), ("partner", Scope.Document)] : [];
        var found = Contradictions(
        [
            Read("exports TR>KG 2025 =130M USD \"130 million\" side:KG @one:10-20", pair),
            Read("imports TR<KG 2025 =920M USD \"920 million\" side:KG @one:60-70", pair),
            Read("exports KG>TR 2025 =130M USD \"130 million\" side:KG @two:10-20"),
            Read("imports KG<TR 2025 =920M USD \"920 million\" side:KG @two:60-70"),
        ]);
        Assert.Equal(isInherited ? 0 : 2, found.Count);
    }

    [Theory]
    [InlineData("2.1 billion", 2.1, true)]
    [InlineData("3.04 billion", 3.04, false)]
    public void A_year_that_others_of_the_side_tell_otherwise_is_doubted(string figure, double billions, bool contradicts)
    {
        var found = Contradictions(
        [
            Read("trade_turnover TR<>UZ 2024 =" + billions.ToString(System.Globalization.CultureInfo.InvariantCulture) + "B USD \"" + figure + "\" side:UZ @one", ("period", Scope.Paragraph)),
            Read("trade_turnover UZ<>TR 2025 =3.04B USD \"3.04 billion\" side:UZ @two:10-20"),
            Read("trade_turnover UZ<>TR 2024 =2.91B USD \"2.91 billion\" side:UZ @two:60-70"),
        ]);
        Assert.Equal(contradicts, found.Count > 0);
    }

    [Fact]
    public void One_owner_named_first_owns_the_rest_of_a_text() =>
        Assert.Equal(FindingKind.Conflict, Assert.Single(Contradictions(
        [
            Read("trade_turnover KZ<>KG 2024 =1786.4M USD \"1,786.4 million\" side:KZ @one:10-20"),
            Read("exports KZ>KG 2024 =1130.2M USD \"1,130.2 million\" @one:60-70"),
            Read("imports KZ<KG 2024 =556.2M USD \"556.2 million\" @one:90-100"),
        ])).Kind);

    private static IReadOnlyList<Finding> Contradictions(IReadOnlyList<Claim> claims) =>
        [.. Checker.Run(claims, CheckPages.Policy).Where(f => f.Kind is FindingKind.Conflict or FindingKind.SidesDisagree or FindingKind.Restated or FindingKind.Suspicious)];

    private static Claim Read(string line, params (string Field, Scope Scope)[] found) =>
        ClaimNotation.Parse(line) with { Traces = [.. found.Select(f => new Trace(f.Field, f.Scope, -1, -1, "test"))] };
}
