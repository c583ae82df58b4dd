using Oborot.Model;

namespace Oborot.Checks;

/// <summary>All tellings of one amount: one topic, one period, one unit.</summary>
internal sealed class Cell(Topic topic, Period? period, string unit)
{
    private const int MostAlternatives = 3;
    private readonly List<Fact> facts = [];
    private readonly Dictionary<string, List<Fact>> byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fact>> bySide = new(StringComparer.Ordinal);

    /// <summary>What is measured.</summary>
    public Topic Topic => topic;

    /// <summary>When.</summary>
    public Period? Period => period;

    /// <summary>In what unit.</summary>
    public string Unit => unit;

    /// <summary>One telling per document and value (the first), in the order of documents.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>The values told in a document, each by its first telling.</summary>
    public IReadOnlyList<Fact> In(string document) => byDocument.TryGetValue(document, out var own) ? [.. own.DistinctBy(f => f.Claim.Value)] : [];

    /// <summary>The values to put beside a claim: those of its own document, each by its nearest telling, else a few told elsewhere for the same side.</summary>
    public IReadOnlyList<Fact> Beside(Claim claim, string side) =>
        byDocument.TryGetValue(claim.Evidence.Document, out var own)
            ? [.. own.OrderBy(f => Math.Abs(f.Claim.Evidence.Start - claim.Evidence.Start)).DistinctBy(f => f.Claim.Value)]
            : bySide.TryGetValue(side, out var others) ? others : [];

    /// <summary>Adds a telling.</summary>
    public void Add(Fact fact)
    {
        var own = Group(byDocument, fact.Document);
        if (!own.Exists(f => f.Claim.Value == fact.Claim.Value))
        {
            facts.Add(fact);
            AddAlternative(Group(bySide, fact.Side), fact);
        }
        own.Add(fact);
    }

    private static void AddAlternative(List<Fact> alternatives, Fact fact)
    {
        if (alternatives.Count < MostAlternatives && !alternatives.Exists(f => f.Claim.Value == fact.Claim.Value))
        {
            alternatives.Add(fact);
        }
    }

    private static List<Fact> Group(Dictionary<string, List<Fact>> groups, string key)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = [];
        }
        return group;
    }
}

/// <summary>Claims grouped so that a check finds what it compares by look-up.</summary>
internal sealed class ClaimIndex
{
    /// <summary>Units of growth and shares, which are no amounts.</summary>
    public static IReadOnlyList<string> Relative { get; } = ["percent", "percentage_points", "times", "index_percent"];
    private readonly Dictionary<(Topic Topic, Period? Period), List<Cell>> cells = [];
    private readonly Dictionary<Topic, List<Cell>> byTopic = [];
    private readonly List<Cell> all = [];
    private readonly Sides sides;

    /// <summary>Groups the claims.</summary>
    /// <param name="claims">In any order, each once.</param>
    /// <param name="sides">Whose figures are whose.</param>
    public ClaimIndex(IEnumerable<Claim> claims, Sides sides)
    {
        Claims = [.. claims.Order(ClaimOrder.Instance)];
        this.sides = sides;
        foreach (var claim in Claims.Where(IsAmount))
        {
            Add(Fact.Amount(claim, SideOf(claim)));
        }
    }

    /// <summary>All claims, ordered by document and place.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Whose figures are whose.</summary>
    public Sides Sides => sides;

    /// <summary>All cells, in the order of their first claim.</summary>
    public IReadOnlyList<Cell> Cells => all;

    /// <summary>The cells of a topic, one per period and unit.</summary>
    public IReadOnlyList<Cell> Of(Topic topic) => byTopic.TryGetValue(topic, out var found) ? found : [];

    /// <summary>The cell of a topic, period and unit; null when nothing was told.</summary>
    public Cell? At(Topic topic, Period? period, string unit) => At(topic, period).FirstOrDefault(c => c.Unit == unit);

    /// <summary>The cells of a topic and period, one per unit.</summary>
    public IReadOnlyList<Cell> At(Topic topic, Period? period) => cells.TryGetValue((topic, period), out var found) ? found : [];

    /// <summary>The stated or forecast claims of a kind that have a figure.</summary>
    public IEnumerable<Claim> OfKind(ClaimKind kind) => Claims.Where(c => c.Kind == kind && IsUsable(c));

    /// <summary>The side of a claim, told or suggested; empty when unknown.</summary>
    public string SideOf(Claim claim) => sides.Of(claim) ?? "";

    private void Add(Fact fact)
    {
        if (At(fact.Topic, fact.Period, fact.Unit) is not { } cell)
        {
            cell = new Cell(fact.Topic, fact.Period, fact.Unit);
            all.Add(cell);
            Group(cells, (fact.Topic, fact.Period)).Add(cell);
            Group(byTopic, fact.Topic).Add(cell);
        }
        cell.Add(fact);
    }

    /// <summary>True for a claim that tells an amount of its own: a level, a volume, a number of things or promised money.</summary>
    public static bool IsAmount(Claim claim) =>
        claim.Kind is ClaimKind.Level or ClaimKind.Volume or ClaimKind.Count or ClaimKind.Pledge && IsUsable(claim) && !Relative.Contains(claim.Value.Unit);

    /// <summary>True for a figure that was stated or forecast, not denied and not only possible.</summary>
    public static bool IsUsable(Claim claim) =>
        claim.Value.Figure is not null && claim.Modality is Modality.Stated or Modality.Forecast;

    private static List<Cell> Group<TKey>(Dictionary<TKey, List<Cell>> groups, TKey key) where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = [];
        }
        return group;
    }
}

/// <summary>The order of claims: by document, place in it, and id.</summary>
internal sealed class ClaimOrder : IComparer<Claim>
{
    /// <summary>The only instance.</summary>
    public static ClaimOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Claim? x, Claim? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }
        var byDocument = string.CompareOrdinal(x.Evidence.Document, y.Evidence.Document);
        var byPlace = byDocument != 0 ? byDocument : x.Evidence.Start.CompareTo(y.Evidence.Start);
        var byEnd = byPlace != 0 ? byPlace : x.Evidence.End.CompareTo(y.Evidence.End);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(x.Id, y.Id);
    }
}
