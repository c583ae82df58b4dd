using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// The unknowns that some claims speak of, each a cell with all its tellings, found by look-up. Cells that nobody tells may
/// be added, as steps of longer reckonings.
/// </summary>
internal sealed class Board
{
    private readonly Dictionary<Unknown, Cell> cells = [];
    private readonly Dictionary<(Topic Topic, Period? Period), List<Cell>> levels = [];
    private readonly Dictionary<Topic, List<Cell>> byTopic = [];
    private readonly Dictionary<(Topic Topic, string Unit), List<Cell>> series = [];
    private readonly List<Cell> all = [];
    private readonly List<Unknown> turnovers = [];
    private readonly HashSet<Unknown> paired = [];
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);

    /// <summary>Puts the claims on the board.</summary>
    /// <param name="claims">In any order, each once.</param>
    /// <param name="sides">Whose figures are whose.</param>
    /// <param name="policy">The numbers.</param>
    public Board(IReadOnlyList<Claim> claims, Sides sides, Policy policy)
    {
        (Claims, Sides, Policy) = (InOrder(claims), sides, policy);
        var tolerance = new Tolerance(policy);
        foreach (var claim in Claims)
        {
            if (Fact.Of(claim, sides, tolerance) is { } fact)
            {
                facts[claim.Id] = fact;
                Cell(fact.Unknown).Add(fact);
            }
        }
    }

    /// <summary>All claims, ordered by document and place.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Whose figures are whose.</summary>
    public Sides Sides { get; }

    /// <summary>The numbers.</summary>
    public Policy Policy { get; }

    /// <summary>All cells, in the order of their first claim.</summary>
    public IReadOnlyList<Cell> Cells => all;

    /// <summary>The amounts of flows that add up over time, topic by topic and unit by unit.</summary>
    public IReadOnlyCollection<IReadOnlyList<Cell>> Series => series.Values;

    /// <summary>True when some amount is told of a bloc's trade or of the world's.</summary>
    public bool HasBlocs { get; private set; }

    /// <summary>The turnover of every pair of parties that some trade is told of, by period, unit and goods.</summary>
    public IReadOnlyList<Unknown> Turnovers => turnovers;

    /// <summary>The cell of an unknown; null when nobody speaks of it.</summary>
    public Cell? Find(Unknown unknown) => cells.GetValueOrDefault(unknown);

    /// <summary>The amount of a topic in a period and unit; null when nobody speaks of it.</summary>
    public Cell? Level(Topic topic, Period? period, string unit) => Find(new Unknown(Measured.Level, topic, period, unit));

    /// <summary>The amounts of a topic in a period, one cell for each unit.</summary>
    public IReadOnlyList<Cell> Levels(Topic topic, Period? period) => levels.GetValueOrDefault((topic, period)) ?? [];

    /// <summary>All that is measured of a topic, amounts, growth and shares.</summary>
    public IReadOnlyList<Cell> Of(Topic topic) => byTopic.GetValueOrDefault(topic) ?? [];

    /// <summary>What a claim tells; null when it tells no number, or not of what.</summary>
    public Fact? FactOf(Claim claim) => facts.GetValueOrDefault(claim.Id);

    /// <summary>The stated or forecast claims of a kind that have a figure.</summary>
    public IEnumerable<Claim> OfKind(ClaimKind kind) => Claims.Where(c => c.Kind == kind && Fact.IsUsable(c));

    /// <summary>The cell of an unknown, which is new where nobody speaks of it.</summary>
    public Cell Cell(Unknown unknown)
    {
        if (!cells.TryGetValue(unknown, out var cell))
        {
            cells[unknown] = cell = new Cell(unknown);
            all.Add(cell);
            Group(byTopic, unknown.Topic).Add(cell);
            if (unknown.Measured == Measured.Level)
            {
                Group(levels, (unknown.Topic, unknown.Period)).Add(cell);
                AddLevel(cell);
            }
        }
        return cell;
    }

    private void AddLevel(Cell cell)
    {
        var (unknown, topic) = (cell.Unknown, cell.Topic);
        if (!unknown.IsLevel)
        {
            return;
        }
        if (topic.IsFlow)
        {
            Group(series, (topic, unknown.Unit)).Add(cell);
        }
        if (!topic.IsTrade && topic.Indicator != Subject.Balance)
        {
            return;
        }
        HasBlocs |= Parties.IsBloc(topic.From) || Parties.IsBloc(topic.To);
        var turnover = topic.Indicator == Subject.Turnover ? unknown : unknown.Of(topic.Sorted() with { Indicator = Subject.Turnover });
        if (topic.From != topic.To && paired.Add(turnover))
        {
            turnovers.Add(turnover);
        }
    }

    // Mostly they come in their order, and to see that is cheaper than to sort.
    private static IReadOnlyList<Claim> InOrder(IReadOnlyList<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            if (ClaimOrder.Instance.Compare(claims[i - 1], claims[i]) > 0)
            {
                return [.. claims.Order(ClaimOrder.Instance)];
            }
        }
        return claims;
    }

    private static List<Cell> Group<TKey>(Dictionary<TKey, List<Cell>> groups, TKey key) where TKey : notnull =>
        groups.TryGetValue(key, out var group) ? group : groups[key] = new(1);
}
