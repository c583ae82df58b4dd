using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Targets;

/// <summary>An aim as it stands on a day.</summary>
/// <param name="Track">Its history.</param>
/// <param name="Bases">From where it is to be reached, by each side's figures and by the estimate from both.</param>
/// <param name="State">How it stands.</param>
/// <param name="Why">What that rests on, in a line.</param>
/// <param name="Findings">What its tellings show: moved deadlines, lowered levels, sides with different deadlines.</param>
public sealed record TargetReport(TargetTrack Track, IReadOnlyList<TargetBase> Bases, TargetState State, string Why, IReadOnlyList<Finding> Findings)
{
    /// <summary>The figures that a state rests on: those that reached the level, stayed below it, or were above it before it was told; empty for other states.</summary>
    public IReadOnlyList<KnownFigure> Grounds { get; init; } = [];

    /// <summary>By document, the latest whole year that it tells of the thing aimed at.</summary>
    internal IReadOnlyDictionary<string, Claim> Told { get; init; } = new Dictionary<string, Claim>();

    /// <summary>From where a telling's own text starts: the latest whole year that it tells; null where it tells none.</summary>
    public Claim? ToldBeside(TargetTelling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return Told.GetValueOrDefault(telling.Document);
    }
}

/// <summary>Finds the aims that claims tell and judges each as of a day.</summary>
public static class TargetReports
{
    /// <summary>The reports, by the parties and the subject of the aim.</summary>
    /// <param name="claims">In any order; the result does not depend on it. A claim that occurs twice counts once.</param>
    /// <param name="policy">The numbers.</param>
    /// <param name="statistics">Official figures.</param>
    /// <param name="day">The day on which the aims are judged: what was published later is to be left out by the caller.</param>
    /// <remarks>Aims of texts that do not name the parties of a flow have no report: nobody can tell which aims of other texts they are.</remarks>
    public static IReadOnlyList<TargetReport> Of(IEnumerable<Claim> claims, Policy policy, TargetStatistics statistics, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var sides = new Sides();
        var texts = claims.DistinctBy(c => c.Id).Order(ClaimOrder.Instance).GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        texts.ForEach(sides.Learn);
        var tolerance = new Tolerance(policy);
        return
        [
            .. texts.SelectMany(t => Grouping.OfPairs(Doubts.Firm(t, sides, tolerance))).Where(g => g.Key.Document.Length == 0).GroupBy(g => g.Key, g => g.Value.Own)
                .OrderBy(g => g.Key, GroupKey.Order).Where(g => g.Any(t => t.Exists(c => c.Kind == ClaimKind.Target)))
                .SelectMany(g => OfPair(Group.FirmBoard([.. g.SelectMany(t => t)], policy, sides), policy, statistics, day)),
        ];
    }

    private static IEnumerable<TargetReport> OfPair(Board board, Policy policy, TargetStatistics statistics, DateOnly day)
    {
        var books = new SideBooks(board, statistics, day == default ? null : day);
        foreach (var track in TargetTracks.Of(board.Claims, policy.Targets).OrderBy(t => t.Topic.Indicator, StringComparer.Ordinal).ThenBy(t => t.Topic.From, StringComparer.Ordinal)
            .ThenBy(t => t.Topic.Product, StringComparer.Ordinal).ThenByDescending(t => t.Documents).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var known = books.Of(track);
            List<TargetBase> bases = [.. known.Select(b => TargetBases.Of(track, b, policy)).OfType<TargetBase>()];
            var judgement = new TargetJudge(track, known, bases, policy, day).Judge(board.Claims);
            yield return new TargetReport(track, bases, judgement.State, judgement.Why, [.. new MovedTarget().Of(track, policy), .. new TwoDeadlines().Of(track, policy)])
            {
                Grounds = judgement.Grounds,
                Told = Told(board, track),
            };
        }
    }

    private static Dictionary<string, Claim> Told(Board board, TargetTrack track) =>
        board.Of(track.Topic).Where(c => c.Unknown.IsLevel && c.Unit == track.Unit && c.Period!.Value.IsCalendarYear).SelectMany(c => c.All).GroupBy(f => f.Document, StringComparer.Ordinal)
            .ToDictionary(d => d.Key, d => d.OrderByDescending(f => f.Period!.Value.End).ThenBy(f => f.Place).First().Claim, StringComparer.Ordinal);
}
