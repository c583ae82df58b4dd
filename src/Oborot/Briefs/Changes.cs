using Oborot.Checks;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Targets;

namespace Oborot.Briefs;

/// <summary>Something that is told after a day and changes what was known before.</summary>
/// <param name="Day">When it was told.</param>
public abstract record PairChange(DateOnly Day)
{
    /// <summary>A side named a figure of a later period than before, or another one of the same.</summary>
    /// <param name="Day">When it was told.</param>
    /// <param name="Row">What is told of the period.</param>
    /// <param name="Told">The figure.</param>
    public sealed record Figure(DateOnly Day, PeriodFigures Row, SideFigure Told) : PairChange(Day);

    /// <summary>An aim got another deadline or level.</summary>
    /// <param name="Day">When it was told.</param>
    /// <param name="Report">The aim.</param>
    /// <param name="Step">The telling that changed it.</param>
    public sealed record Aim(DateOnly Day, TargetReport Report, TargetStep Step) : PairChange(Day);

    /// <summary>A thing known before is told to have come further, or to be off.</summary>
    /// <param name="Day">When it was told.</param>
    /// <param name="Thing">The thing.</param>
    /// <param name="Move">Its status from then on.</param>
    /// <param name="Before">Its status until then.</param>
    public sealed record Status(DateOnly Day, Thing Thing, StatusMove Move, StatusMove Before) : PairChange(Day);

    /// <summary>A thing known before got another deadline.</summary>
    /// <param name="Day">When it was told.</param>
    /// <param name="Thing">The thing.</param>
    /// <param name="Now">The telling of the new deadline.</param>
    /// <param name="Before">The telling of the earlier one.</param>
    public sealed record Deadline(DateOnly Day, Thing Thing, Commitment Now, Commitment Before) : PairChange(Day);

    /// <summary>A thing is told of for the first time.</summary>
    /// <param name="Day">When it was told.</param>
    /// <param name="Thing">The thing.</param>
    public sealed record Added(DateOnly Day, Thing Thing) : PairChange(Day);
}

/// <summary>Finds what changed of a pair since a day. What has no day of publication is never new.</summary>
public static class PairChanges
{
    /// <summary>The changes told after a day: figures, aims, what moved, each the latest first; then what is new, what has come furthest first.</summary>
    public static IReadOnlyList<PairChange> Since(Dossier dossier, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return
        [
            .. Latest(Figures(dossier, since)), .. Latest(Aims(dossier, since)), .. Latest(dossier.Promises.SelectMany(w => Moves(w.Thing, since))),
            .. Dossier.Apart(dossier.Promises.Where(w => First(w.Thing) > since && !w.Thing.IsNegated)).OrderByDescending(w => StatusTold.Rank(w.Thing.Status)).ThenByDescending(w => First(w.Thing)).ThenBy(w => w.Thing.Id, StringComparer.Ordinal)
                .Select(w => new PairChange.Added(First(w.Thing)!.Value, w.Thing)),
        ];
    }

    private static IEnumerable<PairChange> Latest(IEnumerable<PairChange> changes) => changes.OrderByDescending(c => c.Day).ThenBy(c => c.ToString(), StringComparer.Ordinal);

    private static DateOnly? First(Thing thing) => thing.Tellings.Any(t => t.Published is null) ? null : thing.Tellings[0].Published;

    // A figure of a period that is no older than what the side told before.
    private static IEnumerable<PairChange> Figures(Dossier dossier, DateOnly since) =>
        from row in dossier.Figures.Told
        where row.Flow == PairFlow.Turnover
        from figure in row.Figures
        where figure.Side is not null && figure.First > since && !dossier.Figures.Told.Any(r => r.Flow == row.Flow && r.Of(figure.Side).Any(f => !(f.First > since) && f.Period.End > row.Period.End))
        select new PairChange.Figure(figure.First!.Value, row, figure);

    private static IEnumerable<PairChange> Aims(Dossier dossier, DateOnly since) =>
        from report in dossier.Targets
        from step in report.Track.Steps
        where step.Before is not null && step.Telling.Published > since
        select new PairChange.Aim(step.Telling.Published!.Value, report, step);

    private static IEnumerable<PairChange> Moves(Thing thing, DateOnly since)
    {
        for (var i = 1; i < thing.Moves.Count; i++)
        {
            if (thing.Moves[i].Evidence.Published > since)
            {
                yield return new PairChange.Status(thing.Moves[i].Evidence.Published!.Value, thing, thing.Moves[i], thing.Moves[i - 1]);
            }
        }
        for (var i = 1; i < thing.Deadlines.Count; i++)
        {
            if (thing.Deadlines[i].Published > since)
            {
                yield return new PairChange.Deadline(thing.Deadlines[i].Published!.Value, thing, thing.Deadlines[i], thing.Deadlines[i - 1]);
            }
        }
    }
}
