namespace Oborot.Statistics;

/// <summary>What one source counts of one thing, year by year.</summary>
/// <param name="Side">Whose statistics; null for an estimate from both sides.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Basis">Which country imports are put down to.</param>
/// <param name="Totals">By year, ascending; years may be missing.</param>
internal sealed record AnnualSeries(string? Side, string Source, PartnerBasis Basis, SortedDictionary<int, OfficialTotal> Totals)
{
    /// <summary>The series over all years that some figure speaks of; null where no year is covered.</summary>
    public static AnnualSeries? Of(string? side, IReadOnlyList<Official> officials, Func<int, OfficialTotal?> total)
    {
        var totals = new SortedDictionary<int, OfficialTotal>();
        foreach (var year in officials.Select(o => o.Observation.Period.End.Year).Distinct())
        {
            if (total(year) is { } counted)
            {
                totals[year] = counted;
            }
        }
        return totals.Count == 0 ? null : new AnnualSeries(side, officials[0].Publication.Source, totals.Values.First().Basis, totals);
    }

    /// <summary>How the value changed over a number of years, as ratios of new to old: the latest windows, newest first.</summary>
    /// <param name="years">The length of each window.</param>
    /// <param name="most">How many windows at most.</param>
    public IReadOnlyList<decimal> Changes(int years, int most) =>
        [.. Totals.Reverse().Where(t => Totals.TryGetValue(t.Key - years, out var old) && old.Value > 0).Take(most).Select(t => t.Value.Value / Totals[t.Key - years].Value)];
}
