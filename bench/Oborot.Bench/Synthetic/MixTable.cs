using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>The mix of made-up claims beside the measured one.</summary>
internal static class MixTable
{
    private const string NoPeriod = "none";
    private const string UntilDay = "deadline";
    private const int OnePair = 70;

    // What the generator draws by kind, or does not draw at all, counted over all 827 claims.
    private static readonly (string What, int Count, Func<Claim, bool> Is)[] Overall =
    [
        ("turnover", 345, c => c.Subject.Indicator == Subject.Turnover),
        ("exports", 227, c => c.Subject.Indicator == Subject.Exports),
        ("imports", 103, c => c.Subject.Indicator == Subject.Imports),
        ("balance", 34, c => c.Subject.Indicator == Subject.Balance),
        ("freight", 21, c => c.Subject.Indicator == "freight"),
        ("production", 8, c => c.Subject.Indicator == "production"),
        ("other indicators", 89, c => c.Subject.Flow == Flow.None && c.Subject.Indicator is not ("freight" or "production")),
        ("partner a country", 587, c => c.Subject.Partner?.Length == 2 && c.Subject.Partner != "EU"),
        ("partner WORLD", 122, c => c.Subject.Partner == "WORLD"),
        ("partner a bloc", 69, c => c.Subject.Partner is "EAEU" or "CIS" or "CA5" or "EU"),
        ("no partner", 49, c => c.Subject.Partner is null),
        ("with product", 235, c => c.Subject.Product is not null),
        ("share with product", 18, c => c.Kind == ClaimKind.Share && c.Subject.Product is not null),
        ("with side", 177, c => c.Side is not null),
        ("with speaker", 438, c => c.Speaker is not null),
        ("exact", 709, c => c.Value.Hedge == Hedge.Exact),
        ("more than", 61, c => c.Value.Hedge == Hedge.MoreThan),
        ("about", 32, c => c.Value.Hedge == Hedge.About),
        ("almost", 21, c => c.Value.Hedge == Hedge.Almost),
        ("in dollars", 345, c => c.Value.Unit == "USD"),
        ("in per cent", 266, c => c.Value.Unit == Unit.Percent),
        ("in times", 47, c => c.Value.Unit == Unit.Times),
        ("in tonnes", 48, c => c.Value.Unit == Unit.Tonne),
        ("changes upwards", 220, c => c.Direction == Direction.Up),
        ("changes with a base", 220, c => c.Base is not null),
    ];

    private static readonly (string What, int Count)[] Periods =
    [
        (NoPeriod, 191), ("12 months", 185), ("5 months", 83), ("3 months", 68), ("1 month", 49), ("4 months", 41), ("7 months", 39), ("8 months", 38),
        (UntilDay, 32), ("9 months", 27), ("6 months", 21), ("days", 17), ("2 months", 17), ("11 months", 12), ("10 months", 5),
    ];

    /// <summary>The two countries a claim is about, in one order; null when it is not about two.</summary>
    public static string? PairOf(Claim claim) =>
        claim.Subject is not { Reporter: { Length: 2 } a, Partner: { Length: 2 } b } || a == "EU" || b == "EU" ? null
        : string.CompareOrdinal(a, b) < 0 ? $"{a}-{b}" : $"{b}-{a}";

    /// <summary>The table.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Claim> claims)
    {
        yield return FormattableString.Invariant($"| what | {Mix.Claims} annotated | {claims.Count} made |");
        yield return "|---|--:|--:|";
        foreach (var (kind, mix) in Mix.Of)
        {
            yield return Row(Words.Of(kind), mix.Count, claims.Count(c => c.Kind == kind), claims);
        }
        foreach (var (what, count, test) in Overall)
        {
            yield return Row(what, count, claims.Count(test), claims);
        }
        var periods = claims.CountBy(Form).ToDictionary();
        foreach (var (what, count) in Periods)
        {
            yield return Row("period: " + what, count, periods.GetValueOrDefault(what), claims);
        }
        var (annotated, made) = ((double)Mix.Sizes.Total, (double)claims.DistinctBy(c => c.Evidence.Document).Count());
        yield return FormattableString.Invariant($"| claims per article with claims | {Mix.Claims / annotated:F1} | {claims.Count / made:F1} |");
        yield return FormattableString.Invariant($"| articles about one pair of countries | {100 * OnePair / annotated:F1} % | {100 * WithOnePair(claims) / made:F1} % |");
        foreach (var slip in claims.CountBy(c => c.Rule).OrderByDescending(s => s.Value))
        {
            yield return FormattableString.Invariant($"| slip: {slip.Key} | | {100.0 * slip.Value / claims.Count:F1} % |");
        }
    }

    private static int WithOnePair(IReadOnlyList<Claim> claims) =>
        claims.Where(c => PairOf(c) is not null).GroupBy(c => c.Evidence.Document).Count(g => g.DistinctBy(PairOf).Count() == 1);

    private static string Row(string what, int annotated, int made, IReadOnlyList<Claim> claims) =>
        FormattableString.Invariant($"| {what} | {100.0 * annotated / Mix.Claims:F1} % | {100.0 * made / claims.Count:F1} % |");

    private static string Form(Claim claim) => claim.Period is not { } period ? NoPeriod
        : period.Start is null ? UntilDay
        : period.MonthCount is not { } months ? "days"
        : months == 1 ? "1 month"
        : FormattableString.Invariant($"{months} months");
}
