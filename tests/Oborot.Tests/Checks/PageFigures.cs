using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Tests.Checks;

/// <summary>Official figures as a page tells them: <c>KG BY exports 2023 33965798</c>, a month as 2023-01; each reporter is a source of its own.</summary>
public sealed class PageFigures(IReadOnlyList<string> lines) : IOfficialFigures
{
    private readonly List<Official> all = [.. lines.Select(Read)];

    public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null) =>
        [.. all.Where(o => o.Observation.Series.Reporter == reporter && o.Observation.Series.Partner == partner && products?.Contains(o.Observation.Series.Product) != false).Order(Vintages.Order)];

    private static Official Read(string line, int index)
    {
        var words = line.Split(' ');
        Assert.True(Words.TryParse<TradeFlow>(words[2], out var flow), line);
        var series = new Series(words[0], words[1], flow);
        var observation = new Observation(series, PeriodOf(words[3]), decimal.Parse(words[4], CultureInfo.InvariantCulture), $"line {index + 1}");
        return new Official(observation, new Publication(words[0].ToLowerInvariant(), words[0], "page", "page", new DateOnly(2024, 12, 31)));
    }

    private static Period PeriodOf(string written) => written.Length == 4
        ? Period.Year(int.Parse(written, CultureInfo.InvariantCulture))
        : Period.Months(int.Parse(written.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(written.AsSpan(5), CultureInfo.InvariantCulture), int.Parse(written.AsSpan(5), CultureInfo.InvariantCulture));
}
