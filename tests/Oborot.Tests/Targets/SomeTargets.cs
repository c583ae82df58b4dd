using Oborot.Checks;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Notation;
using Oborot.Statistics.Mirror;
using Oborot.Targets;
using Oborot.Tests.Checks;
using Oborot.Tests.Statistics.Verdicts;

namespace Oborot.Tests.Targets;

/// <summary>Aims from lines of claim notation and of official figures.</summary>
internal static class SomeTargets
{
    private static readonly string[] Flows = ["exports", "imports"];

    private static readonly Geography Geography = GeographyFile.LoadShipped();

    public static Policy Policy => CheckPages.Policy;

    public static Claim[] Claims(params string[] lines) => [.. lines.Select((line, i) => ClaimNotation.Parse(line, "text", 100 * i))];

    public static IReadOnlyList<TargetTrack> Tracks(params string[] lines) => TargetTracks.Of(Claims(lines), Policy.Targets);

    public static IReadOnlyList<TargetReport> Reports(string day, string[] official, params string[] lines) => Reports(day, official, Claims(lines));

    public static IReadOnlyList<TargetReport> Reports(string day, string[] official, IEnumerable<Claim> claims)
    {
        var (figures, rules) = (SomeFigures.Of(official), new MirrorRules(Policy.CifFob, Policy.MirrorCoverage, Policy.MirrorBand, Geography.ReportsCif));
        string[] reporters = [.. official.Select(o => o.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)];
        var statistics = new TargetStatistics(figures, CheckPages.Goods.CodesOf, PairEstimates.Learn(figures, reporters, Geography, rules), rules);
        return TargetReports.Of(claims, Policy, statistics, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A year's turnover by one side, half of it in either direction.</summary>
    public static string[] Turnover(string reporter, string partner, int from, params double[] millions) =>
        [.. millions.SelectMany((m, i) => Flows.Select(f => FormattableString.Invariant($"{reporter} {partner} {f} {from + i} {m * 500_000}")))];
}
