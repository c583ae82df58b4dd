using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>
/// Official figures in lines: <c>KG BY exports 2023 110</c>, a month as 2023-01; behind it what is not usual: a source (<c>from:comtrade</c>), a day (<c>on:2024-05-01</c>),
/// <c>origin</c> or <c>consignment</c>, <c>cif</c> or <c>fob</c>, <c>provisional</c>, <c>estimate</c>, a product (<c>HS2017:1001</c>).
/// </summary>
internal sealed class SomeFigures(params IReadOnlyList<Official> all) : IOfficialFigures
{
    public static SomeFigures Of(params string[] lines) => new([.. lines.Select(Read)]);

    /// <summary>In the order they were given: what asks must not rely on one.</summary>
    public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null) =>
        [.. all.Where(o => o.Observation.Series.Reporter == reporter && o.Observation.Series.Partner == partner && products?.Contains(o.Observation.Series.Product) != false)];

    public static Official Read(string line)
    {
        var words = line.Split(' ');
        Assert.True(Words.TryParse<TradeFlow>(words[2], out var flow), line);
        string? Marked(string mark) => words.Skip(5).FirstOrDefault(w => w.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];
        var product = words.Skip(5).FirstOrDefault(w => w.StartsWith("HS", StringComparison.Ordinal))?.Split(':');
        var series = product is [var edition, var code] ? new Series(words[0], words[1], flow, code, edition) : new Series(words[0], words[1], flow);
        var on = DateOnly.ParseExact(Marked("on:") ?? "2024-12-31", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Official(
            new Observation(series, PeriodOf(words[3]), decimal.Parse(words[4], CultureInfo.InvariantCulture), "line 1")
            {
                Basis = words.Contains("origin") ? PartnerBasis.Origin : words.Contains("consignment") ? PartnerBasis.Consignment : PartnerBasis.NotStated,
                Valuation = words.Contains("cif") ? Valuation.Cif : words.Contains("fob") ? Valuation.Fob : Valuation.NotStated,
                Status = words.Contains("provisional") ? ObservationStatus.Provisional : ObservationStatus.Normal,
            },
            new Publication(Marked("from:") ?? words[0].ToLowerInvariant(), words[0], "made-up.csv", line, on) { Kind = words.Contains("estimate") ? SourceKind.Reconciled : SourceKind.Reported });
    }

    public static Period PeriodOf(string written) => written.Length == 4 ? Period.Year(Number(written)) : Period.Months(Number(written[..4]), Number(written[5..7]), Number(written[^2..]));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
