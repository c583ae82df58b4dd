namespace Oborot.Statistics.Forecasting;

/// <summary>
/// The theta method of Assimakopoulos and Nikolopoulos (2000) in the form that Hyndman and Billah (2003) showed it to have: simple
/// smoothing with half the slope of the series' straight line as drift.
/// </summary>
internal static class Theta
{
    /// <summary>What it expects of the coming periods.</summary>
    public static IEnumerable<Outlook> Ahead(double[] values, int ahead)
    {
        var level = Smoothing.Simple(values);
        var (alpha, drift) = (level.Weights.Level, StraightLine.Slope(values) / 2);
        var behind = (1 - Math.Pow(1 - alpha, values.Length)) / alpha;
        return level.Ahead(ahead).Select((o, i) => o with { Mean = o.Mean + (drift * (i + behind)) });
    }
}
