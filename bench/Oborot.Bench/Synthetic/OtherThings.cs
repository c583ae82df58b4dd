namespace Oborot.Bench.Synthetic;

/// <summary>True amounts of what is not trade: production, investment, companies, agreements.</summary>
internal static class OtherThings
{
    private const int YearMonths = 12;
    private const double Smallest = 1e4;
    private const double MostDigits = 5;
    private const double MostThings = 300;

    /// <summary>An amount that months add up to.</summary>
    public static double Amount(string indicator, int reporter, int? partner, int product, Span span)
    {
        var (what, whose) = (Number(indicator), (reporter * Parties.Codes.Length) + (partner ?? -1));
        var usual = Smallest * Math.Pow(10, MostDigits * Noise.Even(70, what, whose, product));
        return span.Sum(year => [.. Enumerable.Repeat(usual * Growth(what, whose, year) / YearMonths, YearMonths)]);
    }

    /// <summary>A number of things in a year.</summary>
    public static double Count(string indicator, int reporter, int? partner, int year)
    {
        var (what, whose) = (Number(indicator), (reporter * Parties.Codes.Length) + (partner ?? -1));
        return Math.Ceiling(MostThings * Noise.Even(80, what, whose) * Growth(what, whose, year));
    }

    /// <summary>A part in per cent.</summary>
    public static double Share(string indicator, int reporter, int year) => 5 + (90 * Noise.Even(90, Number(indicator), reporter, year));

    private static double Growth(int what, int whose, int year) =>
        Math.Pow(1.05 + (0.1 * Noise.Even(71, what, whose)), year - TrueTrade.FirstYear) * (1 + (0.2 * Noise.Even(72, what, whose, year)));

    // Not the string's own hash, which differs from run to run.
    private static int Number(string indicator) => indicator.Aggregate(0, (hash, letter) => ((hash * 31) + letter) % 1_000_003);
}
