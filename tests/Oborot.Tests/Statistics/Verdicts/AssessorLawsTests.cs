using FsCheck;
using FsCheck.Fluent;
using Oborot.Statistics;
using Oborot.Tests.Checks;
using Interval = Oborot.Model.Interval;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>What holds of any statement beside any tables.</summary>
public sealed class AssessorLawsTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    // Values from a small set of close and of distant ones, so that all verdicts come up.
    private static readonly Gen<decimal> Values = from of in Gen.Elements(0m, 100m, 200m, 1000m) from off in Gen.Elements(0m, 0.05m, 0.3m, 1m, 5m, 30m) select of + off;

    private static readonly Gen<Official> Officials =
        from reporter in Gen.Elements("KG", "KZ")
        from flow in Gen.Elements("exports", "imports")
        from period in Gen.Elements("2019", "2020", "2021", "2022", "2022-01", "2022-02")
        from value in Values
        from vintage in Gen.Elements("2023-01-31", "2024-01-31")
        from kind in Gen.Elements("", "", "", " from:other", " estimate from:baci", " provisional")
        select SomeFigures.Read($"{reporter} {(reporter == "KG" ? "KZ" : "KG")} {flow} {period} {value.ToString(System.Globalization.CultureInfo.InvariantCulture)} on:{vintage}{kind}");

    private static readonly Gen<Statement> Statements =
        from flow in Gen.Elements(StatedFlow.Turnover, StatedFlow.Exports, StatedFlow.Imports, StatedFlow.Balance)
        from period in Gen.Elements("2022", "2022-01", "2022-01..02", "2023", "2024-01..06")
        from figure in Values
        from rounding in Gen.Elements(0m, 0.5m, 10m)
        from side in Gen.Elements(null, "KG", "KZ")
        select new Statement("KG", "KZ", flow, SomeFigures.PeriodOf(period), figure, new Interval(figure - rounding, figure + rounding)) { Side = side };

    // No publication tells one figure twice.
    private static readonly Gen<(Statement Statement, Official[] Officials)> Cases =
        from statement in Statements
        from officials in Officials.ArrayOf(14)
        select (statement, officials.DistinctBy(o => (o.Observation.Series, o.Observation.Period, o.Publication.Source, o.Publication.Published)).ToArray());

    [Fact]
    public void Every_verdict_comes_up()
    {
        var seen = Cases.Sample(20_000).Select(c => Assess(c.Statement, c.Officials).Verdict).ToHashSet();
        Assert.Equal(Enum.GetValues<Verdict>().Length, seen.Count);
    }

    [Fact]
    public void Another_unit_of_money_changes_no_verdict() => Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        const decimal Factor = 1024;
        var (told, officials) = c;
        var scaled = told with { Figure = told.Figure * Factor, Admitted = new Interval(told.Admitted.Low * Factor, told.Admitted.High * Factor) };
        return Assess(told, officials).Verdict == Assess(scaled, [.. officials.Select(o => o with { Observation = o.Observation with { Value = o.Observation.Value * Factor } })]).Verdict;
    }));

    [Fact]
    public void Seen_from_the_other_side_it_is_the_same() => Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (told, officials) = c;
        var isBalance = told.Flow == StatedFlow.Balance;
        var mirrored = told with
        {
            Reporter = told.Partner,
            Partner = told.Reporter,
            Flow = told.Flow switch { StatedFlow.Exports => StatedFlow.Imports, StatedFlow.Imports => StatedFlow.Exports, var same => same },
            Figure = isBalance ? -told.Figure : told.Figure,
            Admitted = isBalance ? new Interval(-told.Admitted.High, -told.Admitted.Low) : told.Admitted,
        };
        return Assess(told, officials).Verdict == Assess(mirrored, officials).Verdict;
    }));

    [Fact]
    public void The_order_of_tables_changes_nothing() => Check.One(Often, Prop.ForAll((from c in Cases from shuffled in Gen.Shuffle(c.Officials) select (c.Statement, c.Officials, shuffled)).ToArbitrary(), c =>
        Told(Assess(c.Statement, c.Officials)) == Told(Assess(c.Statement, c.shuffled))));

    [Fact]
    public void Whose_statistics_are_told_changes_no_verdict() => Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), c =>
        ((string?[])[null, "KG", "KZ", "RU"]).Select(side => Assess(c.Statement with { Side = side }, c.Officials).Verdict).Distinct().Count() == 1));

    [Fact]
    public void What_a_side_counts_today_is_always_known_for_it() => Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), c =>
        Assess(c.Statement, c.Officials).Totals.Where(t => t is { IsSuperseded: false, Side: not null })
            .All(t => Assess(c.Statement with { Figure = t.Value, Admitted = Interval.Exactly(t.Value) }, c.Officials).Verdict == Verdict.MatchesSide)));

    private static string Told(Assessment found) =>
        $"{found.Verdict} {found.Best?.Side} {found.Best?.Publication.Source} {found.Best?.Value} {found.Difference} {string.Join(',', found.Totals.Select(t => $"{t.Side} {t.Publication.Source} {t.Value} {t.IsSuperseded}"))} {string.Join(',', found.Yardsticks)}"
            .Replace("System.Collections.Generic.List`1", "", StringComparison.Ordinal);

    private static Assessment Assess(Statement statement, IReadOnlyList<Official> officials) => new Assessor(new SomeFigures(officials), CheckPages.Policy.Verdicts).Assess(statement);
}
