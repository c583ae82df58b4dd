using Oborot.Model;

namespace Oborot.Checks;

/// <summary>A whole and the parts of it that one document tells (or, for countries, one side's statistics).</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Distinct parts, largest first.</param>
/// <param name="AreDisjoint">True when the parts cannot overlap: countries. Products may ("food" and "grain").</param>
internal sealed record PartSet(Fact Whole, IReadOnlyList<Fact> Parts, bool AreDisjoint)
{
    /// <summary>The parts together, as a share of the whole; 0 when it cannot be told.</summary>
    public decimal Share => Whole.Value.Nominal() is > 0 and { } whole ? Parts.Sum(p => p.Value.Nominal() ?? 0) / whole : 0;

    /// <summary>The parts' sum.</summary>
    public Expression.Sum Total(int count) => new(Naming.Number(Aspect.PartsTogether), [.. Parts.Take(count).Select(p => new Operand(p.Value))]);
}

/// <summary>Finds wholes with parts.</summary>
internal static class PartSets
{
    /// <summary>All sets, in the order of their wholes: products of a total, and countries of a bloc or of the world.</summary>
    public static IEnumerable<PartSet> Of(Board board)
    {
        var products = board.Cells.Where(c => c.Unknown.IsLevel && c.Topic.Product.Length > 0 && c.Topic.IsTrade).ToLookup(c => (c.Topic.ForAllGoods(), c.Period, c.Unit));
        var countries = Countries(board).ToLookup(x => x.Key, x => x.Cell);
        return from whole in board.Cells
               where whole.Unknown.IsLevel && whole.Topic.IsTrade
               from fact in whole.Facts
               from set in new[] { Set(fact, products[(whole.Topic, whole.Period, whole.Unit)], false), Set(fact, countries[(whole.Topic, whole.Period, whole.Unit)], true) }
               where set.Parts.Count > 0
               select set;
    }

    private static PartSet Set(Fact whole, IEnumerable<Cell> cells, bool disjoint) => new(whole,
        [.. cells.Select(c => Pick(c, whole)).OfType<Fact>().OrderByDescending(f => f.Value.Nominal()).ThenBy(f => f.Claim, ClaimOrder.Instance)], disjoint);

    private static Fact? Pick(Cell cell, Fact whole) =>
        cell.In(whole.Document).MinBy(f => Math.Abs(f.Place - whole.Place));

    // Each flow of a country also counts under every bloc that the country belongs to.
    private static IEnumerable<((Topic, Period?, string) Key, Cell Cell)> Countries(Board board) =>
        from cell in board.HasBlocs ? board.Cells : []
        where cell.Unknown.IsLevel && cell.Topic.IsTrade
        from topic in WholesOf(cell.Topic, board.Policy)
        select ((topic, cell.Period, cell.Unit), cell);

    /// <summary>The flows of blocs and of the world that a country's flow is a part of.</summary>
    public static IEnumerable<Topic> WholesOf(Topic topic, Policy policy) => policy.Blocs.SelectMany(b => Widened(topic, b.Key, b.Value));

    private static IEnumerable<Topic> Widened(Topic topic, string bloc, IReadOnlyList<string> members)
    {
        if (Belongs(topic.From, members) && Parties.IsCountry(topic.To))
        {
            yield return Sorted(topic with { From = bloc });
        }
        if (Belongs(topic.To, members) && Parties.IsCountry(topic.From))
        {
            yield return Sorted(topic with { To = bloc });
        }
    }

    private static bool Belongs(string party, IReadOnlyList<string> members) => members.Count == 0 ? Parties.IsCountry(party) : members.Contains(party);

    private static Topic Sorted(Topic topic) =>
        topic.Indicator == Subject.Turnover ? topic.Sorted() : topic;
}
