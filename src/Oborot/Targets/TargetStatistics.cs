using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Targets;

/// <summary>The official figures that aims are weighed with.</summary>
/// <param name="figures">Official figures.</param>
/// <param name="goods">The codes of a label of goods; null where no codes stand for it.</param>
/// <param name="estimates">Estimates from both sides' reports of all goods; null where there are none.</param>
/// <param name="rules">How both reports are put side by side for those.</param>
public sealed class TargetStatistics(IOfficialFigures figures, Func<string, StatedGoods?> goods, PairEstimates? estimates, MirrorRules rules)
{
    private readonly OfficialTotals totals = new(figures);

    /// <summary>What all sides count of the thing aimed at, year by year; nothing where tables do not speak of such things.</summary>
    internal IReadOnlyList<AnnualSeries> Years(TargetTrack track) => Statement(track) is { } statement ? totals.Years(statement) : [];

    /// <summary>What a series counts in other days; null where it does not cover them.</summary>
    internal OfficialTotal? In(TargetTrack track, Period period, AnnualSeries series) => Statement(track) is { } statement ? totals.In(statement, period, series) : null;

    /// <summary>Estimates by year: of both reports where both are at hand, else as some source publishes them.</summary>
    internal IReadOnlyList<KnownFigure> Reconciled(TargetTrack track, IReadOnlyList<AnnualSeries> years)
    {
        var own = Statement(track) is { Goods: null } statement && statement.Currency == rules.Currency && statement.Flow != StatedFlow.Balance ? Estimated(statement) : [];
        return own.Count > 0 ? own
            : [.. years.Where(s => s.Side is null).Take(1).SelectMany(s => s.Totals).Select(t => new KnownFigure(null, Period.Year(t.Key), t.Value.Value, FigureOrigin.Reconciled) { Official = t.Value })];
    }

    private List<KnownFigure> Estimated(Statement statement)
    {
        var outwards = Flow(statement.Reporter, statement.Partner);
        var sums = statement.Flow == StatedFlow.Exports ? outwards
            : outwards.Join(Flow(statement.Partner, statement.Reporter), a => a.Year, b => b.Year, (a, b) => (a.Year, Value: a.Value + b.Value));
        return [.. sums.Select(s => new KnownFigure(null, Period.Year(s.Year), Math.Round((decimal)s.Value), FigureOrigin.Reconciled))];
    }

    private IEnumerable<(int Year, double Value)> Flow(string exporter, string importer)
    {
        var series = MirrorSeries.Of(figures, exporter, importer, rules);
        return series.Points.Select(p => (p.Period.End.Year, Value: estimates?.Of(series, p)?.Estimate)).Where(p => p.Value is not null).Select(p => (p.Year, p.Value!.Value));
    }

    private Statement? Statement(TargetTrack track)
    {
        var topic = track.Topic;
        if (!(topic.IsTrade || topic.Indicator == Subject.Balance) || topic.Coverage.Length > 0 || !track.Level.IsMoney || !HasCodes(track, out var codes))
        {
            return null;
        }
        var level = track.Level.Figure!.Value;
        return new Statement(topic.From, topic.To, AgainstStatistics.FlowOf(topic), Period.Year(DateOnly.MinValue.Year), level, Interval.Exactly(level)) { Currency = track.Unit, Goods = codes };
    }

    private bool HasCodes(TargetTrack track, out StatedGoods? codes)
    {
        var label = track.Steps[0].Telling.Claim.Subject.Product;
        codes = label is null ? null : goods(label);
        return label is null || codes is not null;
    }
}
