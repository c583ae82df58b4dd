using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Merges tellings of one aim, told in many articles and languages, into tracks.</summary>
/// <remarks>
/// Two tellings are of one aim when they are of one subject and unit and their levels are one (or one is the other told to fewer places), whatever the deadlines;
/// or when different levels are told for one deadline; or when a lower level with a later deadline comes after a higher one, which is not told again.
/// Levels that one text tells with different deadlines are stages, or different aims, and stay apart.
/// </remarks>
internal static class TargetTracks
{
    /// <summary>The tracks of all targets among some claims, in the order of their first claims. Targets in percent or as a multiple have none.</summary>
    /// <param name="claims">In any order, each once.</param>
    /// <param name="rules">The numbers.</param>
    public static IReadOnlyList<TargetTrack> Of(IEnumerable<Claim> claims, TargetRules rules) =>
    [
        .. from aims in claims.Where(c => c.Kind == ClaimKind.Target && Fact.IsUsable(c) && !Units.IsRelative(c.Value.Unit)).Order(ClaimOrder.Instance)
               .GroupBy(c => (Topic: Topic.Of(c) with { Modality = Modality.Stated }, c.Value.Unit))
           from levels in Joined(Levels([.. aims], rules.SameLevel))
           select new TargetTrack(aims.Key.Topic, aims.Key.Unit, [.. levels.SelectMany(l => l.Tellings)], rules.SameLevel),
    ];

    // Ordered by size, so that what is told to fewer places lies beside what it stands for.
    private static List<Level> Levels(IReadOnlyList<Claim> aims, decimal near)
    {
        var levels = new List<List<Claim>>();
        foreach (var claim in aims.OrderBy(c => c.Value.Figure).ThenBy(c => c.Value.LastDigit).ThenBy(c => c, ClaimOrder.Instance))
        {
            if (levels.Count == 0 || !levels[^1].Exists(c => TargetTelling.IsOneLevel(c.Value, claim.Value, near)))
            {
                levels.Add([]);
            }
            levels[^1].Add(claim);
        }
        return levels.ConvertAll(l => new Level(l));
    }

    private static IEnumerable<List<Level>> Joined(List<Level> levels)
    {
        int[] root = [.. Enumerable.Range(0, levels.Count)];
        for (var high = 1; high < levels.Count; high++)
        {
            for (var low = 0; low < high; low++)
            {
                if (AreOne(levels[low], levels[high]))
                {
                    var (from, to) = (root[high], root[low]);
                    root = Array.ConvertAll(root, r => r == from ? to : r);
                }
            }
        }
        return levels.Index().GroupBy(l => root[l.Index], l => l.Item).Select(g => g.ToList());
    }

    private static bool AreOne(Level low, Level high) => !AreApart(low, high) && (low.Deadlines.Overlaps(high.Deadlines) || TookThePlace(low, high));

    private static bool AreApart(Level a, Level b) =>
        a.Tellings.Any(t => t.OwnDeadline is not null && b.Tellings.Any(u => u.Document == t.Document && u.OwnDeadline is not null && u.OwnDeadline != t.OwnDeadline));

    private static bool TookThePlace(Level low, Level high) =>
        low.First > high.Last && low.Deadlines.Count > 0 && high.Deadlines.Count > 0 && low.Deadlines.Max() > high.Deadlines.Max();

    private sealed class Level
    {
        public Level(IReadOnlyList<Claim> claims)
        {
            Tellings = [.. claims.Order(ClaimOrder.Instance).GroupBy(c => c.Evidence.Document).SelectMany(d => TargetTelling.Of([.. d]))];
            Deadlines = [.. Tellings.Select(t => t.OwnDeadline).OfType<Period>()];
        }

        public IReadOnlyList<TargetTelling> Tellings { get; }

        public HashSet<Period> Deadlines { get; }

        public DateOnly? First => Tellings.Select(t => t.Published).Min();

        public DateOnly? Last => Tellings.Select(t => t.Published).Max();
    }
}
