namespace Oborot.Statistics.Mirror;

/// <summary>
/// Estimates from both sides' reports of a pair, each side weighed by how well it reports its trade with all other countries at hand
/// (<see cref="BaciReconciliation"/>, on the trade of one product or of all goods).
/// </summary>
/// <remarks>It rests on few countries where few have tables: the weights say who of these agrees best with the others, no more.</remarks>
public sealed class PairEstimates
{
    private static readonly double[] OneProduct = [double.NaN];

    private readonly IReadOnlyList<string> countries;
    private readonly BaciReconciliation learnt;

    private PairEstimates(IReadOnlyList<string> countries, BaciReconciliation learnt, int flows) => (this.countries, this.learnt, Flows) = (countries, learnt, flows);

    /// <summary>How many flows of a year with both reports the weights rest on.</summary>
    public int Flows { get; }

    /// <summary>The countries whose reports were compared.</summary>
    public IReadOnlyList<string> Countries => countries;

    /// <summary>Learns how well countries report.</summary>
    /// <param name="figures">Official figures.</param>
    /// <param name="countries">The countries that have tables; every pair of them is looked up.</param>
    /// <param name="geography">Where they lie, for freight.</param>
    /// <param name="rules">What is looked at.</param>
    /// <returns>Null where no two of them report each other's trade.</returns>
    public static PairEstimates? Learn(IOfficialFigures figures, IReadOnlyList<string> countries, Geography geography, MirrorRules rules)
    {
        var annual = rules with { IsMonthly = false };
        var found = (from i in Enumerable.Range(0, countries.Count)
                     from j in Enumerable.Range(0, countries.Count)
                     where i != j
                     from point in MirrorSeries.Of(figures, countries[i], countries[j], annual).Points
                     where point is { Exported: not null, Imported: not null }
                     select (i, j, point)).ToList();
        if (found.Count == 0)
        {
            return null;
        }
        var first = found.Min(f => f.point.Period.End.Year);
        MirrorFlow[] flows = [.. found.Select(f => Flow(f.i, f.j, f.point, f.point.Period.End.Year - first))];
        var learnt = BaciReconciliation.Fit(flows, new CifRates(countries, OneProduct, geography), found.Max(f => f.point.Period.End.Year) - first + 1);
        return new PairEstimates(countries, learnt, flows.Length);
    }

    /// <summary>The estimate of one point with what each report counts for; null where not both countries are among those compared, or one report is missing.</summary>
    public ReconciledFlow? Of(MirrorSeries series, MirrorPoint point)
    {
        var (from, to) = (Index(series.Exporter), Index(series.Importer));
        return from < 0 || to < 0 || point.Exported is null || point.Imported is null || learnt.Exporter(from) is null || learnt.Importer(to) is null
            ? null : learnt.Of(Flow(from, to, point, 0));
    }

    private int Index(string country)
    {
        for (var i = 0; i < countries.Count; i++)
        {
            if (countries[i] == country)
            {
                return i;
            }
        }
        return -1;
    }

    private static MirrorFlow Flow(int from, int to, MirrorPoint point, int year) =>
        new((short)from, (short)to, (short)year, 0, (double)point.Exported!.Value.Observation.Value!, (double)point.Imported!.Value.Observation.Value!);
}
