using Oborot.Model;

namespace Oborot.Checks;

/// <summary>All tellings of one unknown.</summary>
internal sealed class Cell(Unknown unknown)
{
    private const int MostAlternatives = 3;
    private readonly List<Fact> facts = [];
    private readonly List<List<Fact>> byDocument = [];
    private readonly List<(string Side, List<Fact> Some)> bySide = [];

    /// <summary>The unknown.</summary>
    public Unknown Unknown => unknown;

    /// <summary>What is measured.</summary>
    public Topic Topic => unknown.Topic;

    /// <summary>When.</summary>
    public Period? Period => unknown.Period;

    /// <summary>In what unit.</summary>
    public string Unit => unknown.Unit;

    /// <summary>Every telling, by document and place.</summary>
    public IEnumerable<Fact> All => byDocument.SelectMany(d => d);

    /// <summary>One telling per document and value (the first), in the order of documents.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>The values told in a document, each by its first telling.</summary>
    public IReadOnlyList<Fact> In(string document) => Own(document) is { } own ? own.Count == 1 ? own : [.. own.DistinctBy(Said)] : [];

    /// <summary>True when a document tells it.</summary>
    public bool IsToldIn(string document) => Own(document) is not null;

    /// <summary>The values to put beside a fact: those of its own document, each by its nearest telling, else a few told elsewhere for the same side.</summary>
    public IReadOnlyList<Fact> Beside(Fact fact) =>
        Own(fact.Document) is not { } own ? bySide.Find(s => s.Side == fact.Side).Some ?? []
        : own.Count == 1 ? own : [.. own.OrderBy(f => Math.Abs(f.Place - fact.Place)).DistinctBy(Said)];

    /// <summary>Adds a telling; they come by document and place.</summary>
    public void Add(Fact fact)
    {
        if (byDocument.Count == 0 || byDocument[^1][0].Document != fact.Document)
        {
            byDocument.Add(new(1));
        }
        if (!byDocument[^1].Exists(f => Said(f) == Said(fact)))
        {
            facts.Add(fact);
            AddAlternative(fact);
        }
        byDocument[^1].Add(fact);
    }

    private List<Fact>? Own(string document)
    {
        var (low, high) = (0, byDocument.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(byDocument[middle][0].Document, document);
            if (order == 0)
            {
                return byDocument[middle];
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    private static (Quantity, Direction) Said(Fact fact) => (fact.Claim.Value, fact.Claim.Direction);

    private void AddAlternative(Fact fact)
    {
        if (bySide.FindIndex(s => s.Side == fact.Side) is var at && at < 0)
        {
            bySide.Add((fact.Side, new(1)));
            at = bySide.Count - 1;
        }
        var some = bySide[at].Some;
        if (some.Count < MostAlternatives && !some.Exists(f => Said(f) == Said(fact)))
        {
            some.Add(fact);
        }
    }
}
