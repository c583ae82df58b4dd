using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Adds up the rows of a table that are parts of one figure.</summary>
internal static class Repeated
{
    /// <summary>The figures in the order of their first parts; a part without a value adds nothing.</summary>
    public static IEnumerable<Observation> Add(IEnumerable<Observation> parts)
    {
        var sums = new List<Observation>();
        var known = new Dictionary<(Series, Period, string, Valuation, PartnerBasis), int>();
        foreach (var part in parts)
        {
            var key = (part.Series, part.Period, part.Currency, part.Valuation, part.Basis);
            if (known.TryAdd(key, sums.Count))
            {
                sums.Add(part);
                continue;
            }
            var sum = sums[known[key]];
            sums[known[key]] = sum with { Value = Plus(sum.Value, part.Value), NetWeight = Plus(sum.NetWeight, part.NetWeight), Status = sum.Value is null ? part.Status : sum.Status };
        }
        return sums;
    }

    private static decimal? Plus(decimal? a, decimal? b) => a is null ? b : b is null ? a : a + b;
}
