namespace Oborot.Statistics.Mirror;

/// <summary>Both reports of a pair's flow in one year, in one unit of money.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Exported">What the exporter reports; above zero to be of use.</param>
/// <param name="Imported">What the importer reports; above zero to be of use.</param>
public readonly record struct MirrorYear(int Year, double Exported, double Imported);

/// <summary>The band to use for a pair that has too short a history to have its own.</summary>
/// <param name="Low">The least ratio of import to export that calls for no finding; above zero.</param>
/// <param name="High">The greatest.</param>
public readonly record struct DefaultBand(double Low, double High);

/// <summary>
/// Within what a pair's ratio of import to export is expected in a year, from the years before it. A ratio outside calls for an
/// explanation; one inside is what the pair's two statistics usually differ by, freight and all.
/// </summary>
/// <remarks>
/// The logarithm of the ratio is taken for a random walk: it is expected where it was in the last year that both sides reported, and
/// its spread is the root mean square of its yearly changes, times the root of the years that have passed since. With n changes the
/// ends are Student's for n degrees of freedom. A mean of all years with a spread around it is no wider, yet holds fewer of the
/// following years than it says, since pairs drift; see docs/statistics-methods.md for how often either holds.
/// </remarks>
public sealed record MirrorBand
{
    /// <summary>Fewer years than these give no band of their own.</summary>
    public const int FewestYears = 3;

    private MirrorBand(double low, double high, int years, double? coverage) => (Low, High, Years, Coverage) = (low, high, years, coverage);

    /// <summary>The least ratio of import to export inside.</summary>
    public double Low { get; }

    /// <summary>The greatest ratio inside.</summary>
    public double High { get; }

    /// <summary>How many years of the pair were at hand: before the year asked for, with both reports above zero.</summary>
    public int Years { get; }

    /// <summary>The share of years that the band is made to hold; null for the default band, which promises nothing.</summary>
    public double? Coverage { get; }

    /// <summary>True when the pair's own history was too short.</summary>
    public bool IsDefault => Coverage is null;

    /// <summary>The band for a year.</summary>
    /// <param name="year">The year that is asked for; only years before it are looked at.</param>
    /// <param name="history">The pair's years in any order, each at most once.</param>
    /// <param name="coverage">The share of years to hold, above 0 and below 1.</param>
    /// <param name="otherwise">What to use with fewer than <see cref="FewestYears"/> years.</param>
    /// <exception cref="ArgumentException">A year stands in the history twice.</exception>
    public static MirrorBand For(int year, IEnumerable<MirrorYear> history, double coverage, DefaultBand otherwise)
    {
        var walk = history.Where(h => h.Year < year && h.Exported > 0 && h.Imported > 0).OrderBy(h => h.Year)
            .Select(h => (h.Year, Log: Math.Log(h.Imported / h.Exported))).ToList();
        if (walk.Zip(walk.Skip(1)).FirstOrDefault(w => w.First.Year == w.Second.Year) is ({ Year: not 0 } twice, _))
        {
            throw new ArgumentException($"the year {twice.Year} stands in the pair's history twice", nameof(history));
        }
        if (walk.Count < FewestYears)
        {
            return new MirrorBand(otherwise.Low, otherwise.High, walk.Count, null);
        }
        var last = walk[^1];
        var reach = Student.Within(coverage, walk.Count - 1) * Math.Sqrt(YearlyVariance(walk) * (year - last.Year));
        return new MirrorBand(Math.Exp(last.Log - reach), Math.Exp(last.Log + reach), walk.Count, coverage);
    }

    /// <summary>True when the two reports differ by no more than the pair's usually do.</summary>
    /// <param name="exported">What the exporter reports, above zero.</param>
    /// <param name="imported">What the importer reports.</param>
    public bool Holds(double exported, double imported) => imported >= Low * exported && imported <= High * exported;

    // A change over a gap of several years counts as that many.
    private static double YearlyVariance(List<(int Year, double Log)> walk) =>
        walk.Zip(walk.Skip(1), (a, b) => (b.Log - a.Log) * (b.Log - a.Log) / (b.Year - a.Year)).Average();
}
