using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Whether a file's figures are what its declaration expects: so many, summing up, known ones as known.</summary>
internal sealed class ExpectationCheck(TableDeclaration declaration, Areas areas, PeriodSpelling periods, StatisticsFile file, ImportNotes notes)
{
    private readonly Dictionary<(string Reporter, TradeFlow Flow, string Product, Period Period, PartnerBasis Basis), (decimal Parts, decimal? Total, string Place)> sums = [];
    private readonly IReadOnlyList<(KnownFigure Figure, Period? Period)> known = [.. declaration.Expected.Known.Select(k => (k, periods.Read(k.Period)))];
    private int count;

    /// <summary>Takes one figure.</summary>
    /// <exception cref="StatisticsException">It differs from what is known of it.</exception>
    public void Take(in Observation observation)
    {
        count++;
        if (declaration.Expected.SumWithin is not null)
        {
            Add(observation);
        }
        foreach (var (figure, period) in known)
        {
            Compare(observation, figure, period);
        }
    }

    /// <summary>Tells what is not as expected, after the last figure.</summary>
    /// <exception cref="StatisticsException">The number of figures or a sum is not as expected.</exception>
    public void Finish()
    {
        if (count < declaration.Expected.AtLeast || count > declaration.Expected.AtMost)
        {
            throw Wrong(null, string.Create(CultureInfo.InvariantCulture, $"{count:N0} figures are {(count < declaration.Expected.AtLeast ? $"fewer than the {declaration.Expected.AtLeast:N0}" : $"more than the {declaration.Expected.AtMost:N0}")} expected"));
        }
        foreach (var (of, sum) in sums.Where(s => s.Value.Total is not null).OrderBy(s => s.Key.Period).ThenBy(s => s.Key.Flow))
        {
            var total = sum.Total!.Value;
            if (Math.Abs(sum.Parts - total) > declaration.Expected.SumWithin!.Value * Math.Abs(total))
            {
                Tell(of.Period, sum.Place, $"{Words.Of(of.Flow)} of {of.Reporter} in {of.Period}: the partners make {Text(sum.Parts)}, the total is {Text(total)}");
            }
        }
    }

    private void Tell(Period period, string place, string what)
    {
        if (!declaration.Expected.SumExceptions.TryGetValue(period.ToString(), out var reason))
        {
            throw Wrong(place, $"{what}, more than {Text(declaration.Expected.SumWithin!.Value * 100)} % apart");
        }
        notes.Warn($"{what} ({place}): {reason}");
    }

    private void Add(in Observation observation)
    {
        var series = observation.Series;
        var isTotal = series.Partner == Series.World;
        if (observation.Value is not { } value || (!isTotal && areas.KindOf(series.Partner) == AreaKind.Group))
        {
            return;
        }
        var key = (series.Reporter, series.Flow, series.Product, observation.Period, observation.Basis);
        var (parts, total, place) = sums.GetValueOrDefault(key, (0, null, observation.Place));
        sums[key] = isTotal ? (parts, value, observation.Place) : (parts + value, total, place);
    }

    private void Compare(in Observation observation, KnownFigure figure, Period? period)
    {
        var series = observation.Series;
        if (series.Partner == figure.Partner && series.Flow == figure.Flow && series.Product == figure.Product && observation.Period == period
            && Math.Abs((observation.Value ?? 0) - figure.Value) > figure.Within * Math.Abs(figure.Value))
        {
            throw Wrong(observation.Place, $"{Words.Of(figure.Flow)} with {figure.Partner} in {figure.Period} is {Text(observation.Value ?? 0)}, expected {Text(figure.Value)}");
        }
    }

    private static string Text(decimal number) => number.ToString("#,##0.###", CultureInfo.InvariantCulture);

    private StatisticsException Wrong(string? place, string what) => new(file.Shown, place, what, $"the file is not what {declaration.Name} expects; look whether its form has changed");
}
